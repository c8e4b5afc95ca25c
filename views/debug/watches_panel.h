// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLineEdit;

namespace hindcast {

class Session;
class StopTable;
class WatchDesk;
class WatchList;

/// Expressions over the state: their values now and before the current event, since when, and how
/// they went over all events. A double click, F2 or Return edits one, Delete takes it away.
class WatchesPanel final : public QWidget
{
    Q_OBJECT
public:
    /// \a session and \a desk must outlive the panel.
    WatchesPanel(Session &session, WatchDesk &desk, QWidget *parent = nullptr);

    /// Puts the cursor where a new expression is typed, beginning with \a text.
    void addWatch(const QString &text = {});
    [[nodiscard]] StopTable &table() const { return *m_table; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void take();
    void fitColumns();

    WatchDesk &m_desk;
    WatchList *m_list; ///< Owned by the widget tree, like all that follow.
    StopTable *m_table;
    QLineEdit *m_new;
};

} // namespace hindcast
