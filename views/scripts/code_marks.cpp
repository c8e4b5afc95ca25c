// SPDX-License-Identifier: MIT
#include "views/scripts/code_marks.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace hindcast {

CodeMark CodeMarks::Placed::now() const
{
    CodeMark moved = mark;
    moved.line = start.blockNumber() + 1;
    return moved;
}

void CodeMarks::set(QTextDocument &document, const std::vector<CodeMark> &marks)
{
    m_marks.clear();
    for (const CodeMark &mark : marks) {
        const int number = std::clamp(mark.line, 1, document.blockCount()) - 1;
        const QTextBlock block = document.findBlockByNumber(number);
        QTextCursor start(block);
        Placed placed{mark, start, block.text()};
        placed.mark.column = std::clamp(mark.column, 1, block.length());
        placed.start.setPosition(block.position() + placed.mark.column - 1);
        m_marks.push_back(placed);
    }
    std::ranges::stable_sort(
        m_marks, {}, [](const Placed &placed) { return static_cast<int>(placed.mark.severity); });
}

bool CodeMarks::dropEdited()
{
    const auto isEdited = [](const Placed &placed) {
        return placed.start.positionInBlock() + 1 != placed.mark.column
            || placed.start.block().text() != placed.text;
    };
    return std::erase_if(m_marks, isEdited) > 0;
}

std::vector<const CodeMarks::Placed *> CodeMarks::of(const QTextBlock &block) const
{
    std::vector<const Placed *> found;
    for (const Placed &placed : m_marks) {
        if (placed.start.block() == block)
            found.push_back(&placed);
    }
    return found;
}

} // namespace hindcast
