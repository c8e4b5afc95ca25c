// SPDX-License-Identifier: MIT
#include "views/debug/scratch_event_editor.h"

#include "model/session/branch_desk.h"
#include "views/scripts/code_editor.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

ScratchEventEditor::ScratchEventEditor(BranchDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_text(new CodeEditor(this))
    , m_title(new QLabel(this))
    , m_complaint(new QLabel(this))
    , m_apply(new QPushButton(tr("Put into Branch"), this))
    , m_revert(new QPushButton(tr("Revert"), this))
{
    m_text->setAccessibleName(tr("The event as JSON"));
    m_apply->setAccessibleName(tr("Put the event into the branch"));
    m_apply->setToolTip(tr("Put the event into the branch (Ctrl+Return)"));
    m_revert->setAccessibleName(tr("Take back what was typed"));
    m_complaint->setAccessibleName(tr("What is wrong with the event"));
    m_complaint->setObjectName(u"scratchComplaint"_s);
    m_complaint->setTextFormat(Qt::PlainText);
    m_complaint->setWordWrap(true);
    m_complaint->setProperty("chip", u"danger"_s);
    m_complaint->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(makeHead());
    layout->addWidget(m_text, 1);
    layout->addWidget(m_complaint);

    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &ScratchEventEditor::apply);
    }
    connect(m_apply, &QPushButton::clicked, this, &ScratchEventEditor::apply);
    connect(m_revert, &QPushButton::clicked, this, &ScratchEventEditor::revert);
    connect(m_text, &CodeEditor::escaped, this, &ScratchEventEditor::revert);
    connect(m_text, &CodeEditor::edited, this, &ScratchEventEditor::check);
    connect(&m_desk, &BranchDesk::answerChanged, this, &ScratchEventEditor::showAnswer);
    connect(&m_desk, &BranchDesk::itemChanged, this, [this] { m_isInserting = false; });
    showAnswer();
}

QWidget *ScratchEventEditor::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(8, 4, 4, 0);
    m_title->setProperty("muted", true);
    row->addWidget(m_title, 1);
    row->addWidget(m_revert);
    row->addWidget(m_apply);
    return head;
}

void ScratchEventEditor::edit()
{
    m_text->setFocus();
}

void ScratchEventEditor::beginInsert()
{
    m_isInserting = true;
    m_shown = u"{\n  \"type\": \"\",\n  \"data\": {}\n}"_s;
    m_title->setText(tr("New event behind the selected one"));
    m_text->replaceText(m_shown);
    setEnabled(true);
    m_text->setReadOnly(false);
    m_text->goTo(2, 12);
    check();
}

void ScratchEventEditor::showAnswer()
{
    if (m_isInserting)
        return;
    const auto &answer = m_desk.answer();
    setEnabled(m_desk.item() >= 0); // It keeps the focus while the answer is on its way.
    m_text->setReadOnly(!answer);
    m_title->setText(answer && answer->hasOtherData
                         ? tr("Its data is no JSON; data that is given here takes its place")
                         : tr("Event"));
    const QString text = answer ? QString::fromStdString(scratchEventText(answer->now)) : QString();
    const bool isTouched = m_text->text() != m_shown;
    if (text == m_shown && isTouched)
        return; // A person is typing, and the event is the same.
    m_shown = text;
    m_text->replaceText(text);
    check();
}

void ScratchEventEditor::check()
{
    const bool isTouched = m_text->text() != m_shown;
    m_revert->setEnabled(isTouched || m_isInserting);
    const std::string text = m_text->text().toStdString();
    QString complaint;
    std::vector<CodeMark> marks;
    if (isTouched) {
        const auto event = parseScratchEvent(text);
        if (!event)
            complaint = event.error().message;
        else if (m_isInserting && !event.value().type)
            complaint = tr("/type: a new event needs one");
        static const QRegularExpression place(
            u"^\\p{L}+ (\\d+), \\p{L}+ (\\d+): "_s); // In any language.
        if (const auto found = place.match(complaint); found.hasMatch())
            marks.push_back({.line = found.captured(1).toInt(),
                             .column = found.captured(2).toInt(),
                             .message = complaint});
    }
    m_text->setMarks(marks);
    m_complaint->setText(complaint);
    m_complaint->setVisible(!complaint.isEmpty());
    m_apply->setEnabled(isTouched && complaint.isEmpty());
}

void ScratchEventEditor::apply()
{
    if (!m_apply->isEnabled())
        return;
    const auto event = parseScratchEvent(m_text->text().toStdString());
    if (!event)
        return;
    m_shown = m_text->text();
    const bool isNew = std::exchange(m_isInserting, false);
    if (isNew)
        m_desk.insertBehind(event.value());
    else
        m_desk.changeItem(event.value());
    check();
}

void ScratchEventEditor::revert()
{
    m_isInserting = false;
    m_shown.clear();
    m_text->replaceText({});
    showAnswer();
}

} // namespace hindcast
