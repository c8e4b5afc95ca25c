// SPDX-License-Identifier: MIT
#include "views/event/event_panel.h"

#include "model/items/json_text.h"
#include "model/session/session.h"
#include "views/common/json_pane.h"
#include "views/event/event_facts.h"
#include "views/event/event_header.h"
#include "views/event/payload_tabs.h"
#include "views/event/trace_list.h"

#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

enum Page { MessagePage, EventPage, BadPage };

/// So long the event before stays on the screen while another one is read.
constexpr int patienceMilliseconds = 150;
constexpr int margin = 12;

QLabel *makeText(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setToolTip(name);
    return label;
}

} // namespace

EventPanel::EventPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_pages(new QStackedWidget(this))
    , m_message(new QLabel(this))
{
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(margin);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setProperty("muted", true);
    m_pages->addWidget(m_message);
    m_pages->addWidget(makeEventPage());
    m_pages->addWidget(makeBadPage());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);

    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMilliseconds);
    connect(&m_patience, &QTimer::timeout, this, [this] { say(tr("Reading the event…")); });
    connect(&m_session, &Session::momentChanged, this, &EventPanel::showMoment);
    connect(&m_session, &Session::eventRead, this, &EventPanel::showAhead);
    connect(&m_session, &Session::relatedChanged, this, &EventPanel::showRelated);
    connect(&m_session, &Session::indexChanged, this, &EventPanel::showMoment);
    connect(&m_session, &Session::rowChanged, &m_search, &StepSearch::cancel);
    connect(&m_session, &Session::timeFormatChanged, this, [this] {
        m_trace->showTimeFormat();
        showMoment();
    });
    connect(&m_search, &StepSearch::found, &m_session, &Session::goTo);
    connect(&m_search, &StepSearch::notFound, this, &EventPanel::sayNotFound);
    showMoment();
}

QWidget *EventPanel::makeEventPage()
{
    auto *page = new QSplitter(Qt::Vertical, this);
    auto *top = new QWidget(page);
    m_header = new EventHeader(top);
    m_facts = new EventFacts(m_session, top);
    m_problems = makeText(tr("What could not be read"), top);
    m_problems->setProperty("chip", u"danger"_s);
    m_payloads = new PayloadTabs(top);
    m_trace = new TraceList(m_session, page);
    auto *facts = new QVBoxLayout;
    facts->setContentsMargins(margin, 8, margin, 6);
    facts->setSpacing(8);
    facts->addWidget(m_header);
    facts->addWidget(m_facts);
    facts->addWidget(m_problems);
    auto *column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(facts);
    column->addWidget(m_payloads, 1);
    page->addWidget(top);
    page->addWidget(m_trace);
    page->setChildrenCollapsible(false);
    page->setStretchFactor(0, 1);
    page->setStretchFactor(1, 1);
    connect(m_header, &EventHeader::otherOfTypeAsked, this, [this](bool isNext, bool inStore) {
        search(inStore ? Reach::Store : Reach::Stream,
               isNext ? StepSearch::Direction::Forward : StepSearch::Direction::Back);
    });
    return page;
}

QWidget *EventPanel::makeBadPage()
{
    auto *page = new QWidget(this);
    auto *heading = new QLabel(tr("A record that is no event"), page);
    heading->setProperty("heading", true);
    m_badPlace = makeText(tr("Where it stands in the store"), page);
    m_badPlace->setProperty("muted", true);
    m_badReason = makeText(tr("What is wrong with it"), page);
    m_badReason->setProperty("chip", u"danger"_s);
    m_badText = new JsonPane(tr("Raw record"), JsonPane::Look::Plain, page);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(margin, 8, margin, 8);
    column->setSpacing(8);
    column->addWidget(heading);
    column->addWidget(m_badPlace);
    column->addWidget(m_badReason);
    column->addWidget(m_badText, 1);
    return page;
}

void EventPanel::showMoment()
{
    const std::shared_ptr<const Moment> &moment = m_session.moment();
    if (moment && moment->row == m_session.row())
        m_ahead.reset();
    if (m_ahead && m_ahead->row == m_session.row())
        present(m_ahead);
    else if (moment)
        present(moment);
    else if (!m_session.row().isValid())
        say(tr("Select an event to see what it carries"));
    else if (!m_patience.isActive())
        m_patience.start();
}

/// What an event says need not wait for a state that is folded from millions of others.
void EventPanel::showAhead(const std::shared_ptr<const Moment> &moment)
{
    m_ahead = moment;
    showMoment();
}

void EventPanel::present(const std::shared_ptr<const Moment> &moment)
{
    m_patience.stop();
    const Event &event = moment->event;
    if (event.isBad()) {
        showBad(moment);
        return;
    }
    const StreamId stream = m_session.index()->streamOf(moment->row);
    if (event.stream.empty() || !stream.isValid()) {
        say(moment->failure);
        return;
    }
    m_header->present(event, m_session.index()->stream(stream).lastVersion);
    m_facts->showMoment(moment);
    showProblems(event);
    m_payloads->showMoment(moment);
    m_trace->showRow(moment->row);
    m_pages->setCurrentIndex(EventPage);
}

void EventPanel::showProblems(const Event &event)
{
    QStringList lines;
    for (const std::string &problem : event.problems)
        lines += tr("%1, %2").arg(shownText(event.place), shownText(problem));
    m_problems->setText(lines.join(u'\n'));
    m_problems->setVisible(!lines.isEmpty());
}

void EventPanel::showRelated()
{
    m_trace->showRelated();
    if (m_pages->currentIndex() == EventPage)
        m_facts->showRelated();
}

void EventPanel::showBad(const std::shared_ptr<const Moment> &moment)
{
    m_badPlace->setText(shownText(moment->event.place));
    m_badReason->setText(shownText(moment->event.defect));
    m_badText->showText(std::shared_ptr<const std::string>(moment, &moment->event.raw));
    m_pages->setCurrentIndex(BadPage);
}

void EventPanel::say(const QString &text)
{
    m_message->setText(text);
    m_pages->setCurrentIndex(MessagePage);
}

void EventPanel::nextOfType(Reach reach)
{
    search(reach, StepSearch::Direction::Forward);
}

void EventPanel::previousOfType(Reach reach)
{
    search(reach, StepSearch::Direction::Back);
}

void EventPanel::search(Reach reach, StepSearch::Direction direction)
{
    const Row row = m_session.row();
    if (!row.isValid())
        return;
    m_searchReach = reach;
    m_searchDirection = direction;
    const std::shared_ptr<const StoreIndex> &index = m_session.index();
    const RowList rows = reach == Reach::Store ? RowList::all(index) : m_session.trackRows();
    m_search.start(rows, row, EventTrait::of(*index, row, EventTrait::Kind::Type), direction);
}

void EventPanel::sayNotFound()
{
    const QString where = m_searchReach == Reach::Store ? tr("in the store") : tr("in the stream");
    m_header->sayNotFound(m_searchDirection == StepSearch::Direction::Forward
                              ? tr("No later event of this type %1").arg(where)
                              : tr("No earlier event of this type %1").arg(where));
}

} // namespace hindcast
