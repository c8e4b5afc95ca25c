// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_result.h"
#include "model/items/link_table.h"
#include "model/session/pair_moment.h"

#include <QTabWidget>

class QTreeView;

namespace hindcast {

class EventDiffView;

/// What there is to know besides two states: the event before and after upcasting, what set the
/// fields that differ, what a person should know, and what each rule of the upcasters did.
class CompareDetails : public QTabWidget
{
    Q_OBJECT
public:
    explicit CompareDetails(QWidget *parent = nullptr);

    void clear();
    void showResult(const ComparisonResult &result, const StoreIndex &index);
    /// \a difference: null pointer for none.
    void showDifference(const PartitionDifference *difference, const StoreIndex &index);
    void showMoment(std::shared_ptr<const PairMoment> moment);

signals:
    void linkChosen(const hindcast::TableLink &link);

private:
    QTreeView *addTable(LinkTable *table, const QString &title, int stretched);
    void setCount(QWidget *page, const QString &title, int count);

    EventDiffView *m_event; ///< Owned by the widget tree, as all that follow.
    LinkTable *m_changes;
    LinkTable *m_findings;
    LinkTable *m_rules;
    QTreeView *m_changesView;
    QTreeView *m_findingsView;
    QTreeView *m_rulesView;
};

} // namespace hindcast
