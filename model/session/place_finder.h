// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/place_text.h"
#include "model/session/session.h"

#include <QObject>

namespace hindcast {

/// Takes a Session to a place that a person has typed, and says in a sentence why it cannot.
class PlaceFinder : public QObject
{
    Q_OBJECT
public:
    /// \a session must outlive the finder.
    explicit PlaceFinder(Session &session, QObject *parent = nullptr);

    /// Goes to \a place, or returns why not. An id has to be looked for in the whole store: then
    /// isSearching(), until found() or notFound().
    [[nodiscard]] QString go(const Destination &place);
    [[nodiscard]] bool isSearching() const { return !m_id.isEmpty(); }
    /// Forgets the id that is looked for.
    void cancel() { m_id.clear(); }

    /// What \a place is, for people: `version 17 of order-1`, `position 88,412`.
    [[nodiscard]] QString description(const Destination &place) const;

signals:
    void found();
    void notFound(const QString &message);

private:
    [[nodiscard]] QString goToVersion(Version version);
    [[nodiscard]] QString goToPosition(Position position);
    [[nodiscard]] QString goToTime(Timestamp time);
    [[nodiscard]] QString lookForId(const QString &id);
    [[nodiscard]] QString streamName() const;
    void receiveId(const QString &id, Row row);

    Session &m_session;
    QString m_id;
};

} // namespace hindcast
