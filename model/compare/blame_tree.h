// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/state_writes.h"
#include "model/event/ids.h"

#include <QSharedDataPointer>

#include <deque>
#include <memory>
#include <optional>
#include <string_view>

namespace hindcast {

/// Which stored events made a place of a state what it is.
struct BlameStamp
{
    Row changed; ///< The last that changed it; invalid: it is as it was before all events.
    /// The last that assigned it, be it the value that it had. As far as that can be told: where a
    /// whole object takes the place of another one, what is the same in it was not written.
    Row written;
    bool operator==(const BlameStamp &) const = default;
};

/// One event that changed a field. Values of containers hold all that is in them.
struct FieldVersion
{
    Row row;
    std::optional<Json> from; ///< Nothing: the field was not there.
    std::optional<Json> to; ///< Nothing: it is gone.
    bool operator==(const FieldVersion &) const = default;
};

/// The changes of one field, in order; the oldest are left out where there are too many.
struct FieldLog
{
    static constexpr std::size_t mostVersions = 100'000;
    std::deque<FieldVersion> versions;
    std::int64_t leftOut = 0;
};

struct BlameNodeData;

/// The blame of one place of a state and of all inside it. A value; copies share what has not
/// changed between them. What an event put there as a whole takes no more memory than one field.
class BlameNode
{
public:
    BlameNode();
    explicit BlameNode(const BlameStamp &whole); ///< The place and all in it.
    BlameNode(const BlameNode &);
    BlameNode(BlameNode &&) noexcept;
    BlameNode &operator=(const BlameNode &);
    BlameNode &operator=(BlameNode &&) noexcept;
    ~BlameNode();

    /// Of the place and the newest of its parts. An array has also changed where items came, went
    /// or moved, an object where members came or went.
    [[nodiscard]] BlameStamp stamp() const;
    [[nodiscard]] BlameNode member(std::string_view key) const;
    [[nodiscard]] BlameNode item(std::size_t index) const;
    /// The changes of this field, if they were asked for; also of a member that is gone.
    [[nodiscard]] std::shared_ptr<const FieldLog> log() const;

private:
    friend class BlameStep;
    QSharedDataPointer<BlameNodeData> m_data; ///< Never a null pointer.
};

/// What is at \a path in \a state, and \a node, which belongs to it, at the same place. A member
/// that is not there any more may still have a log.
[[nodiscard]] BlameNode blameAt(const BlameNode &node, const Json &state, const StatePath &path);

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
