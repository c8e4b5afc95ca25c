// SPDX-License-Identifier: MIT
// The part of StateTreeModel that knows who set what.
#include "model/items/state_node.h"
#include "model/items/state_tree_model.h"

namespace hindcast {

namespace {

/// What is known of \a node; nothing if the state that was blamed does not have it.
BlameNode blameOf(const Blame &blame, const StateNode &node)
{
    if (node.isState() || node.field.item == wholeState)
        return blame.root;
    const BlameNode above = blameOf(blame, *node.parent);
    return node.field.item >= 0 ? above.item(static_cast<std::size_t>(node.field.item))
                                : above.member(node.field.key);
}

} // namespace

void StateTreeModel::setSetters(const StateSetters &setters)
{
    m_setters = setters;
    tellSetters(*m_root);
}

/// Has what is made below \a node drawn anew.
void StateTreeModel::tellSetters(const StateNode &node)
{
    if (node.children.empty())
        return;
    emit dataChanged(indexOf(*node.children.front(), SetByColumn),
                     indexOf(*node.children.back(), SetByColumn));
    for (const auto &child : node.children)
        tellSetters(*child);
}

BlameStamp StateTreeModel::stampOf(const StateNode &node) const
{
    return m_setters.blame && node.field.after ? blameOf(*m_setters.blame, node).stamp()
                                               : BlameStamp();
}

QVariant StateTreeModel::setterData(const StateNode &node, int role) const
{
    if (!m_setters.blame || !node.field.after)
        return {};
    const BlameStamp stamp = stampOf(node);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return stamp.changed.isValid()
            ? setterText(*m_setters.index, stamp.changed, m_setters.isOfStream)
            : QString();
    case Qt::ToolTipRole:
        return setterDetails(m_setters, stamp);
    case SetByRole:
        return QVariant::fromValue<qlonglong>(stamp.changed.value);
    default:
        return {};
    }
}

} // namespace hindcast
