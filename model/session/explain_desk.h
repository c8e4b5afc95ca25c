// SPDX-License-Identifier: MIT
#pragma once

#include "model/export/explanation_report.h"
#include "model/session/session.h"
#include "model/session/worker.h"

#include <QObject>

#include <map>
#include <memory>

namespace hindcast {

/// An explanation, and its page in the language and times of whoever asked.
struct ToldExplanation
{
    Explanation explanation;
    ExplanationOutline outline;
    QStringList problems; ///< Of the files with sentences.
};

/// Explains the moment of a session on a thread of its own. Asked anew only when somebody asks, so
/// that a page stays as it is while it is read. Lives on the GUI thread.
class ExplainDesk : public QObject
{
    Q_OBJECT
public:
    /// \a session must outlive the desk.
    explicit ExplainDesk(Session &session, QObject *parent = nullptr);
    ~ExplainDesk() override;

    /// What is told beside the events.
    void setNotes(std::map<Row, QString> notes) { m_notes = std::move(notes); }
    /// Sentences beside this workspace file count as well; empty: none.
    void setWorkspace(const QString &path) { m_workspace = path; }

    /// Explains what the session looks at. Ends in told() or failed().
    void ask();
    void cancel(); ///< Ends in failed() without a message. Another store does the same.
    [[nodiscard]] bool isWorking() const { return m_isWorking; }

signals:
    void told(const std::shared_ptr<const hindcast::ToldExplanation> &explanation);
    void failed(const QString &message);

private:
    struct Question;
    void receive(std::uint64_t question, const std::shared_ptr<const ToldExplanation> &explanation,
                 const QString &failure);

    Session &m_session;
    std::map<Row, QString> m_notes;
    QString m_workspace;
    bool m_isWorking = false;
    std::uint64_t m_question = 0; ///< Counts them; answers to older ones are dropped.
    Worker m_worker; ///< Last, so that the thread ends before what it uses.
};

} // namespace hindcast
