// SPDX-License-Identifier: MIT
#include "views/scripts/find_bar.h"

#include "views/common/icons.h"
#include "views/common/theme_colors.h"
#include "views/scripts/code_editor.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t none = std::size_t(-1);
constexpr int pauseMilliseconds = 150; ///< Without an edit, before what it changed is searched.

enum class Command { None, Find, Replace, Next, Previous, Close };

Command commandOf(const QKeyEvent &event)
{
    const bool isShifted = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool isControl = event.modifiers() == Qt::ControlModifier;
    switch (event.key()) {
    case Qt::Key_F:
        return isControl ? Command::Find : Command::None;
    case Qt::Key_H:
        return isControl ? Command::Replace : Command::None;
    case Qt::Key_F3:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return isShifted ? Command::Previous : Command::Next;
    case Qt::Key_Escape:
        return Command::Close;
    default:
        return Command::None;
    }
}

} // namespace

FindBar::FindBar(CodeEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_text(new QLineEdit(this))
    , m_with(new QLineEdit(this))
    , m_matchCase(makeButton(u"Aa"_s, tr("Match case"), tr("Capital and small letters differ")))
    , m_expression(makeButton(u".*"_s, tr("Regular expression"),
                              tr("Search for a regular expression; in the replacement, $1 is its "
                                 "first group")))
    , m_count(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_replaceRow(new QWidget(this))
{
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    m_problem->setAccessibleName(tr("Why nothing is found"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setContentsMargins(8, 0, 8, 4);
    m_problem->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeFindRow();
    column->addWidget(m_problem);
    makeReplaceRow();
    m_searchLater.setSingleShot(true);
    m_searchLater.setInterval(pauseMilliseconds);
    connect(&m_searchLater, &QTimer::timeout, this, &FindBar::search);
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::searchFromAnchor);
    connect(m_matchCase, &QToolButton::toggled, this, &FindBar::searchFromAnchor);
    connect(m_expression, &QToolButton::toggled, this, &FindBar::searchFromAnchor);
    followEditor();
    hide();
}

QToolButton *FindBar::makeButton(const QString &text, const QString &name, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name + u": "_s + toolTip);
    return button;
}

void FindBar::makeFindRow()
{
    m_text->setAccessibleName(tr("Find in the script"));
    m_text->setToolTip(tr("Find in the script (Enter: next, Shift+Enter: previous)"));
    m_text->setPlaceholderText(tr("Find"));
    m_text->setClearButtonEnabled(true);
    m_count->setProperty("muted", true);
    m_count->setAccessibleName(tr("Matches"));
    m_count->setToolTip(tr("Which match is selected, and how many there are"));
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(u"999 of 999"_s));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(4);
    row->addWidget(m_text, 1);
    row->addWidget(m_matchCase);
    row->addWidget(m_expression);
    row->addWidget(m_count);
    const auto addButton = [this, row](IconName name, const QString &text, auto slot) {
        auto *button = new QToolButton(this);
        button->setIcon(icon(name));
        button->setAutoRaise(true);
        button->setAccessibleName(text);
        button->setToolTip(text);
        connect(button, &QToolButton::clicked, this, slot);
        row->addWidget(button);
    };
    addButton(IconName::Left, tr("Previous match (Shift+F3)"), &FindBar::findPrevious);
    addButton(IconName::Right, tr("Next match (F3)"), &FindBar::findNext);
    addButton(IconName::Close, tr("Close (Esc)"), &FindBar::close);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void FindBar::makeReplaceRow()
{
    m_with->setAccessibleName(tr("Replace with"));
    m_with->setToolTip(tr("What comes in place of a match (Enter: replace and go on)"));
    m_with->setPlaceholderText(tr("Replace with"));
    auto *row = new QHBoxLayout(m_replaceRow);
    row->setContentsMargins(8, 0, 8, 6);
    row->setSpacing(6);
    row->addWidget(m_with, 1);
    const auto addButton = [this, row](const QString &text, const QString &toolTip, auto slot) {
        auto *button = new QPushButton(text, m_replaceRow);
        button->setAccessibleName(text);
        button->setToolTip(toolTip);
        connect(button, &QPushButton::clicked, this, slot);
        row->addWidget(button);
    };
    addButton(tr("Replace"), tr("Replace this match and go on to the next"), &FindBar::replaceOne);
    addButton(tr("Replace all"), tr("Replace every match; one Undo takes it back"),
              &FindBar::replaceAll);
    layout()->addWidget(m_replaceRow);
}

void FindBar::followEditor()
{
    connect(&m_editor, &CodeEditor::findRequested, this, [this] { open(Mode::Find); });
    connect(&m_editor, &CodeEditor::replaceRequested, this, [this] { open(Mode::Replace); });
    connect(&m_editor, &CodeEditor::findNextRequested, this, &FindBar::findNext);
    connect(&m_editor, &CodeEditor::findPreviousRequested, this, &FindBar::findPrevious);
    connect(&m_editor, &CodeEditor::escaped, this, &FindBar::close);
    connect(&m_editor, &CodeEditor::edited, this, &FindBar::searchLater);
    connect(&m_editor, &CodeEditor::cursorMoved, this, &FindBar::say);
}

void FindBar::open(Mode mode)
{
    const QString chosen = m_editor.textCursor().selectedText();
    m_anchor = m_editor.textCursor().selectionStart();
    m_replaceRow->setVisible(mode == Mode::Replace && !m_editor.isReadOnly());
    show();
    if (!chosen.isEmpty() && !chosen.contains(QChar::ParagraphSeparator) && m_editor.hasFocus()) {
        const QSignalBlocker blocker(m_text);
        m_text->setText(chosen);
        m_expression->setChecked(false);
    }
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    searchFromAnchor();
}

void FindBar::close()
{
    if (isHidden())
        return;
    const bool hadFocus = isAncestorOf(focusWidget()) || m_text->hasFocus();
    hide();
    m_searchLater.stop();
    m_editor.setMatches({});
    if (hadFocus)
        m_editor.setFocus(Qt::OtherFocusReason);
}

void FindBar::searchFromAnchor()
{
    search();
    const auto next = std::ranges::lower_bound(m_found.matches, m_anchor, {}, &TextRange::begin);
    if (!m_found.matches.empty())
        select(next == m_found.matches.end()
                   ? 0
                   : static_cast<std::size_t>(next - m_found.matches.begin()));
}

void FindBar::search()
{
    m_searchLater.stop();
    m_search = CodeSearch({m_text->text(), m_matchCase->isChecked(), m_expression->isChecked()});
    m_found = m_search.findIn(m_editor.text());
    m_editor.setMatches(m_found.matches);
    m_problem->setText(m_found.problem);
    m_problem->setVisible(!m_found.problem.isEmpty());
    say();
}

void FindBar::searchLater()
{
    if (!isHidden())
        m_searchLater.start();
}

void FindBar::select(std::size_t match)
{
    const TextRange range = m_found.matches[match];
    QTextCursor cursor = m_editor.textCursor();
    cursor.setPosition(range.begin);
    cursor.setPosition(range.end(), QTextCursor::KeepAnchor);
    m_editor.setTextCursor(cursor);
    const QRect shown = m_editor.viewport()->rect();
    if (!shown.contains(m_editor.cursorRect()))
        m_editor.centerCursor();
    say();
}

std::size_t FindBar::current() const
{
    const QTextCursor cursor = m_editor.textCursor();
    const TextRange selected{cursor.selectionStart(),
                             cursor.selectionEnd() - cursor.selectionStart()};
    const auto at
        = std::ranges::lower_bound(m_found.matches, selected.begin, {}, &TextRange::begin);
    return at != m_found.matches.end() && *at == selected
        ? static_cast<std::size_t>(at - m_found.matches.begin())
        : none;
}

void FindBar::findNext()
{
    if (m_text->text().isEmpty())
        return open(Mode::Find);
    search(); // The text may be another one since.
    m_anchor = m_editor.textCursor().selectionEnd();
    const auto &matches = m_found.matches;
    const auto next = std::ranges::lower_bound(matches, m_anchor, {}, &TextRange::begin);
    if (!matches.empty())
        select(next == matches.end() ? 0 : static_cast<std::size_t>(next - matches.begin()));
}

void FindBar::findPrevious()
{
    if (m_text->text().isEmpty())
        return open(Mode::Find);
    search();
    m_anchor = m_editor.textCursor().selectionStart();
    const auto &matches = m_found.matches;
    const auto next = std::ranges::lower_bound(matches, m_anchor, {}, &TextRange::begin);
    if (!matches.empty())
        select(next == matches.begin() ? matches.size() - 1
                                       : static_cast<std::size_t>(next - matches.begin()) - 1);
}

void FindBar::replaceOne()
{
    search();
    const std::size_t match = current();
    if (match == none || m_editor.isReadOnly())
        return findNext();
    m_editor.textCursor().insertText(
        m_search.replacement(m_editor.text(), m_found.matches[match], m_with->text()));
    findNext();
}

void FindBar::replaceAll()
{
    search();
    if (m_editor.isReadOnly() || m_found.matches.empty())
        return;
    const QString text = m_editor.text();
    // Also those that are too many to be shown.
    const std::vector<TextRange> matches
        = m_search.findIn(text, std::numeric_limits<std::size_t>::max()).matches;
    QTextCursor cursor(m_editor.document());
    cursor.beginEditBlock();
    // From the end on, so that the places before stay where they are.
    for (auto match = matches.rbegin(); match != matches.rend(); ++match) {
        cursor.setPosition(match->begin);
        cursor.setPosition(match->end(), QTextCursor::KeepAnchor);
        cursor.insertText(m_search.replacement(text, *match, m_with->text()));
    }
    cursor.endEditBlock();
    search();
    m_count->setText(
        tr("%1 replaced").arg(QLocale().toString(static_cast<qlonglong>(matches.size()))));
}

void FindBar::say()
{
    const QLocale locale;
    QString count = locale.toString(static_cast<qlonglong>(m_found.matches.size()));
    if (!m_found.isAll)
        count += u'+';
    const std::size_t at = current();
    if (m_text->text().isEmpty() || !m_found.problem.isEmpty())
        m_count->clear();
    else if (m_found.matches.empty())
        m_count->setText(tr("Not found"));
    else if (at == none)
        m_count->setText(tr("%1 found").arg(count));
    else
        m_count->setText(
            tr("%1 of %2").arg(locale.toString(static_cast<qlonglong>(at + 1)), count));
}

bool FindBar::event(QEvent *event)
{
    // As long as the focus is in the bar, these keys are its own, not those of a menu.
    if (event->type() == QEvent::ShortcutOverride
        && commandOf(static_cast<const QKeyEvent &>(*event)) != Command::None) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (commandOf(*event)) {
    case Command::None:
        return QWidget::keyPressEvent(event);
    case Command::Find:
        return open(Mode::Find);
    case Command::Replace:
        return open(Mode::Replace);
    case Command::Next:
        return m_with->hasFocus() && event->key() != Qt::Key_F3 ? replaceOne() : findNext();
    case Command::Previous:
        return findPrevious();
    case Command::Close:
        return close();
    }
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::StyleChange)
        return;
    QPalette colors = m_problem->palette();
    colors.setColor(QPalette::WindowText, themeColors(palette()).danger);
    if (colors != m_problem->palette())
        m_problem->setPalette(colors);
}

} // namespace hindcast
