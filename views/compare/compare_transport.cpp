// SPDX-License-Identifier: MIT
#include "views/compare/compare_transport.h"

#include "model/session/place_text.h"
#include "views/common/icons.h"
#include "views/common/plain_tool_tip.h"
#include "views/compare/difference_band_view.h"
#include "views/transport/place_edit.h"
#include "views/transport/version_slider.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds playStep{200};
constexpr int longestTypeName = 24; ///< Characters of an event type on the button.

} // namespace

CompareTransport::CompareTransport(PairReplay &pair, QWidget *parent)
    : QWidget(parent)
    , m_pair(pair)
    , m_playButton(nullptr)
    , m_slider(new VersionSlider)
    , m_band(new DifferenceBandView([this] { return m_slider->scale(); }))
    , m_first(new QPushButton)
{
    setAccessibleName(tr("Transport of the comparison"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    addButtons();
    m_play.setInterval(playStep);
    connect(&m_play, &QTimer::timeout, this, &CompareTransport::playOn);

    m_slider->setAccessibleName(tr("Version of both sides"));
    m_slider->setLabel([this](std::int64_t ordinal) { return placeName(ordinal); });
    m_band->setLabel([this](std::int64_t ordinal) { return placeName(ordinal); });
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_slider);
    column->addWidget(m_band);
    m_version = new PlaceEdit(tr("Go to version"),
                              [this](const QString &text) { return goToTyped(text); });
    auto *layout = static_cast<QHBoxLayout *>(this->layout());
    layout->addLayout(column, 1);
    layout->addWidget(m_version);
    layout->addWidget(m_first);

    connect(m_slider, &VersionSlider::valueChanged, this, [this](int ordinal) { goTo(ordinal); });
    connect(m_band, &DifferenceBandView::clicked, this, &CompareTransport::goTo);
    connect(m_first, &QPushButton::clicked, this, &CompareTransport::goToFirstDifference);
    connect(&m_pair, &PairReplay::subjectChanged, this, &CompareTransport::showRows);
    connect(&m_pair, &PairReplay::rowsFound, this, &CompareTransport::showRows);
    connect(&m_pair, &PairReplay::moved, this, &CompareTransport::showPlace);
    connect(&m_pair, &PairReplay::bandChanged, this, [this] {
        m_band->setBand(m_pair.band());
        showFirstDifference();
    });
    showPlaying();
    showRows();
}

void CompareTransport::addButtons()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 7, 12, 7);
    layout->setSpacing(7);
    addButton(tr("First event"), &CompareTransport::first)->setIcon(icon(IconName::First));
    addButton(tr("Back one event"), &CompareTransport::back)->setIcon(icon(IconName::Back));
    m_playButton = addButton(tr("Play"), &CompareTransport::togglePlay);
    addButton(tr("Forward one event"), &CompareTransport::forward)
        ->setIcon(icon(IconName::Forward));
    addButton(tr("Last event"), &CompareTransport::last)->setIcon(icon(IconName::Last));
}

QToolButton *CompareTransport::addButton(const QString &name, void (CompareTransport::*slot)())
{
    auto *button = new QToolButton;
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, slot);
    layout()->addWidget(button);
    m_buttons += button;
    return button;
}

void CompareTransport::setFirstDifference(Row row)
{
    m_firstDifference = row;
    showFirstDifference();
}

std::int64_t CompareTransport::numberOf(std::int64_t ordinal) const
{
    const IndexedEvent event = m_pair.subject()->source.index->event(m_pair.rowAt(ordinal));
    return m_pair.isOfStream() ? event.version.value : event.position.value;
}

QString CompareTransport::placeName(std::int64_t ordinal) const
{
    if (ordinal < 0 || ordinal >= m_pair.count())
        return {};
    return (m_pair.isOfStream() ? tr("v%1") : tr("#%1")).arg(numberOf(ordinal));
}

void CompareTransport::goTo(std::int64_t ordinal)
{
    m_play.stop();
    showPlaying();
    m_pair.goTo(ordinal);
}

void CompareTransport::first()
{
    goTo(0);
}

void CompareTransport::back()
{
    goTo(m_pair.ordinal() - 1);
}

void CompareTransport::forward()
{
    goTo(m_pair.ordinal() + 1);
}

void CompareTransport::last()
{
    goTo(m_pair.count() - 1);
}

void CompareTransport::togglePlay()
{
    if (m_play.isActive()) {
        m_play.stop();
    } else if (m_pair.count() > 0) {
        if (m_pair.ordinal() == m_pair.count() - 1)
            m_pair.goTo(0);
        m_play.start();
    }
    showPlaying();
}

void CompareTransport::playOn()
{
    if (!m_pair.moment() || m_pair.moment()->ordinal != m_pair.ordinal())
        return; // Nobody has seen this one yet.
    if (m_pair.ordinal() + 1 >= m_pair.count())
        return togglePlay();
    m_pair.goTo(m_pair.ordinal() + 1);
}

void CompareTransport::showPlaying()
{
    const bool isPlaying = m_play.isActive();
    m_playButton->setIcon(icon(isPlaying ? IconName::Pause : IconName::Play));
    m_playButton->setToolTip(isPlaying ? tr("Pause") : tr("Play"));
    m_playButton->setAccessibleName(m_playButton->toolTip());
}

void CompareTransport::goToFirstDifference()
{
    if (const auto ordinal = firstDifference())
        goTo(*ordinal);
}

void CompareTransport::goToNextDifference()
{
    if (const auto ordinal = m_pair.band().next(m_pair.ordinal()))
        goTo(*ordinal);
}

void CompareTransport::goToPreviousDifference()
{
    if (const auto ordinal = m_pair.band().previous(m_pair.ordinal()))
        goTo(*ordinal);
}

std::optional<std::int64_t> CompareTransport::firstDifference() const
{
    std::int64_t low = 0;
    for (std::int64_t high = m_pair.count(); m_firstDifference.isValid() && low < high;) {
        const std::int64_t middle = low + (high - low) / 2;
        (m_pair.rowAt(middle) < m_firstDifference ? low : high)
            = m_pair.rowAt(middle) < m_firstDifference ? middle + 1 : middle;
    }
    if (m_firstDifference.isValid() && m_pair.rowAt(low) == m_firstDifference)
        return low;
    return m_pair.band().first();
}

void CompareTransport::showFirstDifference()
{
    const auto ordinal = firstDifference();
    m_first->setEnabled(ordinal.has_value());
    if (!ordinal) {
        m_first->setText(tr("First difference"));
        m_first->setToolTip(m_pair.count() > 0 && m_pair.band().isComplete()
                                ? tr("The two sides are the same at every event.")
                                : QString());
        return;
    }
    const StoreIndex &index = *m_pair.subject()->source.index;
    const TypeId typeId = index.typeOf(m_pair.rowAt(*ordinal));
    const QString type
        = typeId.isValid() ? QString::fromUtf8(index.types.at(typeId.value)) : QString();
    const QString text = tr("First difference: %1 %2");
    const bool isLong = type.size() > longestTypeName;
    m_first->setText(
        text.arg(placeName(*ordinal), isLong ? type.left(longestTypeName - 1) + u'…' : type));
    m_first->setToolTip(plainToolTip(text.arg(placeName(*ordinal), type)));
}

void CompareTransport::showRows()
{
    if (m_pair.count() == 0)
        m_play.stop();
    showPlaying();
    const bool isThere = m_pair.count() > 0;
    for (QToolButton *button : m_buttons)
        button->setEnabled(isThere);
    m_version->setEnabled(isThere);
    m_version->setToolTip(isThere && !m_pair.isOfStream() ? tr("Type a position to go there.")
                                                          : tr("Type a version to go there."));
    m_band->setBand(m_pair.band());
    showFirstDifference();
    showPlace();
}

void CompareTransport::showPlace()
{
    const std::int64_t count = m_pair.count();
    QString text;
    if (count > 0 && m_pair.ordinal() >= 0) {
        const QLocale locale;
        const QString number = locale.toString(qlonglong{numberOf(m_pair.ordinal())});
        const QString last = locale.toString(qlonglong{numberOf(count - 1)});
        text = (m_pair.isOfStream() ? tr("v %1 / %2") : tr("# %1 / %2")).arg(number, last);
        m_slider->setValueText(
            (m_pair.isOfStream() ? tr("version %1 of %2") : tr("position %1 of %2"))
                .arg(number, last));
        m_version->setWidthFor(
            (m_pair.isOfStream() ? tr("v %1 / %2") : tr("# %1 / %2")).arg(last, last));
    } else {
        m_version->setWidthFor(u"v 99 / 99"_s);
    }
    m_version->setShown(text);
    m_slider->showAt(count, m_pair.ordinal());
}

QString CompareTransport::goToTyped(const QString &text)
{
    QString digits = text.section(u'/', 0, 0).trimmed();
    while (!digits.isEmpty() && !digits.front().isDigit() && digits.front() != u'-')
        digits.remove(0, 1);
    bool isNumber = false;
    const qlonglong wanted = QLocale().toLongLong(digits.trimmed(), &isNumber);
    if (!isNumber)
        return m_pair.isOfStream() ? tr("“%1” is not a version.").arg(text.trimmed())
                                   : tr("“%1” is not a position.").arg(text.trimmed());
    // The last event with this number, or else the last one before it.
    std::int64_t found = 0;
    for (std::int64_t low = 0, high = m_pair.count(); low < high;) {
        const std::int64_t middle = low + (high - low) / 2;
        if (numberOf(middle) <= wanted) {
            found = middle;
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    goTo(found);
    return {};
}

} // namespace hindcast
