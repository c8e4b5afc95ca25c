// SPDX-License-Identifier: MIT
#include "model/search/expression_source.h"

#include "model/compare/exact_number.h"
#include "model/event/json_scanner.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

using Kind = ExpressionToken::Kind;

constexpr qsizetype mostCharacters = 20'000;
constexpr std::string_view lastSafeInteger = "9007199254740992"; ///< 2^53.

struct ExpressionText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::Expression)
};

/// The BigInt that \a number is to be, if it is an integer that a Number cannot be trusted with.
std::optional<std::string> bigInteger(std::string_view number)
{
    constexpr int mostZeros = 400;
    std::string token(number);
    std::erase(token, '_');
    const bool hasPrefix
        = token.size() > 2 && token[0] == '0' && token.find_first_of("xXoObB") == 1;
    if (hasPrefix) {
        const int base = token[1] == 'x' || token[1] == 'X' ? 16
            : token[1] == 'o' || token[1] == 'O'            ? 8
                                                            : 2;
        std::uint64_t value = 0;
        const char *const end = token.data() + token.size();
        const auto read = std::from_chars(token.data() + 2, end, value, base);
        const bool isSafe = read.ec == std::errc() && value <= (std::uint64_t{1} << 53);
        return read.ptr != end || isSafe ? std::nullopt : std::optional(token + 'n');
    }
    const auto json = Json::parse(token);
    if (!json || json.value().kind() != Json::Kind::Number
        || compareNumbers(token, lastSafeInteger) <= 0)
        return {};
    const std::string canonical = canonicalNumber(token);
    const std::size_t mark = canonical.find('e');
    int zeros = -1;
    std::from_chars(canonical.data() + mark + 1, canonical.data() + canonical.size(), zeros);
    if (zeros < 0 || zeros > mostZeros)
        return {}; // It has a fraction, or is as good as infinite.
    return canonical.substr(0, mark) + std::string(static_cast<std::size_t>(zeros), '0') + 'n';
}

/// Where the UTF-8 character behind the one at \a offset begins.
std::size_t nextCharacter(std::string_view text, std::size_t offset)
{
    ++offset;
    while (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80)
        ++offset;
    return offset;
}

/// The byte of \a text at a line and a column of the engine, both from 1.
std::size_t offsetOf(std::string_view text, int line, int column)
{
    std::size_t offset = 0;
    for (; line > 1 && offset < text.size(); --line)
        offset = std::min(text.find('\n', offset), text.size() - 1) + 1;
    for (; column > 1 && offset < text.size(); --column)
        offset = nextCharacter(text, offset);
    return std::min(offset, text.size());
}

bool isAssignment(const ExpressionToken &token)
{
    constexpr auto signs = std::to_array<std::string_view>(
        {"=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "|=", "^=", "&&=",
         "||=", "?\?=", "++", "--"});
    return token.kind == Kind::Sign && std::ranges::find(signs, token.text) != signs.end();
}

bool isMember(std::span<const ExpressionToken> tokens, std::size_t at)
{
    return at > 0 && (tokens[at - 1].is(".") || tokens[at - 1].is("?."));
}

} // namespace

Result<ExpressionSource, ScriptError> ExpressionSource::read(const QString &text)
{
    ExpressionSource source;
    source.typed = text.toStdString();
    const std::vector<ExpressionToken> tokens = tokensOf(source.typed);
    if (text.size() > mostCharacters)
        return source.errorAt(0,
                              ExpressionText::tr("an expression may have %1 characters at most, "
                                                 "and this one has %2")
                                  .arg(mostCharacters)
                                  .arg(text.size()));
    if (const auto wrong = source.wrongBracket(tokens))
        return *wrong;
    if (const auto refused = source.refusal(tokens))
        return *refused;
    source.look(tokens);
    source.write(tokens);
    source.native = NativeExpression::parse(tokens);
    return source;
}

ScriptError ExpressionSource::errorAt(std::size_t offset, const QString &message) const
{
    ScriptError error{.kind = ScriptError::Kind::Syntax, .message = message};
    placeAt(error, offset);
    return error;
}

void ExpressionSource::placeAt(ScriptError &error, std::size_t offset) const
{
    const std::string_view before = std::string_view(typed).substr(0, offset);
    const std::size_t lineEnd = before.rfind('\n');
    const std::size_t begin = lineEnd == std::string_view::npos ? 0 : lineEnd + 1;
    error.file.clear();
    error.line = 1 + static_cast<int>(std::ranges::count(before, '\n'));
    error.column
        = 1 + static_cast<int>(QString::fromStdString(std::string(before.substr(begin))).size());
}

/// What cannot work, said better than the engine would.
std::optional<ScriptError> ExpressionSource::refusal(std::span<const ExpressionToken> tokens) const
{
    if (tokens.empty())
        return errorAt(0, ExpressionText::tr("there is no expression"));
    if (findInvalidUtf8(typed) != std::string::npos)
        return errorAt(findInvalidUtf8(typed), ExpressionText::tr("this is no text"));
    // In a function, variables may well be assigned.
    const bool hasFunction = std::ranges::any_of(tokens, [](const ExpressionToken &token) {
        return token.is("=>") || token.isName("function") || token.isName("class");
    });
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const ExpressionToken &token = tokens[i];
        if (isAssignment(token) && !hasFunction)
            return errorAt(
                token.offset,
                token.text == "="
                    ? ExpressionText::tr("an expression cannot assign; to compare, "
                                         "write ===")
                    : ExpressionText::tr("an expression cannot change anything, as \"%1\" "
                                         "would")
                          .arg(QString::fromStdString(std::string(token.text))));
        const bool makesCode
            = token.isName("eval") || token.isName("Function") || token.isName("import");
        if (makesCode && !isMember(tokens, i))
            return errorAt(token.offset,
                           ExpressionText::tr("%1 cannot be used in an expression")
                               .arg(QString::fromStdString(std::string(token.text))));
    }
    return {};
}

std::optional<ScriptError>
ExpressionSource::wrongBracket(std::span<const ExpressionToken> tokens) const
{
    std::vector<const ExpressionToken *> open;
    const auto opens = [&](char c) { return !open.empty() && open.back()->text.back() == c; };
    for (const ExpressionToken &token : tokens) {
        const bool isPiece = token.kind == Kind::Template;
        if (token.kind == Kind::Broken)
            return errorAt(token.offset, ExpressionText::tr("this has no end"));
        if (token.kind != Kind::Sign && !isPiece)
            continue;
        const char first = token.text.front();
        const bool closes = first == ')' || first == ']' || first == '}';
        if (closes) {
            const char opening = first == ')' ? '(' : first == ']' ? '[' : '{';
            if (!opens(opening))
                return errorAt(token.offset,
                               ExpressionText::tr("nothing is open that this %1 could close")
                                   .arg(QLatin1Char(first)));
            open.pop_back();
        }
        const char last = token.text.back();
        if (last == '(' || last == '[' || last == '{')
            open.push_back(&token);
    }
    if (open.empty())
        return {};
    return errorAt(
        open.back()->offset,
        ExpressionText::tr("this %1 is never closed").arg(QLatin1Char(open.back()->text.back())));
}

/// Notes what the expression names.
void ExpressionSource::look(std::span<const ExpressionToken> tokens)
{
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const ExpressionToken &token = tokens[i];
        if (token.kind != Kind::Name || isMember(tokens, i))
            continue;
        const bool isDisguised = token.text.find('\\') != std::string_view::npos;
        seesState |= isDisguised || token.text == "s" || token.text == "state";
        seesBefore |= isDisguised || token.text == "before";
        seesEvent |= isDisguised || token.text == "event";
    }
}

void ExpressionSource::write(std::span<const ExpressionToken> tokens)
{
    std::size_t written = 0;
    for (const ExpressionToken &token : tokens) {
        const auto big = token.kind == Kind::Number ? bigInteger(token.text) : std::nullopt;
        if (!big)
            continue;
        script.append(typed, written, token.offset - written);
        m_rewrites.push_back({token.offset, token.text.size(), script.size(), big->size()});
        script += *big;
        written = token.offset + token.text.size();
    }
    script.append(typed, written);
}

/// Where in \a typed the engine means.
std::size_t ExpressionSource::offsetOfError(const ScriptError &error) const
{
    // While it runs, the engine knows the places of calls only, but says what it is about.
    if (error.kind == ScriptError::Kind::Thrown) {
        const qsizetype begin = error.message.indexOf("Error: "_L1) + 7;
        const qsizetype end = error.message.indexOf(" is "_L1, begin);
        const std::string part
            = error.message.mid(begin, std::max<qsizetype>(0, end - begin)).toStdString();
        const std::size_t found = part.empty() ? std::string::npos : typed.find(part);
        if (found != std::string::npos && typed.find(part, found + 1) == std::string::npos)
            return found;
    }
    // Columns of what is no JavaScript are counted from 0.
    const bool isSyntax = error.kind == ScriptError::Kind::Syntax;
    const std::size_t offset = offsetOf(script, error.line, error.column + (isSyntax ? 1 : 0));
    for (auto last = m_rewrites.rbegin(); last != m_rewrites.rend(); ++last) {
        if (last->scriptAt > offset)
            continue;
        const std::size_t behind = offset - last->scriptAt;
        return last->typedAt
            + (behind < last->scriptSize ? 0 : behind - last->scriptSize + last->typedSize);
    }
    return offset;
}

void ExpressionSource::explain(ScriptError &error) const
{
    error.file.clear();
    // What the engine says of the brackets that stand around the expression is no help.
    if (error.line > 1 + std::ranges::count(script, '\n'))
        error.message = ExpressionText::tr("the expression is not complete");
    else if (error.message.contains("missing ] after element list"_L1)
             || error.message.contains("missing ) in parenthetical"_L1))
        error.message
            = ExpressionText::tr("here the expression should end, or go on with an operator");
    if (error.line > 0)
        placeAt(error, offsetOfError(error));
    if (error.message.contains("BigInt"_L1))
        error.message += u" — "_s
            + ExpressionText::tr("integers beyond 2^53 are kept exact as BigInts; write Number(…) "
                                 "or BigInt(…) around one side");
    const bool isFrozen = error.message.contains("is read-only"_L1)
        || error.message.contains("is not extensible"_L1)
        || error.message.contains("can't delete"_L1)
        || error.message.contains("is non-configurable"_L1);
    if (isFrozen)
        error.message += u" — "_s
            + ExpressionText::tr("an expression sees the state and cannot change it; work on a "
                                 "copy, as in [...s.items].sort()");
}

} // namespace hindcast
