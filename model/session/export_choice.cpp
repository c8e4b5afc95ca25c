// SPDX-License-Identifier: MIT
#include "model/session/export_choice.h"

#include "model/session/filter_run.h"
#include "model/session/rows_to_fold.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ExportChoice)
};

using What = ExportChoice::What;

ComparisonSource sourceOf(const Session &session)
{
    return {session.index(), session.readerMaker()};
}

/// Those of \a rows that \a filter lets through, found on the thread that writes them.
RowSource filteredEvents(const ComparisonSource &source, const RowList &rows,
                         const EventFilter &filter, const std::function<QString(Row)> &noteOf)
{
    RowSource events = eventRows(source, rows, noteOf);
    if (filter.isEmpty())
        return events;
    events.run = [source, rows, filter, noteOf](const RowSource::Take &take,
                                                const RowSource::Progress &progress,
                                                const std::stop_token &stop) -> Result<void> {
        const auto reader = source.makeReader();
        if (!reader)
            return reader.error();
        LedgerRows passed;
        const auto answer = [&](const LedgerRows &found) {
            passed = found;
            progress(0, 0);
        };
        FilterRun().run(rows, filter, *reader.value(), answer, stop);
        if (stop.stop_requested())
            return {};
        if (!passed.failure.isEmpty())
            return Error{passed.failure};
        return eventRows(source, passed.rows, noteOf).run(take, progress, stop);
    };
    return events;
}

RowSource ledgerEvents(const ExportChoice &choice, const Session &session)
{
    const LedgerView &view = session.ledgerView();
    const RowList rows = view.scope == LedgerView::Scope::Stream ? session.trackRows()
                                                                 : RowList::all(session.index());
    const auto near = session.moment() ? session.moment()->event.time : std::nullopt;
    std::function<QString(Row)> noteOf;
    if (!choice.notesOfRows.empty())
        noteOf = [notes = choice.notesOfRows](Row row) {
            const auto found = notes.find(row);
            return found == notes.end() ? QString() : found->second;
        };
    return filteredEvents(sourceOf(session), rows,
                          EventFilter::parse(view.filter, session.timeFormat(), near), noteOf);
}

RowSource fieldHistoryRows(const ExportChoice &choice, const Session &session)
{
    const Track &track = session.track();
    const RowsToFold fold(*session.index(), track, session.stream(), session.row());
    return historyRows(sourceOf(session),
                       {.pipeline = session.lens().pipeline,
                        .partition = track.partition,
                        .isOfStream = track.isOfStream(),
                        .onFailure = onFailureOf(session.lens()),
                        .rows = {fold.rows.begin(), fold.rows.end()},
                        .events = fold.last + 1,
                        .path = pathOfPointer(choice.field)});
}

RowSource states(const Session &session, const std::optional<Timestamp> &time)
{
    return stateRows(sourceOf(session),
                     {.pipeline = session.lens().pipeline,
                      .onFailure = onFailureOf(session.lens()),
                      .moment = {.time = time}});
}

} // namespace

QString reasonAgainst(const ExportChoice &choice, const Session &session)
{
    if (choice.what == What::Notes)
        return choice.notes.empty() ? Words::tr("There are no notes.") : QString();
    if (!session.hasStore())
        return Words::tr("No store is open.");
    if (choice.what == What::LedgerEvents)
        return {};
    if (session.lensError())
        return Words::tr("The projection cannot be used: %1").arg(sentence(*session.lensError()));
    const bool hasTime = session.moment() && session.moment()->event.time;
    if (choice.what == What::StatesHere && !hasTime)
        return Words::tr("The event that is looked at has no time.");
    if (choice.what == What::FieldHistory && choice.field.empty())
        return Words::tr("No field is selected.");
    if (choice.what == What::FieldHistory && !session.row().isValid())
        return Words::tr("No event is looked at.");
    return {};
}

RowSource exportSource(const ExportChoice &choice, const Session &session)
{
    Q_ASSERT(reasonAgainst(choice, session).isEmpty());
    switch (choice.what) {
    case What::LedgerEvents:
        break;
    case What::StatesHere:
        return states(session, session.moment()->event.time);
    case What::StatesAtEnd:
        return states(session, {});
    case What::FieldHistory:
        return fieldHistoryRows(choice, session);
    case What::Notes:
        return noteRows(choice.notes);
    }
    return ledgerEvents(choice, session);
}

QString suggestedFileName(const ExportChoice &choice, const Session &session)
{
    const bool isOfTrack = choice.what == What::FieldHistory
        || (choice.what == What::LedgerEvents
            && session.ledgerView().scope == LedgerView::Scope::Stream);
    const std::string &partition = session.track().partition;
    QString name = isOfTrack && !partition.empty()
        ? QString::fromStdString(partition)
        : QFileInfo(session.store().path).completeBaseName();
    const auto isPlain = [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'.'; };
    std::ranges::replace_if(
        name, [&](QChar c) { return !isPlain(c); }, QChar(u'_'));
    switch (choice.what) {
    case What::LedgerEvents:
        return name + u"-events"_s;
    case What::StatesHere:
    case What::StatesAtEnd:
        return name + u"-states"_s;
    case What::FieldHistory:
        return name + u"-history"_s;
    case What::Notes:
        break;
    }
    return name + u"-notes"_s;
}

} // namespace hindcast
