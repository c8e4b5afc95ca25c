// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/session.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace hindcast {

class LedgerFilterEdit;

/// The line above the ledger: whose events are listed, how many pass the filter, and the filter
/// itself. In a narrow window it becomes two lines.
class LedgerHead final : public QWidget
{
    Q_OBJECT
public:
    /// \a session must outlive the head.
    explicit LedgerHead(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] LedgerFilterEdit &edit() { return *m_edit; }
    void setScope(LedgerView::Scope scope);
    void setFilter(const QString &line);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *makeScopeButton(const QString &text, const QString &toolTip,
                                 LedgerView::Scope scope);
    void layOut(QToolButton *filterButton);
    void connectAll();
    void showView();
    void showTitle();
    void showCount();

    Session &m_session;
    QLabel *m_title; ///< Owned by the widget tree, as all below.
    QToolButton *m_stream;
    QToolButton *m_allStreams;
    LedgerFilterEdit *m_edit;
    QLabel *m_count;
    QToolButton *m_cancel;
    QBoxLayout *m_layout;
    QString m_wholeTitle; ///< The label shows as much of it as there is room for.
};

} // namespace hindcast
