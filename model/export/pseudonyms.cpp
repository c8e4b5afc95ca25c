// SPDX-License-Identifier: MIT
#include "model/export/pseudonyms.h"

#include "model/export/identifier.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t shortestPart = 3; ///< Shorter texts stand in too many others.
constexpr std::size_t shortestName = 2; ///< Of a person or a town: better too much than too little.
constexpr std::size_t longestPart = 200; ///< Longer ones are replaced as a whole only.

constexpr std::array<std::string_view, 20> firstNames{
    "Ada",  "Ben",  "Cleo", "Dora", "Egon", "Fay", "Gus",  "Hope", "Ivo",  "Jana",
    "Karl", "Lena", "Milo", "Nora", "Otto", "Pia", "Rolf", "Sina", "Theo", "Vera"};
constexpr std::array<std::string_view, 20> lastNames{
    "Abel",   "Baker", "Cole",  "Dorn",   "Ellis", "Frost",  "Gray",  "Hale",  "Iver",  "Jung",
    "Keller", "Lang",  "Marsh", "Norden", "Orton", "Palmer", "Quick", "Rhode", "Stone", "Tyler"};

/// Names with as many combinations as are needed: behind the last one they are numbered.
std::string nameNumber(std::int64_t number, std::size_t stride,
                       const std::array<std::string_view, 20> &names)
{
    const auto at = static_cast<std::size_t>(number - 1);
    const std::size_t round = at / (names.size() * stride);
    std::string name(names[at / stride % names.size()]);
    return round == 0 ? name : name + std::to_string(round + 1);
}

const QRegularExpression &emailPattern()
{
    static const QRegularExpression pattern(uR"([\w.+-]+@[\w-]+(?:\.[\w-]+)+)"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

const QRegularExpression &uuidPattern()
{
    static const QRegularExpression pattern(
        uR"(\b[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\b)"_s);
    return pattern;
}

bool isWholly(const QRegularExpression &pattern, const std::string &text)
{
    const QString whole = QString::fromStdString(text);
    const auto match = pattern.match(whole);
    return match.hasMatch() && match.capturedLength() == whole.size();
}

bool isLetterOrDigit(char c)
{
    // A byte beyond ASCII is part of a letter as far as word ends go.
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || static_cast<unsigned char>(c) >= 0x80;
}

/// \a number in the letters and digits of \a text, from its end; every other character stays. What
/// is beyond the room there is stands in front.
std::string inFormOf(const std::string &text, std::int64_t number)
{
    std::string result = text;
    auto left = static_cast<std::uint64_t>(number);
    for (std::size_t i = result.size(); i > 0; --i) {
        char &c = result[i - 1];
        const auto put = [&](char first, std::uint64_t base) {
            c = static_cast<char>(first + static_cast<char>(left % base));
            left /= base;
        };
        if (c >= '0' && c <= '9')
            put('0', 10);
        else if (c >= 'a' && c <= 'z')
            put('a', 26);
        else if (c >= 'A' && c <= 'Z')
            put('A', 26);
        else if (static_cast<unsigned char>(c) >= 0x80)
            c = 'x';
    }
    return left == 0 ? result : std::to_string(left) + result;
}

std::string uuidNumber(const std::string &text, std::int64_t number)
{
    QString digits = QString::number(number, 16).rightJustified(12, u'0');
    const bool isUpper = std::ranges::any_of(text, [](char c) { return c >= 'A' && c <= 'F'; });
    if (isUpper)
        digits = digits.toUpper();
    return "00000000-0000-4000-8000-" + digits.toStdString();
}

/// A number that is an id keeps its digits' count, and does not begin with 0.
std::string idNumber(const std::string &token, std::int64_t number)
{
    std::string text = inFormOf(token, number);
    const std::size_t first = text.find_first_of("0123456789");
    if (first != std::string::npos && text[first] == '0' && text.size() > first + 1)
        text[first] = '1';
    return text;
}

bool contains(std::initializer_list<std::string_view> words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

} // namespace

/// `customerName`, `customer_name` and `CustomerName` are the same to it.
Pseudonyms::Kind Pseudonyms::kindOfKey(std::string_view key)
{
    const std::string name = identifierFor(key, NameForm::Snake);
    const std::size_t mark = name.find_last_of('_');
    const std::string last = mark == std::string::npos ? name : name.substr(mark + 1);
    const std::string before = mark == std::string::npos ? std::string() : name.substr(0, mark);
    const bool isNumbered = contains({"number", "no"}, last)
        && contains({"order", "customer", "account", "invoice", "card", "tracking"}, before);
    if (isNumbered || contains({"id", "ids", "uuid", "guid", "iban"}, last))
        return Kind::Id;
    if (contains({"email", "mail"}, last) || name == "email_address")
        return Kind::Email;
    if (contains({"phone", "telephone", "mobile", "fax"}, last))
        return Kind::Phone;
    if (contains({"first_name", "given_name", "firstname", "forename"}, name))
        return Kind::FirstName;
    if (contains({"last_name", "family_name", "lastname", "surname"}, name))
        return Kind::LastName;
    if (contains({"city", "town"}, last))
        return Kind::City;
    if (contains({"street", "street1", "street2"}, last)
        || contains({"address", "address_line"}, name))
        return Kind::Street;
    const bool isPerson = contains({"owner", "customer", "actor", "user", "author", "recipient",
                                    "holder", "contact", "username", "login", "person", "patient",
                                    "principal", "initiator", "fullname"},
                                   last);
    const bool isDoer = last == "by" && (before.empty() || before.ends_with("ed")); // No `sortBy`.
    if (last == "name" && contains({"city", "town", "street"}, before))
        return kindOfKey(before);
    return isPerson || isDoer || last == "name" ? Kind::Name : Kind::None;
}

Pseudonyms::Kind Pseudonyms::kindOfText(const std::string &text)
{
    if (isWholly(emailPattern(), text))
        return Kind::Email;
    return isWholly(uuidPattern(), text) ? Kind::Uuid : Kind::None;
}

std::string Pseudonyms::made(const std::string &text, Kind kind, std::int64_t number) const
{
    switch (kind) {
    case Kind::Email:
        return "person" + std::to_string(number) + "@example.org";
    case Kind::Uuid:
        return uuidNumber(text, number);
    case Kind::FirstName:
        return nameNumber(number, 1, firstNames);
    case Kind::LastName:
        return nameNumber(number, 1, lastNames);
    case Kind::Name:
        // Every first name with the first last name, then with the next.
        return nameNumber((number - 1) % 20 + 1, 1, firstNames) + " "
            + nameNumber(number, firstNames.size(), lastNames);
    case Kind::City:
        return "Town " + std::to_string(number);
    case Kind::Street:
        return "Street " + std::to_string(number);
    case Kind::Id:
    case Kind::Phone:
    case Kind::None:
        break;
    }
    return inFormOf(text, number);
}

std::string Pseudonyms::freshFor(const std::string &text, Kind kind)
{
    for (;;) {
        std::string fresh = made(text, kind, ++m_counts[kind]);
        if (fresh != text && !m_replacements.contains(fresh) && m_used.insert(fresh).second)
            return fresh;
    }
}

void Pseudonyms::learnText(const std::string &text, Kind kind)
{
    const Kind own = kindOfText(text);
    const Kind meant = own != Kind::None ? own : kind;
    if (text.empty() || meant == Kind::None || m_replacements.contains(text))
        return;
    std::string fresh = freshFor(text, meant);
    m_replacements.emplace(text, std::move(fresh));
    const bool isName = meant == Kind::Name || meant == Kind::FirstName || meant == Kind::LastName
        || meant == Kind::City;
    if (isName && text.size() == shortestName)
        m_shortNames.insert(text);
}

void Pseudonyms::learnId(const std::string &text)
{
    learnText(text, Kind::Id);
}

void Pseudonyms::learnStream(const std::string &name)
{
    const std::size_t own = name.find('-') + 1; // npos + 1 is 0.
    learnId(name.substr(own));
    if (const auto found = m_replacements.find(name.substr(own));
        own > 0 && found != m_replacements.end() && !m_replacements.contains(name))
        m_replacements.emplace(name, name.substr(0, own) + found->second);
}

/// E-mail addresses and UUIDs within a longer text.
void Pseudonyms::learnMatches(const std::string &text)
{
    const QString whole = QString::fromStdString(text);
    for (const QRegularExpression *pattern : {&emailPattern(), &uuidPattern()}) {
        for (auto matches = pattern->globalMatch(whole); matches.hasNext();)
            learnText(matches.next().captured().toStdString(), Kind::None);
    }
}

void Pseudonyms::learnWithin(const Json &value, Kind kind)
{
    if (value.kind() == Json::Kind::String) {
        const std::string text = value.text();
        learnText(text, kind);
        if (!m_replacements.contains(text))
            learnMatches(text);
    } else if (value.kind() == Json::Kind::Number && kind == Kind::Id) {
        const std::string &token = value.token();
        if (!m_replacements.contains(token)
            && token.find_first_not_of("0123456789") == std::string::npos) {
            std::string fresh;
            do {
                fresh = idNumber(token, ++m_counts[kind]);
            } while (fresh == token || !m_used.insert(fresh).second);
            m_replacements.emplace(token, fresh);
        }
    }
    for (const Json &item : value.items())
        learnWithin(item, kind);
    for (const JsonMember &member : value.members()) {
        const Kind own = kindOfKey(member.key);
        learnText(member.key, Kind::None);
        learnWithin(member.value, own);
    }
}

void Pseudonyms::learn(const Json &value)
{
    learnWithin(value, Kind::None);
}

/// The longest text that is replaced and stands in \a text at \a at; the end: there is none.
std::map<std::string, std::string>::const_iterator Pseudonyms::longestAt(const std::string &text,
                                                                         std::size_t at) const
{
    for (std::size_t end = std::min(text.size(), at + longestPart); end >= at + shortestName;
         --end) {
        const bool isWithinWord
            = end < text.size() && isLetterOrDigit(text[end]) && isLetterOrDigit(text[end - 1]);
        if (isWithinWord)
            continue;
        const auto found = m_replacements.find(text.substr(at, end - at));
        if (found != m_replacements.end() && standsInOthers(found->first)
            && std::ranges::any_of(found->first, isLetterOrDigit))
            return found;
    }
    return m_replacements.end();
}

/// Whether \a text, which is replaced, is also replaced where nothing else tells what it is.
bool Pseudonyms::standsInOthers(const std::string &text) const
{
    return text.size() >= shortestPart || m_shortNames.contains(text);
}

/// Whether a text that is replaced may begin in \a text at \a at.
bool Pseudonyms::mayBeginAt(const std::string &text, std::size_t at) const
{
    if (isLetterOrDigit(text[at]))
        return at == 0 || !isLetterOrDigit(text[at - 1]);
    const auto near = m_replacements.lower_bound(std::string(1, text[at])); // There are few.
    return near != m_replacements.end() && near->first.front() == text[at];
}

std::string Pseudonyms::replaced(const std::string &text) const
{
    if (const auto whole = m_replacements.find(text);
        whole != m_replacements.end() && standsInOthers(text))
        return whole->second;
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto found = mayBeginAt(text, at) ? longestAt(text, at) : m_replacements.end();
        if (found == m_replacements.end()) {
            result += text[at++];
            continue;
        }
        result += found->second;
        at += found->first.size();
    }
    return result;
}

Json Pseudonyms::replacedWithin(const Json &value, Kind kind) const
{
    switch (value.kind()) {
    case Json::Kind::String: {
        const std::string text = value.text();
        const auto whole = m_replacements.find(text);
        const bool isMeant = kind != Kind::None && whole != m_replacements.end();
        return Json::string(isMeant ? whole->second : replaced(text));
    }
    case Json::Kind::Number: {
        // An amount may be the same number as an id.
        const auto found = m_replacements.find(value.token());
        const bool isMeant = kind == Kind::Id && found != m_replacements.end();
        return isMeant ? Json::number(found->second) : value;
    }
    case Json::Kind::Array: {
        std::vector<Json> items;
        for (const Json &item : value.items())
            items.push_back(replacedWithin(item, kind));
        return Json::array(std::move(items));
    }
    case Json::Kind::Object: {
        std::vector<JsonMember> members;
        for (const JsonMember &member : value.members()) {
            const auto key = m_replacements.find(member.key);
            const bool isMeant = key != m_replacements.end() && member.key.size() >= shortestPart;
            members.push_back({isMeant ? key->second : member.key,
                               replacedWithin(member.value, kindOfKey(member.key))});
        }
        return Json::object(std::move(members));
    }
    default:
        return value;
    }
}

Json Pseudonyms::replaced(const Json &value) const
{
    return replacedWithin(value, Kind::None);
}

} // namespace hindcast
