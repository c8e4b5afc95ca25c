// SPDX-License-Identifier: MIT
#include "model/session/place_finder.h"

#include <QLocale>

namespace hindcast {

namespace {

QString grouped(std::int64_t number)
{
    return QLocale().toString(qlonglong{number});
}

} // namespace

PlaceFinder::PlaceFinder(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&m_session, &Session::idFound, this, &PlaceFinder::receiveId);
    connect(&m_session, &Session::storeOpened, this, &PlaceFinder::cancel);
}

QString PlaceFinder::go(const Destination &place)
{
    cancel();
    if (const auto *version = std::get_if<Version>(&place))
        return goToVersion(*version);
    if (const auto *position = std::get_if<Position>(&place))
        return goToPosition(*position);
    if (const auto *time = std::get_if<Timestamp>(&place))
        return goToTime(*time);
    return lookForId(std::get<QString>(place));
}

QString PlaceFinder::description(const Destination &place) const
{
    if (const auto *version = std::get_if<Version>(&place)) {
        return m_session.stream().isValid()
            ? tr("version %1 of %2").arg(grouped(version->value), streamName())
            : tr("version %1").arg(grouped(version->value));
    }
    if (const auto *position = std::get_if<Position>(&place))
        return tr("position %1").arg(grouped(position->value));
    if (const auto *time = std::get_if<Timestamp>(&place)) {
        const TimeFormat &format = m_session.timeFormat();
        return tr("%1 %2", "a time and its zone").arg(format.dateTime(*time), format.zoneName());
    }
    return tr("the event with the id %1").arg(std::get<QString>(place));
}

QString PlaceFinder::goToVersion(Version version)
{
    if (!m_session.stream().isValid())
        return tr("Select a stream first: versions count within a stream.");
    if (m_session.goToVersion(version))
        return {};
    const StreamSummary stream = m_session.index()->stream(m_session.stream());
    return tr("There is no version %1. This stream has versions %2 to %3.")
        .arg(grouped(version.value), grouped(stream.firstVersion.value),
             grouped(stream.lastVersion.value));
}

QString PlaceFinder::goToPosition(Position position)
{
    const StoreIndex &index = *m_session.index();
    if (index.rowCount() == 0)
        return tr("There are no events.");
    const auto row = index.rowAt(position);
    const Position last = index.event({index.rowCount() - 1}).position;
    if (!row || position > last)
        return tr("There is no position %1. This store has positions %2 to %3.")
            .arg(grouped(position.value), grouped(index.event({0}).position.value),
                 grouped(last.value));
    m_session.goTo(*row);
    return {};
}

QString PlaceFinder::goToTime(Timestamp time)
{
    if (!m_session.stream().isValid())
        return tr("Select a stream first, to go to a time in it.");
    m_session.goToTime(time);
    return {};
}

QString PlaceFinder::lookForId(const QString &id)
{
    if (!m_session.hasStore())
        return tr("There are no events.");
    m_id = id;
    m_session.findId(id);
    return {};
}

QString PlaceFinder::streamName() const
{
    const std::string_view name = m_session.index()->stream(m_session.stream()).name;
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

void PlaceFinder::receiveId(const QString &id, Row row)
{
    if (m_id.isEmpty() || id != m_id)
        return;
    cancel();
    if (!row.isValid()) {
        emit notFound(tr("No event has the id %1.").arg(id));
        return;
    }
    m_session.goTo(row);
    emit found();
}

} // namespace hindcast
