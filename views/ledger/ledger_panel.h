// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/session.h"

#include <QWidget>

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QStackedLayout;

namespace hindcast {

class LedgerHead;
class LedgerModel;
class LedgerScrollBar;
class LedgerTable;

/// The events of the selected stream, or of all streams, in order of position. Shows where the
/// session is and goes where a person clicks.
class LedgerPanel final : public QWidget
{
    Q_OBJECT
public:
    /// \a session must outlive the panel.
    explicit LedgerPanel(Session &session, QWidget *parent = nullptr);

    void focusFilter();
    /// Events that are marked as bookmarked, and what is noted on them.
    void setNotes(const std::map<Row, QString> &notes);
    /// Which columns there are, their order and widths.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

private:
    QWidget *makeEmptyPage();
    void connectAll();
    void startOver();
    void showView();
    void takeRows();
    void showCurrent();
    void markCurrent();
    void showEmpty();
    void goTo(const QModelIndex &index);
    void copyCurrent();
    void showMenu(const QPoint &where);
    void addFilterActions(QMenu &menu, const QModelIndex &index);
    void addCopyActions(QMenu &menu, Row row);

    Session &m_session;
    LedgerHead *m_head; ///< Owned by the widget tree, as all below.
    QProgressBar *m_progress;
    LedgerModel *m_model;
    LedgerTable *m_table;
    LedgerScrollBar *m_scrollBar;
    QStackedLayout *m_stack;
    QLabel *m_emptyText;
    QPushButton *m_clearFilter;
    LedgerView m_listedView; ///< What the rows of the model answer to …
    StreamId m_listedStream; ///< … and of which stream.
    bool m_isShowing = false; ///< Selecting is our own doing.
};

} // namespace hindcast
