// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/moment.h"

#include <QWidget>

#include <array>

namespace hindcast {

class FactLabel;
class Session;

/// What is known of the current event beside its data: where it is, when it was, who made it, and
/// what it is linked to. Links move the session.
class EventFacts : public QWidget
{
    Q_OBJECT
public:
    /// \a session must outlive the widget.
    explicit EventFacts(Session &session, QWidget *parent = nullptr);

    void showMoment(const std::shared_ptr<const Moment> &moment);
    /// Fills in what takes longer to find than the event itself.
    void showRelated();

private:
    enum Fact { Stream, PositionFact, Time, Actor, Trace, Cause, Effects, Id, Schema, FactCount };

    [[nodiscard]] QString nameOf(Row row) const;
    void showTimes(const Event &event);
    void showTrace(const Moment &moment);
    void follow(const QString &link);

    Session &m_session;
    std::shared_ptr<const Moment> m_moment; ///< The one that is shown.
    std::array<FactLabel *, FactCount> m_facts{}; ///< Owned by the widget tree.
};

} // namespace hindcast
