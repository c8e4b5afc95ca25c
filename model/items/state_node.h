// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/state_field.h"

#include <memory>
#include <string>
#include <vector>

namespace hindcast {

/// Item of the one row that stands for a state that is no container.
constexpr std::int64_t wholeState = -2;

/// A field in the tree of a StateTreeModel, with the fields inside it as far as they were made. The
/// root is the state itself, and has no row.
struct StateNode
{
    StateField field;
    StateMark mark = StateMark::None;
    StateNode *parent = nullptr;
    int row = 0;
    bool isMade = false; ///< Whether children holds the fields inside.
    std::vector<std::unique_ptr<StateNode>> children;

    [[nodiscard]] bool isState() const { return parent == nullptr; }
    [[nodiscard]] bool hasValue() const { return field.before || field.after; }
    /// A state that is no container; its one row shows it.
    [[nodiscard]] bool isPlainState() const;
    /// By its values, whether or not they were made.
    [[nodiscard]] bool hasFields() const;
    [[nodiscard]] std::vector<StateField> fields() const;
    /// One reference token of a JSON pointer.
    [[nodiscard]] std::string token() const;
    /// Tells the children from \a first on where they are.
    void renumber(std::size_t first);
};

[[nodiscard]] bool hasFieldsInside(const StateField &field);

} // namespace hindcast
