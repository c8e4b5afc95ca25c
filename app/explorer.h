// SPDX-License-Identifier: MIT
#pragma once

#include <QSplitter>
#include <QVariantMap>

class QVBoxLayout;

namespace hindcast {

class EventPanel;
class LedgerPanel;
class Session;
class StatePanel;
class StreamsPanel;
class TimelineView;
class TransportBar;

/// The page that explores a store: streams, timeline, slider, ledger, state and event, all of them
/// showing the same moment of the session.
class Explorer final : public QSplitter
{
    Q_OBJECT
public:
    /// \a session must outlive the page.
    explicit Explorer(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] StreamsPanel &streams() { return *m_streams; }
    [[nodiscard]] TimelineView &timeline() { return *m_timeline; }
    [[nodiscard]] TransportBar &transport() { return *m_transport; }
    [[nodiscard]] LedgerPanel &ledger() { return *m_ledger; }
    [[nodiscard]] StatePanel &state() { return *m_state; }
    [[nodiscard]] EventPanel &event() { return *m_event; }

    /// How the views stand, by their names.
    [[nodiscard]] QVariantMap viewStates() const;
    void restoreViews(const QVariantMap &states);

    /// To be called before another page shows transport() and state() as its own, so that slider,
    /// selection and scroll stay what they are from one page to the other.
    void lend();
    void takeBack(); ///< Puts them where they were.

private:
    // Owned by the widget tree.
    StreamsPanel *m_streams;
    TimelineView *m_timeline;
    TransportBar *m_transport;
    LedgerPanel *m_ledger;
    StatePanel *m_state;
    EventPanel *m_event;
    QSplitter *m_center;
    QVBoxLayout *m_lower;
    QSplitter *m_details;
    bool m_isLending = false;
    QByteArray m_detailsBefore; ///< How the details stood when the state was lent.
};

} // namespace hindcast
