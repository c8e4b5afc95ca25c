// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/index_builder.h"
#include "model/store/json_tokens.h"
#include "model/store/record_parser.h"
#include "model/store/record_pattern.h"

#include <string_view>
#include <vector>

namespace hindcast {

/// A record a line, on its way into the index.
struct LineEvent
{
    std::int64_t offset = 0; ///< In the file.
    std::int64_t line = 0; ///< From 0, in its batch.
    std::string_view text; ///< The line without its end.
    bool isClear = false; ///< Whether what follows is known; else the line has to be looked at.
    std::string_view stream; ///< Empty: the line names none.
    std::string_view type;
    std::string_view correlation;
    std::string_view actor;
    std::optional<Version> version;
    std::optional<Position> position;
    std::optional<Timestamp> time;
    IndexEntry::Hashes hashes;
};

/// Whole lines of a file, one behind the other, and what was found in them.
struct LineBatch
{
    std::int64_t offset = 0;
    std::string_view text; ///< With JsonTokens' padding behind it.
    std::vector<LineEvent> events; ///< One for each line that is not blank.
    std::int64_t lines = 0;
    DecodedText decoded; ///< Text that does not stand in the file as it is meant.
};

/// Finds the envelopes of records in lines of JSON, as RecordParser does but several times as fast
/// where they look alike. Used by one thread.
class LineReader
{
public:
    /// Fills the events of \a batch. What is no event, or one with values that have to be
    /// complained about, is left unclear.
    void read(LineBatch &batch);

    /// For tests and the curious: how many lines had a pattern that was known.
    [[nodiscard]] std::int64_t patternedLines() const { return m_patternedLines; }

private:
    [[nodiscard]] bool readByPattern(const TokenWalk &begin, LineEvent &event);
    void readByParser(LineEvent &event, DecodedText &decoded);

    JsonTokens m_tokens;
    RecordParser m_parser;
    std::vector<RecordPattern> m_patterns; ///< The one that fitted last comes first.
    const std::uint32_t *m_place = nullptr; ///< The next token.
    std::int64_t m_patternedLines = 0;
};

} // namespace hindcast
