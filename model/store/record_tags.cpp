// SPDX-License-Identifier: MIT
#include "model/store/record_tags.h"

#include "model/event/json.h"
#include "model/store/profile_json_lookup.h"

namespace hindcast {

std::vector<std::string> tagsIn(const StoredValue &value, const JsonPointer &item)
{
    using Match = ProfileJsonLookup::Match;
    using Token = JsonScanner::Token;
    std::string scratch;
    if (!value.json.starts_with('[')) {
        const std::string_view text = shownText(value, scratch);
        return text.empty() ? std::vector<std::string>() : std::vector{std::string(text)};
    }
    std::vector<std::string> tags;
    ProfileJsonLookup lookup;
    const std::size_t number = lookup.add(item);
    JsonScanner scanner(value.json);
    scanner.next();
    for (Token token = scanner.next(); token != Token::ArrayEnd; token = scanner.next()) {
        const std::size_t begin = scanner.offset();
        if (!scanner.skipValue(token))
            break;
        lookup.read(value.json.substr(begin, scanner.end() - begin));
        const Match &match = lookup.match(number);
        if (match.kind == Match::Kind::String && !match.text.empty())
            tags.push_back(decodedJsonString(match.text));
        else if (match.kind == Match::Kind::Number)
            tags.emplace_back(match.text);
    }
    return tags;
}

} // namespace hindcast
