// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/fact_table.h"

#include <QTableView>

class QSortFilterProxyModel;

namespace hindcast {

/// Shows a FactTable: sorted by a click on a header, copied with Ctrl+C as text with tabs, with a
/// sentence in the middle where there is nothing.
class FactView final : public QTableView
{
    Q_OBJECT
public:
    /// \a name is for those who cannot see the table.
    explicit FactView(const QString &name, QWidget *parent = nullptr);

    /// Columns keep the widths that a person gave them as long as the titles stay the same.
    void setTable(FactTable table);
    /// No column is wider to begin with.
    void setWidestColumn(int width);
    /// What is said where the table has no rows.
    void setEmptyText(const QString &text);
    [[nodiscard]] QString emptyText() const { return m_emptyText; }
    /// No more than this of the table's height is needed.
    [[nodiscard]] int contentHeight() const;
    /// The line of the table, whatever it is sorted by, that is current; -1: none.
    [[nodiscard]] int currentLine() const;
    void selectLine(int line);
    /// Copies the selected lines, or all, with the titles.
    void copy() const;

signals:
    void rowAsked(hindcast::Row row); ///< Of the line that somebody clicked on, if it has one.
    void currentLineChanged(int line);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QSize sizeHint() const override;

private:
    void fitColumns();
    void ask(const QModelIndex &index);

    FactTableModel *m_model; ///< Owned by the widget tree, as below.
    QSortFilterProxyModel *m_sorted;
    QString m_emptyText;
    int m_widest = 320;
};

} // namespace hindcast
