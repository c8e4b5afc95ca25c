// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/projection.h"
#include "model/script/script.h"

#include <QStringList>

#include <string>
#include <variant>
#include <vector>

namespace hindcast {

/// What events flow through: upcasters, then a projection. A value; two that are equal build the
/// same states from the same store.
struct Pipeline
{
    std::variant<BuiltIn, ScriptFile> projection = BuiltIn::Merge;
    std::vector<ScriptFile> upcasters; ///< In the order in which they run.
    ScriptLimits limits;
    bool operator==(const Pipeline &) const = default;
};

/// What shares one state.
enum class Partitioning {
    PerStream, ///< Each stream has a state of its own; the partition's key is the stream's name.
    ByKey, ///< A function gives each event its key; see PipelineRun::keysOf().
    Single, ///< One state for all events; its key is empty.
};

/// What a projection says of itself.
struct ProjectionShape
{
    Partitioning partitioning = Partitioning::PerStream;
    /// The partitions have a state in common, so none of them can be folded on its own.
    bool isBiState = false;
    bool hasResult = false; ///< Shapes its result with transformBy or filterBy.
    // Where its events come from; all three empty: every stream.
    std::vector<std::string> streams;
    std::vector<std::string> categories; ///< Streams named `category-…`.
    std::vector<std::string> handledTypes; ///< Event types with a handler, in the script's order.
    bool takesAnyType = true; ///< Also events without a handler of their own.
    std::string resultStream; ///< Where outputTo() or an option would have written; may be empty.
    QStringList warnings; ///< Sentences.

    [[nodiscard]] bool takesStream(std::string_view stream) const;
};

/// One call of upcast(), or one function transform().
struct UpcastRule
{
    QString file;
    int line = 0; ///< Where it is defined, from 1.
    std::string eventType; ///< Empty for transform(), which is asked about every event.
    std::string from; ///< Schema version: `1`, or `*` for any.
    std::string to; ///< Empty: none.
    [[nodiscard]] QString name() const; ///< `ItemPicked 1→2`
};

/// What the upcasters made of one stored event.
struct UpcastEvent
{
    enum class Outcome { Unchanged, Changed, Renamed, Split, Merged, Dropped, Failed };
    Outcome outcome = Outcome::Unchanged;
    /// What the projection gets. Each has position, version, id and time of the stored event.
    std::vector<Event> pieces;
    std::vector<std::size_t> rules; ///< Which of PipelineRun::rules() took part, in order.
    std::optional<ScriptError> failure;
};

/// How often a rule did what, so far.
struct RuleCount
{
    std::int64_t matched = 0;
    std::int64_t produced = 0; ///< Events that came out.
    std::int64_t dropped = 0; ///< Events of which none came out.
    std::int64_t failed = 0;
};

/// Something that a script said or did besides building state, with the event that caused it.
struct ScriptNote
{
    enum class Kind {
        Log, ///< A line for the console.
        Emitted, ///< emit() or copyTo(); nothing is written.
        Linked, ///< linkTo() or linkStreamTo().
        Warning, ///< The script relies on something that is not the same each time or everywhere.
        IncompleteMerge, ///< What an upcaster still held at the end of a stream.
    };
    Kind kind = Kind::Log;
    Row row; ///< The stored event; invalid: while the script was defined.
    QString text; ///< Log, Warning: what it says.
    QString file; ///< Where in which script, if that is known.
    int line = 0;
    std::string stream; ///< Emitted, Linked: where it would have been written.
    std::string type; ///< Emitted: the event's type. Linked: empty.
    std::string data; ///< Emitted: JSON. Linked: `7@order-1`, or the stream.
    std::string metadata; ///< JSON, or empty.
    bool operator==(const ScriptNote &) const = default;
};

} // namespace hindcast
