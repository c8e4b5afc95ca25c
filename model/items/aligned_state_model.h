// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/field_changes.h"
#include "model/compare/path_pattern.h"

#include <QAbstractItemModel>

#include <memory>
#include <set>

namespace hindcast {

/// How two states are aligned, and what is to be said of where they differ.
struct AlignedLook
{
    ItemMatching matching;
    std::vector<PathPattern> ignored;
    std::vector<PathPattern> expected;
};

/// Two states as one tree of aligned fields, those before in the first two columns and those after
/// in the last two; a field that is on one side only has a gap on the other. What is inside a field
/// is aligned when somebody first asks for it.
class AlignedStateModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { BeforeField, BeforeValue, AfterField, AfterValue, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        KindRole = Qt::UserRole, ///< AlignedField::Kind as int; Same for what is ignored.
        ValueKindRole, ///< Json::Kind of the value on the column's side, as int.
        IsGapRole, ///< bool: there is nothing on the column's side.
        IsIgnoredRole, ///< bool: it differs, but that is to be ignored.
        IsExpectedRole, ///< bool: it is meant to differ.
        IsReorderedRole, ///< bool: an array whose items stand in another order.
    };
    Q_ENUM(Role)

    explicit AlignedStateModel(QObject *parent = nullptr);
    ~AlignedStateModel() override;

    /// Shows two states, nothing for none; \a changes: as fieldChanges() tells, without what is to
    /// be ignored. Resets the model.
    void show(std::optional<Json> before, std::optional<Json> after,
              std::vector<FieldChange> changes, AlignedLook look);
    void clear();
    /// Leaves out what is the same.
    void setOnlyDifferences(bool isOnlyDifferences);

    [[nodiscard]] const std::vector<FieldChange> &changes() const { return m_changes; }
    /// The row of a change; makes the rows on the way. Invalid if there is none.
    [[nodiscard]] QModelIndex find(const FieldChange &change) const;
    /// The row with this path(); invalid if there is none.
    [[nodiscard]] QModelIndex find(const std::string &path) const;
    /// What names the row in other states as well: a JSON pointer, of the state after if there is
    /// a choice, with `-` in front of the last step of what is only before.
    [[nodiscard]] std::string path(const QModelIndex &index) const;
    /// The JSON pointer and the value on one side; empty and null pointer if there is a gap.
    [[nodiscard]] std::string pointer(const QModelIndex &index, bool isAfter) const;
    [[nodiscard]] const Json *value(const QModelIndex &index, bool isAfter) const;
    /// Whether the row has something inside that differs, or is not on both sides.
    [[nodiscard]] bool leadsToDifference(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Node;

    [[nodiscard]] Node &nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Node &node, int column = BeforeField) const;
    [[nodiscard]] std::unique_ptr<Node> makeNode(AlignedField field, Node &parent) const;
    void makeChildren(Node &node) const;
    [[nodiscard]] QVariant text(const Node &node, int column, int role) const;

    std::unique_ptr<Node> m_root;
    std::vector<FieldChange> m_changes;
    std::set<std::string> m_reordered; ///< JSON pointers of arrays, after.
    AlignedLook m_look;
    bool m_isOnlyDifferences = false;
};

} // namespace hindcast
