// SPDX-License-Identifier: MIT
#include "views/store/map_columns_dialog.h"

#include "model/items/mapping_tables.h"
#include "model/session/whole_file.h"
#include "model/store/mapping_proposal.h"
#include "views/common/fact_view.h"
#include "views/store/role_form.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(1180, 720);
constexpr int rolesWidth = 320;
constexpr int tablesWidth = 220;
constexpr int widestSample = 170;

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("heading", true);
    label->setContentsMargins(12, 8, 12, 4);
    return label;
}

/// A file name for a profile called \a name.
QString fileNameOf(const QString &name)
{
    QString plain;
    for (const QChar c : name.toLower())
        plain += c.isLetterOrNumber() ? c : u'-';
    while (plain.contains(u"--"_s))
        plain.replace(u"--"_s, u"-"_s);
    while (plain.startsWith(u'-'))
        plain.remove(0, 1);
    while (plain.endsWith(u'-'))
        plain.chop(1);
    return (plain.isEmpty() ? u"profile"_s : plain.left(80)) + u".json"_s;
}

QWidget *column(std::initializer_list<QWidget *> widgets)
{
    auto *frame = new QWidget;
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *widget : widgets)
        layout->addWidget(widget, qobject_cast<QLabel *>(widget) == nullptr ? 1 : 0);
    return frame;
}

QSplitter *split(Qt::Orientation orientation, QWidget *first, QWidget *second)
{
    auto *splitter = new QSplitter(orientation);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(first);
    splitter->addWidget(second);
    return splitter;
}

} // namespace

MapColumnsDialog::MapColumnsDialog(const QString &path, const TimeFormat &format, QString profiles,
                                   QWidget *parent)
    : QDialog(parent)
    , m_format(format)
    , m_profiles(std::move(profiles))
    , m_desk(new MappingDesk(path, this))
    , m_tables(new FactView(tr("Tables"), this))
    , m_columns(new FactView(tr("Columns with the first rows"), this))
    , m_roles(new RoleForm(this))
    , m_summary(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_events(new FactView(tr("First events"), this))
    , m_streams(new FactView(tr("Streams"), this))
    , m_problems(new FactView(tr("Problems"), this))
    , m_name(new QLineEdit(this))
    , m_message(new QLabel(this))
    , m_save(new QPushButton(tr("Sa&ve as profile"), this))
    , m_open(new QPushButton(tr("&Open"), this))
{
    setWindowTitle(tr("Map columns of %1").arg(QFileInfo(path).fileName()));
    const QSize room = parent != nullptr ? parent->window()->size() - QSize(40, 40) : firstSize;
    resize(firstSize.boundedTo(room).boundedTo(screen()->availableSize() - QSize(40, 60)));
    layOut();
    connect(m_desk, &MappingDesk::surveyed, this, &MapColumnsDialog::showStore);
    connect(m_desk, &MappingDesk::failed, this, &MapColumnsDialog::failed);
    connect(
        m_desk, &MappingDesk::previewed, this,
        [this](const std::shared_ptr<const MappingPreview> &preview) { showPreview(*preview); });
    connect(m_tables, &FactView::currentLineChanged, this, &MapColumnsDialog::showTable);
    connect(m_roles, &RoleForm::changed, this, &MapColumnsDialog::startPreview);
    connect(m_save, &QPushButton::clicked, this, &MapColumnsDialog::save);
    connect(m_open, &QPushButton::clicked, this, &MapColumnsDialog::finish);
    m_desk->survey();
}

void MapColumnsDialog::layOut()
{
    QSplitter *left = split(Qt::Vertical, makeSources(), makePreview());
    left->setStretchFactor(0, 1);
    left->setStretchFactor(1, 1);
    QWidget *roles = column({heading(tr("Roles")), m_roles});
    roles->setMinimumWidth(250);
    QSplitter *all = split(Qt::Horizontal, left, roles);
    all->setStretchFactor(0, 1);
    all->setSizes({firstSize.width() - rolesWidth, rolesWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(all, 1);
    layout->addWidget(makeBottom());
    setTabOrder(m_tables, m_columns);
    setTabOrder(m_columns, m_roles);
}

QWidget *MapColumnsDialog::makeSources()
{
    m_tables->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tables->setMinimumWidth(120);
    m_columns->setWidestColumn(widestSample);
    m_columns->setEmptyText(tr("Looking into the store…"));
    QSplitter *sources = split(Qt::Horizontal, column({heading(tr("Tables")), m_tables}),
                               column({heading(tr("Columns and the first rows")), m_columns}));
    sources->setSizes({tablesWidth, firstSize.width() - rolesWidth - tablesWidth});
    sources->setStretchFactor(1, 1);
    return sources;
}

QWidget *MapColumnsDialog::makePreview()
{
    m_summary->setProperty("muted", true);
    m_summary->setContentsMargins(12, 4, 12, 4);
    m_summary->setWordWrap(true);
    m_summary->setAccessibleName(tr("What the mapping makes of the store"));
    m_events->setEmptyText(tr("No events."));
    m_streams->setEmptyText(tr("No streams."));
    m_problems->setEmptyText(tr("No problems in the rows that were read."));
    m_tabs->addTab(m_events, tr("First events"));
    m_tabs->addTab(m_streams, tr("Streams"));
    m_tabs->addTab(m_problems, tr("Problems"));
    m_tabs->setDocumentMode(true);
    return column({heading(tr("What becomes of them")), m_summary, m_tabs});
}

QWidget *MapColumnsDialog::makeBottom()
{
    auto *bottom = new QWidget(this);
    bottom->setProperty("panel", true);
    bottom->setAttribute(Qt::WA_StyledBackground);
    auto *label = new QLabel(tr("Profile na&me"), bottom);
    label->setBuddy(m_name);
    m_name->setAccessibleName(tr("Name of the profile"));
    m_name->setMaximumWidth(220);
    m_message->setWordWrap(true);
    m_message->setProperty("muted", true);
    m_message->setAccessibleName(tr("What was saved"));
    m_open->setProperty("primary", true);
    m_open->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), bottom);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_save->setEnabled(false);
    m_open->setEnabled(false);
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(12, 8, 12, 8);
    row->addWidget(label);
    row->addWidget(m_name);
    row->addWidget(m_save);
    row->addWidget(m_message, 1);
    row->addWidget(cancel);
    row->addWidget(m_open);
    return bottom;
}

const ColumnMapping &MapColumnsDialog::mapping() const
{
    return m_roles->mapping();
}

void MapColumnsDialog::showStore(const std::shared_ptr<const SurveyedStore> &store)
{
    m_store = store;
    m_columns->setEmptyText(tr("The table has no columns."));
    m_tables->setTable(tableTable(store->survey));
    m_tables->selectLine(static_cast<int>(store->likeliest));
    m_tables->setFocus();
    emit ready();
}

void MapColumnsDialog::showTable(int table)
{
    if (!m_store || table < 0 || table == m_table)
        return;
    m_table = table;
    const auto number = static_cast<std::size_t>(table);
    m_columns->setTable(columnTable(*m_store, number));
    m_columns->scrollToTop();
    m_roles->setMapping(m_store->proposals[number], m_store->places[number]);
    m_name->setText(m_store->proposals[number].name);
    startPreview();
}

void MapColumnsDialog::startPreview()
{
    m_message->clear();
    m_desk->preview(named());
}

void MapColumnsDialog::showPreview(const MappingPreview &preview)
{
    const bool isUsable = preview.failure.isEmpty() || preview.index->rowCount() > 0;
    m_summary->setText(preview.failure.isEmpty() ? previewSummary(preview) : preview.failure);
    m_events->setTable(eventTable(preview, m_format));
    m_streams->setTable(streamTable(preview));
    m_problems->setTable(problemTable(preview.problems));
    m_tabs->setTabText(2,
                       preview.problems.empty()
                           ? tr("Problems")
                           : tr("Problems (%1)").arg(locale().toString(preview.problems.size())));
    m_save->setEnabled(isUsable);
    m_open->setEnabled(isUsable);
}

/// The mapping with what follows from its places, and the name that was typed.
ColumnMapping MapColumnsDialog::named() const
{
    ColumnMapping mapping = m_roles->mapping();
    completeMapping(mapping, m_store->survey.tables[static_cast<std::size_t>(m_table)]);
    if (const QString name = m_name->text().trimmed(); !name.isEmpty())
        mapping.name = name;
    return mapping;
}

void MapColumnsDialog::save()
{
    const ColumnMapping mapping = named();
    const QString file = QDir(m_profiles).filePath(fileNameOf(mapping.name));
    if (QFileInfo::exists(file)
        && QMessageBox::question(this, tr("Save as profile"),
                                 tr("There is a profile called %1. Replace it?").arg(mapping.name))
            != QMessageBox::Yes)
        return;
    QDir().mkpath(m_profiles);
    const auto saved = replaceWholeFile(file, QByteArray::fromStdString(profileText(mapping)));
    if (!saved) {
        m_message->setText(tr("The profile cannot be saved in %1: %2")
                               .arg(QDir::toNativeSeparators(file), saved.error().message));
        return;
    }
    m_message->setText(tr("Saved. Stores like this one open with it from now on."));
    m_message->setToolTip(QDir::toNativeSeparators(file));
}

void MapColumnsDialog::finish()
{
    emit openAsked(named());
    accept();
}

} // namespace hindcast
