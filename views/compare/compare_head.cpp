// SPDX-License-Identifier: MIT
#include "views/compare/compare_head.h"

#include "views/compare/chip_button.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

/// In a narrower bar there is no title, and buttons have shorter names.
constexpr int comfortableWidth = 1'250;

} // namespace

CompareHead::CompareHead(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("Compare projections")))
    , m_projection(new ChipButton(tr("Projection")))
    , m_before(new ChipButton(tr("Before")))
    , m_swap(new QToolButton)
    , m_after(new ChipButton(tr("After")))
    , m_scope(new ChipButton(tr("Which streams")))
    , m_only(new QPushButton(tr("Only differences")))
    , m_ignore(new QPushButton)
    , m_export(new QPushButton)
    , m_progress(new QProgressBar)
    , m_run(new QPushButton)
{
    m_title->setProperty("heading", true);
    m_after->setAccented(true);
    m_swap->setText(u"⇄"_s);
    m_swap->setAutoRaise(true);
    m_swap->setFocusPolicy(Qt::TabFocus);
    m_swap->setAccessibleName(tr("Swap before and after"));
    m_swap->setToolTip(m_swap->accessibleName());
    connect(m_swap, &QToolButton::clicked, this, &CompareHead::swapSides);
    const auto addMenu = [this](ChipButton *chip, auto fill) {
        auto *menu = new QMenu(chip);
        menu->setToolTipsVisible(true);
        connect(menu, &QMenu::aboutToShow, this, fill);
        chip->setMenu(menu);
    };
    addMenu(m_projection, [this] { fillProjectionMenu(); });
    addMenu(m_before, [this] { fillSideMenu(Side::Before); });
    addMenu(m_after, [this] { fillSideMenu(Side::After); });
    addMenu(m_scope, [this] { fillScopeMenu(); });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 7, 12, 7);
    layout->setSpacing(7);
    layout->addWidget(m_title);
    layout->addWidget(m_projection);
    layout->addWidget(m_before);
    layout->addWidget(m_swap);
    layout->addWidget(m_after);
    layout->addWidget(m_scope);
    layout->addStretch(1);
    addButtons(layout);
    setRunState(RunState::Impossible, false);
}

void CompareHead::addButtons(QHBoxLayout *layout)
{
    m_only->setCheckable(true);
    m_only->setToolTip(tr("Show only fields that differ"));
    connect(m_only, &QPushButton::clicked, this, [this](bool isOn) {
        m_setup.isOnlyDifferences = isOn;
        choose(m_setup);
    });
    m_ignore->setToolTip(tr("Say which differences are expected, and which are none"));
    connect(m_ignore, &QPushButton::clicked, this, &CompareHead::pathsWanted);
    m_export->setToolTip(tr("Write what was found to a page of HTML, or to JSON"));
    connect(m_export, &QPushButton::clicked, this, &CompareHead::exportWanted);
    m_progress->setFixedWidth(90);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Progress of the comparison"));
    m_run->setProperty("primary", true);
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_state == RunState::Running)
            emit cancelWanted();
        else
            emit runWanted();
    });
    for (QWidget *button : {static_cast<QWidget *>(m_only), static_cast<QWidget *>(m_ignore),
                            static_cast<QWidget *>(m_export), static_cast<QWidget *>(m_progress),
                            static_cast<QWidget *>(m_run)})
        layout->addWidget(button);
}

void CompareHead::show(const CompareSetup &setup, const CompareChoices &choices)
{
    m_setup = setup;
    m_choices = choices;
    m_only->setChecked(setup.isOnlyDifferences);
    showChips();
}

void CompareHead::setRunState(RunState state, bool hasResult)
{
    m_hasResult = hasResult;
    m_state = state;
    const bool isRunning = state == RunState::Running;
    m_run->setText(isRunning                      ? tr("Cancel")
                       : state == RunState::Again ? tr("Run again")
                                                  : tr("Run"));
    m_run->setEnabled(state != RunState::Impossible);
    m_progress->setVisible(isRunning);
    m_export->setEnabled(state != RunState::Running && m_hasResult);
    if (isRunning)
        setProgress(0, 1);
}

void CompareHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= comfortableWidth;
    m_title->setVisible(isWide);
    m_ignore->setText(isWide ? tr("Ignore fields…") : tr("Ignore…"));
    m_export->setText(isWide ? tr("Export report…") : tr("Export…"));
}

QSize CompareHead::minimumSizeHint() const
{
    constexpr int narrowest = 900;
    return {narrowest, QWidget::minimumSizeHint().height()};
}

void CompareHead::setProgress(std::int64_t done, std::int64_t total)
{
    constexpr int steps = 1'000;
    m_progress->setRange(0, steps);
    m_progress->setValue(total > 0 ? static_cast<int>(double(done) / double(total) * double(steps))
                                   : 0);
}

QString CompareHead::sideText(Side side) const
{
    const CompareSetup::SideSetup &own = m_setup.of(side);
    QString text = own.upcasters.isEmpty() ? tr("no upcasters") : own.upcasters.join(u", "_s);
    if (m_setup.before.projection != m_setup.after.projection)
        text = own.projection + u" · "_s + text;
    return (side == Side::Before ? tr("Before: %1") : tr("After: %1")).arg(text);
}

void CompareHead::showChips()
{
    const bool isOne = m_setup.before.projection == m_setup.after.projection;
    m_projection->setChoice(isOne ? m_setup.after.projection : tr("two projections"));
    m_before->setChoice(sideText(Side::Before));
    m_after->setChoice(sideText(Side::After));
    m_scope->setChoice(scopeName(m_setup.scope));
}

/// Radio buttons that give one projection to all of \a sides.
void CompareHead::addProjections(QMenu *menu, const QString &chosen, const std::vector<Side> &sides)
{
    auto *group = new QActionGroup(menu);
    for (const ProjectionChoice &choice : m_choices.projections) {
        QAction *action = menu->addAction(choice.name);
        action->setCheckable(true);
        action->setChecked(choice.name == chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, sides, name = choice.name] {
            for (const Side side : sides)
                m_setup.of(side).projection = name;
            choose(m_setup);
        });
    }
}

void CompareHead::fillProjectionMenu()
{
    QMenu *menu = m_projection->menu();
    menu->clear();
    menu->addSection(tr("Projection of both sides"));
    const bool isOne = m_setup.before.projection == m_setup.after.projection;
    addProjections(menu, isOne ? m_setup.after.projection : QString(), {Side::Before, Side::After});
}

void CompareHead::fillSideMenu(Side side)
{
    QMenu *menu = chip(side)->menu();
    menu->clear();
    menu->addSection(tr("Projection"));
    addProjections(menu, m_setup.of(side).projection, {side});
    menu->addSection(tr("Upcasters, in this order"));
    for (const UpcasterChoice &choice : m_choices.upcasters) {
        QAction *action = menu->addAction(choice.name);
        action->setToolTip(choice.script.path);
        action->setCheckable(true);
        action->setChecked(m_setup.of(side).upcasters.contains(choice.name));
        connect(action, &QAction::triggered, this, [this, side, name = choice.name](bool isOn) {
            // They run in the order in which they are offered.
            QStringList chosen = m_setup.of(side).upcasters;
            chosen.removeAll(name);
            if (isOn)
                chosen += name;
            QStringList ordered;
            for (const UpcasterChoice &offered : m_choices.upcasters) {
                if (chosen.contains(offered.name))
                    ordered += offered.name;
            }
            m_setup.of(side).upcasters = ordered;
            choose(m_setup);
        });
    }
    QAction *none = menu->addAction(tr("No upcasters"));
    none->setEnabled(!m_setup.of(side).upcasters.isEmpty());
    connect(none, &QAction::triggered, this, [this, side] {
        m_setup.of(side).upcasters.clear();
        choose(m_setup);
    });
}

QString CompareHead::scopeName(const ComparisonScope &scope)
{
    const QString name = QString::fromStdString(scope.name);
    switch (scope.kind) {
    case ComparisonScope::Kind::Stream:
        return tr("Stream %1").arg(name);
    case ComparisonScope::Kind::Category:
        return tr("Category %1").arg(name);
    case ComparisonScope::Kind::Store:
        break;
    }
    return tr("Whole store");
}

void CompareHead::fillScopeMenu()
{
    QMenu *menu = m_scope->menu();
    menu->clear();
    auto *group = new QActionGroup(menu);
    for (const ComparisonScope &scope : m_scopes ? m_scopes() : std::vector<ComparisonScope>()) {
        QAction *action = menu->addAction(scopeName(scope));
        action->setCheckable(true);
        action->setChecked(scope == m_setup.scope);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, scope] {
            m_setup.scope = scope;
            choose(m_setup);
        });
    }
}

void CompareHead::swapSides()
{
    std::swap(m_setup.before, m_setup.after);
    choose(m_setup);
}

void CompareHead::choose(const CompareSetup &setup)
{
    showChips();
    emit setupChosen(setup);
}

} // namespace hindcast
