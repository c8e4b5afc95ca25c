// SPDX-License-Identifier: MIT
#include "model/items/state_tree_model.h"

#include "model/items/json_text.h"
#include "model/items/state_node.h"

#include <algorithm>

namespace hindcast {

namespace {

constexpr qsizetype longestToolTip = 2048;

StateFieldName nameOf(const StateField &field)
{
    return {field.key, field.item, field.item >= 0 && !field.after};
}

bool isSameValue(const std::optional<Json> &one, const std::optional<Json> &other)
{
    return one.has_value() == other.has_value() && (!one || one->isSame(*other));
}

bool looksSame(const Json &one, const Json &other)
{
    if (one.kind() != other.kind())
        return false;
    return one.isContainer() ? one.size() == other.size() : one.token() == other.token();
}

} // namespace

StateTreeModel::StateTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<StateNode>())
{
    m_root->isMade = true;
}

StateTreeModel::~StateTreeModel() = default;

void StateTreeModel::show(const Json &before, const Json &after)
{
    m_root->field.before = before;
    m_root->field.after = after;
    update(*m_root);
}

void StateTreeModel::clear()
{
    m_root->field = {};
    update(*m_root);
}

StateNode &StateTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<StateNode *>(index.internalPointer()) : *m_root;
}

QModelIndex StateTreeModel::indexOf(const StateNode &node, int column) const
{
    return node.isState() ? QModelIndex() : createIndex(node.row, column, &node);
}

QModelIndex StateTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return indexOf(*nodeOf(parent).children[static_cast<std::size_t>(row)], column);
}

QModelIndex StateTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    return indexOf(*nodeOf(child).parent);
}

int StateTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > FieldColumn)
        return 0;
    StateNode &node = nodeOf(parent);
    makeChildren(node);
    return static_cast<int>(node.children.size());
}

int StateTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool StateTreeModel::hasChildren(const QModelIndex &parent) const
{
    const StateNode &node = nodeOf(parent);
    return parent.column() <= FieldColumn
        && (node.isMade ? !node.children.empty() : node.hasFields());
}

std::unique_ptr<StateNode> StateTreeModel::makeNode(StateField field, StateNode &parent) const
{
    auto node = std::make_unique<StateNode>();
    node->field = std::move(field);
    node->mark = node->field.mark();
    node->parent = &parent;
    ++m_fieldCount;
    return node;
}

void StateTreeModel::makeChildren(StateNode &node) const
{
    if (node.isMade || !node.hasFields())
        return;
    node.isMade = true;
    for (StateField &field : node.fields())
        node.children.push_back(makeNode(std::move(field), node));
    node.renumber(0);
}

void StateTreeModel::update(StateNode &node)
{
    std::vector<StateField> fields = node.fields();
    std::vector<StateFieldName> from;
    for (const auto &child : node.children)
        from.push_back(nameOf(child->field));
    std::vector<StateFieldName> to;
    for (const StateField &field : fields)
        to.push_back(nameOf(field));
    const std::vector<std::ptrdiff_t> places = matchFields(from, to);

    removeOthers(node, places);
    reorder(node, places);
    insertNew(node, fields, places);
    replaceValues(node, fields);
}

void StateTreeModel::removeOthers(StateNode &node, const std::vector<std::ptrdiff_t> &places)
{
    std::vector<bool> stays(node.children.size(), false);
    for (const std::ptrdiff_t place : places) {
        if (place >= 0)
            stays[static_cast<std::size_t>(place)] = true;
    }
    for (std::size_t end = stays.size(); end > 0;) {
        if (stays[end - 1]) {
            --end;
            continue;
        }
        std::size_t first = end - 1;
        while (first > 0 && !stays[first - 1])
            --first;
        beginRemoveRows(indexOf(node), static_cast<int>(first), static_cast<int>(end) - 1);
        const auto begin = node.children.begin();
        node.children.erase(begin + static_cast<std::ptrdiff_t>(first),
                            begin + static_cast<std::ptrdiff_t>(end));
        node.renumber(first);
        endRemoveRows();
        end = first;
    }
}

void StateTreeModel::reorder(StateNode &node, const std::vector<std::ptrdiff_t> &places)
{
    std::vector<std::ptrdiff_t> order; // Of what is still there, by the old places.
    std::ranges::copy_if(places, std::back_inserter(order), [](auto place) { return place >= 0; });
    if (std::ranges::is_sorted(order))
        return;
    std::vector<std::ptrdiff_t> sorted = order;
    std::ranges::sort(sorted);

    const QList<QPersistentModelIndex> parents{indexOf(node)};
    emit layoutAboutToBeChanged(parents);
    std::vector<std::unique_ptr<StateNode>> children;
    for (const std::ptrdiff_t place : order) {
        const auto rank = std::ranges::lower_bound(sorted, place) - sorted.begin();
        children.push_back(std::move(node.children[static_cast<std::size_t>(rank)]));
    }
    node.children = std::move(children);
    node.renumber(0);
    for (const QModelIndex &index : persistentIndexList()) {
        const StateNode &moved = nodeOf(index);
        if (moved.parent == &node && index.row() != moved.row)
            changePersistentIndex(index, indexOf(moved, index.column()));
    }
    emit layoutChanged(parents);
}

void StateTreeModel::insertNew(StateNode &node, std::vector<StateField> &fields,
                               const std::vector<std::ptrdiff_t> &places)
{
    for (std::size_t first = 0; first < fields.size();) {
        if (places[first] >= 0) {
            ++first;
            continue;
        }
        std::size_t end = first + 1;
        while (end < fields.size() && places[end] < 0)
            ++end;
        std::vector<std::unique_ptr<StateNode>> made;
        for (std::size_t at = first; at < end; ++at)
            made.push_back(makeNode(fields[at], node));
        beginInsertRows(indexOf(node), static_cast<int>(first), static_cast<int>(end) - 1);
        node.children.insert(node.children.begin() + static_cast<std::ptrdiff_t>(first),
                             std::make_move_iterator(made.begin()),
                             std::make_move_iterator(made.end()));
        node.renumber(first);
        endInsertRows();
        first = end;
    }
}

void StateTreeModel::replaceValues(StateNode &node, std::vector<StateField> &fields)
{
    int first = -1; // Rows that look different are told in runs.
    const auto tell = [&](std::size_t end) {
        if (first >= 0)
            emit dataChanged(indexOf(*node.children[static_cast<std::size_t>(first)]),
                             indexOf(*node.children[end - 1], ColumnCount - 1));
        first = -1;
    };
    std::vector<StateNode *> open;
    for (std::size_t at = 0; at < fields.size(); ++at) {
        StateNode &child = *node.children[at];
        const bool isSame = isSameValue(child.field.before, fields[at].before)
            && isSameValue(child.field.after, fields[at].after);
        if (isSame || !replaceValue(child, std::move(fields[at])))
            tell(at);
        else if (first < 0)
            first = static_cast<int>(at);
        if (!isSame && child.isMade)
            open.push_back(&child);
    }
    tell(fields.size());
    for (StateNode *child : open)
        update(*child);
}

bool StateTreeModel::replaceValue(StateNode &node, StateField field) const
{
    // Views remember whether a row has fields. Rows that are made can tell when that changes.
    const bool hadFields = node.hasFields();
    if (hadFields != hasFieldsInside(field)) {
        makeChildren(node);
        node.isMade = true;
    }
    const StateField old = std::exchange(node.field, std::move(field));
    const StateMark oldMark = std::exchange(node.mark, node.field.mark());
    return node.mark != oldMark || !looksSame(old.shown(), node.field.shown())
        || (node.mark == StateMark::Changed && !looksSame(*old.before, *node.field.before));
}

StateNode *StateTreeModel::childNamed(StateNode &node, const std::string &token,
                                      bool isRemoved) const
{
    makeChildren(node);
    StateNode *found = nullptr; // Of members with one name the last counts.
    for (const auto &child : node.children) {
        if (child->field.after.has_value() != isRemoved && child->token() == token)
            found = child.get();
    }
    return found;
}

StateNode *StateTreeModel::nodeAt(const std::string &pointer, bool isRemoved) const
{
    StateNode *node = m_root.get();
    if (pointer.empty()) {
        return node->isPlainState() ? node->children.front().get() : node;
    }
    for (std::size_t at = 0; at < pointer.size() && node != nullptr;) {
        const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
        const bool isLast = end == pointer.size();
        node = childNamed(*node, pointer.substr(at + 1, end - at - 1), isLast && isRemoved);
        at = end;
    }
    return node;
}

QModelIndex StateTreeModel::find(const std::string &pointer) const
{
    const StateNode *node = nodeAt(pointer, false);
    return node == nullptr ? QModelIndex() : indexOf(*node);
}

QModelIndex StateTreeModel::find(const Change &change) const
{
    const StateNode *node = nodeAt(change.pointer, change.kind == Change::Kind::Removed);
    return node == nullptr ? QModelIndex() : indexOf(*node);
}

std::string StateTreeModel::pointer(const QModelIndex &index) const
{
    std::string pointer;
    for (const StateNode *node = &nodeOf(index); !node->isState(); node = node->parent) {
        if (node->field.item != wholeState)
            pointer.insert(0, '/' + node->token());
    }
    return pointer;
}

const Json &StateTreeModel::value(const QModelIndex &index) const
{
    static const Json nothing;
    const StateNode &node = nodeOf(index);
    return node.hasValue() ? node.field.shown() : nothing;
}

QVariant StateTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == FieldColumn ? tr("field")
        : section == ValueColumn  ? tr("value")
                                  : tr("set by");
}

QVariant StateTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index));
    const StateNode &node = nodeOf(index);
    if (role == MarkRole)
        return static_cast<int>(node.mark);
    if (role == KindRole)
        return static_cast<int>(node.field.shown().kind());
    if (index.column() == SetByColumn)
        return setterData(node, role);
    return index.column() == FieldColumn ? fieldData(node, role) : valueData(node, role);
}

QVariant StateTreeModel::fieldData(const StateNode &node, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    QString name = node.field.item == wholeState ? tr("(state)")
        : node.field.item >= 0                   ? QString::number(node.field.item)
                                                 : shownText(node.field.key);
    if (role == Qt::ToolTipRole && m_setters.blame && node.field.after)
        return QString(name + u'\n' + setterDetails(m_setters, stampOf(node)));
    if (role != Qt::AccessibleTextRole)
        return name;
    switch (node.mark) {
    case StateMark::Changed:
        return tr("%1, changed").arg(name);
    case StateMark::Added:
        return tr("%1, added").arg(name);
    case StateMark::Removed:
        return tr("%1, removed").arg(name);
    case StateMark::Inside:
        return tr("%1, changed inside").arg(name);
    case StateMark::None:
        break;
    }
    return name;
}

QVariant StateTreeModel::valueData(const StateNode &node, int role) const
{
    const bool isChanged = node.mark == StateMark::Changed;
    switch (role) {
    case Qt::DisplayRole:
        return jsonValueText(node.field.shown());
    case OldTextRole:
        return isChanged ? jsonValueText(*node.field.before) : QVariant();
    case OldKindRole:
        return isChanged ? static_cast<int>(node.field.before->kind()) : QVariant();
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        const qsizetype limit = role == Qt::ToolTipRole ? longestToolTip : shownValueLength;
        const QString text = jsonValueText(node.field.shown(), limit);
        return isChanged ? tr("%1, was %2").arg(text, jsonValueText(*node.field.before, limit))
                         : text;
    }
    default:
        return {};
    }
}

} // namespace hindcast
