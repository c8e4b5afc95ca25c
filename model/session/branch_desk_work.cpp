// SPDX-License-Identifier: MIT
#include "model/session/branch_desk.h"

#include <QElapsedTimer>

#include <algorithm>

namespace hindcast {

namespace {

constexpr qint64 millisecondsBetweenReports = 50;

/// The events of the base as the session has them now; nothing, with a reason, if it has not.
std::optional<RowList> rowsOf(const Session &session, const Branch &branch, QString &obstacle)
{
    const Track &track = session.track();
    if (!session.hasStore()) {
        obstacle = BranchDesk::tr("No store is open.");
        return {};
    }
    if (session.lensError()) {
        obstacle = sentence(*session.lensError());
        return {};
    }
    const QString name = QString::fromStdString(branch.partition.value_or(branch.stream));
    if (track.shape.isBiState) {
        obstacle = BranchDesk::tr(
                       "The projection has a state that all partitions share, so that no branch of "
                       "%1 can be replayed on its own.")
                       .arg(name);
        return {};
    }
    const bool isPerStream = track.shape.partitioning == Partitioning::PerStream;
    if (isPerStream == branch.partition.has_value()) {
        obstacle = isPerStream
            ? BranchDesk::tr("%1 is a partition of another projection.").arg(name)
            : BranchDesk::tr("The projection does not build a state for each stream, such as %1.")
                  .arg(name);
        return {};
    }
    if (isPerStream) {
        const StreamId stream{session.index()->streams.find(branch.stream)};
        if (!stream.isValid()) {
            obstacle = BranchDesk::tr("There is no stream %1 in this store.").arg(name);
            return {};
        }
        return RowList::ofStream(session.index(), stream);
    }
    if (*branch.partition == track.partition)
        return track.rows;
    const std::size_t at
        = track.partitions ? track.partitions->find(*branch.partition) : Partitions::none;
    if (at == Partitions::none) {
        obstacle = BranchDesk::tr("There is no partition %1.").arg(name);
        return {};
    }
    return RowList::of(session.index(), track.partitions->all[at].rows);
}

/// Whether the same events would be folded in the same way, of the same store.
bool asksTheSame(const BranchQuestion &before, const BranchQuestion &now)
{
    const auto used = [](const BranchQuestion &question) {
        return std::min(question.branch.baseCount, question.rows.count());
    };
    if (before.branch != now.branch || before.lens != now.lens || used(before) != used(now))
        return false;
    if (now.rows.stream().isValid())
        return before.rows.stream() == now.rows.stream(); // A stream only grows at its end.
    for (std::int64_t at = 0; at < used(now); ++at) {
        if (before.rows.at(at) != now.rows.at(at))
            return false;
    }
    return true;
}

QString freshName(const std::vector<Branch> &branches, const QString &base)
{
    for (int number = 1;; ++number) {
        const QString name = number == 1 ? base : BranchDesk::tr("%1 (%2)").arg(base).arg(number);
        if (std::ranges::find(branches, name, &Branch::name) == branches.end())
            return name;
    }
}

} // namespace

std::optional<BranchQuestion> BranchDesk::question(const Branch &branch, QString &obstacle) const
{
    auto rows = rowsOf(m_session, branch, obstacle);
    const auto makeReader = m_session.readerMaker();
    if (!rows || !makeReader)
        return {};
    return BranchQuestion{
        m_session.index(), std::move(*rows), branch.partition.value_or(branch.stream),
        m_session.lens(),  makeReader,       branch};
}

/// The base, the branch or the lens may be another; mostly none of them is.
void BranchDesk::refresh()
{
    m_obstacle.clear();
    auto asked = branch() == nullptr ? std::nullopt : question(*branch(), m_obstacle);
    const bool hasFailed = !m_failure.isEmpty() || (m_answer && !m_answer->failure.isEmpty());
    const bool isKnown = m_question && asked && !hasFailed && asksTheSame(*m_question, *asked);
    const bool hasGrown = isKnown && m_question->rows.count() != asked->rows.count();
    m_question = std::move(asked);
    if (isKnown) {
        if (hasGrown)
            emit itemsChanged();
        return;
    }
    m_items = std::make_shared<const std::vector<BranchItem>>(
        m_question ? itemsOf(*branch(), m_question->rows.count()) : std::vector<BranchItem>());
    m_item = std::min(m_item, std::ssize(*m_items) - 1);
    emit itemsChanged();
    ask();
    askForItem();
}

void BranchDesk::ask()
{
    const std::uint64_t epoch = ++m_epochs[OutcomeJob];
    m_failure.clear();
    if (!m_question) {
        m_worker.cancel(OutcomeJob);
        m_outcome.reset();
        emit outcomeChanged();
        return;
    }
    m_worker.request(OutcomeJob, [this, epoch, asked = *m_question](const std::stop_token &stop) {
        auto result = hindcast::replayed(asked, stop);
        if (stop.stop_requested())
            return;
        std::shared_ptr<const BranchOutcome> outcome;
        if (result)
            outcome = std::make_shared<const BranchOutcome>(std::move(result).value());
        const QString failure = result ? QString() : result.error().message;
        QMetaObject::invokeMethod(
            this,
            [this, epoch, outcome, failure] {
                if (epoch != m_epochs[OutcomeJob])
                    return;
                m_outcome = outcome;
                m_failure = failure;
                emit outcomeChanged();
            },
            Qt::QueuedConnection);
    });
    if (!m_outcome)
        emit outcomeChanged();
}

void BranchDesk::askForItem()
{
    const BranchItem item
        = m_item < 0 ? BranchItem() : (*m_items)[static_cast<std::size_t>(m_item)];
    const BranchItemId id = item.isInserted()
        ? BranchItemId{-1, item.placed, m_item < 0 ? 0 : branch()->placed.size()}
        : BranchItemId{item.base};
    // What was asked of one item must not be put into another.
    if (std::exchange(m_lookedAt, id) != id)
        m_answer.reset();
    const std::uint64_t epoch = ++m_epochs[ItemJob];
    if (!m_question || m_item < 0) {
        m_worker.cancel(ItemJob);
        m_answer.reset();
        emit answerChanged();
        return;
    }
    const BranchQuestion &asked = *m_question;
    const auto find = [this, epoch, item = m_item, asked](const std::stop_token &stop) {
        auto result = itemAnswer(asked, item, stop);
        if (stop.stop_requested())
            return;
        auto answer = std::make_shared<BranchItemAnswer>();
        if (result)
            *answer = std::move(result).value();
        else
            answer->failure = result.error().message;
        QMetaObject::invokeMethod(
            this,
            [this, epoch, answer = std::shared_ptr<const BranchItemAnswer>(answer)] {
                if (epoch != m_epochs[ItemJob])
                    return;
                m_answer = answer;
                emit answerChanged();
            },
            Qt::QueuedConnection);
    };
    m_worker.request(ItemJob, find);
    if (!m_answer)
        emit answerChanged();
}

void BranchDesk::createHere()
{
    auto made = here();
    if (!made)
        return;
    Branch &branch = made->first;
    branch.name = freshName(
        m_branches,
        tr("What if, %1").arg(QString::fromStdString(branch.partition.value_or(branch.stream))));
    std::vector<Branch> branches = m_branches;
    branches.push_back(branch);
    const int current = static_cast<int>(branches.size()) - 1;
    m_item = made->second;
    edit(tr("New Branch"), std::move(branches), current);
}

void BranchDesk::reduce(const ReductionGoal &goal)
{
    const auto whole = here();
    QString obstacle;
    const auto asked = whole ? question(whole->first, obstacle) : std::nullopt;
    if (!asked) {
        emit reductionFailed(tr("Nothing is open that could be made smaller."));
        return;
    }
    const std::uint64_t epoch = ++m_epochs[ReductionJob];
    m_isReducing = true;
    const auto work = [this, epoch, goal, asked = *asked](const std::stop_token &stop) {
        QElapsedTimer timer;
        timer.start();
        const auto report = [&](const ReductionProgress &progress) {
            if (timer.elapsed() < millisecondsBetweenReports)
                return;
            timer.restart();
            QMetaObject::invokeMethod(
                this,
                [this, epoch, progress] {
                    if (epoch == m_epochs[ReductionJob])
                        emit reductionProgressed(progress.tries, progress.left, progress.before);
                },
                Qt::QueuedConnection);
        };
        auto result
            = std::make_shared<Result<Reduction>>(hindcast::reduced(asked, goal, report, stop));
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, epoch, result, goal] {
                if (epoch == m_epochs[ReductionJob])
                    receiveReduction(*result, goal);
            },
            Qt::QueuedConnection);
    };
    m_reducer.request(ReductionJob, work);
}

void BranchDesk::cancelReduction()
{
    if (!m_isReducing)
        return;
    ++m_epochs[ReductionJob];
    m_isReducing = false;
    m_reducer.cancel(ReductionJob);
    emit reductionFailed({});
}

void BranchDesk::receiveReduction(const Result<Reduction> &result, const ReductionGoal &goal)
{
    m_isReducing = false;
    if (!result) {
        emit reductionFailed(result.error().message);
        return;
    }
    const Reduction &reduction = result.value();
    if (reduction.kept.empty()) {
        emit reductionFailed(goal.kind == ReductionGoal::Kind::Failure
                                 ? tr("None of the %L1 events fails.").arg(reduction.before)
                                 : tr("The condition does not hold with the %L1 events there are.")
                                       .arg(reduction.before));
        return;
    }
    Branch branch = reduction.branch;
    const QString what = goal.kind == ReductionGoal::Kind::Condition
        ? goal.condition.simplified().left(60)
        : reduction.failure->message.left(60);
    branch.name = freshName(m_branches, tr("Fewest events: %1").arg(what));
    std::vector<Branch> branches = m_branches;
    branches.push_back(std::move(branch));
    const int current = static_cast<int>(branches.size()) - 1;
    m_item = reduction.kept.back();
    edit(tr("Smallest Reproduction"), std::move(branches), current);
    emit reduced(std::ssize(reduction.kept), reduction.before, reduction.isMinimal);
}

void BranchDesk::writeFixture(const Branch &of, std::int64_t item, const QString &format,
                              bool usesPseudonyms)
{
    QString obstacle;
    const auto asked = question(of, obstacle);
    const std::uint64_t epoch = ++m_epochs[FixtureJob];
    if (!asked) {
        emit fixtureWritten({}, tr("The events are not to be had any more."));
        return;
    }
    const auto write = [=, this, asked = *asked](const std::stop_token &stop) {
        const auto result = fixtureText(asked, item, format, usesPseudonyms, stop);
        if (stop.stop_requested())
            return;
        const QString text = result ? result.value() : QString();
        const QString failure = result ? QString() : result.error().message;
        QMetaObject::invokeMethod(
            this,
            [this, epoch, text, failure] {
                if (epoch == m_epochs[FixtureJob])
                    emit fixtureWritten(text, failure);
            },
            Qt::QueuedConnection);
    };
    m_worker.request(FixtureJob, write);
}

} // namespace hindcast
