// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/trace_neighbours.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace hindcast {

class EventTable;
class Session;
class TraceDesk;
class TraceModel;

/// What led to the current event, in short: its causes, the same requests, its own effects, each
/// with the time between it and the current event. A click goes there.
class CausePanel final : public QWidget
{
    Q_OBJECT
public:
    /// \a session and \a desk must outlive the panel.
    CausePanel(Session &session, TraceDesk &desk, QWidget *parent = nullptr);

signals:
    void traceAsked(); ///< Somebody wants to see the whole trace.

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showTrace();
    void goTo(const QModelIndex &index);
    [[nodiscard]] QString message(int nodes) const;
    const TraceNeighbours &neighboursIn(const std::shared_ptr<const Trace> &trace);

    Session &m_session;
    TraceDesk &m_desk;
    TraceNeighbours m_neighbours; ///< In the desk's trace, once they were asked for.
    bool m_isWatching = false;
    QToolButton *m_whole; ///< Owned by the widget tree, as all below.
    QLabel *m_message;
    TraceModel *m_model;
    EventTable *m_table;
};

} // namespace hindcast
