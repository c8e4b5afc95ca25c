// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/script_library.h"
#include "model/session/session.h"
#include "model/session/workspace_comparison.h"

#include <QTimer>

namespace hindcast {

struct DebugDesks;

/// What a person works with besides the store: scripts, which of them are in use, and the workspace
/// file that keeps it. Gives the session its lens. GUI thread.
class Workbench final : public QObject
{
    Q_OBJECT
public:
    /// \a session must outlive the workbench. Begins with the scripts of the last run.
    explicit Workbench(Session &session, QObject *parent = nullptr);
    ~Workbench() override;

    [[nodiscard]] ScriptLibrary &scripts() { return m_scripts; }
    /// Of the workspace file; empty: there is none.
    [[nodiscard]] const QString &path() const { return m_path; }
    /// As it was opened or saved last, with what was kept in it since.
    [[nodiscard]] const Workspace &workspace() const { return m_workspace; }
    /// The projection in use.
    [[nodiscard]] const ChosenProjection &projection() const { return m_projection; }
    void useBuiltIn(BuiltIn projection);
    /// \a path must be in scripts().
    void useScript(const QString &path);

    /// What the workspace file will say of the comparison.
    void keepComparison(const CompareSetup &setup, const CompareChoices &choices);
    /// What is asked of the session; breakpoints, watches, branches and notes are kept in the
    /// workspace file.
    [[nodiscard]] DebugDesks &desks() { return *m_desks; }

    /// Takes over scripts and projection of a workspace file; the store is the window's affair.
    [[nodiscard]] Result<Workspace> open(const QString &path);
    /// Writes a workspace file with what is looked at now.
    [[nodiscard]] Result<void> save(const QString &path);
    /// Whether scripts came with the workspace that must not run yet.
    [[nodiscard]] bool hasUntrusted() const;
    /// Keeps the scripts for the next run.
    void remember() const;

signals:
    void changed(); ///< Scripts, projection or workspace file.

private:
    void connectScripts();
    void apply();
    [[nodiscard]] Pipeline pipeline() const;
    [[nodiscard]] Workspace current() const;
    void takeOver(const Workspace &workspace);

    Session &m_session;
    ScriptTrust m_trust;
    ScriptLibrary m_scripts;
    ChosenProjection m_projection;
    QString m_path;
    Workspace m_workspace; ///< As it was read or written; keeps what this version does not know.
    std::unique_ptr<DebugDesks> m_desks;
    QTimer m_pause; ///< Waits until a person has stopped typing.
};

} // namespace hindcast
