// SPDX-License-Identifier: MIT
#pragma once

#include "model/branch/branch.h"

namespace hindcast {

/// The states that a list of branches went through, for undoing and doing again. A branch is small,
/// as it says only what is different, so whole earlier values are kept.
class BranchHistory
{
public:
    static constexpr std::size_t mostSteps = 200;

    /// \a before is what was, and \a what names the step that followed.
    void note(std::vector<Branch> before, const QString &what)
    {
        m_undone.clear();
        m_done.push_back({std::move(before), what});
        if (m_done.size() > mostSteps)
            m_done.erase(m_done.begin());
    }
    void clear()
    {
        m_done.clear();
        m_undone.clear();
    }

    [[nodiscard]] bool canUndo() const { return !m_done.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_undone.empty(); }
    /// What the next step back, or again, would be about; empty: there is none.
    [[nodiscard]] QString undoText() const { return canUndo() ? m_done.back().what : QString(); }
    [[nodiscard]] QString redoText() const { return canRedo() ? m_undone.back().what : QString(); }

    /// Gives what was, for \a now. Only if canUndo(), or canRedo().
    [[nodiscard]] std::vector<Branch> undo(std::vector<Branch> now)
    {
        return step(m_done, m_undone, std::move(now));
    }
    [[nodiscard]] std::vector<Branch> redo(std::vector<Branch> now)
    {
        return step(m_undone, m_done, std::move(now));
    }

private:
    struct Step
    {
        std::vector<Branch> branches;
        QString what;
    };

    static std::vector<Branch> step(std::vector<Step> &from, std::vector<Step> &to,
                                    std::vector<Branch> now)
    {
        Q_ASSERT(!from.empty());
        Step last = std::move(from.back());
        from.pop_back();
        to.push_back({std::move(now), last.what});
        return std::move(last.branches);
    }

    std::vector<Step> m_done;
    std::vector<Step> m_undone;
};

} // namespace hindcast
