// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/event_json.h"
#include "app/cli/script_files.h"
#include "model/compare/side_rows.h"
#include "model/replay/upcaster_chain.h"

#include <QCoreApplication>

#include <map>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct UpcastText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::UpcastText)
};

/// Counts what went wrong, and says it at the end.
struct Troubles
{
    std::int64_t failed = 0;
    QString firstFailure;
    std::int64_t incomplete = 0;
    QString firstIncomplete;

    void see(UpcasterChain &upcasters)
    {
        std::vector<ScriptNote> notes;
        upcasters.takeNotes(notes);
        for (const ScriptNote &note : notes) {
            if (note.kind == ScriptNote::Kind::IncompleteMerge && incomplete++ == 0)
                firstIncomplete = note.text;
        }
    }
};

int printUpcast(const CommandCall &call, const OpenedStore &opened, UpcasterChain &upcasters,
                const std::vector<std::uint32_t> &rows)
{
    Troubles troubles;
    std::map<std::string, Row> lastRows;
    for (const std::uint32_t row : rows) {
        const auto event = opened.reader->read(*opened.index, {row});
        if (!event)
            return call.fail(Unusable, event.error().message);
        const UpcastEvent &upcast = upcasters.apply(event.value(), {row});
        if (upcasters.remembersStreams())
            lastRows[event.value().stream] = {row};
        if (upcast.failure && troubles.failed++ == 0)
            troubles.firstFailure = QString::fromStdString(event.value().stream) + u" v"_s
                + QString::number(event.value().version.value) + u": "_s
                + sentence(*upcast.failure);
        for (const Event &piece : upcast.pieces)
            call.output.write(eventLine(piece));
        if (!call.output.isWanted())
            return opened.outcome();
    }
    for (const auto &[stream, last] : lastRows)
        upcasters.endStream(stream, last);
    troubles.see(upcasters);
    if (troubles.incomplete > 0)
        call.output.complain(UpcastText::tr("incomplete merges: %1; the first: %2")
                                 .arg(troubles.incomplete)
                                 .arg(troubles.firstIncomplete));
    if (troubles.failed > 0)
        return call.fail(Unusable,
                         UpcastText::tr("events that could not be upcast: %1; the first: %2")
                             .arg(troubles.failed)
                             .arg(troubles.firstFailure));
    return opened.outcome();
}

} // namespace

int runUpcast(const CommandCall &call)
{
    const auto pipeline = pipelineOf(call.arguments, {}, u"upcasters"_s);
    if (!pipeline)
        return call.fail(Unusable, pipeline.error().message);
    if (pipeline.value().upcasters.empty())
        return call.fail(Unusable, UpcastText::tr("upcast needs --upcasters"));
    const auto upcasters = UpcasterChain::make(pipeline.value().upcasters, pipeline.value().limits);
    if (!upcasters)
        return call.fail(Unusable, sentence(upcasters.error()));
    const auto opened = call.openIndexed();
    if (!opened)
        return Unusable;
    const auto rows
        = sideRows({.partitioning = Partitioning::Single}, scopeOf(call.arguments), *opened->index);
    if (rows.all->empty() && !opened->failure)
        return call.fail(
            NothingFound,
            UpcastText::tr("no event of %1 is like that").arg(opened->store->description().path));
    return printUpcast(call, *opened, *upcasters.value(), *rows.all);
}

} // namespace hindcast
