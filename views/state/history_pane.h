// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace hindcast {

class BlameDesk;
class HistoryChart;
class HistoryModel;
class Session;

/// The history of the field that is selected in the state: a chart, and every change as a row. A
/// click on either goes to the event.
class HistoryPane final : public QWidget
{
    Q_OBJECT
public:
    /// \a session and \a desk must outlive the pane.
    HistoryPane(Session &session, BlameDesk &desk, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeBody();
    [[nodiscard]] QString eventName(std::int64_t ordinal) const;
    void showHistory();
    void showPlace();
    void showSetters();
    [[nodiscard]] QString originText() const;
    void say(const QString &text); ///< Instead of a history.

    Session &m_session;
    BlameDesk &m_desk;
    QStackedWidget *m_pages; ///< Owned by the widget tree, like all that follow.
    QLabel *m_message;
    QLabel *m_title;
    QLabel *m_count;
    QToolButton *m_byVersion;
    QToolButton *m_byTime;
    QLabel *m_setters;
    HistoryChart *m_chart;
    HistoryModel *m_model;
    QTreeView *m_list;
};

} // namespace hindcast
