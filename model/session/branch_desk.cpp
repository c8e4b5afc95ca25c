// SPDX-License-Identifier: MIT
#include "model/session/branch_desk.h"

#include <algorithm>

namespace hindcast {

BranchDesk::BranchDesk(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&m_session, &Session::storeOpened, this, [this] {
        forgetAnswers();
        refresh();
    });
    connect(&m_session, &Session::indexChanged, this, &BranchDesk::refresh);
    connect(&m_session, &Session::lensChanged, this, &BranchDesk::refresh);
    connect(&m_session, &Session::trackChanged, this, &BranchDesk::refresh);
}

BranchDesk::~BranchDesk() = default;

const Branch *BranchDesk::branch() const
{
    return m_current < 0 ? nullptr : &m_branches[static_cast<std::size_t>(m_current)];
}

void BranchDesk::setBranches(std::vector<Branch> branches)
{
    forgetAnswers();
    m_history.clear();
    m_item = -1;
    const int first = branches.empty() ? -1 : 0;
    show(std::move(branches), first);
}

void BranchDesk::choose(int branch)
{
    if (branch == m_current || branch < -1 || branch >= std::ssize(m_branches))
        return;
    m_item = -1;
    show(m_branches, branch);
}

/// What came of one branch must not be seen on the events of another.
void BranchDesk::forgetAnswers()
{
    m_question.reset();
    m_outcome.reset();
    m_answer.reset();
    m_obstacle.clear();
    m_failure.clear();
}

void BranchDesk::show(std::vector<Branch> branches, int current)
{
    if (current != m_current || branches.size() != m_branches.size())
        forgetAnswers();
    m_branches = std::move(branches);
    m_current = current;
    emit branchesChanged();
    refresh();
}

/// A step that can be undone.
void BranchDesk::edit(const QString &what, std::vector<Branch> branches, int current)
{
    if (branches == m_branches)
        return;
    m_history.note(m_branches, what);
    show(std::move(branches), current);
    emit edited();
}

void BranchDesk::edit(const QString &what, Branch changed)
{
    std::vector<Branch> branches = m_branches;
    branches[static_cast<std::size_t>(m_current)] = std::move(changed);
    edit(what, std::move(branches), m_current);
}

void BranchDesk::undo()
{
    if (!m_history.canUndo())
        return;
    std::vector<Branch> branches = m_history.undo(m_branches);
    const int last = static_cast<int>(branches.size()) - 1;
    show(std::move(branches), std::clamp(m_current, std::min(last, 0), last));
    emit edited();
}

void BranchDesk::redo()
{
    if (!m_history.canRedo())
        return;
    std::vector<Branch> branches = m_history.redo(m_branches);
    const int last = static_cast<int>(branches.size()) - 1;
    show(std::move(branches), std::clamp(m_current, std::min(last, 0), last));
    emit edited();
}

std::optional<std::pair<Branch, std::int64_t>> BranchDesk::here() const
{
    const Track &track = m_session.track();
    if (!m_session.hasStore() || track.rows.count() == 0)
        return {};
    Branch branch{.baseCount = track.rows.count()};
    if (track.isOfStream())
        branch.stream = m_session.index()->streams.at(m_session.stream().value);
    else
        branch.partition = track.partition;
    return std::pair(branch, std::max<std::int64_t>(0, m_session.ordinal()));
}

void BranchDesk::rename(const QString &name)
{
    if (branch() == nullptr || name.trimmed().isEmpty())
        return;
    Branch changed = *branch();
    changed.name = name.trimmed();
    edit(tr("Rename Branch"), std::move(changed));
}

void BranchDesk::remove()
{
    if (branch() == nullptr)
        return;
    std::vector<Branch> branches = m_branches;
    branches.erase(branches.begin() + m_current);
    m_item = -1;
    edit(tr("Delete Branch"), branches, std::min(m_current, static_cast<int>(branches.size()) - 1));
}

Row BranchDesk::storedRow(const BranchItem &item) const
{
    return item.isInserted() || !m_question ? Row() : m_question->rows.at(item.base);
}

QString BranchDesk::growth() const
{
    return branch() == nullptr || !m_question ? QString()
                                              : growthSentence(*branch(), m_question->rows.count());
}

void BranchDesk::takeInNewEvents()
{
    if (branch() == nullptr || !m_question)
        return;
    Branch changed = *branch();
    changed.baseCount = m_question->rows.count();
    edit(tr("Take New Events In"), std::move(changed));
}

void BranchDesk::setItem(std::int64_t item)
{
    if (item == m_item || item < -1 || item >= std::ssize(*m_items))
        return;
    m_item = item;
    emit itemChanged();
    askForItem();
}

void BranchDesk::toggleSkip(const std::vector<std::int64_t> &items)
{
    if (branch() == nullptr)
        return;
    const auto isKept = [this](std::int64_t at) {
        const BranchItem &item = (*m_items)[static_cast<std::size_t>(at)];
        return !item.isInserted() && !item.isSkipped;
    };
    // All of them become the same, so that a selection can be switched as one.
    const bool skips = std::ranges::any_of(items, isKept);
    Branch changed = *branch();
    for (const std::int64_t at : items) {
        const BranchItem &item = (*m_items)[static_cast<std::size_t>(at)];
        if (!item.isInserted())
            changed.setSkipped(item.base, skips);
    }
    edit(skips ? tr("Skip Events") : tr("Take Events Back"), std::move(changed));
}

void BranchDesk::removeItem()
{
    if (branch() == nullptr || m_item < 0)
        return;
    const BranchItem item = (*m_items)[static_cast<std::size_t>(m_item)];
    if (item.isInserted()) {
        m_item = std::min(m_item, std::ssize(*m_items) - 2);
        edit(tr("Remove Event"), withoutInserted(*branch(), item));
        return;
    }
    Branch changed = *branch();
    changed.changed.erase(item.base);
    edit(tr("Take Change Back"), std::move(changed));
}

void BranchDesk::moveItem(int places)
{
    const std::int64_t to = m_item + places;
    if (branch() == nullptr || m_item < 0 || to < 0 || to >= std::ssize(*m_items))
        return;
    Branch changed = withMoved(*branch(), m_question->rows.count(),
                               static_cast<std::size_t>(m_item), static_cast<std::size_t>(to));
    m_item = to;
    edit(tr("Move Event"), std::move(changed));
}

void BranchDesk::insertBehind(const ScratchEvent &event)
{
    if (branch() == nullptr || !m_question || !event.type)
        return;
    const std::int64_t at = m_item < 0 ? std::ssize(*m_items) : m_item + 1;
    m_item = at;
    edit(tr("Insert Event"),
         withInserted(*branch(), m_question->rows.count(), static_cast<std::size_t>(at), event));
}

void BranchDesk::changeItem(const ScratchEvent &event)
{
    if (branch() == nullptr || m_item < 0 || !m_answer)
        return;
    const BranchItem &item = (*m_items)[static_cast<std::size_t>(m_item)];
    edit(tr("Change Event"), withChanged(*branch(), item, event, m_answer->stored));
}

} // namespace hindcast
