// SPDX-License-Identifier: MIT
#include "model/session/field_test.h"

#include "model/compare/exact_number.h"
#include "model/event/json.h"
#include "model/event/json_scanner.h"
#include "model/session/filter_words.h"

#include <algorithm>
#include <array>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

using Token = JsonScanner::Token;

constexpr std::size_t mostSteps = 64;

bool isNumber(std::string_view text)
{
    JsonScanner scanner(text);
    return !text.empty() && scanner.next() == Token::Number && scanner.text() == text;
}

bool hasLetter(std::string_view text)
{
    return std::ranges::any_of(
        text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isOf(FieldTest::Is is, std::strong_ordering order)
{
    switch (is) {
    case FieldTest::Is::Equal:
        return order == 0;
    case FieldTest::Is::Unequal:
        return order != 0;
    case FieldTest::Is::Less:
        return order < 0;
    case FieldTest::Is::LessOrEqual:
        return order <= 0;
    case FieldTest::Is::Greater:
        return order > 0;
    case FieldTest::Is::GreaterOrEqual:
        break;
    }
    return order >= 0;
}

/// Looks for the value in one payload.
class FieldSearch
{
public:
    FieldSearch(const FieldTest &test, std::string_view json)
        : m_test(test)
        , m_isNumber(!test.isQuoted && isNumber(test.value))
        , m_scanner(json)
    {
    }

    [[nodiscard]] bool search() { return search(m_scanner.next(), 0); }
    [[nodiscard]] std::pair<std::size_t, std::size_t> place() const
    {
        return {m_scanner.offset(), m_scanner.end() - m_scanner.offset()};
    }

private:
    /// Looks into the value that began with \a token, for what is behind \a step of the path. Has
    /// read past it if it says no.
    bool search(Token token, std::size_t step)
    {
        if (step == m_test.path.size())
            return passes(token, true);
        if (token == Token::ObjectBegin)
            return searchMembers(step);
        if (token == Token::ArrayBegin)
            return searchItems(step);
        return false;
    }

    bool searchMembers(std::size_t step)
    {
        for (Token token = m_scanner.next(); token == Token::Key; token = m_scanner.next()) {
            const std::string_view key = m_scanner.text();
            const bool isIt = key.find('\\') == std::string_view::npos
                ? key == m_test.path[step]
                : decodedJsonString(key) == m_test.path[step];
            const Token value = m_scanner.next();
            if (isIt ? search(value, step + 1) : !m_scanner.skipValue(value))
                return isIt;
        }
        return false;
    }

    /// An item by its number, or else a member of each item that is an object.
    bool searchItems(std::size_t step)
    {
        std::size_t item = 0;
        for (Token token = m_scanner.next(); isValue(token); token = m_scanner.next()) {
            if (std::to_string(item++) == m_test.path[step]) {
                if (search(token, step + 1))
                    return true;
            } else if (token == Token::ObjectBegin) {
                if (searchMembers(step))
                    return true;
            } else if (!m_scanner.skipValue(token)) {
                return false;
            }
        }
        return false;
    }

    static bool isValue(Token token)
    {
        return token != Token::ArrayEnd && token != Token::Error && token != Token::End;
    }

    /// Whether the value is as the test wants it, or one of its items, if \a looksInside.
    bool passes(Token token, bool looksInside)
    {
        const bool isContainer = token == Token::ObjectBegin || token == Token::ArrayBegin;
        if (!isContainer)
            return isWanted(token);
        if (looksInside && m_test.is == FieldTest::Is::Equal && !m_test.isQuoted
            && m_test.value == "*")
            return true; // It is there, whatever it is.
        if (token == Token::ObjectBegin || !looksInside) {
            m_scanner.skipValue(token);
            return false;
        }
        for (Token item = m_scanner.next(); isValue(item); item = m_scanner.next()) {
            if (passes(item, false))
                return true;
        }
        return false;
    }

    bool isWanted(Token token) const
    {
        const std::string_view raw = m_scanner.text();
        switch (token) {
        case Token::String:
            return isWantedText(raw.find('\\') == std::string_view::npos ? std::string(raw)
                                                                         : decodedJsonString(raw));
        case Token::Number:
            if (m_isNumber)
                return isOf(m_test.is, compareNumbers(raw, m_test.value));
            return isWantedWord(raw);
        case Token::True:
            return isWantedWord("true");
        case Token::False:
            return isWantedWord("false");
        case Token::Null:
            return isWantedWord("null");
        default:
            return false;
        }
    }

    bool isWantedText(const std::string &text) const
    {
        if (m_isNumber && isNumber(text))
            return isOf(m_test.is, compareNumbers(text, m_test.value));
        if (m_test.is != FieldTest::Is::Equal && m_test.is != FieldTest::Is::Unequal)
            return !m_isNumber && isOf(m_test.is, text <=> m_test.value);
        const bool isEqual = m_test.isQuoted
            ? text == m_test.value
            : matchesStars(toQString(m_test.value), toQString(text));
        return isEqual == (m_test.is == FieldTest::Is::Equal);
    }

    /// What is no text has no order among texts and is never equal to one in quotes.
    bool isWantedWord(std::string_view word) const
    {
        const bool isEqual
            = !m_test.isQuoted && matchesStars(toQString(m_test.value), toQString(word));
        return m_test.is == FieldTest::Is::Equal  ? isEqual
            : m_test.is == FieldTest::Is::Unequal ? !isEqual
                                                  : false;
    }

    const FieldTest &m_test;
    bool m_isNumber; ///< The value is one.
    JsonScanner m_scanner;
};

/// The steps of `customer."e.mail"`, and where they end; an empty step makes it none.
std::optional<std::vector<std::string>> pathOf(const QString &written, qsizetype &at)
{
    std::vector<std::string> path;
    QString step;
    bool isQuoted = false;
    for (; at < written.size(); ++at) {
        const QChar c = written[at];
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && u"=!<>"_s.contains(c))
            break;
        else if (!isQuoted && c == u'.')
            path.push_back(std::exchange(step, {}).toStdString());
        else
            step += c;
    }
    path.push_back(step.toStdString());
    const bool hasEmpty = std::ranges::any_of(path, &std::string::empty);
    if (hasEmpty || path.size() > mostSteps || at == written.size())
        return {};
    return path;
}

} // namespace

std::optional<FieldTest> FieldTest::parse(const QString &written)
{
    FieldTest test;
    qsizetype at = 0;
    if (written.startsWith("data."_L1))
        at = "data."_L1.size();
    else if (written.startsWith("metadata."_L1))
        at = "metadata."_L1.size();
    else
        return {};
    test.in = written.startsWith(u'd') ? In::Data : In::Metadata;
    auto path = pathOf(written, at);
    if (!path)
        return {};
    test.path = std::move(*path);
    static constexpr std::array<std::pair<QLatin1StringView, Is>, 6> signs{{
        {"!="_L1, Is::Unequal},
        {"<="_L1, Is::LessOrEqual},
        {">="_L1, Is::GreaterOrEqual},
        {"="_L1, Is::Equal},
        {"<"_L1, Is::Less},
        {">"_L1, Is::Greater},
    }};
    const QStringView rest = QStringView(written).sliced(at);
    const auto sign = std::ranges::find_if(
        signs, [rest](const auto &one) { return rest.startsWith(one.first); });
    if (sign == signs.end())
        return {};
    test.is = sign->second;
    QString value = rest.sliced(sign->first.size()).toString();
    test.isQuoted = value.startsWith(u'"');
    test.value = value.remove(u'"').toStdString();
    if (test.value.empty() && !test.isQuoted)
        return {};
    return test;
}

std::optional<std::pair<std::size_t, std::size_t>> FieldTest::find(const Payload &payload) const
{
    if (payload.kind != Payload::Kind::Json)
        return {};
    FieldSearch search(*this, payload.bytes);
    return search.search() ? std::optional(search.place()) : std::nullopt;
}

std::string FieldTest::needle() const
{
    constexpr std::size_t shortest = 3;
    const auto isWrittenPlainly = [](std::string_view text) {
        return text.size() >= shortest && hasLetter(text) && text != "true" && text != "false"
            && text != "null" && std::ranges::all_of(text, [](char c) {
                   return c >= ' ' && c <= '~' && c != '"' && c != '\\';
               });
    };
    std::string longest;
    if (is == Is::Equal) {
        std::string_view rest = value;
        while (!rest.empty()) { // The longest piece between two stars.
            const std::size_t end = isQuoted ? rest.size() : std::min(rest.find('*'), rest.size());
            if (end > longest.size() && isWrittenPlainly(rest.substr(0, end)))
                longest = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    if (!longest.empty() && !isNumber(value))
        return longest;
    const auto isName = [](const std::string &step) {
        return !std::ranges::all_of(step, [](char c) { return c >= '0' && c <= '9'; });
    };
    const auto name = std::find_if(path.rbegin(), path.rend(), isName);
    return name == path.rend() ? std::string() : *name;
}

} // namespace hindcast
