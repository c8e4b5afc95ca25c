// SPDX-License-Identifier: MIT
#include "model/store/line_batch.h"

#include <algorithm>
#include <array>

namespace hindcast {

namespace {

using Kind = RecordMember::Kind;
using Use = RecordPattern::Use;

constexpr std::string_view blanks = " \t\r\n";

/// What the members of a record have for each use.
struct Found
{
    std::array<std::string_view, 9> texts; ///< By use.
    [[nodiscard]] std::string_view &of(Use use) { return texts[static_cast<std::size_t>(use)]; }
};

/// Passes over a value of \a kind; \a text becomes what it says if it is a string or a number.
bool passValue(TokenWalk &walk, Kind kind, std::string_view &text)
{
    std::string_view word;
    switch (kind) {
    case Kind::String:
        return walk.passPlainString(text);
    case Kind::Number:
        return walk.passScalar(text) && text.front() <= '9';
    case Kind::Null:
        return walk.passScalar(word) && word == "null";
    case Kind::Boolean:
        return walk.passScalar(word) && (word == "true" || word == "false");
    case Kind::Array:
        return walk.first() == '[' && walk.passValue();
    case Kind::Object:
        return walk.first() == '{' && walk.passValue();
    }
    return false;
}

/// The same if nobody wants to know what it says.
bool passUnused(TokenWalk &walk, Kind kind)
{
    std::string_view text;
    if (kind == Kind::String)
        return walk.first() == '"' && walk.passValue();
    return passValue(walk, kind, text);
}

bool passKey(TokenWalk &walk, const std::string &key)
{
    std::string_view written;
    return walk.passPlainString(written) && written == key && walk.pass(':');
}

bool passMetadata(TokenWalk &walk, const std::vector<RecordPattern::Member> &members, Found &found)
{
    if (!walk.pass('{'))
        return false;
    bool isFirst = true;
    for (const RecordPattern::Member &member : members) {
        if ((!isFirst && !walk.pass(',')) || !passKey(walk, member.key))
            return false;
        isFirst = false;
        const bool isUsed = member.use != Use::None;
        if (!(isUsed ? passValue(walk, member.kind, found.of(member.use))
                     : passUnused(walk, member.kind)))
            return false;
    }
    return walk.pass('}');
}

template<typename Value>
bool takeInteger(std::string_view text, std::optional<Value> &to)
{
    to.reset();
    if (text.data() == nullptr)
        return true;
    const auto value = integerOf(text);
    if (value)
        to = Value{*value};
    return value.has_value();
}

/// Fills \a event if \a walk leads over a record of that pattern.
bool fits(const RecordPattern &pattern, TokenWalk &walk, LineEvent &event)
{
    Found found;
    Found inMetadata;
    bool isFirst = true;
    for (const RecordPattern::Member &member : pattern.members) {
        if (!walk.pass(isFirst ? '{' : ',') || !passKey(walk, member.key))
            return false;
        isFirst = false;
        bool isPassed = false;
        if (member.use == Use::Metadata)
            isPassed = passMetadata(walk, pattern.metadata, inMetadata);
        else if (member.use == Use::None)
            isPassed = passUnused(walk, member.kind);
        else
            isPassed = passValue(walk, member.kind, found.of(member.use));
        if (!isPassed)
            return false;
    }
    if (isFirst || !walk.pass('}') || !walk.isAtEnd())
        return false;
    for (const Use use : {Use::Correlation, Use::Actor}) {
        if (found.of(use).empty())
            found.of(use) = inMetadata.of(use);
    }
    event.stream = found.of(Use::Stream);
    event.type = found.of(Use::Type);
    event.correlation = found.of(Use::Correlation);
    event.actor = found.of(Use::Actor);
    const std::string_view time = found.of(Use::Time);
    event.time = time.data() != nullptr ? parseTime(time) : std::nullopt;
    return !event.type.empty() && takeInteger(found.of(Use::Version), event.version)
        && takeInteger(found.of(Use::Position), event.position)
        && (time.data() == nullptr || event.time.has_value());
}

} // namespace

void LineReader::read(LineBatch &batch)
{
    batch.events.clear();
    batch.decoded.clear();
    batch.lines = 0;
    const std::string_view all = batch.text;
    const bool hasTokens = m_tokens.read(all);
    m_place = hasTokens ? m_tokens.places() : nullptr;
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t end = std::min(all.find('\n', begin), all.size());
        std::string_view line = all.substr(begin, end - begin);
        const auto tokensEnd = static_cast<std::uint32_t>(end);
        while (hasTokens && *m_place < begin)
            ++m_place;
        const bool isBlank = hasTokens ? *m_place >= tokensEnd
                                       : line.find_first_not_of(blanks) == std::string_view::npos;
        if (!isBlank) {
            LineEvent &event = batch.events.emplace_back();
            event.offset = batch.offset + static_cast<std::int64_t>(begin);
            event.line = batch.lines;
            event.text = line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
            const bool mayEscape = line.find('\\') != std::string_view::npos;
            if (!hasTokens
                || !readByPattern(TokenWalk(all.data(), m_place, tokensEnd, mayEscape), event))
                readByParser(event, batch.decoded);
            event.hashes
                = {StringTable::hashOf(event.stream), StringTable::hashOf(event.correlation)};
        }
        ++batch.lines;
        begin = end + 1;
    }
}

bool LineReader::readByPattern(const TokenWalk &begin, LineEvent &event)
{
    for (auto pattern = m_patterns.begin(); pattern != m_patterns.end(); ++pattern) {
        TokenWalk walk = begin;
        if (!fits(*pattern, walk, event))
            continue;
        m_place = walk.place();
        event.isClear = true;
        std::rotate(m_patterns.begin(), pattern, pattern + 1);
        ++m_patternedLines;
        return true;
    }
    return false;
}

void LineReader::readByParser(LineEvent &event, DecodedText &decoded)
{
    constexpr std::size_t mostPatterns = 16;
    event.isClear = false;
    if (!m_parser.parseFast(event.text) && !m_parser.parse(event.text))
        return;
    const RecordFields &fields = m_parser.fields();
    if (!fields.misfits.empty())
        return;
    const auto kept = [&](const RecordFields::Text &text) -> std::string_view {
        return text.text.empty() ? std::string_view() : decoded.emplace_back(text.text);
    };
    event.isClear = true;
    event.stream = kept(fields.stream);
    event.type = kept(fields.type);
    event.correlation = kept(fields.correlation);
    event.actor = kept(fields.actor);
    event.version = fields.version;
    event.position = fields.position;
    event.time = fields.time;
    if (auto pattern = patternOf(m_parser)) {
        if (std::ranges::find(m_patterns, *pattern) != m_patterns.end())
            return; // It is a value that does not fit.
        m_patterns.insert(m_patterns.begin(), std::move(*pattern));
        if (m_patterns.size() > mostPatterns)
            m_patterns.pop_back();
    }
}

} // namespace hindcast
