// SPDX-License-Identifier: MIT
#include "model/event/json.h"
#include "model/items/json_text.h"
#include "model/replay/schema_version.h"
#include "model/session/script_library.h"
#include "model/session/script_runner.h"
#include "model/session/session.h"
#include "views/scripts/code_editor.h"
#include "views/scripts/script_head.h"
#include "views/scripts/script_lists.h"
#include "views/scripts/script_page.h"
#include "views/scripts/scripts_panel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

QString fileFilter()
{
    return ScriptsPanel::tr("JavaScript (*.js);;All files (*)");
}

/// \a type as a JavaScript string.
QString quoted(const std::string &type)
{
    const bool isPlain = std::ranges::all_of(type, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || QByteArrayView("_-.$ ").contains(c);
    });
    return isPlain ? QString(u'\'' + QString::fromStdString(type) + u'\'')
                   : QString::fromStdString(quotedJson(type));
}

QString handlerText(const Event &event)
{
    return u"    %1(s, e) {\n        \n    },\n"_s.arg(quoted(event.type));
}

QString ruleText(const Event &event)
{
    const QString from = QString::fromStdString(schemaVersionOf(event));
    bool isNumber = false;
    const int number = from.toInt(&isNumber);
    return u"upcast(%1, %2, %3, e => {\n  \n});\n"_s.arg(
        quoted(event.type), isNumber ? from : quoted(from.toStdString()),
        isNumber ? QString::number(number + 1) : u"'next'"_s);
}

} // namespace

/// Asks what scripts say of themselves, where that may be something new.
void ScriptsPanel::describeScripts()
{
    for (const ScriptKind kind : {ScriptKind::Projection, ScriptKind::Upcasters}) {
        std::vector<ScriptFile> scripts;
        for (int i = 0; i < m_library.count(); ++i) {
            const LibraryScript &script = m_library.at(i);
            const std::pair known{script.path, script.text};
            // The one that is shown tells of itself when it runs.
            const bool isShown = script.path == m_page->path();
            if (script.kind == kind && script.isTrusted && !isShown
                && std::ranges::find(m_described, known) == m_described.end())
                scripts.push_back({script.path, script.text});
        }
        if (!scripts.empty())
            m_runner->describe(std::move(scripts), kind);
    }
}

void ScriptsPanel::showFacts(const QString &path, const ScriptFacts &facts)
{
    m_lists->setFacts(path, facts);
    const int index = m_library.find(path);
    if (index < 0)
        return;
    std::erase_if(m_described, [&path](const auto &known) { return known.first == path; });
    m_described.emplace_back(path, m_library.at(index).text);
}

void ScriptsPanel::createScript(ScriptKind kind)
{
    auto *dialog = new QFileDialog(
        this, kind == ScriptKind::Projection ? tr("New projection") : tr("New upcasters"), {},
        fileFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"js"_s);
    dialog->selectFile(kind == ScriptKind::Projection ? u"projection.js"_s : u"upcasters.js"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, kind](const QString &path) {
        m_newPath = QFileInfo(path).absoluteFilePath();
        m_runner->askTemplate(kind, m_session.index());
    });
    dialog->open();
}

void ScriptsPanel::openScript(ScriptKind kind)
{
    auto *dialog = new QFileDialog(
        this, kind == ScriptKind::Projection ? tr("Open a projection") : tr("Open upcasters"), {},
        fileFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, kind](const QString &path) { addFile(path, kind); });
    dialog->open();
}

void ScriptsPanel::addFile(const QString &path, ScriptKind kind)
{
    const auto added = m_library.add(path, kind);
    if (added)
        showScript(m_library.at(added.value()).path);
    else
        emit saveFailed(added.error().message);
}

void ScriptsPanel::takeTemplate(ScriptKind kind, const QString &text)
{
    if (m_newPath.isEmpty()) {
        insert(text);
        return;
    }
    const QString path = std::exchange(m_newPath, {});
    int index = m_library.find(path);
    if (index < 0)
        index = m_library.addNew(path, kind, text.toStdString());
    else
        m_library.setText(index, text.toStdString()); // The person has chosen to replace it.
    showScript(m_library.at(index).path);
    if (m_page->editor() != nullptr)
        m_page->editor()->setFocus();
}

void ScriptsPanel::save()
{
    if (!m_page->path().isEmpty())
        saveScript(m_page->path());
}

void ScriptsPanel::saveScript(const QString &path)
{
    const int index = m_library.find(path);
    const auto saved = index >= 0 ? m_library.save(index) : Result<void>();
    m_page->refresh();
    if (!saved)
        emit saveFailed(saved.error().message);
}

void ScriptsPanel::revertScript(const QString &path)
{
    if (const int index = m_library.find(path); index >= 0)
        m_library.setText(index, m_library.at(index).saved);
}

void ScriptsPanel::removeScript(const QString &path)
{
    const auto remove = [this, path] {
        if (const int index = m_library.find(path); index >= 0)
            m_library.remove(index);
    };
    const int index = m_library.find(path);
    if (index < 0 || !m_library.at(index).isEdited()) {
        remove();
        return;
    }
    auto *question
        = new QMessageBox(QMessageBox::Question, tr("Remove from list"),
                          tr("%1 is not saved. Remove it from the list and lose what was edited?")
                              .arg(QFileInfo(path).fileName()),
                          QMessageBox::Discard | QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::finished, this, [remove](int answer) {
        if (answer == QMessageBox::Discard)
            remove();
    });
    question->open();
}

void ScriptsPanel::fillInsertMenu()
{
    QMenu &menu = m_page->head().insertMenu();
    menu.clear();
    const int index = m_library.find(m_page->path());
    if (index < 0)
        return;
    const ScriptKind kind = m_library.at(index).kind;
    const bool isProjection = kind == ScriptKind::Projection;
    const auto &moment = m_session.moment();
    if (moment && !moment->event.isBad() && !moment->event.type.empty()) {
        const QString type = shownText(moment->event.type);
        const QString text = isProjection ? handlerText(moment->event) : ruleText(moment->event);
        menu.addAction(isProjection ? tr("Handler for %1").arg(type) : tr("Rule for %1").arg(type),
                       this, [this, text] { insert(text); });
    }
    menu.addAction(m_session.hasStore() ? tr("All event types of the store") : tr("Example"), this,
                   [this, kind] {
                       m_newPath.clear();
                       m_runner->askTemplate(kind, m_session.index());
                   });
}

/// Puts lines before the one with the cursor, as one step to undo.
void ScriptsPanel::insert(const QString &text)
{
    CodeEditor *editor = m_page->editor();
    if (editor == nullptr)
        return;
    QTextCursor cursor = editor->textCursor();
    cursor.movePosition(QTextCursor::StartOfBlock);
    cursor.insertText(text);
    editor->setTextCursor(cursor);
    editor->setFocus();
}

} // namespace hindcast
