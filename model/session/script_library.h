// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/script_trust.h"
#include "model/session/script_watch.h"
#include "model/session/workspace.h"

namespace hindcast {

/// A script in the list of a person.
struct LibraryScript
{
    QString path; ///< Absolute.
    ScriptKind kind = ScriptKind::Projection;
    std::string text; ///< As it is run: as edited here, else as last read. UTF-8.
    std::string saved; ///< What \a text was when it was last read or saved.
    /// What another program has written while the text was edited here. Both are kept until
    /// keepMine() or takeTheirs().
    std::optional<std::string> theirs;
    bool isOn = false; ///< Upcasters: whether they run.
    bool isTrusted = false; ///< See ScriptTrust. One that is not must not run.
    bool isMissing = false; ///< The file is gone; the last text is kept.
    QString problem; ///< Why the file could not be read the last time; empty: it could.
    OtherMembers others; ///< Of its entry in the workspace.
    [[nodiscard]] bool isEdited() const { return text != saved; }
};

/// The scripts of a person, in the order in which upcasters run. Reads them again when another
/// program changes them, and saves them; stores nothing else: the list goes into the workspace.
/// Indexes must be in [0, count()). Lives on the GUI thread.
class ScriptLibrary : public QObject
{
    Q_OBJECT
public:
    /// \a trust must outlive the library.
    explicit ScriptLibrary(ScriptTrust &trust, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_scripts.size()); }
    [[nodiscard]] const LibraryScript &at(int index) const;
    /// -1 if it is not in the list.
    [[nodiscard]] int find(const QString &path) const;
    /// Those that are switched on and trusted, in order.
    [[nodiscard]] std::vector<ScriptFile> upcastersToRun() const;

    /// The person adds a file, which is trusted from then on. Without \a kind it is what its text
    /// looks like; one that is in the list already changes its kind. The error is a sentence.
    [[nodiscard]] Result<int> add(const QString &path, std::optional<ScriptKind> kind = {});
    /// A new script, which is not saved yet; \a path must not be in the list.
    int addNew(const QString &path, ScriptKind kind, const std::string &text);
    void remove(int index);
    void move(int from, int to);
    void setOn(int index, bool isOn);

    void setText(int index, const std::string &text);
    /// An error is a sentence. A file that another program has changed is not overwritten.
    [[nodiscard]] Result<void> save(int index);
    void keepMine(int index); ///< Ends a conflict; the next save() writes the text over theirs.
    void takeTheirs(int index); ///< Ends a conflict; the text that was edited here is gone.

    /// The list of a workspace in place of this one. Files that cannot be read are listed as well.
    void restore(const std::vector<WorkspaceScript> &scripts);
    [[nodiscard]] std::vector<WorkspaceScript> forWorkspace() const;
    /// The person trusts the workspace: what the scripts say now may run.
    void trustAll();

Q_SIGNALS:
    void added(int index);
    void removed(int index);
    void moved(int from, int to);
    void kindChanged(int index);
    void switched(int index);
    void textChanged(int index); ///< Edited here, read again, or theirs taken.
    void reloaded(int index); ///< Behind textChanged(): it was not edited here.
    void editedChanged(int index);
    void conflictChanged(int index);
    void missingChanged(int index);
    void problemChanged(int index);
    void trustChanged(int index);

private:
    struct Entry
    {
        LibraryScript script;
        ScriptText form; ///< Marks and line ends of the file; its text is not used.
        std::optional<std::string> halfWritten; ///< Has been read once, and must be read again.
    };

    [[nodiscard]] LibraryScript &script(int index);
    int append(Entry entry);
    void readAgain(const QString &path);
    void takeContent(int index, const ScriptText &content);
    [[nodiscard]] bool mayBeHalfWritten(int index, const std::string &text);
    void setContent(int index, const std::string &text, const std::string &saved);
    void setTheirs(int index, std::optional<std::string> theirs);
    void setAvailability(int index, bool isMissing, const QString &problem);
    void updateTrust(int index);

    std::vector<Entry> m_scripts;
    ScriptTrust &m_trust; ///< Must outlive the library.
    ScriptWatch m_watch;
};

} // namespace hindcast
