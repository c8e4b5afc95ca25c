// SPDX-License-Identifier: MIT
#pragma once

#include <QStatusBar>

#include <chrono>

class QLabel;
class QProgressBar;
class QToolButton;

namespace hindcast {

class Session;

/// The line at the bottom of the window: how large the store is, how long things took, how many
/// problems there are, in which zone times are shown, and where in the store the current event is.
class StatusLine final : public QStatusBar
{
    Q_OBJECT
public:
    /// \a session must outlive the line.
    explicit StatusLine(Session &session, QWidget *parent = nullptr);

signals:
    void problemsAsked(); ///< A person wants to see the problems.
    void zoneAsked(const QPoint &where); ///< A person wants another zone; global coordinates.

private:
    void showStore();
    void showMoment();
    void showProgress(qint64 done, qint64 total);
    void finishLoading();

    Session &m_session;
    QLabel *m_store; ///< Owned by the widget tree, as all below.
    QLabel *m_replay;
    QToolButton *m_problems;
    QProgressBar *m_progress;
    QToolButton *m_zone;
    QLabel *m_position;
    std::chrono::steady_clock::time_point m_openedAt;
    std::chrono::milliseconds m_openedIn{0};
};

} // namespace hindcast
