// SPDX-License-Identifier: MIT
#include "views/store/store_page.h"

#include "model/items/mapping_tables.h"
#include "model/session/session.h"
#include "views/common/fact_view.h"

#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestRole = 480;

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("heading", true);
    label->setContentsMargins(12, 10, 12, 4);
    return label;
}

QWidget *titled(const QString &title, QWidget *content)
{
    auto *frame = new QWidget;
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading(title));
    column->addWidget(content, 1);
    return frame;
}

QSplitter *sideBySide(QWidget *left, QWidget *right, const QList<int> &sizes)
{
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes(sizes);
    return splitter;
}

} // namespace

StorePage::StorePage(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_reporter(new StoreReporter(this))
    , m_tabs(new QTabWidget(this))
    , m_facts(nullptr)
    , m_failure(new QLabel(this))
    , m_roles(new FactView(tr("Columns and their roles"), this))
    , m_types(new FactView(tr("Event types"), this))
    , m_kinds(new FactView(tr("Kinds of problems"), this))
    , m_problems(new FactView(tr("Problems"), this))
    , m_snapshots(new FactView(tr("Snapshots"), this))
    , m_checkpoints(new FactView(tr("Checkpoints"), this))
    , m_retired(new FactView(tr("Archived and deleted streams"), this))
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeOverview(), tr("Overview"));
    m_tabs->addTab(m_types, tr("Event types"));
    m_tabs->addTab(makeProblems(), tr("Problems"));
    m_tabs->addTab(m_snapshots, tr("Snapshots"));
    m_tabs->addTab(m_checkpoints, tr("Checkpoints"));
    m_tabs->addTab(m_retired, tr("Archived and deleted"));
    m_types->setEmptyText(tr("The store has no events."));
    m_problems->setEmptyText(tr("No problems."));
    m_kinds->setEmptyText(tr("No problems."));
    m_snapshots->setEmptyText(tr("The store has no snapshots, or its profile does not say where "
                                 "they are."));
    m_checkpoints->setEmptyText(tr("The store has no checkpoints of consumers, or its profile does "
                                   "not say where they are."));
    m_retired->setEmptyText(tr("No stream is archived or deleted."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    connect(m_reporter, &StoreReporter::reported, this, &StorePage::showReport);
    for (const FactView *view : {m_types, m_problems, m_checkpoints, m_retired})
        connect(view, &FactView::rowAsked, this, &StorePage::rowAsked);
    connect(m_kinds, &FactView::currentLineChanged, this, [this] { showProblems(); });
    connect(&m_session, &Session::timeFormatChanged, this, [this] {
        if (m_report)
            showReport(m_report);
    });
    connect(&m_session, &Session::indexChanged, this, [this] {
        m_isStale = true;
        if (isVisible())
            read();
    });
    connect(&m_session, &Session::loadingFinished, this, [this] {
        if (isVisible() && m_isStale)
            read();
    });
    connect(&m_session, &Session::storeOpened, this, [this] {
        m_reporter->cancel();
        m_report.reset();
        m_isStale = true;
    });
}

QWidget *StorePage::makeOverview()
{
    auto *body = new QWidget;
    m_facts = new QFormLayout;
    m_facts->setContentsMargins(12, 4, 12, 12);
    m_facts->setHorizontalSpacing(16);
    m_facts->setVerticalSpacing(5);
    m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_failure->setWordWrap(true);
    m_failure->setContentsMargins(12, 4, 12, 4);
    m_failure->hide();
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_failure);
    column->addLayout(m_facts);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("What the store is"));
    scroll->setWidget(body);
    m_roles->setWidestColumn(widestRole);
    m_roles->setEmptyText(tr("The roles are found by the names of the records' members."));
    QWidget *left = titled(tr("This store"), scroll);
    left->setMinimumWidth(300);
    return sideBySide(left, titled(tr("Columns and their roles"), m_roles), {440, 700});
}

QWidget *StorePage::makeProblems()
{
    m_kinds->setSelectionMode(QAbstractItemView::SingleSelection);
    m_kinds->setMinimumWidth(200);
    return sideBySide(titled(tr("Kinds"), m_kinds),
                      titled(tr("Problems; a click goes to the event"), m_problems), {260, 880});
}

void StorePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_tabs->setFocus();
    if (m_isStale)
        read();
}

/// While the store is still being read, its facts change with every part that comes.
void StorePage::read()
{
    if (!m_session.hasStore() || m_session.isLoading())
        return;
    m_isStale = false;
    m_reporter->read(m_session.index(), m_session.factsReader(), m_session.readerMaker());
}

void StorePage::showReport(const std::shared_ptr<const StoreReport> &report)
{
    m_report = report;
    const TimeFormat &format = m_session.timeFormat();
    const StoreFacts &facts = report->facts;
    showFacts();
    m_roles->setTable(roleTable(facts));
    setTable(m_types, typeTable(*report, format), tr("Event types"), std::ssize(report->types));
    setTable(m_snapshots, snapshotTable(*report, format), tr("Snapshots"), facts.snapshotCount);
    setTable(m_checkpoints, checkpointTable(*report, format), tr("Checkpoints"),
             facts.checkpointCount);
    setTable(m_retired, retiredTable(*report), tr("Archived and deleted"),
             std::ssize(report->retired));
    m_kinds->setTable(problemKindTable(*report->index));
    showProblems();
}

void StorePage::showFacts()
{
    m_failure->setText(m_report->failure);
    m_failure->setVisible(!m_report->failure.isEmpty());
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    for (const auto &[name, value] :
         storeFacts(m_session.store(), *m_report, m_session.timeFormat())) {
        auto *title = new QLabel(name);
        title->setProperty("muted", true);
        auto *text = new QLabel(value);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        text->setAccessibleName(name);
        m_facts->addRow(title, text);
    }
}

/// Those of the chosen kind, or all of them.
void StorePage::showProblems()
{
    if (!m_report)
        return;
    const StoreIndex &index = *m_report->index;
    std::vector<Problem> problems = index.problems();
    const QModelIndex kind = m_kinds->currentIndex().siblingAtColumn(0);
    if (kind.isValid()) {
        const int chosen = kind.data(FactTableModel::SortRole).toInt();
        std::erase_if(problems, [chosen](const Problem &one) {
            return static_cast<int>(one.kind) != chosen;
        });
    }
    m_problems->setTable(problemTable(problems));
    m_tabs->setTabText(2,
                       index.problemCount() == 0
                           ? tr("Problems")
                           : tr("%1 (%2)").arg(tr("Problems"),
                                               locale().toString(qlonglong(index.problemCount()))));
}

void StorePage::setTable(FactView *view, FactTable table, const QString &title, std::int64_t count)
{
    view->setTable(std::move(table));
    m_tabs->setTabText(m_tabs->indexOf(view),
                       count == 0 ? title
                                  : tr("%1 (%2)").arg(title, locale().toString(qlonglong{count})));
}

} // namespace hindcast
