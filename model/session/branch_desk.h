// SPDX-License-Identifier: MIT
#pragma once

#include "model/branch/branch_events.h"
#include "model/branch/branch_history.h"
#include "model/session/branch_answers.h"
#include "model/session/session.h"
#include "model/session/worker.h"

#include <QObject>

#include <array>

namespace hindcast {

/// The scratch branches of a workspace, and what comes of the one that is chosen, through the
/// session's lens. Answers are made on a thread of the desk's own; the newest question wins. Lives
/// on the GUI thread.
class BranchDesk final : public QObject
{
    Q_OBJECT
public:
    /// \a session must outlive the desk.
    explicit BranchDesk(Session &session, QObject *parent = nullptr);
    ~BranchDesk() override;

    [[nodiscard]] const std::vector<Branch> &branches() const { return m_branches; }
    /// Those of a workspace that was opened; what was done before cannot be undone then.
    void setBranches(std::vector<Branch> branches);
    [[nodiscard]] int current() const { return m_current; } ///< Which is chosen; -1: none.
    [[nodiscard]] const Branch *branch() const;
    void choose(int branch);

    /// Makes a branch of what the session shows, at the event that it shows, and chooses it.
    void createHere();
    void rename(const QString &name);
    void remove();
    [[nodiscard]] const BranchHistory &history() const { return m_history; }
    void undo();
    void redo();

    /// Of the chosen branch; empty if there is none, or if its base is not to be had.
    [[nodiscard]] const BranchItems &items() const { return m_items; }
    /// Why there are none: a sentence; empty: there are.
    [[nodiscard]] const QString &obstacle() const { return m_obstacle; }
    /// The stored event that an item is of; invalid: it never was.
    [[nodiscard]] Row storedRow(const BranchItem &item) const;
    /// That the base has grown since, or lost events: a sentence, or empty.
    [[nodiscard]] QString growth() const;
    void takeInNewEvents();

    [[nodiscard]] std::int64_t item() const { return m_item; } ///< Looked at; -1: none.
    void setItem(std::int64_t item);
    // Changes of the item that is looked at, or at the given places.
    void toggleSkip(const std::vector<std::int64_t> &items);
    void removeItem(); ///< Takes out one that never was, or takes back what was changed in one.
    void moveItem(int places); ///< Up if negative.
    void insertBehind(const ScratchEvent &event);
    void changeItem(const ScratchEvent &event);

    /// Null pointers until they are there. An outcome stays while its branch is edited.
    [[nodiscard]] const std::shared_ptr<const BranchOutcome> &outcome() const { return m_outcome; }
    [[nodiscard]] const std::shared_ptr<const BranchItemAnswer> &answer() const { return m_answer; }
    /// Why there is no outcome; empty: there is, or it is on its way.
    [[nodiscard]] const QString &failure() const { return m_failure; }

    /// Reduces the session's track to the fewest events. Ends in reduced() or reductionFailed().
    void reduce(const ReductionGoal &goal);
    void cancelReduction();
    [[nodiscard]] bool isReducing() const { return m_isReducing; }
    /// Writes the test of \a request, about \a branch, in \a format. Ends in fixtureWritten().
    void writeFixture(const Branch &branch, std::int64_t item, const QString &format,
                      bool usesPseudonyms);
    /// The track as a branch without edits, and the event that the session shows.
    [[nodiscard]] std::optional<std::pair<Branch, std::int64_t>> here() const;

signals:
    void branchesChanged(); ///< Which there are, their names, and which one is chosen.
    void itemsChanged();
    void itemChanged(); ///< Another one is looked at.
    void outcomeChanged();
    void answerChanged();
    void edited(); ///< By a person: what the workspace keeps is another.
    void reductionProgressed(qint64 tries, qint64 left, qint64 before);
    void reduced(qint64 left, qint64 before, bool isMinimal); ///< The new branch is chosen.
    void reductionFailed(const QString &message);
    void fixtureWritten(const QString &text, const QString &failure);

private:
    enum Job { OutcomeJob, ItemJob, ReductionJob, FixtureJob };

    [[nodiscard]] std::optional<BranchQuestion> question(const Branch &of, QString &why) const;
    void edit(const QString &what, Branch branch);
    void edit(const QString &what, std::vector<Branch> branches, int current);
    void show(std::vector<Branch> branches, int current);
    void forgetAnswers();
    void refresh();
    void ask();
    void askForItem();
    void receiveReduction(const Result<Reduction> &result, const ReductionGoal &goal);

    Session &m_session;
    std::vector<Branch> m_branches;
    int m_current = -1;
    BranchHistory m_history;
    std::optional<BranchQuestion> m_question; ///< What is shown of the chosen branch.
    BranchItems m_items = std::make_shared<const std::vector<BranchItem>>();
    QString m_obstacle;
    std::int64_t m_item = -1;
    BranchItemId m_lookedAt; ///< Of m_item, which may get another number.
    std::shared_ptr<const BranchOutcome> m_outcome;
    std::shared_ptr<const BranchItemAnswer> m_answer;
    QString m_failure;
    bool m_isReducing = false;
    std::array<std::uint64_t, 4> m_epochs{}; ///< By Job: older answers are dropped.
    Worker m_reducer; ///< Takes long, so it has a thread of its own.
    Worker m_worker; ///< Last, so that the threads end before what they use.
};

} // namespace hindcast
