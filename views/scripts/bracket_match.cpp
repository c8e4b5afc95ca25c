// SPDX-License-Identifier: MIT
#include "views/scripts/bracket_match.h"

#include "views/scripts/javascript_highlighter.h"

#include <QTextDocument>

#include <algorithm>

namespace hindcast {

namespace {

constexpr int mostSteps = 20'000; ///< Brackets and lines; the cursor must not wait for more.

enum class Way { Forward, Backward };

bool opens(char16_t sign)
{
    return sign == u'(' || sign == u'[' || sign == u'{';
}

/// The other half of \a sign.
char16_t otherHalf(char16_t sign)
{
    constexpr std::u16string_view signs = u"()[]{}";
    return signs[signs.find(sign) ^ 1];
}

/// Goes through the brackets of a document from one on.
class Search
{
public:
    Search(const QTextBlock &block, std::size_t index)
        : m_block(block)
        , m_index(index)
        , m_way(opens(here().sign) ? Way::Forward : Way::Backward)
    {
    }

    std::optional<BracketMatch> run()
    {
        BracketMatch match{.bracket = position()};
        std::vector<char16_t> missing{otherHalf(here().sign)};
        while (goOn()) {
            const char16_t sign = here().sign;
            if (opens(sign) == (m_way == Way::Forward)) {
                missing.push_back(otherHalf(sign));
                continue;
            }
            const bool isRight = missing.back() == sign;
            missing.pop_back();
            if (!isRight || missing.empty()) {
                match.partner = position();
                match.isRight = isRight;
                return match;
            }
        }
        return m_steps < mostSteps ? std::optional(match) : std::nullopt;
    }

private:
    [[nodiscard]] const std::vector<CodeBracket> &brackets() const
    {
        return LineBrackets::of(m_block);
    }
    [[nodiscard]] CodeBracket here() const { return brackets()[m_index]; }
    [[nodiscard]] int position() const { return m_block.position() + here().column; }

    /// Steps to the next bracket; false at the end.
    bool goOn()
    {
        if (++m_steps >= mostSteps)
            return false;
        if (m_way == Way::Forward ? m_index + 1 < brackets().size() : m_index > 0) {
            m_index += m_way == Way::Forward ? 1 : std::size_t(-1);
            return true;
        }
        do {
            m_block = m_way == Way::Forward ? m_block.next() : m_block.previous();
            if (!m_block.isValid() || ++m_steps >= mostSteps)
                return false;
        } while (brackets().empty());
        m_index = m_way == Way::Forward ? 0 : brackets().size() - 1;
        return true;
    }

    QTextBlock m_block;
    std::size_t m_index;
    int m_steps = 0;
    Way m_way;
};

} // namespace

std::optional<BracketMatch> matchBracket(const QTextDocument &document, int position)
{
    const QTextBlock block = document.findBlock(position);
    const std::vector<CodeBracket> &brackets = LineBrackets::of(block);
    for (const int column : {position - block.position(), position - block.position() - 1}) {
        const auto found = std::ranges::find(brackets, column, &CodeBracket::column);
        if (found != brackets.end())
            return Search(block, static_cast<std::size_t>(found - brackets.begin())).run();
    }
    return std::nullopt;
}

} // namespace hindcast
