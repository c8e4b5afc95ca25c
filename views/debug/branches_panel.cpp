// SPDX-License-Identifier: MIT
#include "views/debug/branches_panel.h"

#include "model/compare/field_changes.h"
#include "model/session/branch_desk.h"
#include "views/common/notice_bar.h"
#include "views/compare/aligned_view.h"
#include "views/debug/branch_events_view.h"
#include "views/debug/fixture_dialog.h"
#include "views/debug/reduction_dialog.h"
#include "views/debug/scratch_event_editor.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

BranchesPanel::BranchesPanel(Session &session, BranchDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_desk(desk)
{
    m_notice = new NoticeBar(this);
    auto *middle = new QSplitter(Qt::Vertical, this);
    middle->addWidget(makeEvents());
    m_editor = new ScratchEventEditor(m_desk, middle);
    middle->addWidget(m_editor);
    middle->setStretchFactor(0, 3);
    middle->setStretchFactor(1, 2);
    auto *columns = new QSplitter(Qt::Horizontal, this);
    columns->addWidget(makeList());
    columns->addWidget(middle);
    columns->addWidget(makeOutcome());
    columns->setSizes({190, 400, 560});
    columns->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(columns, 1);
    connectDesk();
    addKeys();
    showBranches();
    showOutcome();
}

QToolButton *BranchesPanel::makeButton(const QString &text, const QString &toolTip,
                                       void (BranchesPanel::*slot)())
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    connect(button, &QToolButton::clicked, this, slot);
    return button;
}

QWidget *BranchesPanel::makeList()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 8, 4, 8);
    m_list = new QListWidget(side);
    m_list->setObjectName(u"branchList"_s);
    m_list->setAccessibleName(tr("Branches"));
    m_list->setMinimumHeight(m_list->fontMetrics().height() * 2); // On small screens.
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(
        makeButton(tr("New"), tr("New branch of what is shown"), &BranchesPanel::createBranch));
    buttons->addWidget(
        makeButton(tr("Rename"), tr("Rename the branch"), &BranchesPanel::renameBranch));
    buttons->addWidget(
        makeButton(tr("Delete"), tr("Delete the branch"), &BranchesPanel::deleteBranch));
    buttons->addStretch();
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    layout->addWidget(makeButton(tr("Smallest Reproduction…"),
                                 tr("Find the fewest events that still show something"),
                                 &BranchesPanel::reduce));
    layout->addWidget(makeButton(tr("Take into a Test…"),
                                 tr("Write these events as a test in a programming language"),
                                 &BranchesPanel::takeIntoTest));
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (!m_isShowing)
            m_desk.choose(row);
    });
    connect(m_list, &QListWidget::itemChanged, this, &BranchesPanel::takeName);
    return side;
}

QWidget *BranchesPanel::makeEvents()
{
    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(4, 8, 4, 0);
    auto *head = new QHBoxLayout;
    auto *hint = new QLabel(tr("Space skips, Enter edits, Alt+Up and Alt+Down move"), middle);
    hint->setProperty("muted", true);
    hint->setMinimumWidth(10);
    head->addWidget(hint, 1);
    head->addWidget(makeButton(tr("Insert"), tr("Insert an event behind the selected one"),
                               &BranchesPanel::insertEvent));
    m_events = new BranchEventsView(m_session, m_desk, middle);
    layout->addLayout(head);
    layout->addWidget(m_events, 1);
    return middle;
}

QWidget *BranchesPanel::makeOutcome()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(4, 8, 8, 8);
    auto *head = new QHBoxLayout;
    m_summary = new QLabel(side);
    m_summary->setObjectName(u"branchSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_first
        = makeButton(tr("First Difference"), tr("Go to the first event that makes a difference"),
                     &BranchesPanel::goToFirstDifference);
    head->addWidget(m_summary, 1);
    head->addWidget(m_first, 0, Qt::AlignTop);
    m_states = new AlignedView(tr("What happened"), tr("In the branch"), side);
    m_message = new QLabel(side);
    m_message->setObjectName(u"branchMessage"_s);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setProperty("muted", true);
    auto *states = new QWidget(side);
    auto *inside = new QVBoxLayout(states);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addLayout(head);
    inside->addWidget(m_states, 1);
    m_pages = new QStackedWidget(side);
    m_pages->addWidget(states);
    m_pages->addWidget(m_message);
    layout->addWidget(m_pages);
    return side;
}

void BranchesPanel::connectDesk()
{
    connect(&m_desk, &BranchDesk::branchesChanged, this, &BranchesPanel::showBranches);
    connect(&m_desk, &BranchDesk::outcomeChanged, this, &BranchesPanel::showOutcome);
    connect(&m_desk, &BranchDesk::itemsChanged, this, &BranchesPanel::showGrowth);
    connect(m_events, &BranchEventsView::editRequested, m_editor, &ScratchEventEditor::edit);
    connect(&m_desk, &BranchDesk::reduced, this,
            [this](qint64 left, qint64 before, bool isMinimal) {
                const QString text = isMinimal
                    ? tr("%L1 of %L2 events are enough, and none of them can go.")
                    : tr("%L1 of %L2 events are enough; there may be fewer.");
                m_notice->say(NoticeBar::Kind::Notice, text.arg(left).arg(before));
            });
}

/// They must not take the keys of the text of the editor.
void BranchesPanel::addKeys()
{
    const auto add = [this](QWidget *owner, const QKeySequence &keys, void (BranchDesk::*slot)()) {
        auto *shortcut = new QShortcut(keys, owner);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, &m_desk, slot);
    };
    for (QWidget *owner : {static_cast<QWidget *>(m_events), static_cast<QWidget *>(m_list)}) {
        add(owner, QKeySequence(Qt::CTRL | Qt::Key_Z), &BranchDesk::undo);
        add(owner, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), &BranchDesk::redo);
    }
    auto *rename = new QShortcut(QKeySequence(Qt::Key_F2), m_list);
    rename->setContext(Qt::WidgetShortcut);
    connect(rename, &QShortcut::activated, this, &BranchesPanel::renameBranch);
    auto *remove = new QShortcut(QKeySequence(Qt::Key_Delete), m_list);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &BranchesPanel::deleteBranch);
}

void BranchesPanel::showBranches()
{
    m_isShowing = true;
    const auto &branches = m_desk.branches();
    while (m_list->count() > std::ssize(branches))
        delete m_list->takeItem(m_list->count() - 1);
    for (int i = 0; i < std::ssize(branches); ++i) {
        if (i == m_list->count())
            m_list->addItem(new QListWidgetItem);
        QListWidgetItem *item = m_list->item(i);
        const Branch &branch = branches[static_cast<std::size_t>(i)];
        item->setText(branch.name);
        item->setToolTip(QString::fromStdString(branch.partition.value_or(branch.stream)));
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsEditable);
    }
    m_list->setCurrentRow(m_desk.current());
    m_isShowing = false;
    m_growth.clear();
    showOutcome();
}

void BranchesPanel::takeName(const QListWidgetItem *item)
{
    if (m_isShowing || m_list->row(item) != m_desk.current())
        return;
    m_desk.rename(item->text());
    showBranches(); // A name of blanks is none.
}

void BranchesPanel::showGrowth()
{
    const QString growth = m_desk.growth();
    if (growth == m_growth)
        return;
    m_growth = growth;
    const bool hasMore = m_desk.branch() != nullptr && !growth.isEmpty()
        && m_desk.items()->size() >= static_cast<std::size_t>(m_desk.branch()->baseCount);
    if (growth.isEmpty())
        return;
    if (hasMore)
        m_notice->say(NoticeBar::Kind::Notice, growth, tr("Take Them In"),
                      [this] { m_desk.takeInNewEvents(); });
    else
        m_notice->say(NoticeBar::Kind::Notice, growth);
}

void BranchesPanel::showOutcome()
{
    QString message = m_desk.obstacle();
    if (m_desk.branch() == nullptr)
        message = tr("A branch shows what would be if events had not happened, or others had. "
                     "The store stays as it is.");
    else if (message.isEmpty())
        message = m_desk.failure();
    const auto &outcome = m_desk.outcome();
    const bool hasOutcome = outcome && message.isEmpty();
    m_pages->setCurrentIndex(message.isEmpty() ? 0 : 1);
    m_message->setText(message);
    m_first->setEnabled(hasOutcome && outcome->firstDifference >= 0);
    if (!hasOutcome) {
        m_summary->clear();
        m_states->clear();
        return;
    }
    const auto changes = fieldChanges(outcome->really, outcome->instead, {});
    if (changes.empty())
        m_summary->setText(outcome->firstDifference < 0
                               ? tr("It comes to the same state.")
                               : tr("It comes to the same state, by another way."));
    else
        m_summary->setText(tr("It comes to another state: %n fields differ.", nullptr,
                              static_cast<int>(changes.size())));
    const auto failureText = [](const std::vector<BranchFailure> &failures) {
        return failures.empty() ? QString() : sentence(failures.front().error);
    };
    m_states->show(outcome->really, outcome->instead, changes, {});
    m_states->setFailures(failureText(outcome->reallyFailed), failureText(outcome->failures));
}

void BranchesPanel::goToFirstDifference()
{
    if (!m_desk.outcome() || m_desk.outcome()->firstDifference < 0)
        return;
    m_desk.setItem(m_desk.outcome()->firstDifference);
    m_events->setFocus();
}

void BranchesPanel::createBranch()
{
    m_desk.createHere();
    m_events->setFocus();
}

void BranchesPanel::renameBranch()
{
    if (QListWidgetItem *item = m_list->item(m_desk.current()))
        m_list->editItem(item);
}

/// Can be undone, so nobody is asked.
void BranchesPanel::deleteBranch()
{
    m_desk.remove();
}

void BranchesPanel::insertEvent()
{
    if (m_desk.branch() != nullptr && m_desk.obstacle().isEmpty())
        m_editor->beginInsert();
}

void BranchesPanel::reduce()
{
    auto *dialog = new ReductionDialog(m_session, m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void BranchesPanel::takeIntoTest()
{
    const auto here = m_desk.here();
    const bool isOfBranch = m_desk.branch() != nullptr && m_desk.item() >= 0;
    if (!isOfBranch && !here) {
        m_notice->say(NoticeBar::Kind::Notice, tr("Choose an event first."));
        return;
    }
    auto *dialog = isOfBranch ? new FixtureDialog(m_desk, *m_desk.branch(), m_desk.item(), this)
                              : new FixtureDialog(m_desk, here->first, here->second, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace hindcast
