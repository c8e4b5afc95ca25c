// SPDX-License-Identifier: MIT
#include "model/items/aligned_state_model.h"

#include "model/event/json_pointer.h"
#include "model/items/json_text.h"

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

using Kind = AlignedField::Kind;

constexpr qsizetype longestToolTip = 2048;

bool isAfterColumn(int column)
{
    return column >= AlignedStateModel::AfterField;
}

bool isFieldColumn(int column)
{
    return column == AlignedStateModel::BeforeField || column == AlignedStateModel::AfterField;
}

} // namespace

struct AlignedStateModel::Node
{
    AlignedField field;
    Kind kind = Kind::Same; ///< As shown.
    bool isIgnored = false;
    bool isExpected = false;
    bool isReordered = false;
    bool isWhole = false; ///< The whole state, which has no fields to show.
    bool isMade = false; ///< Its children are there.
    Node *parent = nullptr; ///< Null pointer: the root, which is not shown.
    int row = 0;
    std::string before; ///< JSON pointers.
    std::string after;
    std::vector<std::unique_ptr<Node>> children;

    [[nodiscard]] const std::optional<Json> &value(bool isAfter) const
    {
        return isAfter ? field.after : field.before;
    }
    /// The step of a JSON pointer that leads here, on one side.
    [[nodiscard]] std::string token(bool isAfter) const
    {
        return field.isItem() ? std::to_string(isAfter ? field.item.after : field.item.before)
                              : pointerToken(field.key);
    }
    [[nodiscard]] std::string step() const
    {
        return field.after ? token(true) : '-' + token(false);
    }
};

AlignedStateModel::AlignedStateModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
    m_root->isMade = true;
}

AlignedStateModel::~AlignedStateModel() = default;

void AlignedStateModel::show(std::optional<Json> before, std::optional<Json> after,
                             std::vector<FieldChange> changes, AlignedLook look)
{
    beginResetModel();
    m_look = std::move(look);
    m_changes = std::move(changes);
    m_reordered.clear();
    for (const FieldChange &change : m_changes) {
        if (change.kind == FieldChange::Kind::Reordered)
            m_reordered.insert(change.after);
    }
    m_root = std::make_unique<Node>();
    const bool isAnything = before || after;
    if (isAnything)
        m_root->field = alignedRoot(std::move(before), std::move(after));
    m_root->kind = m_root->field.kind;
    if (!isAnything || m_root->field.hasFields()) {
        m_root->isMade = !isAnything;
    } else {
        m_root->children.push_back(makeNode(m_root->field, *m_root));
        m_root->children.front()->isWhole = true;
        m_root->children.front()->before.clear();
        m_root->children.front()->after.clear();
        m_root->isMade = true;
    }
    endResetModel();
}

void AlignedStateModel::clear()
{
    show({}, {}, {}, {});
}

void AlignedStateModel::setOnlyDifferences(bool isOnlyDifferences)
{
    if (isOnlyDifferences == m_isOnlyDifferences)
        return;
    m_isOnlyDifferences = isOnlyDifferences;
    show(m_root->field.before, m_root->field.after, m_changes, m_look);
}

AlignedStateModel::Node &AlignedStateModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<Node *>(index.internalPointer()) : *m_root;
}

QModelIndex AlignedStateModel::indexOf(const Node &node, int column) const
{
    return node.parent == nullptr ? QModelIndex() : createIndex(node.row, column, &node);
}

std::unique_ptr<AlignedStateModel::Node> AlignedStateModel::makeNode(AlignedField field,
                                                                     Node &parent) const
{
    auto node = std::make_unique<Node>();
    node->field = std::move(field);
    node->parent = &parent;
    node->before = parent.before + '/' + node->token(false);
    node->after = parent.after + '/' + node->token(true);
    const std::string &pointer = node->field.after ? node->after : node->before;
    const bool differs = node->field.kind != Kind::Same;
    node->isIgnored = parent.isIgnored || (differs && anyCovers(m_look.ignored, pointer));
    node->isExpected = parent.isExpected || (differs && anyCovers(m_look.expected, pointer));
    node->kind = node->isIgnored ? Kind::Same : node->field.kind;
    node->isReordered = m_reordered.contains(node->after) && node->field.after;
    return node;
}

void AlignedStateModel::makeChildren(Node &node) const
{
    if (node.isMade || node.isWhole)
        return;
    node.isMade = true;
    for (AlignedField &field : alignedInside(node.field, m_look.matching).fields) {
        auto child = makeNode(std::move(field), node);
        if (m_isOnlyDifferences && child->kind == Kind::Same)
            continue;
        child->row = static_cast<int>(node.children.size());
        node.children.push_back(std::move(child));
    }
}

QModelIndex AlignedStateModel::find(const FieldChange &change) const
{
    const bool isAfter = change.kind != FieldChange::Kind::Removed;
    const std::string &pointer = change.pointer();
    const Node *node = m_root.get();
    if (pointer.empty() && !m_root->children.empty() && m_root->children.front()->isWhole)
        node = m_root->children.front().get();
    for (std::size_t at = 0; at < pointer.size() && node != nullptr;) {
        const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
        const std::string_view upToHere = std::string_view(pointer).substr(0, end);
        makeChildren(const_cast<Node &>(*node));
        const auto found = std::ranges::find_if(node->children, [&](const auto &child) {
            return child->value(isAfter) && (isAfter ? child->after : child->before) == upToHere;
        });
        node = found == node->children.end() ? nullptr : found->get();
        at = end;
    }
    return node == nullptr ? QModelIndex() : indexOf(*node);
}

std::string AlignedStateModel::path(const QModelIndex &index) const
{
    std::string path;
    for (const Node *node = &nodeOf(index); node->parent != nullptr; node = node->parent)
        path.insert(0, node->isWhole ? "/" : '/' + node->step());
    return path;
}

QModelIndex AlignedStateModel::find(const std::string &path) const
{
    Node *node = m_root.get();
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t end = std::min(path.find('/', at + 1), path.size());
        const std::string step = path.substr(at + 1, end - at - 1);
        makeChildren(*node);
        const auto found = std::ranges::find_if(node->children, [&](const auto &child) {
            return (child->isWhole ? std::string() : child->step()) == step;
        });
        if (found == node->children.end())
            return {};
        node = found->get();
        at = end;
    }
    return indexOf(*node);
}

std::string AlignedStateModel::pointer(const QModelIndex &index, bool isAfter) const
{
    const Node &node = nodeOf(index);
    if (!node.value(isAfter))
        return {};
    return isAfter ? node.after : node.before;
}

const Json *AlignedStateModel::value(const QModelIndex &index, bool isAfter) const
{
    const auto &value = nodeOf(index).value(isAfter);
    return value ? &*value : nullptr;
}

bool AlignedStateModel::leadsToDifference(const QModelIndex &index) const
{
    const Kind kind = nodeOf(index).kind;
    return kind == Kind::Inside || kind == Kind::OnlyBefore || kind == Kind::OnlyAfter;
}

QModelIndex AlignedStateModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return indexOf(*nodeOf(parent).children[static_cast<std::size_t>(row)], column);
}

QModelIndex AlignedStateModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(*nodeOf(child).parent) : QModelIndex();
}

int AlignedStateModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > BeforeField)
        return 0;
    Node &node = nodeOf(parent);
    makeChildren(node);
    return static_cast<int>(node.children.size());
}

int AlignedStateModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool AlignedStateModel::hasChildren(const QModelIndex &parent) const
{
    const Node &node = nodeOf(parent);
    if (parent.column() > BeforeField)
        return false;
    return node.isMade ? !node.children.empty() : !node.isWhole && node.field.hasFields();
}

QVariant AlignedStateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return isAfterColumn(section) ? tr("After") : tr("Before");
}

QVariant AlignedStateModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index));
    const Node &node = nodeOf(index);
    const auto &value = node.value(isAfterColumn(index.column()));
    switch (role) {
    case KindRole:
        return static_cast<int>(node.kind);
    case ValueKindRole:
        return value ? QVariant(static_cast<int>(value->kind())) : QVariant();
    case IsGapRole:
        return !value.has_value();
    case IsIgnoredRole:
        return node.isIgnored;
    case IsExpectedRole:
        return node.isExpected;
    case IsReorderedRole:
        return node.isReordered;
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return text(node, index.column(), role);
    default:
        return {};
    }
}

QVariant AlignedStateModel::text(const Node &node, int column, int role) const
{
    const bool isAfter = isAfterColumn(column);
    const auto &value = node.value(isAfter);
    if (!value)
        return role == Qt::AccessibleTextRole ? QVariant(tr("nothing")) : QVariant();
    if (!isFieldColumn(column))
        return jsonValueText(*value, role == Qt::ToolTipRole ? longestToolTip : shownValueLength);
    QStringList parts;
    if (node.isWhole)
        parts += tr("(state)");
    else
        parts += node.field.isItem() ? QString::fromStdString(node.token(isAfter))
                                     : shownText(node.field.key);
    if (role == Qt::DisplayRole)
        return parts.first();
    if (node.kind == Kind::Changed)
        parts += tr("changed");
    else if (node.kind == Kind::Inside)
        parts += tr("differs inside");
    else if (node.kind == Kind::OnlyBefore)
        parts += tr("only before");
    else if (node.kind == Kind::OnlyAfter)
        parts += tr("only after");
    if (node.isReordered)
        parts += tr("items in another order");
    if (node.isIgnored)
        parts += tr("differs, which is ignored");
    else if (node.isExpected)
        parts += tr("as expected");
    return parts.join(u", "_s);
}

} // namespace hindcast
