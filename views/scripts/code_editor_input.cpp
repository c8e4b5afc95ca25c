// SPDX-License-Identifier: MIT
#include "views/common/plain_tool_tip.h"
#include "views/scripts/code_editor.h"
#include "views/scripts/code_edits.h"
#include "views/scripts/javascript_highlighter.h"

#include <QKeyEvent>
#include <QWheelEvent>

namespace hindcast {

namespace {

enum class Command {
    None,
    Find,
    Replace,
    FindNext,
    FindPrevious,
    ToggleComments,
    ZoomIn,
    ZoomOut,
    ZoomBack,
    Leave
};

/// What \a event asks for. Shift makes no difference for signs that some keyboards have there.
Command commandOf(const QKeyEvent &event)
{
    const bool isShifted = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool isControl = event.modifiers().testFlag(Qt::ControlModifier)
        && !event.modifiers().testAnyFlags(Qt::AltModifier | Qt::MetaModifier);
    if (event.key() == Qt::Key_F3)
        return isShifted ? Command::FindPrevious : Command::FindNext;
    if (event.key() == Qt::Key_Escape)
        return Command::Leave;
    if (!isControl)
        return Command::None;
    switch (event.key()) {
    case Qt::Key_F:
        return isShifted ? Command::None : Command::Find;
    case Qt::Key_H:
        return isShifted ? Command::None : Command::Replace;
    case Qt::Key_Slash:
        return Command::ToggleComments;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return Command::ZoomIn;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        return Command::ZoomOut;
    case Qt::Key_0:
        return Command::ZoomBack;
    default:
        return Command::None;
    }
}

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt
        || key == Qt::Key_AltGr || key == Qt::Key_Meta;
}

} // namespace

bool CodeEditor::event(QEvent *event)
{
    // These keys are the editor's own while it has the focus, not those of a menu.
    if (event->type() == QEvent::ShortcutOverride
        && commandOf(static_cast<const QKeyEvent &>(*event)) != Command::None) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    if (handleCommand(*event))
        return;
    if (!isModifier(event->key()))
        setTabChangesFocus(false);
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier))
        event->ignore(); // For whoever the editor is part of: to run the script.
    else if (!handleTyping(*event))
        QPlainTextEdit::keyPressEvent(event);
}

bool CodeEditor::handleCommand(const QKeyEvent &event)
{
    switch (commandOf(event)) {
    case Command::None:
        return false;
    case Command::Find:
        emit findRequested();
        break;
    case Command::Replace:
        emit replaceRequested();
        break;
    case Command::FindNext:
        emit findNextRequested();
        break;
    case Command::FindPrevious:
        emit findPreviousRequested();
        break;
    case Command::ToggleComments:
        if (!isReadOnly())
            toggleComments(textCursor());
        break;
    case Command::ZoomIn:
        zoomBy(1);
        break;
    case Command::ZoomOut:
        zoomBy(-1);
        break;
    case Command::ZoomBack:
        zoomBy(0);
        break;
    case Command::Leave:
        setTabChangesFocus(true); // Until something is typed.
        emit escaped();
        break;
    }
    return true;
}

bool CodeEditor::handleTyping(const QKeyEvent &event)
{
    if (isReadOnly())
        return false;
    QTextCursor cursor = textCursor();
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        breakLine(cursor, *m_highlighter);
        setTextCursor(cursor);
        break;
    case Qt::Key_Tab:
        cursor.hasSelection() ? indentLines(cursor) : typeIndent(cursor);
        break;
    case Qt::Key_Backtab:
        unindentLines(cursor);
        break;
    default:
        if (event.text() != u')' && event.text() != u']' && event.text() != u'}')
            return false;
        typeClosingBracket(cursor, event.text().front(), *m_highlighter);
    }
    ensureCursorVisible();
    return true;
}

void CodeEditor::focusOutEvent(QFocusEvent *event)
{
    setTabChangesFocus(false);
    QPlainTextEdit::focusOutEvent(event);
}

void CodeEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void CodeEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
    if (event->type() == QEvent::FontChange) {
        setTabStopDistance(indentWidth * fontMetrics().horizontalAdvance(u' '));
        placeGutter();
    }
}

void CodeEditor::wheelEvent(QWheelEvent *event)
{
    const int turned = event->angleDelta().y();
    if (!event->modifiers().testFlag(Qt::ControlModifier) || turned == 0)
        return QPlainTextEdit::wheelEvent(event);
    zoomBy(turned > 0 ? 1 : -1);
    event->accept();
}

bool CodeEditor::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto &help = static_cast<const QHelpEvent &>(*event);
    const std::vector<Row> hovered = rows({help.pos(), QSize(1, 1)});
    showPlainToolTip(help, hovered.empty() ? QString() : messageOf(hovered.front().block),
                     viewport());
    return true;
}

} // namespace hindcast
