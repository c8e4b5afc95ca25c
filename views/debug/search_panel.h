// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace hindcast {

class EventTable;
class FoundModel;
class LedgerFilterEdit;
class SearchDesk;
class Session;

/// A search through the whole store, in the language of the ledger's filter, with its hits as they
/// come. A click goes to the event.
class SearchPanel final : public QWidget
{
    Q_OBJECT
public:
    /// \a session and \a desk must outlive the panel.
    SearchPanel(Session &session, SearchDesk &desk, QWidget *parent = nullptr);

    void focusLine();
    /// Searches for \a line, as if it had been typed.
    void searchFor(const QString &line);
    /// Goes to the hit before or behind the current event.
    void goToPreviousHit() { step(-1); }
    void goToNextHit() { step(1); }

private:
    [[nodiscard]] QWidget *makeHead();
    void connectAll();
    void showFound();
    void showCurrent();
    void goTo(const QModelIndex &index);
    void step(int direction);

    Session &m_session;
    SearchDesk &m_desk;
    LedgerFilterEdit *m_edit; ///< Owned by the widget tree, as all below.
    QLabel *m_count;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    QLabel *m_message;
    FoundModel *m_model;
    EventTable *m_table;
};

} // namespace hindcast
