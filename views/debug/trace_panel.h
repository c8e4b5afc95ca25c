// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace hindcast {

class EventTable;
class Session;
class TraceDesk;
class TraceLanesView;
class TraceModel;

/// The whole trace of the current event: its causes and effects as a tree, and beside it the
/// streams of the trace as lanes. A click in either goes to the event.
class TracePanel final : public QWidget
{
    Q_OBJECT
public:
    /// \a session and \a desk must outlive the panel.
    TracePanel(Session &session, TraceDesk &desk, QWidget *parent = nullptr);

    void focusTree();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeBody();
    void connectAll();
    void showTrace();
    void showCurrent();
    void showHead();
    void goTo(const QModelIndex &index);

    Session &m_session;
    TraceDesk &m_desk;
    bool m_isWatching = false;
    QLabel *m_title; ///< Owned by the widget tree, as all below.
    QLabel *m_message;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    TraceModel *m_model;
    EventTable *m_table;
    TraceLanesView *m_lanes;
};

} // namespace hindcast
