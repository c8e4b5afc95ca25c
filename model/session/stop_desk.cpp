// SPDX-License-Identifier: MIT
#include "model/session/stop_desk.h"

#include "model/session/workspace.h"

#include <algorithm>

namespace hindcast {

namespace {

constexpr std::int64_t mostShownStops = 4'096;

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

StopDesk::StopDesk(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_finder(session)
    , m_stops(std::make_shared<const HitMap>())
{
    connect(&m_finder, &StopFinder::changed, this, &StopDesk::takeFound);
    connect(&m_session, &Session::rowChanged, this, &StopDesk::leave);
    connect(&m_session, &Session::trackChanged, this, &StopDesk::leave);
    connect(&m_search, &StepSearch::found, &m_session, &Session::goTo);
    connect(&m_search, &StepSearch::notFound, this, &StopDesk::sayNotFound);
}

QString StopDesk::refusal(const Breakpoint &breakpoint)
{
    const QString text = fromUtf8(breakpoint.text).trimmed();
    if (breakpoint.kind == BreakpointKind::Throws)
        return {};
    if (text.isEmpty() && breakpoint.kind == BreakpointKind::Type)
        return tr("Type the name of an event type.");
    if (breakpoint.kind == BreakpointKind::Changes && !text.startsWith(u'/'))
        return tr("Type the field as a JSON pointer, such as /items/0/price.");
    if (text.isEmpty())
        return tr("Type a condition, such as s.balance < 0.");
    return {};
}

void StopDesk::setBreakpoints(std::vector<Breakpoint> breakpoints)
{
    m_breakpoints = std::move(breakpoints);
    takeOver();
}

std::optional<std::size_t> StopDesk::add(const Breakpoint &breakpoint)
{
    const auto same = std::ranges::find_if(
        m_breakpoints, [&](const Breakpoint &other) { return other.isSameStop(breakpoint); });
    const auto at = static_cast<std::size_t>(same - m_breakpoints.begin());
    if (same != m_breakpoints.end()) {
        setOn(at, true);
        return at;
    }
    if (m_breakpoints.size() == Workspace::mostStops) {
        emit said(tr("There are %1 breakpoints, which is as many as there can be.")
                      .arg(Workspace::mostStops));
        return {};
    }
    m_breakpoints.push_back(breakpoint);
    takeOver();
    return at;
}

void StopDesk::replace(std::size_t at, const Breakpoint &breakpoint)
{
    Q_ASSERT(at < m_breakpoints.size() && refusal(breakpoint).isEmpty());
    if (breakpoint == m_breakpoints[at])
        return;
    m_breakpoints[at] = breakpoint;
    takeOver();
}

void StopDesk::remove(std::size_t at)
{
    Q_ASSERT(at < m_breakpoints.size());
    m_breakpoints.erase(m_breakpoints.begin() + static_cast<std::ptrdiff_t>(at));
    takeOver();
}

void StopDesk::setOn(std::size_t at, bool isOn)
{
    if (std::exchange(m_breakpoints[at].isOn, isOn) != isOn)
        takeOver();
}

void StopDesk::toggle(const Breakpoint &breakpoint)
{
    for (std::size_t at = 0; at < m_breakpoints.size(); ++at) {
        if (m_breakpoints[at].isSameStop(breakpoint))
            return remove(at);
    }
    add(breakpoint);
}

void StopDesk::toggleType()
{
    const Row row = m_session.row();
    const TypeId type = row.isValid() ? m_session.index()->typeOf(row) : TypeId();
    if (type.isValid())
        toggle({.kind = BreakpointKind::Type,
                .text = std::string(m_session.index()->types.at(type.value))});
}

void StopDesk::toggleField(const std::string &pointer)
{
    if (!pointer.empty())
        toggle({.kind = BreakpointKind::Changes, .text = pointer});
}

/// The list is another one.
void StopDesk::takeOver()
{
    m_stoppedAt.clear(); // Its numbers are those of the list before.
    m_finder.setBreakpoints(m_breakpoints);
    emit breakpointsChanged();
    gatherStops();
    runOn();
}

void StopDesk::takeFound()
{
    gatherStops();
    emit hitsChanged();
    runOn();
}

void StopDesk::gatherStops()
{
    HitMap stops;
    for (std::size_t at = 0; at < m_breakpoints.size(); ++at) {
        if (m_breakpoints[at].isOn)
            stops.unite(hits(at).found.hits);
    }
    if (stops == *m_stops)
        return;
    m_stops = std::make_shared<const HitMap>(std::move(stops));
    emit stopsChanged();
}

const StopFinder::KnownBreakpoint &StopDesk::hits(std::size_t at) const
{
    return m_finder.hitsOf(m_breakpoints[at]);
}

std::vector<std::int64_t> StopDesk::shownStops() const
{
    return m_stops->thinned(mostShownStops, m_session.trackRows().count());
}

void StopDesk::run(RunDirection direction)
{
    m_run.reset();
    const bool isAnyOn = std::ranges::any_of(m_breakpoints, &Breakpoint::isOn);
    if (m_session.trackRows().isEmpty())
        return endRun(tr("There are no events to run through."));
    if (!isAnyOn)
        return endRun(tr("No breakpoint is on, so a run would stop nowhere."));
    m_run = Run{direction, m_session.trackRows().count()};
    emit runChanged();
    m_finder.searchOn();
    runOn();
}

/// Stops where it is known to, or goes on waiting.
void StopDesk::runOn()
{
    if (!m_run)
        return;
    std::vector<KnownHits> known;
    QString failure;
    for (std::size_t at = 0; at < m_breakpoints.size(); ++at) {
        if (!m_breakpoints[at].isOn)
            continue;
        const StopFinder::KnownBreakpoint &one = hits(at);
        known.push_back({&one.found.hits, one.examined});
        if (!one.failure.isEmpty())
            failure = one.failure;
    }
    const RunDirection direction = m_run->direction;
    const NextStop next = nextStop(known, m_session.ordinal(), direction, m_run->total);
    if (next.isKnown && next.ordinal) {
        const std::int64_t ordinal = *next.ordinal;
        m_isStopping = true;
        m_session.goToOrdinal(ordinal);
        m_isStopping = false;
        m_stoppedAt.clear();
        for (std::size_t at = 0; at < m_breakpoints.size(); ++at) {
            if (m_breakpoints[at].isOn && hits(at).found.hits.contains(ordinal))
                m_stoppedAt.push_back(at);
        }
        return endRun(whyThere(ordinal));
    }
    if (next.isKnown)
        return endRun(
            direction == RunDirection::Forward
                ? tr("No breakpoint stops at a later event; still at the same event.")
                : tr("No breakpoint stops at an earlier event; still at the same event."));
    if (failure.isEmpty() && !m_finder.isSearching()) {
        m_finder.searchOn(); // The track has grown since.
        if (!m_run || m_finder.isSearching())
            return;
        const auto &wrong = m_session.lensError();
        failure = wrong ? sentence(*wrong) : tr("the events are not known yet");
    }
    if (!failure.isEmpty())
        return endRun(tr("The run broke off: %1").arg(failure));
    emit runChanged();
}

void StopDesk::endRun(const QString &sentence)
{
    m_run.reset();
    emit runChanged();
    emit said(sentence);
}

void StopDesk::cancelRun()
{
    if (m_run)
        endRun(tr("The run was cancelled; still at the same event."));
}

/// Whoever goes somewhere else does not want to be taken away from there.
void StopDesk::leave()
{
    m_search.cancel();
    if (m_isStopping)
        return;
    const bool hadRun = std::exchange(m_run, std::nullopt).has_value();
    const bool hadStop = !std::exchange(m_stoppedAt, {}).empty();
    if (hadRun || hadStop)
        emit runChanged();
}

QString StopDesk::whyThere(std::int64_t ordinal) const
{
    QStringList reasons;
    for (const std::size_t at : m_stoppedAt)
        reasons += stopReason(m_breakpoints[at]);
    const IndexedEvent event = m_session.trackRows().event(ordinal);
    const QString place = m_session.track().isOfStream()
        ? tr("v%1").arg(event.version.value)
        : tr("position %1").arg(event.position.value);
    return tr("Stopped at a breakpoint at %1: %2").arg(place, reasons.join(tr("; ")));
}

void StopDesk::step(EventTrait::Kind kind, StepSearch::Direction direction, bool inStore)
{
    const Row row = m_session.row();
    if (!row.isValid())
        return;
    const auto &index = m_session.index();
    const EventTrait trait = EventTrait::of(*index, row, kind);
    if (!trait.isValid()) {
        emit said(kind == EventTrait::Kind::Actor ? tr("This event says nothing of an actor.")
                      : kind == EventTrait::Kind::Correlation
                      ? tr("This event has no correlation id.")
                      : tr("This record has no event type."));
        return;
    }
    m_step = {kind, direction, inStore};
    m_search.start(inStore ? RowList::all(index) : m_session.trackRows(), row, trait, direction);
}

void StopDesk::sayNotFound()
{
    const bool isForward = m_step.direction == StepSearch::Direction::Forward;
    QString sentence;
    switch (m_step.kind) {
    case EventTrait::Kind::Type:
        sentence = isForward ? tr("No later event of this type %1.")
                             : tr("No earlier event of this type %1.");
        break;
    case EventTrait::Kind::Actor:
        sentence = isForward ? tr("No later event by this actor %1.")
                             : tr("No earlier event by this actor %1.");
        break;
    case EventTrait::Kind::Correlation:
        sentence = isForward ? tr("No later event with this correlation id %1.")
                             : tr("No earlier event with this correlation id %1.");
        break;
    }
    emit said(sentence.arg(m_step.inStore                       ? tr("in the store")
                               : m_session.track().isOfStream() ? tr("in the stream")
                                                                : tr("among these events")));
}

} // namespace hindcast
