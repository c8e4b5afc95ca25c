// SPDX-License-Identifier: MIT
#include "views/debug/when_panel.h"

#include "model/items/when_model.h"
#include "model/items/when_text.h"
#include "views/common/icons.h"
#include "views/common/plain_tool_tip.h"
#include "views/common/settings.h"
#include "views/debug/when_delegate.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QStringListModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

enum Page { EmptyPage, TablePage };

constexpr qsizetype mostConditions = 50; ///< That are remembered.
constexpr int mostRowsCopied = 100'000;
constexpr int rowPadding = 10;

const Setting<QStringList> &conditions()
{
    static const Setting<QStringList> setting(u"when/conditions"_s);
    return setting;
}

QLabel *makeLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setAccessibleName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setContentsMargins(10, 0, 10, 6);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->hide();
    return label;
}

void say(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

WhenPanel::WhenPanel(Session &session, WhenDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_desk(desk)
    , m_error(makeLabel(tr("What is wrong with the condition"), this))
    , m_remarks(makeLabel(tr("What the search leaves out"), this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new QLabel(this))
{
    m_error->setObjectName(u"whenError"_s);
    m_error->setProperty("chip", u"danger"_s);
    m_remarks->setProperty("muted", true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(16);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setProperty("muted", true);
    m_pages->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_error);
    column->addWidget(m_remarks);
    makeTable();
    column->addWidget(m_pages, 1);

    connect(&m_desk, &WhenDesk::phaseChanged, this, &WhenPanel::showPhase);
    connect(&m_desk, &WhenDesk::progressed, this, &WhenPanel::showProgress);
    connect(&m_desk, &WhenDesk::intervalsAdded, this, [this](qint64 before) {
        if (before == 0)
            fitColumns();
        m_pages->setCurrentIndex(TablePage);
        showProgress();
    });
    connect(&m_session, &Session::streamChanged, this, &WhenPanel::showScopes);
    connect(&m_session, &Session::trackChanged, this, &WhenPanel::showScopes);
    connect(&m_session, &Session::storeOpened, this, &WhenPanel::showScopes);
    connect(&m_session, &Session::lensChanged, this, &WhenPanel::showProgress);
    connect(&m_session, &Session::timeFormatChanged, this,
            [this] { m_model->setTimeFormat(m_session.timeFormat()); });
    showScopes();
    showPhase();
}

QWidget *WhenPanel::makeHead()
{
    auto *head = new QWidget(this);
    m_condition = new QLineEdit(head);
    m_condition->setAccessibleName(tr("Condition on the state"));
    m_condition->setPlaceholderText(tr("s.balanceCents < 0"));
    m_condition->setToolTip(plainToolTip(
        tr("A JavaScript expression on the state s; before is the state before the event, and "
           "event the event.\nEnter looks for it at every version.")));
    QFont code = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    code.setPointSizeF(font().pointSizeF());
    m_condition->setFont(code);
    m_condition->setClearButtonEnabled(true);
    m_completer = new QCompleter(new QStringListModel(conditions().value(), this), this);
    m_completer->setFilterMode(Qt::MatchContains);
    m_condition->setCompleter(m_completer);
    m_scope = new QComboBox(head);
    m_scope->setAccessibleName(tr("Where to look"));
    m_run = new QPushButton(tr("Find"), head);
    m_run->setToolTip(tr("Evaluate the condition at every version"));
    m_cancel = new QPushButton(tr("Cancel"), head);
    m_message = new QLabel(head);
    m_message->setProperty("muted", true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAccessibleName(tr("How the search goes"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(10, 8, 10, 8);
    row->addWidget(m_condition, 1);
    row->addWidget(m_scope);
    row->addWidget(m_run);
    row->addWidget(m_cancel);
    row->addWidget(m_message);
    connect(m_condition, &QLineEdit::returnPressed, this, &WhenPanel::run);
    connect(m_scope, &QComboBox::activated, this,
            [this] { m_wanted = m_scope->currentData().value<WhenDesk::Scope>(); });
    connect(m_run, &QPushButton::clicked, this, &WhenPanel::run);
    connect(m_cancel, &QPushButton::clicked, &m_desk, &WhenDesk::cancel);
    return head;
}

void WhenPanel::makeTable()
{
    m_model = new WhenModel(m_desk, this);
    m_model->setTimeFormat(m_session.timeFormat());
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("When it was so"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new WhenDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowPadding);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *copyRows = new QAction(icon(IconName::Copy), tr("Copy"), m_table);
    copyRows->setShortcut(QKeySequence::Copy);
    copyRows->setShortcutContext(Qt::WidgetShortcut);
    connect(copyRows, &QAction::triggered, this, &WhenPanel::copy);
    m_table->addAction(copyRows);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table, &QTableView::clicked, this, &WhenPanel::goTo);
    connect(m_table, &QTableView::activated, this, &WhenPanel::goTo);
    m_pages->addWidget(m_table);
}

void WhenPanel::focusCondition()
{
    m_condition->setFocus(Qt::ShortcutFocusReason);
    m_condition->selectAll();
}

void WhenPanel::ask(const QString &condition)
{
    m_condition->setText(condition);
    run();
}

void WhenPanel::run()
{
    const QString condition = m_condition->text().trimmed();
    if (condition.isEmpty() || !m_session.hasStore())
        return;
    remember(condition);
    m_desk.run(condition, m_scope->currentData().value<WhenDesk::Scope>());
}

/// The newest first.
void WhenPanel::remember(const QString &condition)
{
    QStringList known = conditions().value();
    known.removeAll(condition);
    known.prepend(condition);
    known = known.first(std::min(known.size(), mostConditions));
    conditions().set(known);
    static_cast<QStringListModel *>(m_completer->model())->setStringList(known);
}

void WhenPanel::goTo(const QModelIndex &index)
{
    if (index.isValid())
        m_desk.goTo(m_model->intervalAt(index.row()), index.data(WhenModel::RowRole).value<Row>());
}

void WhenPanel::copy() const
{
    const QItemSelectionModel &selection = *m_table->selectionModel();
    const auto lineOf = [](const auto &text) {
        QStringList cells;
        for (int column = 0; column < WhenModel::ColumnCount; ++column)
            cells += QString(text(column)).replace(u'\t', u' ');
        return cells.join(u'\t');
    };
    QStringList lines{lineOf(
        [this](int column) { return m_model->headerData(column, Qt::Horizontal).toString(); })};
    const bool onlySelected = selection.hasSelection();
    for (int row = 0; row < m_model->rowCount() && lines.size() <= mostRowsCopied; ++row) {
        if (!onlySelected || selection.isRowSelected(row))
            lines += lineOf(
                [this, row](int column) { return m_model->index(row, column).data().toString(); });
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

/// What can be asked about, by the names of what is shown now.
void WhenPanel::showScopes()
{
    using Scope = WhenDesk::Scope;
    m_scope->clear();
    const bool isOfStream = m_session.track().isOfStream();
    const bool hasStream = m_session.stream().isValid();
    if (hasStream)
        m_scope->addItem(isOfStream ? tr("this stream") : tr("this partition"),
                         QVariant::fromValue(Scope::Track));
    const std::string_view category
        = hasStream ? m_session.index()->stream(m_session.stream()).category : std::string_view();
    if (!category.empty())
        m_scope->addItem(tr("category %1").arg(QString::fromUtf8(category)),
                         QVariant::fromValue(Scope::Category));
    m_scope->addItem(tr("whole store"), QVariant::fromValue(Scope::Store));
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(QVariant::fromValue(m_wanted))));
}

void WhenPanel::showPhase()
{
    const bool isRunning = m_desk.phase() == WhenDesk::Phase::Running;
    m_run->setVisible(!isRunning);
    m_cancel->setVisible(isRunning);
    m_empty->setText(emptyText());
    m_pages->setCurrentIndex(m_desk.intervals().empty() ? EmptyPage : TablePage);
    say(m_remarks,
        m_desk.summary() ? whenRemarks(*m_desk.summary(), *m_desk.index()).join(u'\n') : QString());
    showError();
    showProgress();
    emit statusChanged(statusText());
}

void WhenPanel::showError()
{
    const auto &error = m_desk.error();
    if (!error)
        return say(m_error, {});
    const bool hasColumn = error->kind == WhenError::Kind::Condition && error->script
        && error->script->line == 1 && error->script->column > 0;
    say(m_error,
        hasColumn ? tr("column %1: %2").arg(error->script->column).arg(error->message)
                  : error->message);
    if (hasColumn && m_condition->text().trimmed() == m_desk.condition())
        m_condition->setCursorPosition(
            static_cast<int>(m_condition->text().indexOf(m_desk.condition()))
            + error->script->column - 1);
}

QString WhenPanel::scopeText() const
{
    if (m_desk.scopeName().isEmpty())
        return tr("in the whole store");
    return m_desk.scope() == WhenDesk::Scope::Category
        ? tr("in category %1").arg(m_desk.scopeName())
        : tr("in %1").arg(m_desk.scopeName());
}

QString WhenPanel::emptyText() const
{
    switch (m_desk.phase()) {
    case WhenDesk::Phase::Running:
        return tr("Evaluating the condition at every version…");
    case WhenDesk::Phase::Finished:
        return m_desk.summary()->partitions == 0
            ? tr("The projection takes no event there.")
            : tr("It was never so, at none of %1 versions.")
                  .arg(QLocale().toString(qlonglong{m_desk.summary()->versions}));
    case WhenDesk::Phase::Cancelled:
        return tr("Cancelled before anything was found.");
    case WhenDesk::Phase::Failed:
        return {};
    default:
        return tr("Type a condition on the state and press Enter: every stretch of versions in "
                  "which it held is listed here.");
    }
}

QString WhenPanel::outcomeText() const
{
    const QLocale locale;
    switch (m_desk.phase()) {
    case WhenDesk::Phase::Running: {
        const auto percent = m_desk.total() > 0 ? 100 * m_desk.done() / m_desk.total() : 0;
        return tr("%1 % · %2 found")
            .arg(percent)
            .arg(locale.toString(static_cast<qlonglong>(m_desk.intervals().size())));
    }
    case WhenDesk::Phase::Cancelled:
        return tr("cancelled");
    case WhenDesk::Phase::Finished: {
        const WhenSummary &summary = *m_desk.summary();
        const auto count = static_cast<int>(summary.partitions);
        const QString what = summary.isOfStreams
            ? tr("every version of %n streams", nullptr, count)
            : tr("every version of %n partitions", nullptr, count);
        const QString seconds
            = locale.toString(static_cast<double>(summary.duration.count()) / 1000, 'f', 2);
        return tr("%1 · %2 s · %3")
            .arg(what, seconds, summary.leftOut > 0 ? tr("not all are listed") : tr("complete"));
    }
    default:
        return {};
    }
}

void WhenPanel::showProgress()
{
    const QString outcome = outcomeText();
    QStringList parts;
    if (!outcome.isEmpty())
        parts = {scopeText(), outcome};
    if (m_desk.isStale())
        parts += tr("of another projection");
    m_message->setText(parts.join(u" · "_s));
}

QString WhenPanel::statusText() const
{
    if (m_desk.phase() != WhenDesk::Phase::Finished)
        return {};
    const QLocale locale;
    const WhenSummary &summary = *m_desk.summary();
    const QString found = tr("%n intervals", nullptr, static_cast<int>(summary.intervals));
    return (summary.isOfStreams ? tr("%1 in %2 of %3 streams") : tr("%1 in %2 of %3 partitions"))
        .arg(found, locale.toString(qlonglong{summary.partitionsHeld}),
             locale.toString(qlonglong{summary.partitions}));
}

/// As wide as what the first rows hold, within reason.
void WhenPanel::fitColumns()
{
    constexpr int widest = 320;
    for (int column = 0; column < WhenModel::ColumnCount; ++column) {
        const int wanted
            = std::max(static_cast<QAbstractItemView *>(m_table)->sizeHintForColumn(column),
                       m_table->horizontalHeader()->sectionSizeHint(column));
        m_table->setColumnWidth(column, std::min(wanted + 12, widest));
    }
}

} // namespace hindcast
