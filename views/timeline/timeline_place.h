// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace hindcast {

class Session;

/// What a timeline is to who cannot see it: a slider over the versions of the selected stream,
/// whose value is said in words. Tells screen readers when the session moves.
class TimelinePlace : public QWidget
{
    Q_OBJECT
public:
    /// \a session must outlive the widget.
    explicit TimelinePlace(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] Session &session() const { return m_session; }
    /// Where the current event is, in words; empty if there is none.
    [[nodiscard]] QString positionText() const;

private:
    void announce();

    Session &m_session;
};

} // namespace hindcast
