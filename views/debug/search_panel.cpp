// SPDX-License-Identifier: MIT
#include "views/debug/search_panel.h"

#include "model/items/found_model.h"
#include "model/session/search_desk.h"
#include "views/common/icons.h"
#include "views/debug/event_row_delegate.h"
#include "views/debug/event_table.h"
#include "views/ledger/ledger_filter_edit.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

SearchPanel::SearchPanel(Session &session, SearchDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_desk(desk)
    , m_edit(new LedgerFilterEdit(this))
    , m_count(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
    , m_message(new QLabel(this))
    , m_model(new FoundModel(session, desk, this))
    , m_table(new EventTable(tr("Events that were found"), this))
{
    m_message->setObjectName(u"searchMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setProperty("muted", true);
    m_message->setContentsMargins(12, 4, 12, 4);
    m_table->setObjectName(u"searchTable"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new FoundDelegate(m_table));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setWidths({25, 18, 6, 24, 12, 60});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_message);
    layout->addWidget(m_table, 1);
    connectAll();
    m_edit->setNames(*m_session.index());
    m_edit->showLine(m_desk.line());
    showFound();
    showCurrent();
}

QWidget *SearchPanel::makeHead()
{
    auto *head = new QWidget(this);
    m_edit->setObjectName(u"searchLine"_s);
    m_edit->setAccessibleName(tr("Search all events"));
    m_edit->setPlaceholderText(tr("Search all events: words, data.amount>1000, /lost.*package/i…"));
    m_edit->setToolTip(LedgerFilterEdit::help());
    m_count->setObjectName(u"searchCount"_s);
    m_count->setProperty("muted", true);
    m_count->setAccessibleName(tr("Events that were found"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1'000);
    m_progress->setMaximumSize(120, 6);
    m_progress->setAccessibleName(tr("How much of the store has been searched"));
    m_cancel->setObjectName(u"searchCancel"_s);
    m_cancel->setIcon(icon(IconName::Close));
    m_cancel->setAutoRaise(true);
    m_cancel->setToolTip(tr("Stop searching"));
    m_cancel->setAccessibleName(tr("Stop searching"));
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(12, 8, 8, 6);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    return head;
}

void SearchPanel::connectAll()
{
    connect(m_edit, &LedgerFilterEdit::lineChanged, &m_desk, &SearchDesk::setLine);
    connect(m_cancel, &QToolButton::clicked, &m_desk, &SearchDesk::cancel);
    connect(&m_desk, &SearchDesk::lineChanged, this, [this] {
        if (m_edit->text().trimmed() != m_desk.line())
            m_edit->showLine(m_desk.line());
    });
    connect(&m_desk, &SearchDesk::foundChanged, this, &SearchPanel::showFound);
    connect(&m_session, &Session::indexChanged, this,
            [this] { m_edit->setNames(*m_session.index()); });
    connect(&m_session, &Session::rowChanged, this, &SearchPanel::showCurrent);
    connect(m_table, &EventTable::asked, this, &SearchPanel::goTo);
}

void SearchPanel::focusLine()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void SearchPanel::searchFor(const QString &line)
{
    m_edit->enterLine(line);
}

void SearchPanel::showFound()
{
    const LedgerRows &found = m_desk.found();
    const bool isAsked = !m_desk.line().isEmpty();
    const QLocale locale;
    QString count = tr("%1 of %2 events")
                        .arg(locale.toString(found.rows.count()), locale.toString(found.total));
    if (!m_desk.isRunning() && !found.isComplete())
        count += u" · "_s
            + tr("stopped at %1 %")
                  .arg(found.examined * 100 / std::max<std::int64_t>(found.total, 1));
    m_count->setText(count);
    m_count->setVisible(isAsked && found.total > 0);
    m_progress->setVisible(m_desk.isRunning());
    m_cancel->setVisible(m_desk.isRunning());
    if (found.total > 0)
        m_progress->setValue(static_cast<int>(found.examined * 1'000 / found.total));
    QString message = found.failure;
    if (message.isEmpty() && isAsked && !m_desk.isRunning() && found.rows.isEmpty())
        message = tr("No event of the store is like that");
    else if (message.isEmpty() && found.rows.count() > m_model->rowCount() && !m_desk.isRunning())
        message = tr("The first %1 are listed").arg(locale.toString(m_model->rowCount()));
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    showCurrent();
}

void SearchPanel::showCurrent()
{
    m_table->select(m_model->indexOf(m_session.row()));
}

void SearchPanel::goTo(const QModelIndex &index)
{
    if (const Row row = m_model->rowAt(index); row.isValid())
        m_session.goTo(row);
}

void SearchPanel::step(int direction)
{
    const RowList &rows = m_desk.found().rows;
    const Row here = m_session.row();
    const std::int64_t before = here.isValid() ? rows.countBefore(here) : 0;
    const bool isHit = here.isValid() && rows.find(here).has_value();
    const std::int64_t to = direction < 0 ? before - 1 : before + (isHit ? 1 : 0);
    if (to >= 0 && to < rows.count())
        m_session.goTo(rows.at(to));
}

} // namespace hindcast
