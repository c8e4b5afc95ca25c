// SPDX-License-Identifier: MIT
#include "model/replay/script_notes.h"

#include <QCoreApplication>
#include <QFile>

#include <iterator>
#include <map>

/// Outside of any namespace, as the macro wants it. A static library's resources are not there
/// until someone asks for them by name.
static void initializeScriptResources()
{
    Q_INIT_RESOURCE(scripts);
}

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct NotesText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ScriptNotes)
};

std::map<std::string, std::string> readAll()
{
    initializeScriptResources();
    std::map<std::string, std::string> texts;
    for (const char *name :
         {"common.js", "conditions.js", "projection.js", "recorder.js", "upcasters.js"}) {
        QFile file(u":/scripts/"_s + QLatin1String(name));
        [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        texts.emplace(name, file.readAll().toStdString());
    }
    return texts;
}

std::string textOf(const Json &note, std::string_view key)
{
    const Json *member = note.find(key);
    return member != nullptr ? member->text() : std::string();
}

int numberOf(const Json &note, std::string_view key)
{
    const Json *member = note.find(key);
    return member != nullptr ? std::stoi(member->token()) : 0;
}

ScriptNote::Kind kindOf(const std::string &name)
{
    if (name == "emitted")
        return ScriptNote::Kind::Emitted;
    if (name == "linked")
        return ScriptNote::Kind::Linked;
    if (name == "warning")
        return ScriptNote::Kind::Warning;
    return name == "incomplete" ? ScriptNote::Kind::IncompleteMerge : ScriptNote::Kind::Log;
}

ScriptNote noteOf(const Json &note)
{
    const Json *row = note.find("row");
    return {.kind = kindOf(textOf(note, "kind")),
            .row = Row{std::stoll(row->token())},
            .text = QString::fromStdString(textOf(note, "text")),
            .file = QString::fromStdString(textOf(note, "file")),
            .line = numberOf(note, "line"),
            .stream = textOf(note, "stream"),
            .type = textOf(note, "type"),
            .data = textOf(note, "data"),
            .metadata = textOf(note, "metadata")};
}

QString sentenceOf(const Sandbox::Warning &warning)
{
    if (warning.kind == Sandbox::Warning::Kind::BigInteger)
        return NotesText::tr("it reads the integer %1 as a Number, which is exact only up to 2^53")
            .arg(warning.text);
    return NotesText::tr("it reads the type of an event, which has none: eventType is meant");
}

} // namespace

const std::string &ourScript(const char *name)
{
    static const std::map<std::string, std::string> texts = readAll();
    return texts.at(name);
}

void ScriptNotes::collect(Sandbox &sandbox, Row row)
{
    for (const Sandbox::Warning &warning : sandbox.takeWarnings()) {
        const QString text = sentenceOf(warning);
        const bool isBig = warning.kind == Sandbox::Warning::Kind::BigInteger;
        const QString about = isBig ? u"big "_s + warning.file : u"type "_s + warning.file;
        if (m_warned.emplace(about, warning.line).second)
            m_notes.push_back({.kind = ScriptNote::Kind::Warning,
                               .row = row,
                               .text = text,
                               .file = warning.file,
                               .line = warning.line});
    }
}

void ScriptNotes::take(Sandbox &sandbox, std::vector<ScriptNote> &notes)
{
    collectSaid(sandbox);
    std::ranges::stable_sort(m_notes, {}, [](const ScriptNote &note) { return note.row; });
    std::ranges::move(m_notes, std::back_inserter(notes));
    m_notes.clear();
}

void ScriptNotes::collectSaid(Sandbox &sandbox)
{
    const auto said = sandbox.call(m_takeNotes, {});
    if (!said)
        return; // Out of memory, which the next event will tell.
    const auto *const text = std::get_if<std::string>(&said.value());
    const Json all = Json::parse(text != nullptr ? *text : "[[],0]").value();
    for (const Json &note : all.items().at(0).items())
        m_notes.push_back(noteOf(note));
    if (const std::string leftOut = all.items().at(1).token(); leftOut != "0")
        m_notes.push_back({.text = NotesText::tr("… and %1 more lines or events that are not kept")
                                       .arg(QString::fromStdString(leftOut))});
}

} // namespace hindcast
