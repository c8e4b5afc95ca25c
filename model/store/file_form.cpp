// SPDX-License-Identifier: MIT
#include "model/store/file_form.h"

#include "model/event/json_scanner.h"
#include "model/store/record_members.h"
#include "model/store/record_roles.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindcast {

namespace {

using Token = JsonScanner::Token;

constexpr std::string_view blanks = " \t\r\n";

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(blanks) == std::string_view::npos;
}

/// Takes the first line that is not blank off \a text; empty if there is none.
std::string_view takeLine(std::string_view &text)
{
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (!isBlank(line))
            return line;
    }
    return {};
}

/// Whether \a rest, what follows a broken first line, is made of lines with an object each. An
/// array or object spread over lines has commas or brackets between them.
bool goesOnInLines(std::string_view rest)
{
    const std::string_view second = takeLine(rest);
    if (!beginsLikeContainer(second) || !isWholeJson(second))
        return false;
    const std::string_view third = takeLine(rest);
    return third.empty() || third.substr(third.find_first_not_of(blanks)).starts_with('{');
}

bool isOneOf(std::string_view key, std::initializer_list<std::string_view> names)
{
    const std::string normal = normalisedKey(key);
    return std::ranges::find(names, std::string_view(normal)) != names.end();
}

/// Where the records of an object like `{"events":[…]}` begin; nothing if it is an event itself.
std::optional<std::size_t> arrayInside(std::string_view object)
{
    JsonScanner scanner(object);
    std::optional<std::size_t> found;
    if (scanner.next() != Token::ObjectBegin)
        return {};
    while (scanner.next() == Token::Key) {
        const std::string_view key = scanner.text();
        if (isOneOf(key, {"type", "eventtype", "specversion"}))
            return {};
        const bool mayHold = isOneOf(key,
                                     {"events", "items", "records", "value", "values", "data",
                                      "entries", "results", "messages"});
        const Token value = scanner.next();
        const std::size_t begin = scanner.end();
        if (mayHold && !found && value == Token::ArrayBegin) {
            JsonScanner inside(object.substr(begin - 1));
            inside.next();
            const Token first = inside.next();
            if (first == Token::ObjectBegin || first == Token::ArrayEnd)
                found = begin;
        }
        if (!scanner.skipValue(value))
            break;
    }
    return found;
}

/// \a text begins with a bracket of either kind; \a begin is its place in the file.
FileForm formOfJson(std::string_view text, std::int64_t begin, bool isWhole)
{
    const std::size_t lineEnd = text.find('\n');
    const std::string_view first = text.substr(0, lineEnd);
    const std::string_view rest
        = lineEnd == std::string_view::npos ? std::string_view() : text.substr(lineEnd);
    const bool isComplete = isWholeJson(first);
    const FileForm lines{.kind = FileForm::Kind::Lines, .begin = begin};
    if ((isComplete && !isBlank(rest)) || (!isComplete && goesOnInLines(rest)))
        return lines;
    if (text.front() == '[')
        return {.kind = FileForm::Kind::Array, .begin = begin + 1};
    if (!isComplete && lineEnd != std::string_view::npos && !isCutOffJson(first))
        return lines;
    if (const auto array = arrayInside(text))
        return {.kind = FileForm::Kind::Array,
                .begin = begin + static_cast<std::int64_t>(*array),
                .isInsideObject = true};
    const bool isSingle = isWhole && isWholeJson(text);
    if (isComplete || lineEnd == std::string_view::npos)
        return {.kind = FileForm::Kind::Lines, .begin = begin, .isSingle = isSingle};
    return {.kind = FileForm::Kind::Objects, .begin = begin, .isSingle = isSingle};
}

/// Whether \a head is neither text nor has a line that begins like JSON.
bool isBinary(std::string_view head)
{
    if (head.find('\0') == std::string_view::npos
        && findInvalidUtf8(head.substr(0, head.rfind('\n'))) == std::string_view::npos)
        return false;
    while (!head.empty()) {
        if (beginsLikeContainer(takeLine(head)))
            return false;
    }
    return true;
}

} // namespace

Result<FileForm> formOf(std::string_view head, bool isWhole)
{
    if (head.starts_with("\xff\xfe") || head.starts_with("\xfe\xff"))
        return Error{QCoreApplication::translate(
            "hindcast::FileForm", "it is UTF-16 text; event files have to be UTF-8")};
    if (isBinary(head))
        return Error{QCoreApplication::translate(
            "hindcast::FileForm", "it is neither JSON nor a readable SQLite database")};
    const std::size_t begin = head.starts_with("\xef\xbb\xbf") ? 3 : 0;
    const std::size_t first = head.find_first_not_of(blanks, begin);
    if (first == std::string_view::npos || (head[first] != '{' && head[first] != '['))
        return FileForm{.begin = static_cast<std::int64_t>(begin)};
    FileForm form = formOfJson(head.substr(first), static_cast<std::int64_t>(first), isWhole);
    if (form.kind == FileForm::Kind::Lines)
        form.begin = static_cast<std::int64_t>(begin); // Blank lines count in line numbers.
    return form;
}

} // namespace hindcast
