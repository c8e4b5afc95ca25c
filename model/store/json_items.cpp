// SPDX-License-Identifier: MIT
#include "model/store/json_items.h"

#include "model/event/json_scanner.h"
#include "model/store/stored_value.h"

namespace hindcast {

std::optional<std::vector<std::string_view>> itemsOfJson(std::string_view text)
{
    using Token = JsonScanner::Token;
    text = withoutMark(text);
    if (findInvalidUtf8(text) != std::string_view::npos)
        return {};
    JsonScanner scanner(text);
    if (scanner.next() != Token::ArrayBegin)
        return {};
    std::vector<std::string_view> items;
    for (Token token = scanner.next(); token != Token::ArrayEnd; token = scanner.next()) {
        const std::size_t begin = scanner.offset();
        if (token == Token::Error || token == Token::End || !scanner.skipValue(token))
            return {};
        items.push_back(text.substr(begin, scanner.end() - begin));
    }
    if (scanner.next() != Token::End)
        return {};
    return items;
}

} // namespace hindcast
