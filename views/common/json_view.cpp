// SPDX-License-Identifier: MIT
#include "views/common/json_view.h"

#include "views/common/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace hindcast {

namespace {

/// A document takes in about two lines in ten microseconds, and a frame has sixteen milliseconds.
constexpr qsizetype pieceLength = 16 * 1024;
constexpr int textMargin = 10;
constexpr int markWidth = 3;

/// Where \a text may be cut near \a length: behind a line.
qsizetype pieceEnd(const QString &text, qsizetype length)
{
    if (length >= text.size())
        return text.size();
    const qsizetype lineEnd = text.lastIndexOf(u'\n', length - 1);
    return lineEnd > length - pieceLength ? lineEnd + 1 : length;
}

/// How much of a text can stay when another one comes.
struct Kept
{
    qsizetype front = 0;
    qsizetype back = 0;
};

/// The whole lines with which both texts begin and end.
Kept commonLines(QStringView old, QStringView now, bool isOldCut)
{
    const qsizetype most = std::min(old.size(), now.size());
    Kept kept;
    kept.front = std::mismatch(old.begin(), old.begin() + most, now.begin()).first - old.begin();
    while (kept.front > 0 && old[kept.front - 1] != u'\n')
        --kept.front;
    if (isOldCut)
        return kept;
    const auto fromEnd = [](QStringView text, qsizetype at) { return text[text.size() - at]; };
    while (kept.back < most - kept.front
           && fromEnd(old, kept.back + 1) == fromEnd(now, kept.back + 1))
        ++kept.back;
    while (kept.back > 0 && fromEnd(old, kept.back) != u'\n')
        --kept.back;
    return kept;
}

} // namespace

JsonView::JsonView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    document()->setDocumentMargin(textMargin);
    m_fillTimer.setInterval(0);
    connect(&m_fillTimer, &QTimer::timeout, this, &JsonView::fillOn);
}

void JsonView::showText(const ShownText &shown, Colors colors)
{
    m_markedLines = shown.changedLines;
    if (m_colors != colors) {
        m_colors = colors;
        ++m_colorRound;
    }
    if (shown.text != m_text)
        replaceText(shown.text);
    viewport()->update();
}

void JsonView::replaceText(const QString &text)
{
    const int scrolled = std::max(verticalScrollBar()->value(), m_wantedScroll);
    Kept kept = commonLines(QStringView(m_text).first(m_filled), text, isFilling());
    if (kept.front + kept.back < m_filled / 2 && m_filled > pieceLength) {
        clear(); // Much faster than taking it all out.
        kept = {};
        m_filled = 0;
    }
    qsizetype end = text.size() - kept.back;
    if (end - kept.front > pieceLength) {
        kept.back = 0;
        end = pieceEnd(text, kept.front + pieceLength);
    }
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(kept.front));
    cursor.setPosition(static_cast<int>(m_filled - kept.back), QTextCursor::KeepAnchor);
    cursor.insertText(text.sliced(kept.front, end - kept.front));
    // The lines at both seams keep their blocks, and with them the mark that they are coloured.
    for (const qsizetype seam : {kept.front, end})
        document()->findBlock(static_cast<int>(seam)).setUserState(-1);
    m_filled = end + kept.back;
    m_text = text;
    m_wantedScroll = scrolled;
    goToWantedScroll();
    if (isFilling())
        m_fillTimer.start();
    else
        m_fillTimer.stop();
}

void JsonView::fillOn()
{
    const qsizetype end = pieceEnd(m_text, m_filled + pieceLength);
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(m_text.sliced(m_filled, end - m_filled));
    m_filled = end;
    goToWantedScroll();
    if (!isFilling())
        m_fillTimer.stop();
}

void JsonView::goToWantedScroll()
{
    if (m_wantedScroll > verticalScrollBar()->maximum() && isFilling())
        return; // There is not that much text yet.
    if (m_wantedScroll >= 0)
        verticalScrollBar()->setValue(m_wantedScroll);
    m_wantedScroll = -1;
}

QList<QTextLayout::FormatRange> JsonView::formatsOf(const QString &line) const
{
    if (m_colors == Colors::None)
        return {};
    const ThemeColors theme = themeColors(palette());
    QList<QTextLayout::FormatRange> formats;
    for (const JsonSpan &span : jsonSpans(line)) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(span.begin);
        range.length = static_cast<int>(span.length);
        switch (span.kind) {
        case JsonSpan::Kind::Key:
            range.format.setForeground(theme.key);
            break;
        case JsonSpan::Kind::String:
            range.format.setForeground(theme.stringValue);
            break;
        case JsonSpan::Kind::Number:
            range.format.setForeground(theme.numberValue);
            break;
        case JsonSpan::Kind::Keyword:
            range.format.setForeground(theme.keyword);
            break;
        }
        formats.append(range);
    }
    return formats;
}

void JsonView::colorVisibleBlocks()
{
    const int bottom = viewport()->height();
    int first = -1;
    int end = -1;
    qreal top = blockBoundingGeometry(firstVisibleBlock()).translated(contentOffset()).top();
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && top < bottom;
         block = block.next()) {
        top += blockBoundingRect(block).height();
        if (block.userState() == m_colorRound)
            continue;
        block.setUserState(m_colorRound);
        block.layout()->setFormats(formatsOf(block.text()));
        first = first < 0 ? block.position() : first;
        end = block.position() + block.length();
    }
    if (first >= 0)
        document()->markContentsDirty(first, end - first);
}

void JsonView::paintMarks(const QRect &rect)
{
    if (m_markedLines.empty())
        return;
    const ThemeColors theme = themeColors(palette());
    QPainter painter(viewport());
    QRectF line = blockBoundingGeometry(firstVisibleBlock()).translated(contentOffset());
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && line.top() <= rect.bottom();
         block = block.next()) {
        line.setHeight(blockBoundingRect(block).height());
        const auto number = static_cast<std::size_t>(block.blockNumber());
        if (number < m_markedLines.size() && m_markedLines[number]) {
            painter.fillRect(QRectF(0, line.top(), viewport()->width(), line.height()),
                             theme.changed);
            painter.fillRect(QRectF(0, line.top(), markWidth, line.height()), theme.warning);
        }
        line.moveTop(line.bottom());
    }
}

void JsonView::paintEvent(QPaintEvent *event)
{
    colorVisibleBlocks();
    paintMarks(event->rect());
    QPlainTextEdit::paintEvent(event);
}

void JsonView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        ++m_colorRound;
        viewport()->update();
    }
}

} // namespace hindcast
