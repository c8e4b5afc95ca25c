// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/row_list.h"

#include <QWidget>

#include <memory>

class QLabel;
class QTableView;

namespace hindcast {

class LedgerModel;
class Session;
struct Related;

/// The events with the same correlation id as the current one, across streams. Those around the
/// current one, if there are very many.
class TraceList : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::size_t mostRows = 200;

    /// \a session must outlive the widget.
    explicit TraceList(Session &session, QWidget *parent = nullptr);

    /// Shows the current event at once if it is in the list; its own list follows.
    void showRow(Row row);
    void showRelated();
    void showTimeFormat();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void goTo(const QModelIndex &index);
    void selectCurrent();

    Session &m_session;
    LedgerModel *m_model; ///< Owned by the widget tree, like all that follow.
    QTableView *m_table;
    QLabel *m_none;
    QLabel *m_more;
    std::shared_ptr<const Related> m_shown;
    Row m_row;
};

} // namespace hindcast
