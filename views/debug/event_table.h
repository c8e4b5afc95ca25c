// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

#include <vector>

namespace hindcast {

/// A table of events of the debugger: whole rows, one height, no grid; a click or Enter asks for
/// the event. Copes with millions of rows.
class EventTable final : public QTableView
{
    Q_OBJECT
public:
    /// \a name is for those who cannot see the table.
    explicit EventTable(const QString &name, QWidget *parent = nullptr);

    /// Selects a row without asking for its event, and scrolls to it if it is not seen; nothing is
    /// selected if \a index is invalid.
    void select(const QModelIndex &index);
    /// Widths in digits of the font; a column with 0 takes what is left, and where that is little,
    /// some of the last one's.
    void setWidths(const std::vector<int> &digits);

    void keyboardSearch(const QString &search) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;

signals:
    void asked(const QModelIndex &index); ///< For the event of a row.

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitRowHeight();
    void fitLastColumn();

    std::vector<int> m_digits; ///< The widths of the columns.
};

} // namespace hindcast
