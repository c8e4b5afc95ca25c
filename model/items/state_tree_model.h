// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/json_diff.h"
#include "model/items/setter_text.h"
#include "model/items/state_field.h"

#include <QAbstractItemModel>

#include <memory>

namespace hindcast {

struct StateNode;

/// A state as a tree of fields, with what one event changed in it. A field's own fields are made
/// when somebody first asks for them. Going to another state changes rows in place, so that what a
/// person has expanded and selected stays so.
class StateTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { FieldColumn, ValueColumn, SetByColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        MarkRole = Qt::UserRole, ///< StateMark as int.
        KindRole, ///< Json::Kind of the value as int.
        OldTextRole, ///< The value before; null unless the mark is Changed.
        OldKindRole, ///< Json::Kind of the value before; the same.
        SetByRole, ///< SetByColumn: the row of the event as qlonglong; -1: none.
    };
    Q_ENUM(Role)

    explicit StateTreeModel(QObject *parent = nullptr);
    ~StateTreeModel() override;

    /// Shows the state \a after an event, and how it differs from the one \a before it.
    void show(const Json &before, const Json &after);
    void clear();
    /// Says who set what in the state shown.
    void setSetters(const StateSetters &setters);

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

    /// JSON pointer (RFC 6901) of the field at \a index; of a removed one in the state before.
    [[nodiscard]] std::string pointer(const QModelIndex &index) const;
    /// The value at \a index: after the event, or before it if it was removed.
    [[nodiscard]] const Json &value(const QModelIndex &index) const;
    /// Where \a pointer leads in the state shown; makes the rows on the way. Invalid if nowhere.
    [[nodiscard]] QModelIndex find(const std::string &pointer) const;
    /// The row of \a change, which may be one that was removed.
    [[nodiscard]] QModelIndex find(const Change &change) const;

    /// How many fields have been made; for tests and the curious.
    [[nodiscard]] int fieldCount() const { return m_fieldCount; }

private:
    [[nodiscard]] StateNode &nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const StateNode &node, int column = FieldColumn) const;
    void makeChildren(StateNode &node) const;
    [[nodiscard]] std::unique_ptr<StateNode> makeNode(StateField field, StateNode &parent) const;
    [[nodiscard]] StateNode *childNamed(StateNode &node, const std::string &token,
                                        bool isRemoved) const;
    [[nodiscard]] StateNode *nodeAt(const std::string &pointer, bool isRemoved) const;

    void update(StateNode &node);
    void removeOthers(StateNode &node, const std::vector<std::ptrdiff_t> &places);
    void reorder(StateNode &node, const std::vector<std::ptrdiff_t> &places);
    void insertNew(StateNode &node, std::vector<StateField> &fields,
                   const std::vector<std::ptrdiff_t> &places);
    void replaceValues(StateNode &node, std::vector<StateField> &fields);
    /// Says whether the row looks different now.
    bool replaceValue(StateNode &node, StateField field) const;

    [[nodiscard]] QVariant fieldData(const StateNode &node, int role) const;
    [[nodiscard]] QVariant valueData(const StateNode &node, int role) const;
    void tellSetters(const StateNode &node);
    [[nodiscard]] BlameStamp stampOf(const StateNode &node) const;
    [[nodiscard]] QVariant setterData(const StateNode &node, int role) const;

    StateSetters m_setters;
    std::unique_ptr<StateNode> m_root; ///< The state itself; has no row.
    mutable int m_fieldCount = 0;
};

} // namespace hindcast
