// SPDX-License-Identifier: MIT
#include "views/scripts/javascript_highlighter.h"

#include <QTextDocument>
#include <QTextLayout>

namespace hindcast {

namespace {

constexpr int sliceMilliseconds = 2;
constexpr int notReadYet = -1; ///< Qt's own value for a block that is new.

} // namespace

const std::vector<CodeBracket> &LineBrackets::of(const QTextBlock &block)
{
    static const std::vector<CodeBracket> none;
    const auto *data = static_cast<const LineBrackets *>(block.userData());
    return data ? data->brackets : none;
}

JavaScriptHighlighter::JavaScriptHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_blockCount(document->blockCount())
{
    m_nextTurn.setSingleShot(true);
    m_nextTurn.setInterval(0);
    connect(&m_nextTurn, &QTimer::timeout, this, &JavaScriptHighlighter::catchUp);
    connect(document, &QTextDocument::contentsChange, this,
            &JavaScriptHighlighter::readBehindRemovedLines);
}

void JavaScriptHighlighter::setColors(const CodeColors &colors)
{
    if (colors == m_colors)
        return;
    m_colors = colors;
    using enum JavaScriptToken::Kind;
    const std::pair<JavaScriptToken::Kind, QColor> rows[] = {
        {Comment, colors.comment}, {String, colors.stringValue},
        {Number, colors.number},   {RegularExpression, colors.regularExpression},
        {Keyword, colors.keyword}, {Function, colors.function},
    };
    for (const auto &[kind, color] : rows)
        m_formats[kind].setForeground(color);
    for (QTextBlock block = document()->firstBlock(); block.isValid(); block = block.next())
        block.setUserState(notReadYet);
    m_waiting.assign(1, document()->firstBlock());
    m_nextTurn.start();
}

JavaScriptState JavaScriptHighlighter::stateBefore(const QTextBlock &block) const
{
    const int number = block.previous().isValid() ? block.previous().userState() : notReadYet;
    return number == notReadYet ? JavaScriptState() : m_states[static_cast<std::size_t>(number)];
}

JavaScriptLine JavaScriptHighlighter::read(const QTextBlock &block) const
{
    const QString text = block.text();
    return readJavaScriptLine(text, stateBefore(block));
}

bool JavaScriptHighlighter::beginsInCode(const QTextBlock &block) const
{
    return stateBefore(block).inside == JavaScriptState::Inside::Code;
}

int JavaScriptHighlighter::numberOf(const JavaScriptState &state)
{
    const auto [found, isNew] = m_numbers.try_emplace(state, static_cast<int>(m_states.size()));
    if (isNew)
        m_states.push_back(state);
    return found->second;
}

bool JavaScriptHighlighter::isLate()
{
    if (m_clock.isValid())
        return m_clock.elapsed() >= sliceMilliseconds;
    m_clock.start();
    m_nextTurn.start();
    return false;
}

void JavaScriptHighlighter::highlightBlock(const QString &text)
{
    const QTextBlock block = currentBlock();
    if (isLate()) {
        // Behind a line that is not read yet comes this one by itself, since that one's state will
        // change. Not to touch the state keeps Qt from going on.
        if (previousBlockState() != notReadYet || !block.previous().isValid())
            m_waiting.push_back(block);
        for (const QTextLayout::FormatRange &old : block.layout()->formats())
            setFormat(old.start, old.length, old.format);
        return;
    }
    const JavaScriptLine line = readJavaScriptLine(text, stateBefore(block));
    std::vector<CodeBracket> brackets;
    for (const JavaScriptToken &token : line.tokens) {
        const auto format = m_formats.find(token.kind);
        if (format != m_formats.end())
            setFormat(static_cast<int>(token.begin), static_cast<int>(token.length),
                      format->second);
        if (token.kind == JavaScriptToken::Kind::Bracket)
            brackets.push_back({static_cast<int>(token.begin), text[token.begin].unicode()});
    }
    setCurrentBlockUserData(brackets.empty() ? nullptr : new LineBrackets(std::move(brackets)));
    setCurrentBlockState(numberOf(line.state));
}

void JavaScriptHighlighter::catchUp()
{
    m_clock.invalidate();
    if (m_waiting.empty())
        return;
    m_isCatchingUp = true;
    while (!m_waiting.empty() && !isLate()) {
        const QTextBlock block = m_waiting.front();
        m_waiting.pop_front();
        if (block.isValid())
            rehighlightBlock(block);
    }
    m_isCatchingUp = false;
    emit caughtUp();
}

void JavaScriptHighlighter::readBehindRemovedLines(int position, int /*removed*/, int added)
{
    // Qt compares the state of a line that took in others with what it was before, and so may
    // stop there, although the lines below followed on another line.
    const int count = document()->blockCount();
    if (count < m_blockCount) {
        const QTextBlock below = document()->findBlock(position + added).next();
        if (below.isValid())
            m_waiting.push_back(below);
        m_nextTurn.start();
    }
    m_blockCount = count;
}

} // namespace hindcast
