// SPDX-License-Identifier: MIT
#include "model/session/branch_desk.h"

#include <algorithm>

namespace hindcast {

BranchDesk::BranchDesk(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&m_session, &Session::storeOpened, this, &BranchDesk::refresh);
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
    m_branches = std::move(branches);
    m_history.clear();
    m_current = m_branches.empty() ? -1 : 0;
    m_item = -1;
    emit branchesChanged();
    refresh();
}

void BranchDesk::choose(int branch)
{
    if (branch == m_current || branch < -1 || branch >= std::ssize(m_branches))
        return;
    m_current = branch;
    m_item = -1;
    emit branchesChanged();
    refresh();
}

/// A step that can be undone.
void BranchDesk::edit(const QString &what, std::vector<Branch> branches, int current)
{
    if (branches == m_branches)
        return;
    m_history.note(m_branches, what);
    m_branches = std::move(branches);
    m_current = current;
    emit branchesChanged();
    refresh();
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
    m_branches = m_history.undo(m_branches);
    m_current = std::clamp(m_current, m_branches.empty() ? -1 : 0,
                           static_cast<int>(m_branches.size()) - 1);
    emit branchesChanged();
    refresh();
    emit edited();
}

void BranchDesk::redo()
{
    if (!m_history.canRedo())
        return;
    m_branches = m_history.redo(m_branches);
    m_current = std::clamp(m_current, m_branches.empty() ? -1 : 0,
                           static_cast<int>(m_branches.size()) - 1);
    emit branchesChanged();
    refresh();
    emit edited();
}

QString BranchDesk::freshName(const QString &base) const
{
    for (int number = 1;; ++number) {
        const QString name = number == 1 ? base : tr("%1 (%2)").arg(base).arg(number);
        if (std::ranges::find(m_branches, name, &Branch::name) == m_branches.end())
            return name;
    }
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

void BranchDesk::createHere()
{
    auto made = here();
    if (!made)
        return;
    Branch &branch = made->first;
    branch.name = freshName(
        tr("What if, %1").arg(QString::fromStdString(branch.partition.value_or(branch.stream))));
    std::vector<Branch> branches = m_branches;
    branches.push_back(branch);
    const int current = static_cast<int>(branches.size()) - 1;
    m_item = made->second;
    edit(tr("New Branch"), std::move(branches), current);
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
    return item.isInserted() || !m_rows ? Row() : m_rows->at(item.base);
}

QString BranchDesk::growth() const
{
    return branch() == nullptr || !m_rows ? QString() : growthSentence(*branch(), m_rows->count());
}

void BranchDesk::takeInNewEvents()
{
    if (branch() == nullptr || !m_rows)
        return;
    Branch changed = *branch();
    changed.baseCount = m_rows->count();
    edit(tr("Take New Events In"), std::move(changed));
}

void BranchDesk::setItem(std::int64_t item)
{
    if (item == m_item || item < -1 || item >= std::ssize(m_items))
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
        const BranchItem &item = m_items[static_cast<std::size_t>(at)];
        return !item.isInserted() && !item.isSkipped;
    };
    // All of them become the same, so that a selection can be switched as one.
    const bool skips = std::ranges::any_of(items, isKept);
    Branch changed = *branch();
    for (const std::int64_t at : items) {
        const BranchItem &item = m_items[static_cast<std::size_t>(at)];
        if (!item.isInserted())
            changed.setSkipped(item.base, skips);
    }
    edit(skips ? tr("Skip Events") : tr("Take Events Back"), std::move(changed));
}

void BranchDesk::removeItem()
{
    if (branch() == nullptr || m_item < 0)
        return;
    const BranchItem item = m_items[static_cast<std::size_t>(m_item)];
    if (item.isInserted()) {
        m_item = std::min(m_item, std::ssize(m_items) - 2);
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
    if (branch() == nullptr || m_item < 0 || to < 0 || to >= std::ssize(m_items))
        return;
    Branch changed = withMoved(*branch(), m_rows->count(), static_cast<std::size_t>(m_item),
                               static_cast<std::size_t>(to));
    m_item = to;
    edit(tr("Move Event"), std::move(changed));
}

void BranchDesk::insertBehind(const ScratchEvent &event)
{
    if (branch() == nullptr || !m_rows || !event.type)
        return;
    const std::int64_t at = m_item < 0 ? std::ssize(m_items) : m_item + 1;
    m_item = at;
    edit(tr("Insert Event"),
         withInserted(*branch(), m_rows->count(), static_cast<std::size_t>(at), event));
}

void BranchDesk::changeItem(const ScratchEvent &event)
{
    if (branch() == nullptr || m_item < 0 || !m_answer || m_answer->item != m_item)
        return;
    const BranchItem &item = m_items[static_cast<std::size_t>(m_item)];
    edit(tr("Change Event"), withChanged(*branch(), item, event, m_answer->stored));
}

} // namespace hindcast
