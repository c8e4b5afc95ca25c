// SPDX-License-Identifier: MIT
#include "views/state/state_panel.h"

#include "model/items/changes_model.h"
#include "model/session/blame_desk.h"
#include "model/session/session.h"
#include "views/common/icons.h"
#include "views/common/json_pane.h"
#include "views/state/history_pane.h"
#include "views/state/partition_bar.h"
#include "views/state/state_delegate.h"
#include "views/state/state_search_bar.h"
#include "views/state/state_tree.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

enum Page { MessagePage, StatePage };
enum Tab { TreeTab, ChangesTab, HistoryTab, JsonTab };

constexpr int kindColumnWidth = 90;
constexpr int pointerColumnWidth = 120;

/// So long the state before stays on the screen while another one is made.
constexpr int patienceMilliseconds = 150;

QLabel *makeStrip(const char *property, const QVariant &value, QWidget *parent)
{
    auto *strip = new QLabel(parent);
    strip->setProperty(property, value);
    strip->setWordWrap(true);
    strip->setMargin(4);
    strip->setTextFormat(Qt::PlainText);
    strip->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    strip->hide();
    return strip;
}

} // namespace

StatePanel::StatePanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_blame(new BlameDesk(session, this))
    , m_pages(new QStackedWidget(this))
    , m_message(new QLabel(this))
    , m_tabs(new QTabWidget(this))
{
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(16);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setProperty("muted", true);
    m_tabs->setAccessibleName(tr("State"));
    m_tabs->addTab(makeTreePage(), {});
    m_tabs->addTab(makeChangesPage(), {});
    m_history = new HistoryPane(m_session, *m_blame, this);
    m_tabs->addTab(m_history, tr("History"));
    m_tabs->addTab(makeJsonPage(), tr("JSON"));
    m_tabs->setCornerWidget(makeCorner());
    m_pages->addWidget(m_message);
    m_pages->addWidget(m_tabs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PartitionBar(m_session, this));
    column->addWidget(m_pages, 1);

    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMilliseconds);
    connect(&m_patience, &QTimer::timeout, this, [this] { say(tr("Building the state…")); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &StatePanel::showJsonIfSeen);
    connect(&m_session, &Session::momentChanged, this, &StatePanel::showMoment);
    connect(&m_session, &Session::trackChanged, this, &StatePanel::showMoment);
    connect(&m_session, &Session::lensChanged, this, &StatePanel::showMoment);
    connect(m_blame, &BlameDesk::blameChanged, this, &StatePanel::showSetters);
    connect(&m_session, &Session::timeFormatChanged, this, &StatePanel::showSetters);
    connect(m_tree, &StateTree::setterChosen, &m_session, &Session::goTo);
    connect(m_tree, &StateTree::fieldSelected, m_blame, &BlameDesk::setField);
    showMoment();
}

QWidget *StatePanel::makeTreePage()
{
    auto *page = new QWidget(this);
    m_notes = new QWidget(page);
    m_failure = makeStrip("chip", u"danger"_s, m_notes);
    m_failure->setAccessibleName(tr("Why there is no new state"));
    m_earlierFailures = makeStrip("muted", true, m_notes);
    auto *notes = new QVBoxLayout(m_notes);
    notes->setContentsMargins(8, 6, 8, 2);
    notes->addWidget(m_failure);
    notes->addWidget(m_earlierFailures);
    m_skip = new QPushButton(tr("Skip and go on"), m_notes);
    m_skip->setToolTip(tr("Builds the state without the events that could not be applied"));
    connect(m_skip, &QPushButton::clicked, this, [this] {
        Lens lens = m_session.lens();
        lens.onFailure = OnFailure::Skip;
        m_session.setLens(lens);
    });
    notes->addWidget(m_skip, 0, Qt::AlignLeft);
    m_search = new StateSearchBar(page);
    m_tree = new StateTree(page);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notes);
    column->addWidget(m_search);
    column->addWidget(m_tree, 1);
    connect(m_search, &StateSearchBar::hitChosen, m_tree,
            [this](const std::string &pointer) { m_tree->goTo(pointer); });
    connect(m_search, &StateSearchBar::closed, m_tree, [this] { m_tree->setFocus(); });
    return page;
}

QWidget *StatePanel::makeChangesPage()
{
    m_changes = new ChangesModel(this);
    m_changesView = new QTreeView(this);
    m_changesView->setAccessibleName(tr("Changes"));
    m_changesView->setModel(m_changes);
    m_changesView->setItemDelegate(new ChangesDelegate(m_changesView));
    m_changesView->setRootIsDecorated(false);
    m_changesView->setUniformRowHeights(true);
    m_changesView->setAllColumnsShowFocus(true);
    m_changesView->setFrameShape(QFrame::NoFrame);
    m_changesView->header()->resizeSection(ChangesModel::KindColumn, kindColumnWidth);
    m_changesView->header()->resizeSection(ChangesModel::PointerColumn, pointerColumnWidth);
    m_changesView->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto activate = [this](const QModelIndex &index) { goToChange(index.row()); };
    connect(m_changesView, &QTreeView::activated, this, activate);
    return m_changesView;
}

QWidget *StatePanel::makeJsonPage()
{
    m_json = new JsonPane(tr("State as JSON"), JsonPane::Look::Plain, this);
    return m_json;
}

QWidget *StatePanel::makeCorner()
{
    auto *corner = new QWidget(this);
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, 6, 0);
    row->setSpacing(2);
    const auto addButton = [&](IconName name, const QString &text, auto slot) {
        auto *button = new QToolButton(corner);
        button->setIcon(icon(name));
        button->setAutoRaise(true);
        button->setAccessibleName(text);
        button->setToolTip(text);
        connect(button, &QToolButton::clicked, this, slot);
        row->addWidget(button);
    };
    addButton(IconName::Search, tr("Search in the state"), [this] { focusSearch(); });
    addButton(IconName::Copy, tr("Copy the whole state as JSON"), [this] {
        if (m_session.moment())
            m_json->showState(m_session.moment());
        m_json->copyAll();
    });
    return corner;
}

std::string StatePanel::selectedPointer() const
{
    return m_tree->selectedPointer();
}

void StatePanel::focusSearch()
{
    if (m_pages->currentIndex() != StatePage)
        return;
    m_tabs->setCurrentIndex(TreeTab);
    m_search->open();
}

void StatePanel::showMoment()
{
    const std::shared_ptr<const Moment> &moment = m_session.moment();
    if (!m_session.track().isOfStream() && !m_session.track().partitions) {
        m_patience.stop();
        say(tr("The projection has a state for each partition; they are being found."));
        return;
    }
    if (!moment) {
        if (!m_session.row().isValid())
            say(tr("Select a stream to see its state"));
        else if (!m_patience.isActive())
            m_patience.start();
        return;
    }
    m_patience.stop();
    if (m_session.lensError()) {
        say(sentence(*m_session.lensError()));
        return;
    }
    if (moment->event.isBad() || moment->event.stream.empty()) {
        say(moment->event.isBad() ? tr("This record is no event and changes no state")
                                  : moment->failure);
        return;
    }
    m_tabs->setTabText(TreeTab,
                       m_session.track().isOfStream()
                           ? tr("State at v%1").arg(moment->event.version.value)
                           : tr("State at #%1").arg(moment->event.position.value));
    const auto changes = static_cast<qlonglong>(moment->changes.size());
    m_tabs->setTabText(ChangesTab,
                       changes == 0 ? tr("Changes")
                                    : tr("Changes (%1)").arg(QLocale().toString(changes)));
    showFailures();
    m_tree->showState(moment->before, moment->after);
    m_search->setState(moment->after);
    m_changes->show(moment);
    m_isJsonOld = true;
    showJsonIfSeen();
    m_pages->setCurrentIndex(StatePage);
}

/// Who set what, once that is known; the state itself does not wait for it.
void StatePanel::showSetters()
{
    m_tree->showSetters({.blame = m_blame->blame(),
                         .index = m_session.index(),
                         .isOfStream = m_session.track().isOfStream(),
                         .times = m_session.timeFormat()});
}

void StatePanel::goToPreviousChange()
{
    m_blame->goToPreviousChange();
}

void StatePanel::goToNextChange()
{
    m_blame->goToNextChange();
}

void StatePanel::showFailures()
{
    const Moment &moment = *m_session.moment();
    m_skip->setVisible(moment.stoppedAt.isValid());
    m_failure->setVisible(!moment.failure.isEmpty() || moment.stoppedAt.isValid());
    if (moment.stoppedAt.isValid())
        return showStop(moment);
    if (!moment.failure.isEmpty())
        m_failure->setText(tr("%1 could not be applied: %2. The state before it is shown.")
                               .arg(QString::fromStdString(moment.event.type), moment.failure));
    const auto earlier = static_cast<int>(moment.failures - (moment.failure.isEmpty() ? 0 : 1));
    m_earlierFailures->setVisible(earlier > 0);
    m_notes->setVisible(moment.failures > 0 || !moment.failure.isEmpty());
    m_earlierFailures->setText(
        tr("%n earlier events could not be applied", nullptr, std::max(earlier, 0)));
}

/// The state stands still at an event that a script could not apply.
void StatePanel::showStop(const Moment &moment)
{
    const IndexedEvent event = m_session.index()->event(moment.stoppedAt);
    const std::string_view type = m_session.index()->types.at(event.type.value);
    m_failure->setText(
        tr("%1. It happened at v%2 %3, so the state is the one before that.")
            .arg(sentence(*moment.stopError))
            .arg(event.version.value)
            .arg(QString::fromUtf8(type.data(), static_cast<qsizetype>(type.size()))));
    m_earlierFailures->hide();
    m_notes->show();
}

void StatePanel::showJsonIfSeen()
{
    if (!m_isJsonOld || m_tabs->currentIndex() != JsonTab || !m_session.moment())
        return;
    m_isJsonOld = false;
    m_json->showState(m_session.moment());
}

void StatePanel::say(const QString &text)
{
    m_message->setText(text);
    m_pages->setCurrentIndex(MessagePage);
}

void StatePanel::goToChange(int row)
{
    const Change change = m_changes->change(row);
    m_tabs->setCurrentIndex(TreeTab);
    m_tree->goTo(change);
    m_tree->setFocus();
}

void StatePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        focusSearch();
    else
        QWidget::keyPressEvent(event);
}

} // namespace hindcast
