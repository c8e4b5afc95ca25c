// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/store_tables.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QTabWidget;

namespace hindcast {

class FactView;
class Session;

/// The page that tells about the open store itself: what it was recognised as and why, its event
/// types, problems, snapshots, checkpoints, and streams that are archived or deleted.
class StorePage final : public QWidget
{
    Q_OBJECT
public:
    /// \a session must outlive the page.
    explicit StorePage(Session &session, QWidget *parent = nullptr);

signals:
    void rowAsked(hindcast::Row row); ///< Somebody wants to see this event.

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeOverview();
    [[nodiscard]] QWidget *makeProblems();
    void read();
    void showReport(const std::shared_ptr<const StoreReport> &report);
    void showFacts();
    void showProblems();
    void setTable(FactView *view, FactTable table, const QString &title, std::int64_t count);

    Session &m_session;
    StoreReporter *m_reporter; ///< Owned by the widget tree, as all below.
    std::shared_ptr<const StoreReport> m_report; ///< Null pointer until there is one.
    bool m_isStale = true; ///< The store is another one, or has grown since.
    QTabWidget *m_tabs;
    QFormLayout *m_facts;
    QLabel *m_failure;
    FactView *m_roles;
    FactView *m_types;
    FactView *m_kinds;
    FactView *m_problems;
    FactView *m_snapshots;
    FactView *m_checkpoints;
    FactView *m_retired;
};

} // namespace hindcast
