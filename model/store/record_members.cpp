// SPDX-License-Identifier: MIT
#include "model/store/record_members.h"

#include "model/event/json.h"
#include "model/event/json_scanner.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

namespace hindcast {

namespace {

using namespace Qt::StringLiterals;
using Kind = RecordMember::Kind;
using Token = JsonScanner::Token;

struct RecordText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::RecordText)
};

Kind kindOf(Token token)
{
    switch (token) {
    case Token::ObjectBegin:
        return Kind::Object;
    case Token::ArrayBegin:
        return Kind::Array;
    case Token::String:
        return Kind::String;
    case Token::Number:
        return Kind::Number;
    case Token::True:
    case Token::False:
        return Kind::Boolean;
    default:
        return Kind::Null;
    }
}

/// `column 17`, or `line 3, column 17` in a record of several lines.
QString placeIn(std::string_view record, std::size_t offset)
{
    const std::string_view before = record.substr(0, std::min(offset, record.size()));
    const auto breaks = std::ranges::count(before, '\n');
    const std::size_t lineBegin = breaks == 0 ? 0 : before.rfind('\n') + 1;
    const QString column = QString::number(offset - lineBegin + 1);
    if (breaks == 0)
        return RecordText::tr("column %1").arg(column);
    return RecordText::tr("line %1, column %2").arg(QString::number(breaks + 1), column);
}

Error notJson(std::string_view record, const JsonScanner &scanner)
{
    return {RecordText::tr("not JSON: %1 at %2")
                .arg(QString::fromLatin1(scanner.error()), placeIn(record, scanner.offset()))};
}

Error notAnObject(Kind kind)
{
    switch (kind) {
    case Kind::Array:
        return {RecordText::tr("not an object but an array")};
    case Kind::String:
        return {RecordText::tr("not an object but a string")};
    case Kind::Number:
        return {RecordText::tr("not an object but a number")};
    case Kind::Boolean:
        return {RecordText::tr("not an object but a boolean")};
    default:
        return {RecordText::tr("not an object but null")};
    }
}

bool hasEscapes(std::string_view body)
{
    return body.find('\\') != std::string_view::npos;
}

std::string_view decoded(std::string_view body, DecodedText &keeper)
{
    return keeper.emplace_back(decodedJsonString(body));
}

/// The member whose key \a scanner has just read; nothing if its value is broken.
std::optional<RecordMember> readMember(std::string_view record, JsonScanner &scanner,
                                       DecodedText &keeper)
{
    RecordMember member;
    member.rawKey = scanner.text();
    member.key = hasEscapes(member.rawKey) ? decoded(member.rawKey, keeper) : member.rawKey;
    const Token first = scanner.next();
    if (first == Token::Error)
        return {};
    member.kind = kindOf(first);
    member.value = scanner.text();
    const std::size_t begin = scanner.offset();
    if (!scanner.skipValue(first))
        return {};
    if (member.kind == Kind::String)
        member.isEscaped = hasEscapes(member.value);
    else
        member.value = record.substr(begin, scanner.end() - begin);
    return member;
}

} // namespace

Result<void> readMembers(std::string_view record, std::vector<RecordMember> &members,
                         DecodedText &decoded)
{
    members.clear();
    if (const std::size_t bad = findInvalidUtf8(record); bad != std::string_view::npos)
        return Error{RecordText::tr("not UTF-8 at %1").arg(placeIn(record, bad))};
    JsonScanner scanner(record);
    const Token first = scanner.next();
    if (first != Token::ObjectBegin) {
        if (!scanner.skipValue(first) || scanner.next() != Token::End)
            return notJson(record, scanner);
        return notAnObject(kindOf(first));
    }
    while (scanner.next() == Token::Key) {
        const auto member = readMember(record, scanner, decoded);
        if (!member)
            return notJson(record, scanner);
        members.push_back(*member);
    }
    if (scanner.next() != Token::End)
        return notJson(record, scanner);
    return {};
}

bool isCutOffJson(std::string_view text)
{
    JsonScanner scanner(text);
    return !scanner.skipValue(scanner.next()) && scanner.offset() >= text.size();
}

std::string_view textOf(const RecordMember &member, DecodedText &keeper)
{
    return member.isEscaped ? decoded(member.value, keeper) : member.value;
}

std::optional<std::int64_t> integerOf(std::string_view text)
{
    std::int64_t value = 0;
    const char *end = text.data() + text.size();
    const auto [stop, code] = std::from_chars(text.data(), end, value);
    if (code != std::errc() || stop != end)
        return {};
    return value;
}

bool beginsLikeContainer(std::string_view json)
{
    const std::size_t first = json.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (json[first] == '{' || json[first] == '[');
}

bool isWholeJson(std::string_view text)
{
    if (findInvalidUtf8(text) != std::string_view::npos)
        return false;
    JsonScanner scanner(text);
    return scanner.skipValue(scanner.next()) && scanner.next() == Token::End;
}

} // namespace hindcast
