// SPDX-License-Identifier: MIT
#include "views/compare/compare_cards.h"

#include "views/common/theme_colors.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

QString number(std::int64_t value)
{
    return QLocale().toString(qlonglong{value});
}

/// `0.19 s`, `1 min 20 s`
QString durationText(std::chrono::milliseconds duration)
{
    const double seconds = double(duration.count()) / 1000.0;
    if (seconds < 100)
        return CompareCards::tr("%1 s").arg(QLocale().toString(seconds, 'f', seconds < 10 ? 2 : 1));
    const auto whole = static_cast<int>(seconds);
    return CompareCards::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
}

/// `466k events/s`
QString rateText(std::int64_t events, std::chrono::milliseconds duration)
{
    const double rate
        = double(events) * 1000.0 / double(std::max<std::int64_t>(1, duration.count()));
    if (rate >= 10'000)
        return CompareCards::tr("%1k events/s").arg(QLocale().toString(rate / 1000.0, 'f', 0));
    return CompareCards::tr("%1 events/s").arg(QLocale().toString(rate, 'f', 0));
}

/// A box with a thin frame; the number in the colour of its meaning, as the palette has it.
class CardFrame : public QWidget
{
public:
    enum class Tone { Plain, Good, Warning, Danger };

    CardFrame(Tone tone, QLabel *number)
        : m_tone(tone)
        , m_number(number)
    {
        setColor();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(themeColors(palette()).divider);
        painter.setBrush(palette().base());
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange)
            setColor();
        QWidget::changeEvent(event);
    }

private:
    void setColor()
    {
        const ThemeColors theme = themeColors(QGuiApplication::palette());
        QColor color = QGuiApplication::palette().color(QPalette::Text);
        if (m_tone == Tone::Good)
            color = theme.good;
        else if (m_tone == Tone::Warning)
            color = theme.warning;
        else if (m_tone == Tone::Danger)
            color = theme.danger;
        QPalette own = m_number->palette();
        if (own.color(QPalette::WindowText) == color)
            return;
        own.setColor(QPalette::WindowText, color);
        m_number->setPalette(own);
    }

    Tone m_tone;
    QLabel *m_number; ///< Inside.
};

} // namespace

CompareCards::CompareCards(QWidget *parent)
    : QWidget(parent)
{
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Numbers of the comparison"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(9);
    using Tone = CardFrame::Tone;
    const std::array tones{Tone::Plain, Tone::Good, Tone::Warning, Tone::Danger, Tone::Plain};
    for (std::size_t i = 0; i < cardCount; ++i) {
        m_numbers[i] = new QLabel;
        QFont font = this->font();
        font.setPointSizeF(font.pointSizeF() * 1.45);
        font.setWeight(QFont::DemiBold);
        m_numbers[i]->setFont(font);
        m_captions[i] = new QLabel;
        m_captions[i]->setProperty("muted", true);
        m_captions[i]->setMinimumWidth(10);
        m_cards[i] = new CardFrame(tones[i], m_numbers[i]);
        auto *column = new QVBoxLayout(m_cards[i]);
        column->setContentsMargins(12, 5, 6, 6);
        column->setSpacing(0);
        column->addWidget(m_numbers[i]);
        column->addWidget(m_captions[i]);
        layout->addWidget(m_cards[i], i == Events ? 5 : 4);
    }
    showNothing();
}

void CompareCards::set(Card card, const QString &number, const QString &caption)
{
    m_numbers[card]->setText(number);
    m_captions[card]->setText(caption);
    m_captions[card]->setToolTip(caption);
    m_cards[card]->setAccessibleName(number + u' ' + caption);
}

void CompareCards::showNothing()
{
    const QString none = u"–"_s;
    set(Compared, none, tr("compared"));
    set(Same, none, tr("same final state"));
    set(Differing, none, tr("differ"));
    set(Failed, none, tr("failed to replay"));
    set(Events, none, tr("events"));
}

void CompareCards::showPartial(const Partial &partial, bool isOfStreams)
{
    set(Compared, number(partial.compared),
        isOfStreams ? tr("streams compared so far") : tr("partitions compared so far"));
    set(Same, number(partial.compared - partial.differing - partial.failed),
        tr("same final state"));
    set(Differing, number(partial.differing), tr("differ"));
    set(Failed, number(partial.failed), tr("failed to replay"));
    set(Events, number(partial.events), tr("events replayed so far"));
}

void CompareCards::showResult(const ComparisonResult &result, bool isOfStreams)
{
    using Kind = PartitionDifference::Kind;
    const std::int64_t before = result.count(Kind::FailedBefore);
    const std::int64_t after = result.count(Kind::FailedAfter);
    const std::int64_t failed = before + after + result.count(Kind::FailedBoth);
    const std::int64_t expected = result.expectedCount();
    set(Compared, number(result.partitions),
        isOfStreams ? tr("streams compared") : tr("partitions compared"));
    set(Same, number(result.same), tr("same final state"));
    set(Differing, number(std::ssize(result.differences) - failed),
        expected > 0 ? tr("differ, %1 of them as expected").arg(number(expected)) : tr("differ"));
    QString side;
    if (failed > 0 && failed == after)
        side = tr("failed to replay (after)");
    else if (failed > 0 && failed == before)
        side = tr("failed to replay (before)");
    else
        side = tr("failed to replay");
    set(Failed, number(failed), side);
    const bool isReused = result.sides.before.isReused || result.sides.after.isReused;
    const QString rate = rateText(result.events, result.duration);
    set(Events, number(result.events),
        tr("events · %1 · %2")
            .arg(durationText(result.duration),
                 isReused ? tr("one side reused") : tr("2 × %1").arg(rate)));
}

} // namespace hindcast
