// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/difference_list.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;
class QTreeView;

namespace hindcast {

/// The list of partitions that differ, with a filter, and a switch that groups them by what
/// changed.
class DifferencePanel : public QWidget
{
    Q_OBJECT
public:
    explicit DifferencePanel(QWidget *parent = nullptr);

    /// Begins anew. \a isOfStreams: the partitions are streams.
    void begin(std::shared_ptr<const StoreIndex> index, bool isOfStreams);
    void add(const std::vector<PartitionDifference> &fresh);
    void finish(std::shared_ptr<const ComparisonResult> result);

    [[nodiscard]] DifferenceList &list() const { return *m_list; }
    [[nodiscard]] const PartitionDifference *current() const;
    /// Selects a partition; nothing happens if it is not listed.
    void select(const std::string &key, bool isShared);
    void selectFirst();

signals:
    void chosen(); ///< A person, or selectFirst(), went to another partition: current().

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead();
    void setShow(DifferenceList::Show show);
    void applyFilter();
    void restore();
    void showCounts();
    void tellChoice();

    DifferenceList *m_list; ///< Owned by the widget tree, as all that follow.
    QLabel *m_title;
    QLineEdit *m_filter;
    QToolButton *m_group;
    QToolButton *m_kinds;
    QTreeView *m_view;
    QLabel *m_counts;
    DifferenceList::Show m_show = DifferenceList::Show::All;
    std::string m_key; ///< The partition that is selected, …
    bool m_isShared = false;
    bool m_hasKey = false; ///< … if there is one.
    bool m_isUpdating = false;
};

} // namespace hindcast
