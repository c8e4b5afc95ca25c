// SPDX-License-Identifier: MIT
#include "model/session/script_library.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace hindcast {

namespace {

QString absolute(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

} // namespace

ScriptLibrary::ScriptLibrary(ScriptTrust &trust, QObject *parent)
    : QObject(parent)
    , m_trust(trust)
{
    connect(&m_watch, &ScriptWatch::changed, this, &ScriptLibrary::readAgain);
}

const LibraryScript &ScriptLibrary::at(int index) const
{
    Q_ASSERT(index >= 0 && index < count());
    return m_scripts[static_cast<std::size_t>(index)].script;
}

LibraryScript &ScriptLibrary::script(int index)
{
    Q_ASSERT(index >= 0 && index < count());
    return m_scripts[static_cast<std::size_t>(index)].script;
}

int ScriptLibrary::find(const QString &path) const
{
    const auto found = std::ranges::find(m_scripts, absolute(path),
                                         [](const Entry &entry) { return entry.script.path; });
    return found == m_scripts.end() ? -1 : static_cast<int>(found - m_scripts.begin());
}

std::vector<ScriptFile> ScriptLibrary::upcastersToRun() const
{
    std::vector<ScriptFile> files;
    for (const Entry &entry : m_scripts) {
        const LibraryScript &script = entry.script;
        if (script.kind == ScriptKind::Upcasters && script.isOn && script.isTrusted)
            files.push_back({script.path, script.text});
    }
    return files;
}

int ScriptLibrary::append(Entry entry)
{
    m_watch.add(entry.script.path);
    m_scripts.push_back(std::move(entry));
    const int index = count() - 1;
    Q_EMIT added(index);
    return index;
}

Result<int> ScriptLibrary::add(const QString &path, std::optional<ScriptKind> kind)
{
    if (const int known = find(path); known >= 0) {
        LibraryScript &script = this->script(known);
        m_trust.takeAsOwn({script.path, script.text});
        updateTrust(known);
        if (kind && *kind != script.kind) {
            script.kind = *kind;
            Q_EMIT kindChanged(known);
        }
        return known;
    }
    auto content = readScript(absolute(path));
    if (!content)
        return content.error();
    Entry entry;
    entry.script = {.path = absolute(path),
                    .kind = kind.value_or(guessScriptKind(content.value().text)),
                    .text = content.value().text,
                    .saved = content.value().text,
                    .isTrusted = true};
    entry.script.isOn = entry.script.kind == ScriptKind::Upcasters;
    entry.form = std::move(content).value();
    m_trust.takeAsOwn({entry.script.path, entry.script.text});
    return append(std::move(entry));
}

int ScriptLibrary::addNew(const QString &path, ScriptKind kind, const std::string &text)
{
    Q_ASSERT(find(path) < 0);
    Entry entry;
    entry.script = {.path = absolute(path),
                    .kind = kind,
                    .text = text,
                    .isOn = kind == ScriptKind::Upcasters,
                    .isTrusted = true};
    // What is there is what the person has chosen to replace.
    if (auto content = readScript(entry.script.path)) {
        entry.script.saved = content.value().text;
        entry.form = std::move(content).value();
    }
    m_trust.takeAsOwn({entry.script.path, text});
    return append(std::move(entry));
}

void ScriptLibrary::remove(int index)
{
    m_watch.remove(at(index).path);
    m_scripts.erase(m_scripts.begin() + index);
    Q_EMIT removed(index);
}

void ScriptLibrary::move(int from, int to)
{
    Q_ASSERT(from >= 0 && from < count() && to >= 0 && to < count());
    if (from == to)
        return;
    const auto begin = m_scripts.begin();
    if (from < to)
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
    Q_EMIT moved(from, to);
}

void ScriptLibrary::setOn(int index, bool isOn)
{
    if (std::exchange(script(index).isOn, isOn) != isOn)
        Q_EMIT switched(index);
}

/// The person writes it: what may run before may run after.
void ScriptLibrary::setText(int index, const std::string &text)
{
    setContent(index, text, at(index).saved);
}

Result<void> ScriptLibrary::save(int index)
{
    const QString path = at(index).path;
    const auto onDisk = readScript(path);
    if (onDisk)
        takeContent(index, onDisk.value());
    if (at(index).theirs)
        return Error{
            tr("cannot save the script %1: another program has changed it meanwhile").arg(path)};
    Entry &entry = m_scripts[static_cast<std::size_t>(index)];
    ScriptText written = entry.form;
    written.text = entry.script.text;
    if (auto done = writeScript(path, written); !done)
        return done;
    m_trust.takeAsOwn({path, written.text});
    setContent(index, written.text, written.text);
    setAvailability(index, false, {});
    updateTrust(index);
    return {};
}

void ScriptLibrary::keepMine(int index)
{
    if (!at(index).theirs)
        return;
    setContent(index, at(index).text, *at(index).theirs);
    setTheirs(index, {});
}

void ScriptLibrary::takeTheirs(int index)
{
    if (!at(index).theirs)
        return;
    const std::string theirs = *at(index).theirs;
    setTheirs(index, {});
    setContent(index, theirs, theirs);
    updateTrust(index);
    Q_EMIT reloaded(index);
}

void ScriptLibrary::restore(const std::vector<WorkspaceScript> &scripts)
{
    while (count() > 0)
        remove(count() - 1);
    for (const WorkspaceScript &known : scripts) {
        if (find(known.path) >= 0)
            continue;
        Entry entry;
        entry.script = {.path = absolute(known.path),
                        .kind = known.kind,
                        .isOn = known.isOn,
                        .others = known.others};
        auto content = readScript(entry.script.path);
        if (content) {
            entry.script.text = entry.script.saved = content.value().text;
            entry.form = std::move(content).value();
        } else {
            entry.script.isMissing = !QFileInfo::exists(entry.script.path);
            entry.script.problem = content.error().message;
        }
        entry.script.isTrusted = m_trust.isTrusted({entry.script.path, entry.script.text});
        append(std::move(entry));
    }
}

std::vector<WorkspaceScript> ScriptLibrary::forWorkspace() const
{
    std::vector<WorkspaceScript> scripts;
    for (const auto &[script, form, halfWritten] : m_scripts)
        scripts.push_back({script.kind, script.path,
                           script.kind == ScriptKind::Upcasters && script.isOn, script.others});
    return scripts;
}

void ScriptLibrary::trustAll()
{
    std::vector<ScriptFile> files;
    for (const Entry &entry : m_scripts)
        files.push_back({entry.script.path, entry.script.text});
    m_trust.trustTexts(files);
    for (int index = 0; index < count(); ++index)
        updateTrust(index);
}

void ScriptLibrary::readAgain(const QString &path)
{
    const int index = find(path);
    if (index < 0)
        return;
    const auto content = readScript(path);
    if (content) {
        if (!mayBeHalfWritten(index, content.value().text))
            takeContent(index, content.value());
        return;
    }
    setAvailability(index, !QFileInfo::exists(path), content.error().message);
}

/// Whether it was caught while another program wrote it. Then it counts only when the next look,
/// after the quiet time, finds the same again.
bool ScriptLibrary::mayBeHalfWritten(int index, const std::string &text)
{
    Entry &entry = m_scripts[static_cast<std::size_t>(index)];
    const std::string &before = entry.script.theirs.value_or(entry.script.saved);
    const bool isBeginning = text.size() < before.size() && before.starts_with(text);
    if (!isBeginning || entry.halfWritten == text) {
        entry.halfWritten.reset();
        return false;
    }
    entry.halfWritten = text;
    m_watch.lookAgain(entry.script.path);
    return true;
}

/// The file holds \a content.
void ScriptLibrary::takeContent(int index, const ScriptText &content)
{
    m_scripts[static_cast<std::size_t>(index)].form = content;
    setAvailability(index, false, {});
    const LibraryScript &script = at(index);
    if (content.text == script.text) {
        setContent(index, content.text, content.text);
        setTheirs(index, {});
    } else if (content.text == script.saved) {
        setTheirs(index, {});
    } else if (script.isEdited()) {
        setTheirs(index, content.text);
    } else {
        setContent(index, content.text, content.text);
        updateTrust(index);
        Q_EMIT reloaded(index);
    }
}

void ScriptLibrary::setContent(int index, const std::string &text, const std::string &saved)
{
    LibraryScript &script = this->script(index);
    const bool wasEdited = script.isEdited();
    const bool isOther = script.text != text;
    script.text = text;
    script.saved = saved;
    const bool isEdited = script.isEdited();
    if (isOther)
        Q_EMIT textChanged(index);
    if (isEdited != wasEdited)
        Q_EMIT editedChanged(index);
}

void ScriptLibrary::setTheirs(int index, std::optional<std::string> theirs)
{
    if (script(index).theirs == theirs)
        return;
    script(index).theirs = std::move(theirs);
    Q_EMIT conflictChanged(index);
}

void ScriptLibrary::setAvailability(int index, bool isMissing, const QString &problem)
{
    if (std::exchange(script(index).isMissing, isMissing) != isMissing)
        Q_EMIT missingChanged(index);
    if (std::exchange(script(index).problem, problem) != problem)
        Q_EMIT problemChanged(index);
}

void ScriptLibrary::updateTrust(int index)
{
    LibraryScript &script = this->script(index);
    const bool isTrusted = m_trust.isTrusted({script.path, script.text});
    if (std::exchange(script.isTrusted, isTrusted) != isTrusted)
        Q_EMIT trustChanged(index);
}

} // namespace hindcast
