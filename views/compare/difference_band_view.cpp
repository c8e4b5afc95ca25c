// SPDX-License-Identifier: MIT
#include "views/compare/difference_band_view.h"

#include "views/common/theme_colors.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace hindcast {

namespace {

constexpr int barTop = 1;
constexpr int barHeight = 7;
constexpr int failureWidth = 5;

} // namespace

DifferenceBandView::DifferenceBandView(std::function<SliderScale()> scale, QWidget *parent)
    : QWidget(parent)
    , m_scale(std::move(scale))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Versions at which the two sides differ"));
    setLayoutDirection(Qt::LeftToRight);
}

void DifferenceBandView::setBand(const DifferenceBand &band)
{
    m_band = band;
    const auto ranges = static_cast<int>(band.ranges.size());
    QString text = ranges == 0 ? tr("nowhere") : tr("%n stretches", nullptr, ranges);
    if (!band.failures.empty())
        text += QStringLiteral(", ")
            + tr("%n events fail", nullptr, static_cast<int>(band.failures.size()));
    setAccessibleDescription(text);
    update();
}

QString DifferenceBandView::textAt(int pixel) const
{
    if (m_band.count == 0 || !m_label)
        return {};
    const std::int64_t at = m_scale().ordinalAt(pixel);
    if (std::ranges::binary_search(m_band.failures, at))
        return tr("%1 could not be applied").arg(m_label(at));
    if (at >= m_band.examined)
        return tr("not looked at yet");
    const auto range
        = std::ranges::lower_bound(m_band.ranges, at, {}, &DifferenceBand::Range::last);
    if (range == m_band.ranges.end() || range->first > at)
        return tr("%1: no differences").arg(m_label(at));
    const QString places = tr("%n differences", nullptr, static_cast<int>(range->changes));
    if (range->first == range->last)
        return tr("%1: %2").arg(m_label(at), places);
    return tr("%1 to %2: %3").arg(m_label(range->first), m_label(range->last), places);
}

bool DifferenceBandView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), textAt(help->pos().x()), this);
        return true;
    }
    return QWidget::event(event);
}

void DifferenceBandView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_band.count > 0)
        emit clicked(m_scale().ordinalAt(event->position().toPoint().x()));
}

void DifferenceBandView::paintEvent(QPaintEvent *)
{
    const ThemeColors theme = themeColors(palette());
    const SliderScale scale = m_scale();
    QPainter painter(this);
    // An event's state holds until the next one, so its stretch ends there.
    const auto from = [&scale](std::int64_t ordinal) { return scale.pixelOf(ordinal); };
    const auto until = [&](std::int64_t ordinal) {
        return ordinal + 1 < scale.count ? scale.pixelOf(ordinal + 1)
                                         : scale.left + scale.width + 2;
    };
    const auto rect = [](int left, int right) {
        return QRect(left, barTop, std::max(2, right - left), barHeight);
    };
    painter.fillRect(rect(scale.left, scale.left + scale.width + 2),
                     palette().color(QPalette::Midlight));
    if (scale.count == 0)
        return;
    if (!m_band.isComplete())
        painter.fillRect(rect(from(m_band.examined), scale.left + scale.width + 2),
                         QBrush(theme.mutedText, Qt::Dense6Pattern));
    int drawnTo = -1; // At most one bar for each pixel.
    for (const DifferenceBand::Range &range : m_band.ranges) {
        const int right = until(range.last);
        if (right <= drawnTo)
            continue;
        const int left = std::max(from(range.first), drawnTo);
        painter.fillRect(rect(left, right), theme.warning);
        if (drawnTo == left) // Other places differ from here on.
            painter.fillRect(QRect(left, barTop, 1, barHeight), palette().color(QPalette::Base));
        drawnTo = right;
    }
    for (const std::int64_t failure : m_band.failures) {
        const QRect mark(from(failure), 0, std::max(failureWidth, until(failure) - from(failure)),
                         height());
        painter.fillRect(mark, theme.danger);
        painter.fillRect(mark, QBrush(palette().color(QPalette::Base), Qt::BDiagPattern));
    }
}

} // namespace hindcast
