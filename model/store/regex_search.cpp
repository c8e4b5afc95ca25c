// SPDX-License-Identifier: MIT
#include "model/store/regex_search.h"

#include <QCoreApplication>

#include <algorithm>
#include <hs/hs.h>
#include <limits>

namespace hindcast {

namespace {

struct RegexText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::RegexText)
};

unsigned flagsOf(const RegexOptions &options)
{
    unsigned flags = HS_FLAG_UTF8 | HS_FLAG_ALLOWEMPTY;
    flags |= options.ignoresCase ? HS_FLAG_CASELESS : 0U;
    flags |= options.isMultiLine ? HS_FLAG_MULTILINE : 0U;
    flags |= options.dotMatchesAll ? HS_FLAG_DOTALL : 0U;
    return flags | (options.tellsPlaces ? HS_FLAG_SOM_LEFTMOST : HS_FLAG_SINGLEMATCH);
}

/// Calls \a found with begin and end of each match until it says false.
template<typename Found>
void scan(const hs_database *database, hs_scratch *scratch, std::string_view text,
          const Found &found)
{
    const auto report
        = [](unsigned, unsigned long long begin, unsigned long long end, unsigned, void *context) {
              const bool goesOn
                  = (*static_cast<const Found *>(context))(std::size_t(begin), std::size_t(end));
              return goesOn ? 0 : 1;
          };
    constexpr std::size_t mostAtOnce = std::numeric_limits<int>::max();
    hs_scan(database, text.data(), static_cast<unsigned>(std::min(text.size(), mostAtOnce)), 0,
            scratch, report, const_cast<Found *>(&found));
}

/// Of what a backslash makes of a letter: what stands for one character, or for a place, and goes
/// no further than the letter.
constexpr std::string_view shortEscapes = "dDwWsSbBAzZhHvVnrtfae";

/// Whether what stands for something else than itself from \a at on ends with the character there:
/// numbers, properties, names and quotes go on behind it.
bool isShortEscape(std::string_view expression, std::size_t at)
{
    if (at >= expression.size())
        return false;
    const char c = expression[at];
    const bool isOther = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return !isOther || shortEscapes.find(c) != std::string_view::npos;
}

/// Where the braces at \a at end that say how often something comes; npos: they are letters.
std::size_t endOfCount(std::string_view expression, std::size_t at)
{
    const std::size_t end = expression.find_first_not_of("0123456789,", at + 1);
    return end < expression.size() && expression[end] == '}' ? end : std::string_view::npos;
}

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' '
        || c == '_' || c == '-' || c == ':' || c == ',' || c == '@';
}

} // namespace

void RegexSearch::Free::operator()(hs_database *database) const
{
    hs_free_database(database);
}

void RegexSearch::Free::operator()(hs_scratch *scratch) const
{
    hs_free_scratch(scratch);
}

Result<RegexSearch> RegexSearch::compile(const std::string &expression, const RegexOptions &options)
{
    const auto refused = [&expression](const QString &reason) {
        return Error{RegexText::tr("the regular expression /%1/ cannot be searched for: %2")
                         .arg(QString::fromStdString(expression), reason)};
    };
    if (hs_valid_platform() != HS_SUCCESS)
        return refused(RegexText::tr("this processor is too old for it"));
    if (expression.find('\0') != std::string::npos)
        return refused(RegexText::tr("there is a zero byte in it"));
    RegexSearch search;
    hs_database_t *database = nullptr;
    hs_compile_error_t *error = nullptr;
    if (hs_compile(expression.c_str(), flagsOf(options), HS_MODE_BLOCK, nullptr, &database, &error)
        != HS_SUCCESS) {
        const QString reason = QString::fromUtf8(error->message);
        hs_free_compile_error(error);
        return refused(reason);
    }
    search.m_database.reset(database);
    hs_scratch_t *scratch = nullptr;
    if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS)
        return refused(RegexText::tr("there is not enough memory"));
    search.m_scratch.reset(scratch);
    return search;
}

bool RegexSearch::finds(std::string_view text) const
{
    bool isFound = false;
    scan(m_database.get(), m_scratch.get(), text, [&isFound](std::size_t, std::size_t) {
        isFound = true;
        return false;
    });
    return isFound;
}

std::optional<RegexSearch::Place> RegexSearch::first(std::string_view text) const
{
    // Matches come by their ends: the same beginning may come again with more behind it.
    std::optional<Place> place;
    scan(m_database.get(), m_scratch.get(), text, [&place](std::size_t begin, std::size_t end) {
        if (place && begin != place->begin)
            return begin < place->begin + place->length;
        place = Place{begin, end - begin};
        return true;
    });
    return place;
}

/// Goes only by letters, digits and the like outside of groups and classes; an alternative at the
/// top, or anything hard to read such as a letter's number, means that nothing is known.
std::string RegexSearch::needle(const std::string &expression)
{
    std::string longest;
    std::string current;
    const auto end = [&] {
        if (current.size() > longest.size())
            longest = current;
        current.clear();
    };
    int depth = 0;
    for (std::size_t at = 0; at < expression.size(); ++at) {
        const char c = expression[at];
        if (c == '|' || c == '[' || (c == '(' && expression.compare(at, 2, "(?") == 0)
            || (c == '\\' && !isShortEscape(expression, at + 1))
            || (c == '{' && endOfCount(expression, at) == std::string::npos))
            return {};
        if (c == '?' || c == '*' || c == '{') { // The letter before need not be there.
            if (!current.empty())
                current.pop_back();
            end();
            if (c == '{')
                at = endOfCount(expression, at);
            continue;
        }
        if (c == '\\')
            ++at;
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (isPlain(c) && depth == 0)
            current += c;
        else
            end();
    }
    end();
    return longest;
}

} // namespace hindcast
