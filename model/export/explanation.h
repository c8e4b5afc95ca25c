// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/blamer.h"
#include "model/compare/json_diff.h"
#include "model/export/sentence_book.h"

namespace hindcast {

/// An event as a page tells of it.
struct ExplainedEvent
{
    Row row;
    Position position;
    std::string stream;
    Version version;
    std::string type;
    std::optional<Timestamp> time;
    std::string actor; ///< Empty: not known.
    std::string id;
    QString sentence;
    bool namesActor = false; ///< The sentence does.
    QString note; ///< What a person has noted on it.
    QString failure; ///< Why it could not be read or applied; empty: it was.
};

/// A field of the state that has none below it, and the event that last changed it.
struct ExplainedField
{
    std::string path; ///< JSON pointer.
    Json value;
    std::optional<ExplainedEvent> setter; ///< Without a sentence; nothing: no event.
};

/// A script, or a projection of the program, that took part.
struct ExplainedScript
{
    bool isProjection = false;
    QString name; ///< `merge`, or the script's path.
    QString sha256; ///< Of the script's text, in hexadecimal; empty for the program's own.
};

/// What a stream or partition was at a moment, what made it so, and how that was found out. A
/// finished value; see explanationText(), explanationPage() and explanationJson().
struct Explanation
{
    static constexpr std::int64_t eventsAround = 5;
    static constexpr std::size_t mostFields = 2'000;
    static constexpr std::size_t mostFailures = 20;

    std::string partition; ///< Its key: the stream's name, if isOfStream.
    bool isOfStream = true;
    ExplainedEvent event; ///< The moment's, which changed it last.
    std::int64_t number = 0; ///< Which of the partition's events that is, from 1, …
    std::int64_t events = 0; ///< … of how many.
    std::vector<Change> changes; ///< What it changed.
    QString rule; ///< Of the upcasters, that took it; empty: none.
    Json state;
    std::vector<ExplainedField> fields;
    std::int64_t fieldsLeftOut = 0;
    std::vector<ExplainedEvent> before; ///< Oldest first.
    std::vector<ExplainedEvent> after; ///< The same.

    std::int64_t failures = 0; ///< Events up to here that could not be applied.
    std::vector<ExplainedEvent> failed; ///< The first of them.
    /// The event that a script threw at, so that nothing behind it was applied.
    std::optional<ExplainedEvent> stoppedAt;
    bool isByDiffing = false; ///< See Blame.
    bool isBlameKnown = true; ///< Else it could not be told who set what.

    QString store; ///< Its path.
    QString profile;
    QString program; ///< `hindcast 1.2`
    std::vector<ExplainedScript> scripts;
    QStringList sentences; ///< Files that sentences were taken from.
    std::optional<Timestamp> made; ///< When this was found out.
};

/// What is to be explained, and how.
struct ExplanationRequest
{
    Pipeline pipeline;
    OnFailure onFailure = OnFailure::Skip;
    std::string partition;
    bool isOfStream = true;
    std::int64_t ordinal = 0; ///< Which of the rows is meant, from 0.
    SentenceBook sentences;
    Wording wording;
    std::function<QString(Row)> noteOf; ///< May be empty.
    QString store;
    QString profile;
    QString program;
    std::optional<Timestamp> made;
};

/// Works it out from \a source, whose rows are all of the partition. Blocks; for any thread. The
/// error means that the store could not be read, that a script cannot be used, or that \a stop was
/// asked for.
[[nodiscard]] Result<Explanation>
explain(const BlameSource &source, const ExplanationRequest &request, const std::stop_token &stop);

} // namespace hindcast
