// SPDX-License-Identifier: MIT
#include "views/scripts/trial_panel.h"

#include "model/items/emitted_model.h"
#include "model/items/json_text.h"
#include "model/items/script_console_model.h"
#include "model/items/upcast_fields_model.h"
#include "views/common/elided_label.h"
#include "views/common/json_pane.h"
#include "views/common/json_view.h"
#include "views/scripts/trial_delegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QTableView>
#include <QTreeView>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int headHeight = 35;
constexpr int titleHeight = 41; ///< As the head of the script beside it.
constexpr int placeWidth = 45;
constexpr int byWidth = 72;
constexpr int leastRows = 2; ///< Of each table that are seen in a small window.
constexpr int rowHeight = 26;

/// Puts the text of a header above that of its cells.
QString alignedHeader()
{
    return u"QHeaderView::section { padding: 5px 8px 5px %1px; }"_s.arg(TrialDelegate::margin);
}

/// A view as high as its lines, that gives way down to a few of them.
template<typename View>
class Fitted : public View
{
public:
    using View::View;

    [[nodiscard]] QSize sizeHint() const override { return {200, contentHeight()}; }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {0, std::min(contentHeight(), (leastRows + 1) * rowHeight)};
    }

private:
    [[nodiscard]] int contentHeight() const { return this->viewportSizeHint().height(); }
};

/// A view as high as what it shows, and lower when there is less room.
template<typename View>
View *makeView(QAbstractItemModel *model, TrialDelegate::Rows rows, const QString &name,
               QWidget *parent)
{
    auto *view = new Fitted<View>(parent);
    view->setModel(model);
    view->setAccessibleName(name);
    view->setItemDelegate(new TrialDelegate(rows, view));
    view->setFrameShape(QFrame::NoFrame);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Maximum);
    view->setTabKeyNavigation(false);
    return view;
}

QTableView *makeTable(QAbstractItemModel *model, TrialDelegate::Rows rows, const QString &name,
                      QWidget *parent)
{
    auto *table = makeView<QTableView>(model, rows, name, parent);
    table->setShowGrid(false);
    table->setCornerButtonEnabled(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStyleSheet(alignedHeader());
    return table;
}

QLabel *makeNote(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("muted", true);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setContentsMargins(TrialDelegate::margin + 1, 6, TrialDelegate::margin + 1, 6);
    return label;
}

} // namespace

TrialPanel::TrialPanel(QWidget *parent)
    : QWidget(parent)
    , m_fields(new UpcastFieldsModel(this))
    , m_lines(new ScriptConsoleModel(this))
    , m_emitted(new EmittedModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeUpcast(*column);
    makeConsole(*column);
    makeEmitted(*column);
    makeResult(*column);
    column->addStretch(1);
    showUpcast({});
    showTrial({});
}

QWidget *TrialPanel::addHead(QVBoxLayout &column, const QString &title, QLabel *detail)
{
    auto *head = new QWidget(this);
    head->setFixedHeight(headHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(TrialDelegate::margin + 1, 6, TrialDelegate::margin + 1, 0);
    auto *label = new QLabel(title, head);
    label->setProperty("heading", true);
    row->addWidget(label);
    row->addStretch(1);
    if (detail != nullptr) {
        detail->setProperty("muted", true);
        row->addWidget(detail);
    }
    column.addWidget(head);
    return head;
}

void TrialPanel::makeUpcast(QVBoxLayout &column)
{
    auto *head = new QWidget(this);
    head->setFixedHeight(titleHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(TrialDelegate::margin + 1, 0, TrialDelegate::margin + 1, 0);
    m_type = new QLabel(head);
    m_type->setProperty("heading", true);
    m_type->setTextFormat(Qt::PlainText);
    m_event = new ElidedLabel(Qt::ElideMiddle, head);
    m_event->setProperty("muted", true);
    row->addWidget(m_type);
    row->addWidget(m_event, 1);
    column.addWidget(head);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedHeight(1);
    column.addWidget(line);
    m_upcastNote = makeNote({}, this);
    column.addWidget(m_upcastNote);
    m_fieldTable = makeTable(m_fields, TrialDelegate::Rows::Upcast,
                             tr("Event before and after upcasting"), this);
    m_fieldTable->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    column.addWidget(m_fieldTable);
    connect(m_fields, &QAbstractItemModel::modelReset, this, &TrialPanel::spanRows);
}

void TrialPanel::makeConsole(QVBoxLayout &column)
{
    addHead(column, tr("Console"), nullptr);
    m_silence = makeNote(tr("Nothing was logged"), this);
    column.addWidget(m_silence);
    m_console = makeTable(m_lines, TrialDelegate::Rows::Console, tr("Console"), this);
    m_console->horizontalHeader()->hide();
    m_console->horizontalHeader()->resizeSection(ScriptConsoleModel::PlaceColumn, placeWidth);
    m_console->horizontalHeader()->setStretchLastSection(true);
    column.addWidget(m_console);
    connect(m_console, &QTableView::clicked, this, &TrialPanel::choose);
    connect(m_console, &QTableView::activated, this, &TrialPanel::choose);
}

void TrialPanel::makeEmitted(QVBoxLayout &column)
{
    addHead(column, tr("Emitted and linked"), new QLabel(tr("nothing is written"), this));
    m_nothingEmitted = makeNote(tr("Nothing was emitted or linked"), this);
    column.addWidget(m_nothingEmitted);
    m_emittedTree = makeView<QTreeView>(m_emitted, TrialDelegate::Rows::Emitted,
                                        tr("Emitted and linked"), this);
    m_emittedTree->setUniformRowHeights(true);
    m_emittedTree->setAllColumnsShowFocus(true);
    m_emittedTree->setIndentation(16);
    m_emittedTree->header()->setStyleSheet(alignedHeader());
    m_emittedTree->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_emittedTree->header()->setStretchLastSection(true);
    m_emittedTree->header()->resizeSection(EmittedModel::ByColumn, byWidth);
    column.addWidget(m_emittedTree);
    m_emittedMore = makeNote({}, this);
    column.addWidget(m_emittedMore);
    const auto fit = [this] { m_emittedTree->updateGeometry(); };
    connect(m_emittedTree, &QTreeView::expanded, this, fit);
    connect(m_emittedTree, &QTreeView::collapsed, this, fit);
    connect(m_emittedTree, &QTreeView::clicked, this, &TrialPanel::chooseEmitted);
    connect(m_emittedTree, &QTreeView::activated, this, &TrialPanel::chooseEmitted);
}

void TrialPanel::makeResult(QVBoxLayout &column)
{
    m_resultHead = addHead(column, tr("Result"), nullptr);
    m_result = new JsonPane(tr("Result"), JsonPane::Look::Plain, this);
    m_result->setMinimumHeight(2 * rowHeight);
    column.addWidget(m_result, 1);
}

void TrialPanel::showUpcast(const std::shared_ptr<const UpcastAnswer> &upcast)
{
    const bool hasEvent = upcast && upcast->failure.isEmpty() && !upcast->stored.type.empty();
    m_type->setVisible(hasEvent);
    m_fieldTable->setVisible(hasEvent);
    QString note = tr("Select an event to see it before and after upcasting");
    if (upcast && !upcast->failure.isEmpty())
        note = upcast->failure;
    else if (upcast && upcast->stored.isBad())
        note = tr("This record is no event, and is not upcast");
    m_upcastNote->setText(note);
    m_upcastNote->setVisible(!hasEvent);
    if (hasEvent) {
        showTitle(*upcast);
        m_fields->setFields(upcastFields(upcast->stored, upcast->upcast));
        m_fieldTable->updateGeometry();
    } else {
        m_event->say(tr("No event"));
    }
}

void TrialPanel::showTitle(const UpcastAnswer &upcast)
{
    using Outcome = UpcastEvent::Outcome;
    m_type->setText(shownText(upcast.stored.type));
    QStringList what;
    for (const std::size_t rule : upcast.upcast.rules) {
        const UpcastRule &upcaster = upcast.rules[rule];
        if (!upcaster.to.empty())
            what += u"%1 → %2"_s.arg(shownText(upcaster.from), shownText(upcaster.to));
    }
    what.removeDuplicates();
    QString outcome;
    switch (upcast.upcast.outcome) {
    case Outcome::Unchanged:
        outcome = tr("not upcast");
        break;
    case Outcome::Dropped:
        outcome = tr("dropped");
        break;
    case Outcome::Failed:
        outcome = tr("upcast failed");
        break;
    case Outcome::Split:
        outcome = tr("split %1").arg(what.join(u", "_s));
        break;
    case Outcome::Merged:
        outcome = tr("merged %1").arg(what.join(u", "_s));
        break;
    case Outcome::Changed:
    case Outcome::Renamed:
        outcome = tr("upcast %1").arg(what.join(u", "_s));
        break;
    }
    m_event->say(
        tr("v%1 of %2")
            .arg(QString::number(upcast.stored.version.value), shownText(upcast.stored.stream))
        + u" · "_s + outcome.trimmed());
}

/// Headings and sentences take both columns.
void TrialPanel::spanRows()
{
    m_fieldTable->clearSpans();
    for (int row = 0; row < m_fields->rowCount(); ++row) {
        const auto kind = static_cast<UpcastField::Kind>(
            m_fields->index(row, 0).data(UpcastFieldsModel::KindRole).toInt());
        if (kind == UpcastField::Kind::Heading || kind == UpcastField::Kind::Sentence)
            m_fieldTable->setSpan(row, 0, 1, UpcastFieldsModel::ColumnCount);
    }
}

void TrialPanel::showTrial(const std::shared_ptr<const TrialAnswer> &answer)
{
    std::shared_ptr<const ScriptTrial> trial;
    std::shared_ptr<const StoreIndex> index;
    bool isOneStream = true;
    if (answer) {
        trial = {answer, &answer->trial};
        index = answer->request.index;
        isOneStream = trial->shape.partitioning == Partitioning::PerStream;
    }
    m_lines->setTrial(trial, index, isOneStream);
    m_console->setVisible(m_lines->rowCount() > 0);
    m_console->updateGeometry();
    m_silence->setVisible(m_lines->rowCount() == 0);
    QHeaderView *header = m_console->horizontalHeader();
    header->resizeSection(ScriptConsoleModel::PlaceColumn, placeWidth);
    if (!isOneStream)
        m_console->resizeColumnToContents(ScriptConsoleModel::PlaceColumn);
    if (header->sectionSize(ScriptConsoleModel::PlaceColumn) < placeWidth)
        header->resizeSection(ScriptConsoleModel::PlaceColumn, placeWidth);

    m_emitted->setTrial(trial, index, isOneStream);
    const bool hasEmitted = m_emitted->rowCount() > 0;
    m_emittedTree->setVisible(hasEmitted);
    m_nothingEmitted->setVisible(!hasEmitted);
    for (int row = 0; row < m_emitted->rowCount(); ++row)
        m_emittedTree->setFirstColumnSpanned(0, m_emitted->index(row, 0), true);
    m_emittedTree->updateGeometry();
    const std::int64_t hidden
        = trial ? trial->notes.count - static_cast<std::int64_t>(trial->notes.kept.size()) : 0;
    m_emittedMore->setVisible(hasEmitted && hidden > 0);
    m_emittedMore->setText(
        tr("Only the first %1 notes of the run are kept")
            .arg(QLocale().toString(static_cast<qlonglong>(trial ? trial->notes.kept.size() : 0))));

    const bool hasResult = trial && trial->shape.hasResult && !trial->resultError
        && answer->request.stream.isValid();
    m_resultHead->setVisible(hasResult);
    m_result->setVisible(hasResult);
    if (!hasResult)
        return;
    const Payload result = trial->result ? Payload{Payload::Kind::Json, *trial->result} : Payload();
    m_result->showPayload(std::make_shared<const Payload>(result), tr("There is no result"));
}

void TrialPanel::choose(const QModelIndex &index)
{
    const Row row = index.data(ScriptConsoleModel::RowRole).value<Row>();
    const QString file = index.data(ScriptConsoleModel::FileRole).toString();
    if (row.isValid())
        emit rowAsked(row);
    else if (!file.isEmpty())
        emit placeAsked(file, index.data(ScriptConsoleModel::LineRole).toInt());
}

void TrialPanel::chooseEmitted(const QModelIndex &index)
{
    if (const Row row = index.data(EmittedModel::RowRole).value<Row>(); row.isValid())
        emit rowAsked(row);
}

void TrialPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int rest = width() - byWidth;
    m_emittedTree->header()->resizeSection(EmittedModel::StreamColumn, rest * 6 / 10);
}

} // namespace hindcast
