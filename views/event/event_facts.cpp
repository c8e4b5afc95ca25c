// SPDX-License-Identifier: MIT
#include "views/event/event_facts.h"

#include "model/items/json_text.h"
#include "model/items/ledger_filter_line.h"
#include "model/session/session.h"
#include "views/event/fact_label.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QLocale>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortIdLength = 16;
constexpr int verticalGap = 4;
constexpr int horizontalGap = 12;
constexpr auto streamLink = "stream"_L1;
constexpr auto traceLink = "trace"_L1;

QString textOf(const Identifier &id)
{
    return shownText(id.text);
}

/// `7d1c9f…e09a`, or the whole id if it is short.
QString shortened(const QString &id)
{
    return id.size() <= shortIdLength ? id : id.first(6) + u"…"_s + id.last(4);
}

QString linkTo(Row row)
{
    return u"row:%1"_s.arg(row.value);
}

} // namespace

EventFacts::EventFacts(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    const std::array<QString, FactCount> captions{tr("stream"), tr("position"), tr("time"),
                                                  tr("by"),     tr("trace"),    tr("caused by"),
                                                  tr("caused"), tr("id"),       tr("schema")};
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(verticalGap);
    grid->setHorizontalSpacing(horizontalGap);
    grid->setColumnStretch(1, 1);
    for (int fact = 0; fact < FactCount; ++fact) {
        const QString &caption = captions[static_cast<std::size_t>(fact)];
        auto *name = new QLabel(caption, this);
        name->setProperty("muted", true);
        auto *label = new FactLabel(caption, this);
        label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        connect(label, &QLabel::linkActivated, this, &EventFacts::follow);
        label->setElideMode(fact == Id ? Qt::ElideMiddle : Qt::ElideRight);
        grid->addWidget(name, fact, 0);
        grid->addWidget(label, fact, 1);
        m_facts[static_cast<std::size_t>(fact)] = label;
    }
}

void EventFacts::showMoment(const std::shared_ptr<const Moment> &moment)
{
    m_moment = moment;
    const Event &event = moment->event;
    const QString none = u"–"_s;
    const auto textOr = [&none](const QString &text) { return text.isEmpty() ? none : text; };
    m_facts[Stream]->setFact(shownText(event.stream), streamLink);
    m_facts[PositionFact]->setFact(QLocale().toString(qlonglong{event.position.value}), {},
                                   QString::number(event.position.value));
    showTimes(event);
    m_facts[Actor]->setFact(textOr(textOf(event.actor)));
    m_facts[Id]->setFact(textOr(textOf(event.id)));
    const QString schema = textOr(textOf(event.schemaVersion));
    m_facts[Schema]->setFact(event.isArchived ? tr("%1 · archived").arg(schema) : schema);
    showRelated();
}

void EventFacts::showTimes(const Event &event)
{
    const TimeFormat &format = m_session.timeFormat();
    QString text = event.time ? format.dateTime(*event.time) + u' ' + format.zoneName() : u"–"_s;
    QString exact = event.time ? QString::fromStdString(toIsoTime(*event.time)) : QString();
    if (event.validTime) {
        text = tr("%1 · valid since %2").arg(text, format.dateTime(*event.validTime));
        exact = tr("%1, valid since %2")
                    .arg(exact, QString::fromStdString(toIsoTime(*event.validTime)));
    }
    m_facts[Time]->setFact(text, {}, exact);
}

void EventFacts::showRelated()
{
    const Moment &moment = *m_moment;
    showTrace(moment);
    const std::shared_ptr<const Related> &related = m_session.related();
    const bool isThere = related && related->row == moment.row;
    const QString causation = textOf(moment.event.causationId);
    if (isThere && related->cause.isValid())
        m_facts[Cause]->setFact(nameOf(related->cause), linkTo(related->cause), causation);
    else if (causation.isEmpty())
        m_facts[Cause]->setFact(u"–"_s);
    else
        m_facts[Cause]->setFact(shortened(causation), {},
                                isThere ? tr("%1 is not in this store").arg(causation) : causation);

    QList<FactPart> effects;
    if (isThere) {
        for (const Row row : related->effects)
            effects.append({nameOf(row), linkTo(row)});
    }
    m_facts[Effects]->setFacts(effects.isEmpty() ? QList<FactPart>{{u"–"_s, {}}} : effects);
}

void EventFacts::showTrace(const Moment &moment)
{
    const QString trace = textOf(moment.event.correlationId);
    if (trace.isEmpty()) {
        m_facts[Trace]->setFact(u"–"_s);
        return;
    }
    QString text = shortened(trace);
    // The events of the same trace were found for its event before.
    const std::shared_ptr<const Related> &related = m_session.related();
    const StoreIndex &index = *m_session.index();
    if (related && !related->correlated.empty()
        && index.correlationOf(related->correlated.front()) == index.correlationOf(moment.row)) {
        const auto count = static_cast<int>(related->correlated.size());
        text += u" · "_s
            + (related->isTruncated ? tr("more than %n events", nullptr, count)
                                    : tr("%n events", nullptr, count));
    }
    m_facts[Trace]->setFact(text, traceLink, trace);
}

/// `v16 LabelPrinted`, with the stream before it if that is another one.
QString EventFacts::nameOf(Row row) const
{
    const StoreIndex &index = *m_session.index();
    const IndexedEvent event = index.event(row);
    if (event.isBad())
        return tr("a record that is no event");
    const QString name
        = u"v%1 %2"_s.arg(event.version.value).arg(shownText(index.types.at(event.type.value)));
    return event.stream == m_session.stream()
        ? name
        : shownText(index.streams.at(event.stream.value)) + u' ' + name;
}

void EventFacts::follow(const QString &link)
{
    const std::shared_ptr<const Moment> moment = m_moment; // To go somewhere shows another one.
    if (link == streamLink) {
        m_session.setLedgerView({.scope = LedgerView::Scope::Stream});
        m_session.goTo(moment->row);
    } else if (link == traceLink) {
        const QString trace = QString::fromStdString(moment->event.correlationId.text);
        m_session.setLedgerView(
            {.scope = LedgerView::Scope::AllStreams, .filter = filterToken(u"trace"_s, trace)});
    } else {
        m_session.goTo({link.section(u':', 1).toLongLong()});
    }
}

} // namespace hindcast
