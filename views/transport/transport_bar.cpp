// SPDX-License-Identifier: MIT
#include "views/transport/transport_bar.h"

#include "views/common/icons.h"
#include "views/transport/place_edit.h"
#include "views/transport/slider_accessible.h"
#include "views/transport/speed_menu.h"
#include "views/transport/version_slider.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

#include <algorithm>
#include <set>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

/// In a narrower bar the time box shows no day, and all is closer together.
constexpr int comfortableWidth = 700;

} // namespace

TransportBar::TransportBar(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_player(session)
    , m_finder(session)
    , m_layout(new QHBoxLayout(this))
    , m_slider(new VersionSlider)
{
    setAccessibleName(tr("Transport"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_layout->setContentsMargins(12, 8, 12, 8);

    addButton(tr("First event"), &TransportBar::first)->setIcon(icon(IconName::First));
    addButton(tr("Back one event"), &TransportBar::back)->setIcon(icon(IconName::Back));
    m_play = addButton(tr("Play"), &TransportBar::togglePlay);
    addButton(tr("Forward one event"), &TransportBar::forward)->setIcon(icon(IconName::Forward));
    addButton(tr("Last event"), &TransportBar::last)->setIcon(icon(IconName::Last));
    addSpeedButton();
    installSliderAccessible();
    m_slider->setObjectName(u"versionSlider"_s);
    m_slider->setAccessibleName(tr("Version"));
    m_slider->setLabel([this](std::int64_t ordinal) { return labelOf(ordinal); });
    m_layout->addWidget(m_slider, 1);
    addPlaceEdits();

    connectSession();
    showStream();
    showPlaying();
    showSpeed();
}

QToolButton *TransportBar::addButton(const QString &name, void (TransportBar::*slot)())
{
    auto *button = new QToolButton;
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, slot);
    m_layout->addWidget(button);
    m_buttons.append(button);
    return button;
}

void TransportBar::addSpeedButton()
{
    m_speed = new QToolButton;
    m_speed->setFocusPolicy(Qt::TabFocus);
    m_speed->setAutoRaise(true);
    m_speed->setPopupMode(QToolButton::InstantPopup);
    m_speed->setMenu(new SpeedMenu(m_player, m_speed));
    m_layout->addWidget(m_speed);
}

void TransportBar::addPlaceEdits()
{
    m_version = new PlaceEdit(tr("Go to version"),
                              [this](const QString &text) { return goToTypedVersion(text); });
    m_time = new PlaceEdit(tr("Go to time"),
                           [this](const QString &text) { return goToTypedTime(text); });
    m_version->setToolTip(tr("Type a version to go there."));
    m_time->setToolTip(tr("Type 2026-03-03 10:05, 10:05, or a time with its zone, to go to the "
                          "last event until then."));
    m_layout->addSpacing(4);
    m_layout->addWidget(m_version);
    m_layout->addWidget(m_time);
}

void TransportBar::connectSession()
{
    connect(&m_session, &Session::trackChanged, this, &TransportBar::showStream);
    connect(&m_session, &Session::indexChanged, this, &TransportBar::showStream);
    connect(&m_session, &Session::rowChanged, this, &TransportBar::showPlace);
    connect(&m_session, &Session::timeFormatChanged, this, &TransportBar::showPlace);
    connect(&m_session, &Session::failuresChanged, this, &TransportBar::showMarks);
    connect(&m_session, &Session::relatedChanged, this, &TransportBar::showMarks);
    connect(&m_player, &Player::playingChanged, this, &TransportBar::showPlaying);
    connect(&m_player, &Player::speedChanged, this, &TransportBar::showSpeed);
    connect(m_slider, &VersionSlider::valueChanged, this,
            [this](int ordinal) { m_session.goToOrdinal(ordinal); });
    connect(m_slider, &VersionSlider::sliderPressed, &m_player, &Player::pause);
}

void TransportBar::first()
{
    m_player.pause();
    m_session.goToOrdinal(0);
}

void TransportBar::back()
{
    step(-1);
}

void TransportBar::forward()
{
    step(1);
}

void TransportBar::last()
{
    m_player.pause();
    m_session.goToOrdinal(m_session.trackRows().count() - 1);
}

void TransportBar::togglePlay()
{
    m_player.toggle();
}

void TransportBar::step(std::int64_t by)
{
    m_player.pause();
    m_session.goToOrdinal(m_session.ordinal() + by);
}

void TransportBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_layout->setSpacing(width() >= comfortableWidth ? 8 : 3);
    showTime();
}

void TransportBar::showStream()
{
    const RowList rows = m_session.trackRows();
    for (QToolButton *button : m_buttons)
        button->setEnabled(!rows.isEmpty());
    m_version->setEnabled(!rows.isEmpty());
    m_time->setEnabled(!rows.isEmpty());
    QString sample = u"v 99 / 99"_s;
    if (!rows.isEmpty())
        sample = placeText(rows.count() - 1, rows.count() - 1);
    m_version->setWidthFor(sample);
    showMarks();
    showPlace();
}

/// What an event of the track is called by: its version, or where streams are mixed its position.
QString TransportBar::numberOf(std::int64_t ordinal) const
{
    const IndexedEvent event = m_session.trackRows().event(ordinal);
    const bool isOfStream = m_session.track().isOfStream();
    return QLocale().toString(qlonglong{isOfStream ? event.version.value : event.position.value});
}

QString TransportBar::placeText(std::int64_t ordinal, std::int64_t last) const
{
    const QString text = m_session.track().isOfStream() ? tr("v %1 / %2") : tr("# %1 / %2");
    return text.arg(numberOf(ordinal), numberOf(last));
}

void TransportBar::showPlace()
{
    const RowList rows = m_session.trackRows();
    const std::int64_t ordinal = m_session.ordinal();
    QString version;
    QString spoken;
    if (ordinal >= 0 && ordinal < rows.count()) {
        version = placeText(ordinal, rows.count() - 1);
        spoken = m_session.track().isOfStream() ? tr("version %1 of %2") : tr("position %1 of %2");
        spoken = spoken.arg(numberOf(ordinal), numberOf(rows.count() - 1));
    }
    m_version->setShown(version);
    m_slider->setValueText(spoken);
    m_slider->showAt(rows.count(), ordinal);
    showTime();
}

void TransportBar::showTime()
{
    const TimeFormat &format = m_session.timeFormat();
    const bool showsDay = width() >= comfortableWidth;
    m_time->setWidthFor(showsDay ? u"2026-03-03 10:05:12.481"_s : u"10:05:12.481"_s);
    const RowList rows = m_session.trackRows();
    const std::int64_t ordinal = m_session.ordinal();
    std::optional<Timestamp> time;
    if (ordinal >= 0 && ordinal < rows.count())
        time = m_session.index()->event(rows.at(ordinal)).time;
    m_time->setPlaceholderText(rows.isEmpty() ? QString() : tr("no time"));
    if (!time)
        m_time->setShown({});
    else
        m_time->setShown(showsDay ? format.dateTime(*time) : format.timeOfDay(*time));
}

void TransportBar::showPlaying()
{
    const QString name = m_player.isPlaying() ? tr("Pause") : tr("Play");
    m_play->setIcon(icon(m_player.isPlaying() ? IconName::Pause : IconName::Play));
    m_play->setAccessibleName(name);
    m_play->setToolTip(name);
}

void TransportBar::showSpeed()
{
    const QString text = shortSpeedText(m_player.speed());
    m_speed->setText(text);
    m_speed->setAccessibleName(tr("Speed: %1").arg(text));
    m_speed->setToolTip(tr("Speed of playing"));
}

void TransportBar::showMarks()
{
    m_slider->setMarks(
        {.problems = problemOrdinals(), .related = relatedOrdinals(), .stops = m_stops});
}

void TransportBar::setStops(const std::vector<std::int64_t> &stops)
{
    m_stops = stops;
    showMarks();
}

void TransportBar::setBands(std::vector<std::pair<std::int64_t, std::int64_t>> bands,
                            const QString &meaning)
{
    m_slider->setBands(std::move(bands), meaning);
}

QString TransportBar::goToTypedVersion(const QString &text)
{
    m_player.pause();
    if (!m_session.track().isOfStream())
        return goToTypedPosition(text);
    if (const auto version = parseVersion(text))
        return m_finder.go(*version);
    const StreamSummary stream = m_session.index()->stream(m_session.stream());
    const QLocale locale;
    return tr("“%1” is not a version. This stream has versions %2 to %3.")
        .arg(text.trimmed(), locale.toString(qlonglong{stream.firstVersion.value}),
             locale.toString(qlonglong{stream.lastVersion.value}));
}

QString TransportBar::goToTypedPosition(const QString &text)
{
    bool isNumber = false;
    QString digits = text.section(u'/', 0, 0);
    digits.remove(u'#');
    const qlonglong position = QLocale().toLongLong(digits.trimmed(), &isNumber);
    if (!isNumber)
        return tr("“%1” is not a position.").arg(text.trimmed());
    const auto row = m_session.index()->rowAt({position});
    const RowList rows = m_session.trackRows();
    m_session.goToOrdinal(row ? rows.countBefore({row->value + 1}) - 1 : 0);
    return {};
}

QString TransportBar::goToTypedTime(const QString &text)
{
    const StoreIndex &index = *m_session.index();
    std::optional<Timestamp> near = index.event(m_session.trackRows().at(m_session.ordinal())).time;
    if (!near)
        near = index.stream(m_session.stream()).lastTime;
    const auto time = m_session.timeFormat().parse(text, near);
    if (!time)
        return tr("“%1” is not a time. Write 2026-03-03 10:05, 10:05, or a time with its zone.")
            .arg(text.trimmed());
    m_player.pause();
    m_session.goToTime(*time);
    return {};
}

QString TransportBar::labelOf(std::int64_t ordinal) const
{
    const RowList rows = m_session.trackRows();
    if (ordinal >= rows.count())
        return {};
    const IndexedEvent event = m_session.index()->event(rows.at(ordinal));
    const QString version
        = (m_session.track().isOfStream() ? tr("v %1") : tr("# %1")).arg(numberOf(ordinal));
    if (!event.time)
        return version;
    return version + u" · "_s + m_session.timeFormat().dateTime(*event.time);
}

std::vector<std::int64_t> TransportBar::problemOrdinals() const
{
    const RowList rows = m_session.trackRows();
    const StoreIndex &index = *m_session.index();
    std::set<std::int64_t> found;
    for (const auto &[row, message] : m_session.failures()) {
        if (const auto ordinal = rows.find(row))
            found.insert(*ordinal);
    }
    for (const Problem &problem : index.problems()) {
        if (!problem.row.isValid() || index.streamOf(problem.row) != m_session.stream())
            continue;
        if (const auto ordinal = rows.find(problem.row))
            found.insert(*ordinal);
    }
    return {found.begin(), found.end()};
}

std::vector<std::int64_t> TransportBar::relatedOrdinals() const
{
    const auto &related = m_session.related();
    if (!related || related->correlated.size() < 2) // Only the event itself.
        return {};
    const RowList rows = m_session.trackRows();
    std::vector<std::int64_t> found;
    for (const Row row : related->correlated) {
        if (const auto ordinal = rows.find(row))
            found.push_back(*ordinal);
    }
    if (std::ssize(found) * 2 > rows.count())
        return {}; // What holds for most events tells none of them apart.
    std::ranges::sort(found);
    return found;
}

} // namespace hindcast
