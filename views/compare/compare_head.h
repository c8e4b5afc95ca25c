// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/compare_setup.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace hindcast {

class ChipButton;

/// What is compared with what, and the buttons that start and end it. Chips are changed by menus.
class CompareHead : public QWidget
{
    Q_OBJECT
public:
    explicit CompareHead(QWidget *parent = nullptr);

    void show(const CompareSetup &setup, const CompareChoices &choices);
    /// What is asked for scopes when the menu of them opens.
    void setScopes(std::function<std::vector<ComparisonScope>()> scopes)
    {
        m_scopes = std::move(scopes);
    }
    [[nodiscard]] static QString scopeName(const ComparisonScope &scope);
    enum class RunState { Impossible, Fresh, Again, Running };
    /// It grows narrower than what it holds now: see resizeEvent().
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// \a hasResult: there is something to export.
    void setRunState(RunState state, bool hasResult);
    void setProgress(std::int64_t done, std::int64_t total);

signals:
    void setupChosen(const hindcast::CompareSetup &setup);
    void pathsWanted();
    void runWanted();
    void cancelWanted();
    void exportWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addButtons(QHBoxLayout *layout);
    void showChips();
    [[nodiscard]] QString sideText(Side side) const;
    void fillProjectionMenu();
    void fillSideMenu(Side side);
    void fillScopeMenu();
    void addProjections(QMenu *menu, const QString &chosen, const std::vector<Side> &sides);
    void choose(const CompareSetup &setup);
    void swapSides();
    [[nodiscard]] ChipButton *chip(Side side) const
    {
        return side == Side::Before ? m_before : m_after;
    }

    CompareSetup m_setup;
    CompareChoices m_choices;
    std::function<std::vector<ComparisonScope>()> m_scopes;
    RunState m_state = RunState::Impossible;
    bool m_hasResult = false;
    QLabel *m_title; ///< Owned by the widget tree, as all that follow.
    ChipButton *m_projection;
    ChipButton *m_before;
    QToolButton *m_swap;
    ChipButton *m_after;
    ChipButton *m_scope;
    QPushButton *m_only;
    QPushButton *m_ignore;
    QPushButton *m_export;
    QProgressBar *m_progress;
    QPushButton *m_run;
};

} // namespace hindcast
