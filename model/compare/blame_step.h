// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/blame_tree.h"

namespace hindcast {

/// One event's work on the blame of a state.
class BlameStep
{
public:
    /// Keeps the changes of those fields that \a logged may mean: a number is any item of an array.
    /// \a logged must outlive the step; null pointer: none.
    BlameStep(Row row, const StatePath *logged)
        : m_row(row)
        , m_logged(logged)
    {
    }

    /// Takes over into \a node, which is of \a before, how \a after differs from it. Items of
    /// arrays are matched as matchItems() does. Says whether anything differs.
    bool change(BlameNode &node, const Json &before, const Json &after) const;
    /// The event has assigned what is at \a path in \a state, which \a node belongs to.
    void write(BlameNode &node, const Json &state, const StatePath &path) const;

private:
    /// How deep on the path of the logged field a place is.
    struct Depth
    {
        std::size_t value = none;
        static constexpr std::size_t none = SIZE_MAX;
    };
    [[nodiscard]] BlameStamp stampNow() const { return {m_row, m_row}; }
    [[nodiscard]] Depth insideMember(Depth depth, std::string_view key) const;
    [[nodiscard]] Depth insideItem(Depth depth) const;
    [[nodiscard]] bool isLogged(Depth depth) const;
    bool changeAt(BlameNode &node, const Json &before, const Json &after, Depth depth) const;
    bool changeInside(BlameNode &node, const Json &before, const Json &after, Depth depth) const;
    bool changeMembers(BlameNode &node, const Json &before, const Json &after, Depth depth) const;
    bool changeKnown(BlameNode &node, const Json &before, const Json &after, Depth depth) const;
    bool changeItems(BlameNode &node, const Json &before, const Json &after, Depth depth) const;
    bool changeItemsInPlace(BlameNode &node, const Json &before, const Json &after,
                            Depth depth) const;
    void add(BlameNode &node, const Json &value, Depth depth) const;
    void remove(BlameNode &node, const Json &value, Depth depth) const;
    void log(BlameNode &node, std::optional<Json> from, std::optional<Json> to) const;

    Row m_row;
    const StatePath *m_logged;
};

} // namespace hindcast
