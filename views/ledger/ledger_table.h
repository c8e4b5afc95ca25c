// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/session.h"

#include <QTableView>

#include <array>

class QMenu;

namespace hindcast {

/// The table of the ledger: whole rows are selected, Home and End mean the first and the last one,
/// and columns can be hidden, moved and resized. Its model is a LedgerModel.
class LedgerTable final : public QTableView
{
    Q_OBJECT
public:
    explicit LedgerTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// The stream is shown while events of all streams are listed, unless a person chose otherwise.
    void setScope(LedgerView::Scope scope);
    /// Scrolls no more than needed to show \a index with some rows around it; not at all if it is
    /// visible.
    void showRow(const QModelIndex &index);
    /// Adds an entry for each column, to show or hide it.
    void addColumnActions(QMenu &menu);

    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);

    void keyboardSearch(const QString &search) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;

signals:
    void copyAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void fitRowHeight();
    void fitVersionColumn();
    void fitTypeColumn();
    void resetColumns();
    void showColumn(int column, bool show);
    void showHeaderMenu(const QPoint &where);
    [[nodiscard]] bool &showsStream();

    LedgerView::Scope m_scope = LedgerView::Scope::Stream;
    std::array<bool, 2> m_showsStream{false, true}; ///< By scope.
    bool m_fitsTypeColumn = true; ///< Until a person has chosen its width …
    bool m_fitsVersionColumn = true; ///< … and the same of the other.
    bool m_isFitting = false; ///< Resizing is our own doing.
};

} // namespace hindcast
