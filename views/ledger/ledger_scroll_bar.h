// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollBar>

namespace hindcast {

class LedgerModel;
class LedgerTable;

/// Scrolls through a list that is too long to be a table's rows all at once: it stands for the
/// table's own scroll bar, and moves the part that is rows along. Hidden for other lists.
class LedgerScrollBar final : public QScrollBar
{
    Q_OBJECT
public:
    /// \a table shows \a model; both must outlive the bar.
    LedgerScrollBar(LedgerTable &table, LedgerModel &model, QWidget *parent = nullptr);

    /// Takes in how long the list is now.
    void fit();
    /// Puts \a place of the list to the top.
    void scrollTo(std::int64_t place);

signals:
    void partMoved(); ///< Other events are rows now, so another row may be the current one.

private:
    void measure();
    void followTable();
    void lead(int place);

    LedgerTable &m_table;
    LedgerModel &m_model;
    bool m_isMoving = false; ///< Table and bar are brought together; what they tell is known.
};

} // namespace hindcast
