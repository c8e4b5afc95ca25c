// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/state_writes.h"
#include "model/event/ids.h"

#include <QSharedData>
#include <QSharedDataPointer>

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// What a BlameNode stands for; for BlameStep only.
struct BlameNodeData : QSharedData
{
    BlameStamp newest; ///< Of the place and its parts.
    BlameStamp parts; ///< Of those parts that are not listed, with all in them.
    std::map<std::string, BlameNode, std::less<>> members; ///< Also some that are gone, with a log.
    std::vector<BlameNode> items; ///< All of them or none.
    std::shared_ptr<FieldLog> log;
};

/// Which item of \a array \a token names, if it does.
[[nodiscard]] std::optional<std::size_t> itemNumber(const Json &array, const std::string &token);

/// What \a node, which belongs to \a state, has at \a path. A member
/// that is not there any more may still have a log.
[[nodiscard]] BlameNode blameAt(const BlameNode &node, const Json &state, const StatePath &path);

} // namespace hindcast
