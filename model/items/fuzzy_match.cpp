// SPDX-License-Identifier: MIT
#include "model/items/fuzzy_match.h"

#include <algorithm>

namespace hindcast {

namespace {

constexpr int wordStartScore = 12;
constexpr int inARowScore = 8;
constexpr int prefixScore = 200;
constexpr int longestPenalty = 150;

char foldCase(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

char16_t foldCase(QChar c)
{
    return c.toCaseFolded().unicode();
}

bool isLetter(char c)
{
    return (foldCase(c) >= 'a' && foldCase(c) <= 'z') || (c >= '0' && c <= '9')
        || static_cast<unsigned char>(c) >= 0x80;
}

bool isLetter(QChar c)
{
    return c.isLetterOrNumber();
}

bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isCapital(QChar c)
{
    return c.isUpper();
}

template<typename Text>
bool beginsWord(const Text &text, qsizetype at)
{
    if (at == 0)
        return true;
    const auto before = text[static_cast<std::size_t>(at - 1)];
    const auto here = text[static_cast<std::size_t>(at)];
    return !isLetter(before) || (isCapital(here) && !isCapital(before));
}

/// QStringView with the index type of std::string_view, so that one search serves both.
struct Characters
{
    QStringView view;
    QChar operator[](std::size_t at) const { return view[static_cast<qsizetype>(at)]; }
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(view.size()); }
};

/// Where \a pattern, folded, stands in \a text in one piece, best at the beginning of a word; or
/// -1.
template<typename Text, typename Pattern>
qsizetype findWhole(const Text &text, const Pattern &pattern)
{
    qsizetype found = -1;
    for (std::size_t at = 0; at + pattern.size() <= text.size(); ++at) {
        std::size_t same = 0;
        while (same < pattern.size() && foldCase(text[at + same]) == pattern[same])
            ++same;
        if (same < pattern.size())
            continue;
        const auto place = static_cast<qsizetype>(at);
        if (beginsWord(text, place))
            return place;
        if (found < 0)
            found = place;
    }
    return found;
}

int wholeMatchScore(bool startsWord, qsizetype at, std::size_t patternSize, std::size_t textSize)
{
    const auto penalty = static_cast<int>(std::min<std::size_t>(
        longestPenalty, textSize - patternSize + static_cast<std::size_t>(at)));
    return wholeScore + longestPenalty + (at == 0 ? prefixScore : 0)
        + (startsWord ? prefixScore : 0) - penalty;
}

/// The letters of \a pattern in order: the first place where they end, then backwards from there,
/// which leaves the shortest stretch that ends there. False if they do not occur.
template<typename Text, typename Pattern, typename Use>
bool findLetters(const Text &text, const Pattern &pattern, const Use &use)
{
    std::size_t at = 0;
    std::size_t matched = 0;
    for (; at < text.size() && matched < pattern.size(); ++at)
        matched += foldCase(text[at]) == pattern[matched] ? 1 : 0;
    if (matched < pattern.size())
        return false;
    while (matched > 0) {
        --at;
        if (foldCase(text[at]) != pattern[matched - 1])
            continue;
        --matched;
        use(static_cast<qsizetype>(at));
    }
    return true;
}

/// The score of letters that are told from the last to the first.
template<typename Text>
class LetterScore
{
public:
    explicit LetterScore(const Text &text)
        : m_text(text)
    {
    }

    void add(qsizetype at)
    {
        if (beginsWord(m_text, at))
            m_score += wordStartScore;
        if (m_next >= 0)
            m_score += m_next == at + 1
                ? inARowScore
                : -static_cast<int>(std::min<qsizetype>(m_next - at - 1, wordStartScore));
        m_next = at;
    }

    [[nodiscard]] int score() const { return std::clamp(m_score + 500, 1, wholeScore - 1); }

private:
    const Text &m_text;
    qsizetype m_next = -1;
    int m_score = 0;
};

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView text, QStringView pattern)
{
    const Characters characters{text};
    std::u16string folded;
    for (const QChar c : pattern.trimmed())
        folded += foldCase(c);
    FuzzyMatch match;
    if (const qsizetype at = findWhole(characters, folded); at >= 0) {
        match.score
            = wholeMatchScore(beginsWord(characters, at), at, folded.size(), characters.size());
        for (std::size_t i = 0; i < folded.size(); ++i)
            match.letters.append(static_cast<int>(at) + static_cast<int>(i));
        return match;
    }
    std::erase(folded, u' ');
    LetterScore<Characters> score(characters);
    const bool found = findLetters(characters, folded, [&](qsizetype at) {
        score.add(at);
        match.letters.prepend(static_cast<int>(at));
    });
    if (!found)
        return {};
    match.score = score.score();
    return match;
}

std::optional<int> fuzzyScore(std::string_view text, std::string_view pattern)
{
    if (const qsizetype at = findWhole(text, pattern); at >= 0)
        return wholeMatchScore(beginsWord(text, at), at, pattern.size(), text.size());
    LetterScore<std::string_view> score(text);
    if (!findLetters(text, pattern, [&](qsizetype at) { score.add(at); }))
        return {};
    return score.score();
}

} // namespace hindcast
