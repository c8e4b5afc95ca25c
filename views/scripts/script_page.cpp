// SPDX-License-Identifier: MIT
#include "views/scripts/script_page.h"

#include "model/items/script_list_model.h"
#include "model/session/script_library.h"
#include "views/scripts/code_editor.h"
#include "views/scripts/find_bar.h"
#include "views/scripts/script_head.h"
#include "views/scripts/script_notice.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int infoWidth = 460;

QString explanation(BuiltIn builtIn)
{
    switch (builtIn) {
    case BuiltIn::LastEvent:
        return ScriptPage::tr("The state is the data of the last event.");
    case BuiltIn::CountByType:
        return ScriptPage::tr("The state says how many events of each type there were.");
    case BuiltIn::JsonPatch:
        return ScriptPage::tr("The data of each event is a JSON Patch (RFC 6902) of the state.");
    case BuiltIn::Merge:
        break;
    }
    return ScriptPage::tr("The data of each event is merged into the state (RFC 7396), with type, "
                          "version and time of the last event.");
}

QFrame *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedHeight(1);
    return line;
}

} // namespace

ScriptPage::ScriptPage(ScriptLibrary &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_head(new ScriptHead(this))
    , m_notice(new ScriptNotice(this))
    , m_stack(new QStackedWidget(this))
    , m_error(new ScriptErrorBox(this))
{
    m_info = makeInfoPage();
    m_stack->addWidget(m_info);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(makeLine(this));
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    column->addWidget(m_error);
    connect(m_error, &ScriptErrorBox::placeAsked, this, &ScriptPage::errorPlaceAsked);
    connect(m_error, &ScriptErrorBox::eventAsked, this, &ScriptPage::errorEventAsked);
    connect(m_error, &ScriptErrorBox::skipAsked, this, &ScriptPage::skipAsked);
    showBuiltIn(m_builtIn, true);
}

QWidget *ScriptPage::makeInfoPage()
{
    auto *page = new QWidget(this);
    m_infoText = new QLabel(page);
    m_hint = new QLabel(tr("A projection folds events into state, and upcasters bring old events "
                           "into the form of today while they are read. Both are JavaScript files, "
                           "and nothing is ever written to the store."),
                        page);
    for (QLabel *label : {m_infoText, m_hint}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setMaximumWidth(infoWidth);
    }
    m_hint->setProperty("muted", true);
    m_use = new QPushButton(tr("Use this projection"), page);
    m_use->setAccessibleName(m_use->text());
    auto *projection = new QPushButton(tr("New projection…"), page);
    projection->setAccessibleName(tr("New projection"));
    auto *upcasters = new QPushButton(tr("New upcasters…"), page);
    upcasters->setAccessibleName(tr("New upcasters"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_use, projection, upcasters})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(12, 14, 12, 12);
    column->setSpacing(12);
    column->addWidget(m_infoText);
    column->addWidget(m_hint);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(m_use, &QPushButton::clicked, this, &ScriptPage::useAsked);
    connect(projection, &QPushButton::clicked, this,
            [this] { emit newAsked(ScriptKind::Projection); });
    connect(upcasters, &QPushButton::clicked, this,
            [this] { emit newAsked(ScriptKind::Upcasters); });
    return page;
}

CodeEditor *ScriptPage::editor() const
{
    QWidget *page = m_pages.value(m_path);
    return page != nullptr ? page->findChild<CodeEditor *>() : nullptr;
}

CodeEditor *ScriptPage::editorOf(const QString &path)
{
    if (QWidget *page = m_pages.value(path))
        return page->findChild<CodeEditor *>();
    auto *page = new QWidget(this);
    auto *editor = new CodeEditor(page);
    editor->setAccessibleName(tr("Text of %1").arg(QFileInfo(path).fileName()));
    editor->setFrameShape(QFrame::NoFrame);
    const std::string &text = m_library.at(m_library.find(path)).text;
    editor->setPlainText(QString::fromStdString(text)); // No step to undo.
    m_texts.insert(path, text);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(0);
    column->addWidget(editor, 1);
    column->addWidget(new FindBar(*editor, page));
    m_pages.insert(path, page);
    m_stack->addWidget(page);
    connect(editor, &CodeEditor::edited, this, [this, editor, path] { takeEdit(*editor, path); });
    connect(editor, &CodeEditor::cursorMoved, this, &ScriptPage::cursorMoved);
    return editor;
}

void ScriptPage::takeEdit(CodeEditor &editor, const QString &path)
{
    const int index = m_library.find(path);
    const std::string text = editor.text().toStdString();
    if (index < 0 || m_texts.value(path) == text)
        return;
    m_texts.insert(path, text);
    m_library.setText(index, text);
}

void ScriptPage::showScript(const QString &path)
{
    m_path = path;
    CodeEditor *editor = editorOf(path);
    m_stack->setCurrentWidget(m_pages.value(path));
    m_stack->setFocusProxy(editor);
    refresh();
    const QTextCursor cursor = editor->textCursor();
    emit cursorMoved(cursor.blockNumber() + 1, cursor.positionInBlock() + 1);
}

void ScriptPage::showBuiltIn(BuiltIn builtIn, bool isUsed)
{
    m_path.clear();
    m_builtIn = builtIn;
    m_infoText->setText(explanation(builtIn));
    m_use->setVisible(!isUsed);
    m_stack->setCurrentWidget(m_info);
    m_stack->setFocusProxy(m_use);
    m_error->hide();
    refresh();
}

void ScriptPage::forget(const QString &path)
{
    QWidget *page = m_pages.take(path);
    if (page == nullptr)
        return;
    m_texts.remove(path);
    m_stack->removeWidget(page);
    page->deleteLater(); // Its editor may be the one that sent the signal.
    if (m_path == path)
        showBuiltIn(m_builtIn, true);
}

void ScriptPage::setPlace(const QString &sentence)
{
    m_place = sentence;
    refresh();
}

void ScriptPage::setWorkspaceName(const QString &name)
{
    m_workspaceName = name;
    refresh();
}

void ScriptPage::setMarks(const std::vector<CodeMark> &marks)
{
    if (CodeEditor *editor = this->editor())
        editor->setMarks(marks);
}

void ScriptPage::setError(const std::optional<ScriptErrorText> &error)
{
    if (error)
        m_error->say(*error);
    else
        m_error->hide();
}

void ScriptPage::refresh()
{
    m_head->setCanInsert(!m_path.isEmpty());
    showNotice();
    if (m_path.isEmpty()) {
        m_head->present(tr("%1 (built in)").arg(ScriptListModel::builtInName(m_builtIn)), {},
                        {m_place});
        return;
    }
    const LibraryScript &script = m_library.at(m_library.find(m_path));
    if (m_texts.value(m_path) != script.text) { // Another program has written it.
        m_texts.insert(m_path, script.text);
        editor()->replaceText(QString::fromStdString(script.text));
    }
    m_head->present(QFileInfo(m_path).fileName(), m_path,
                    {script.isEdited() ? tr("not saved") : tr("saved"), m_place});
}

void ScriptPage::showNotice()
{
    if (m_path.isEmpty()) {
        m_notice->say({}, {});
        return;
    }
    const int index = m_library.find(m_path);
    const LibraryScript &script = m_library.at(index);
    const QString name = QFileInfo(m_path).fileName();
    const QString path = m_path;
    const auto decide = [this, path](void (ScriptLibrary::*decision)(int)) {
        return [this, path, decision] {
            if (const int at = m_library.find(path); at >= 0)
                (m_library.*decision)(at);
        };
    };
    if (script.theirs) {
        m_notice->say(tr("Another program has changed %1 while it was edited here.").arg(name),
                      {{tr("Keep mine"), decide(&ScriptLibrary::keepMine)},
                       {tr("Take theirs"), decide(&ScriptLibrary::takeTheirs)}});
    } else if (script.isMissing) {
        m_notice->say(tr("The file %1 is gone. Its last text is kept here.").arg(name),
                      {{tr("Save it again"), [this] { emit saveAsked(); }}});
    } else if (!script.problem.isEmpty()) {
        m_notice->say(script.problem, {});
    } else if (!script.isTrusted) {
        m_notice->say(m_workspaceName.isEmpty()
                          ? tr("This script came with a workspace. Read it, then decide.")
                          : tr("This script came with the workspace %1. Read it, then decide.")
                                .arg(m_workspaceName),
                      {{tr("Trust and run"), [this] { m_library.trustAll(); }}});
    } else {
        m_notice->say({}, {});
    }
}

} // namespace hindcast
