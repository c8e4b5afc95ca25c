// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/replay.h"
#include "model/session/script_pipeline.h"
#include "model/session/script_text.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QSplitter;

namespace hindcast {

class ElidedLabel;
class ScriptLibrary;
class ScriptLists;
class ScriptPage;
class ScriptRunner;
class Session;
class TrialPanel;
struct ScriptFacts;
struct TrialAnswer;
struct TrialFailure;
struct TrialRequest;

/// Where projections and upcasters are chosen, written, and tried on what is looked at. Runs only
/// while it is seen, and only what is trusted.
class ScriptsPanel : public QWidget
{
    Q_OBJECT
public:
    /// \a session and \a library must outlive the panel.
    ScriptsPanel(Session &session, ScriptLibrary &library, QWidget *parent = nullptr);
    ~ScriptsPanel() override;

    [[nodiscard]] const ChosenProjection &projection() const { return m_projection; }
    /// Ends in pipelineChosen() if that makes another pipeline.
    void setProjection(const ChosenProjection &choice);
    void setWorkspaceName(const QString &name); ///< Where untrusted scripts came from, for people.
    void setOnFailure(OnFailure onFailure); ///< What happens behind a failure in the runs here.
    /// Opens a script of the library, at a place if \a line is not 0.
    void showScript(const QString &path, int line = 0, int column = 1);
    void createScript(ScriptKind kind); ///< Asks for a file first, …
    void openScript(ScriptKind kind); ///< … and so does this.

public slots:
    void runNow();
    void save(); ///< The script that is shown.

signals:
    void goToRow(hindcast::Row row);
    /// The events are to be seen through another pipeline. Scripts in it are trusted.
    void pipelineChosen(const hindcast::Pipeline &pipeline);
    void skipAsked(); ///< Go on behind failures.
    void compareAsked();
    void saveFailed(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void connectLibrary();
    void connectParts();
    void connectSession();
    void addShortcuts();
    void layOut();
    void followText(int index);
    void followLibrary(); ///< Something that decides what runs has changed.
    void dropRemoved();
    void announce();
    void describeScripts();
    void showFacts(const QString &path, const ScriptFacts &facts);
    void showBuiltIn(BuiltIn builtIn);
    void use(const ChosenProjection &choice);
    void saveScript(const QString &path);
    void revertScript(const QString &path);
    void removeScript(const QString &path);
    void addFile(const QString &path, ScriptKind kind);
    void takeTemplate(ScriptKind kind, const QString &text);
    void fillInsertMenu();
    void insert(const QString &text);

    [[nodiscard]] TrialRequest request() const;
    void runSoon();
    void followPlace();
    void followRow();
    void takeAnswer(const std::shared_ptr<const TrialAnswer> &answer);
    void showPlace();
    void showError(const TrialAnswer &answer);
    void showMarks(const TrialAnswer &answer);
    void showSummary(const TrialAnswer &answer);
    [[nodiscard]] const TrialFailure *firstFailure(const TrialAnswer &answer) const;
    void goToErrorPlace();
    void goToErrorEvent();
    void skip();

    Session &m_session;
    ScriptLibrary &m_library;
    ChosenProjection m_projection;
    Pipeline m_announced;
    OnFailure m_onFailure = OnFailure::Stop;
    QTimer m_patience; ///< Runs at the beginning of a run, when nothing is said of it yet.
    bool m_isStale = true; ///< Something has changed since the last run.
    QString m_newPath; ///< Where the template that was asked for goes; empty: into the editor.
    std::shared_ptr<const TrialAnswer> m_answer; ///< The last one, good or not.
    std::vector<std::pair<QString, std::string>> m_described; ///< By path: with which text.
    ScriptRunner *m_runner; ///< Owned by the object tree, as all that follow.
    QSplitter *m_splitter;
    ScriptLists *m_lists;
    ScriptPage *m_page;
    TrialPanel *m_results;
    ElidedLabel *m_summary;
    QLabel *m_cursor;
};

} // namespace hindcast
