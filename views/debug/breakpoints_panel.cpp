// SPDX-License-Identifier: MIT
#include "views/debug/breakpoints_panel.h"

#include "model/event/json_pointer.h"
#include "model/items/breakpoint_list.h"
#include "views/debug/breakpoint_form.h"
#include "views/debug/stop_table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr std::size_t mostOffered = 1'000;

/// Pointers of the fields inside \a value, containers before what is in them.
void collectFields(const Json &value, const QString &pointer, QStringList &fields)
{
    const auto add = [&](const std::string &token, const Json &inner) {
        if (static_cast<std::size_t>(fields.size()) >= mostOffered)
            return;
        fields += pointer + u'/' + QString::fromStdString(pointerToken(token));
        collectFields(inner, QString(fields.last()), fields);
    };
    for (const JsonMember &member : value.members())
        add(member.key, member.value);
    for (std::size_t i = 0; i < value.items().size() && i < mostOffered; ++i)
        add(std::to_string(i), value.items()[i]);
}

} // namespace

BreakpointsPanel::BreakpointsPanel(Session &session, StopDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_desk(desk)
    , m_list(new BreakpointList(session, desk, this))
    , m_head(new QWidget(this))
    , m_table(new StopTable(*m_list, tr("Breakpoints"), this))
    , m_hint(new QLabel(tr("None yet: + adds one, and a run stops there."), this))
    , m_form(new BreakpointForm(this))
    , m_runRow(new QWidget(this))
{
    setAccessibleName(tr("Breakpoints"));
    makeHead();
    makeRunRow();
    m_hint->setProperty("muted", true);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(margin, 0, margin, 6);
    m_table->setHeaderHidden(true);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(BreakpointList::TextColumn, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(BreakpointList::HitsColumn, QHeaderView::Interactive);
    m_table->header()->resizeSection(BreakpointList::HitsColumn,
                                     fontMetrics().averageCharWidth() * 26);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_head, m_table, m_hint, m_form, m_runRow})
        column->addWidget(widget);
    connectDesk();
    showCount();
    showRun();
}

void BreakpointsPanel::makeHead()
{
    auto *title = new QLabel(tr("Breakpoints"), m_head);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_count = new QLabel(m_head);
    m_count->setProperty("chip", true);
    m_count->setAccessibleName(tr("Number of breakpoints"));
    m_add = new QToolButton(m_head);
    m_add->setText(u"+"_s);
    m_add->setAccessibleName(tr("Add a breakpoint"));
    m_add->setToolTip(tr("Add a breakpoint"));
    m_add->setAutoRaise(true);
    m_add->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_add);
    for (const BreakpointKind kind : allBreakpointKinds)
        connect(menu->addAction(BreakpointForm::kindName(kind)), &QAction::triggered, this,
                [this, kind] { addBreakpoint({.kind = kind}); });
    m_add->setMenu(menu);
    auto *row = new QHBoxLayout(m_head);
    row->setContentsMargins(margin, 6, margin, 4);
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(m_count, 0, Qt::AlignVCenter);
    row->addWidget(m_add);
}

void BreakpointsPanel::makeRunRow()
{
    m_run = new QLabel(m_runRow);
    m_run->setProperty("muted", true);
    m_cancel = new QToolButton(m_runRow);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the search"));
    m_cancel->setAutoRaise(true);
    auto *row = new QHBoxLayout(m_runRow);
    row->setContentsMargins(margin, 2, margin, 4);
    row->addWidget(m_run, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_desk.cancelRun();
        m_desk.finder().cancel();
    });
}

void BreakpointsPanel::connectDesk()
{
    connect(&m_desk, &StopDesk::breakpointsChanged, this, &BreakpointsPanel::showCount);
    connect(&m_desk, &StopDesk::breakpointsChanged, this, &BreakpointsPanel::closeForm);
    connect(&m_desk, &StopDesk::hitsChanged, this, &BreakpointsPanel::showRun);
    connect(&m_desk, &StopDesk::runChanged, this, &BreakpointsPanel::showRun);
    connect(m_table, &StopTable::editingAsked, this, &BreakpointsPanel::edit);
    connect(m_table, &StopTable::removalAsked, this,
            [this](int row) { m_desk.remove(static_cast<std::size_t>(row)); });
    connect(m_table, &StopTable::toggleAsked, this, [this](int row) {
        const auto at = static_cast<std::size_t>(row);
        m_desk.setOn(at, !m_desk.breakpoints()[at].isOn);
    });
    connect(m_form, &BreakpointForm::entered, this, &BreakpointsPanel::take);
    connect(m_form, &BreakpointForm::cancelled, this, &BreakpointsPanel::closeForm);
}

void BreakpointsPanel::addBreakpoint(const Breakpoint &beginning)
{
    m_edited = -1;
    Breakpoint breakpoint = beginning;
    const Row row = m_session.row();
    if (breakpoint.kind == BreakpointKind::Type && breakpoint.text.empty() && row.isValid()
        && m_session.index()->typeOf(row).isValid())
        breakpoint.text = m_session.index()->types.at(m_session.index()->typeOf(row).value);
    if (breakpoint.kind == BreakpointKind::Throws)
        return take(breakpoint);
    m_form->open(breakpoint, typesToOffer(), fieldsToOffer());
}

void BreakpointsPanel::edit(int row)
{
    m_edited = row;
    m_form->open(m_desk.breakpoints()[static_cast<std::size_t>(row)], typesToOffer(),
                 fieldsToOffer());
}

void BreakpointsPanel::take(const Breakpoint &breakpoint)
{
    if (const QString reason = StopDesk::refusal(breakpoint); !reason.isEmpty())
        return m_form->refuse(reason);
    const int edited = m_edited;
    closeForm();
    std::optional<std::size_t> at = static_cast<std::size_t>(std::max(edited, 0));
    if (edited < 0)
        at = m_desk.add(breakpoint);
    else
        m_desk.replace(*at, breakpoint);
    if (at)
        m_table->setCurrentIndex(m_list->index(static_cast<int>(*at), BreakpointList::TextColumn));
}

void BreakpointsPanel::closeForm()
{
    if (m_form->isHidden())
        return;
    m_edited = -1;
    m_form->hide();
    m_table->setFocus(Qt::OtherFocusReason);
}

void BreakpointsPanel::showCount()
{
    m_count->setText(QLocale().toString(m_desk.breakpoints().size()));
    m_table->setVisible(!m_desk.breakpoints().empty());
    m_hint->setVisible(m_desk.breakpoints().empty());
}

void BreakpointsPanel::showRun()
{
    const StopFinder &finder = m_desk.finder();
    const bool isBusy = m_desk.isRunning() || finder.isSearching();
    m_runRow->setVisible(isBusy);
    if (!isBusy)
        return;
    const std::int64_t total = std::max<std::int64_t>(m_session.trackRows().count(), 1);
    const auto percent = static_cast<int>(finder.examined() * 100 / total);
    m_run->setText(m_desk.isRunning() ? tr("Running to a breakpoint… %1 %").arg(percent)
                                      : tr("Looking through all events… %1 %").arg(percent));
}

QStringList BreakpointsPanel::typesToOffer() const
{
    QStringList types;
    const StringTable &table = m_session.index()->types;
    for (std::uint32_t i = 0; i < table.size() && i < mostOffered; ++i) {
        const std::string_view name = table.at(i);
        types += QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
    types.sort();
    return types;
}

QStringList BreakpointsPanel::fieldsToOffer() const
{
    QStringList fields;
    if (m_session.moment())
        collectFields(m_session.moment()->after, {}, fields);
    return fields;
}

} // namespace hindcast
