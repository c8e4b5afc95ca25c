// SPDX-License-Identifier: MIT
#include "app/cli/state_place.h"

#include "app/cli/text_table.h"
#include "model/compare/projected_partitions.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct StateText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::StateText)
};

NoEvents bad(const QString &sentence)
{
    return {Unusable, sentence};
}

/// The events of the stream \a name.
Result<StateEvents, NoEvents> streamEvents(const QString &name, const OpenedStore &opened)
{
    const StoreIndex &index = *opened.index;
    const StreamId stream{index.streams.find(name.toStdString())};
    if (!stream.isValid())
        return NoEvents{NothingFound,
                        StateText::tr("there is no stream %1 in %2")
                            .arg(name, opened.store->description().path)};
    const auto rows = index.rowsOf(stream);
    return StateEvents{name.toStdString(), {rows.begin(), rows.end()}};
}

/// The events of the partition that a function gives the key \a key.
Result<StateEvents, NoEvents> keyEvents(const std::string &key, const Pipeline &pipeline,
                                        const OpenedStore &opened)
{
    const auto found = partitionRows(opened.source(), pipeline, {}, {});
    if (!found)
        return bad(found.error().message);
    const auto rows = found.value().byKey->find(key);
    if (rows == found.value().byKey->end())
        return NoEvents{NothingFound,
                        StateText::tr("no event of %1 is in partition %2")
                            .arg(opened.store->description().path, QString::fromStdString(key))};
    return StateEvents{key, rows->second};
}

} // namespace

Result<StatePlace> statePlaceOf(const Arguments &arguments, AtNumber atNumber)
{
    const auto atVersion = atNumber == AtNumber::Version
        ? arguments.number(u"at"_s)
        : Result<std::optional<std::int64_t>>(std::optional<std::int64_t>());
    const bool isAtVersion = atVersion && atVersion.value();
    const auto version = arguments.number(isAtVersion ? u"at"_s : u"version"_s);
    if (!version)
        return version.error();
    const auto position = arguments.number(u"position"_s);
    if (!position)
        return position.error();
    const auto at = isAtVersion ? Result<std::optional<Timestamp>>(std::optional<Timestamp>())
                                : arguments.time(u"at"_s);
    if (!at)
        return at.error();
    if (arguments.has(u"version"_s) && arguments.has(u"at"_s))
        return Error{StateText::tr("--version and --at exclude each other")};
    if (position.value() && (version.value() || at.value()))
        return Error{StateText::tr("--position excludes --version and --at")};
    if (arguments.has(u"stream"_s) && arguments.has(u"partition"_s))
        return Error{StateText::tr("--stream and --partition exclude each other")};
    StatePlace place{.command = arguments.command(), .at = at.value()};
    if (arguments.has(u"stream"_s))
        place.stream = arguments.value(u"stream"_s);
    if (arguments.has(u"partition"_s))
        place.partition = arguments.value(u"partition"_s);
    if (version.value())
        place.version = Version{*version.value()};
    if (position.value())
        place.position = Position{*position.value()};
    return place;
}

Result<StatePath> statePathOf(const Arguments &arguments)
{
    const QString text = arguments.value(u"path"_s);
    static const QRegularExpression pointer(uR"(\A(?:/(?:[^~/]|~[01])*)*\z)"_s);
    if (!pointer.match(text).hasMatch())
        return Error{StateText::tr("--path needs a JSON pointer such as /items/0/price, not \"%1\"")
                         .arg(text)};
    return pathOfPointer(text.toStdString());
}

Result<StateEvents, NoEvents> eventsOf(const StatePlace &place, const Pipeline &pipeline,
                                       const ProjectionShape &shape, const OpenedStore &opened)
{
    const std::optional<QString> key = place.partition ? place.partition : place.stream;
    if (shape.partitioning == Partitioning::PerStream) {
        if (!key)
            return bad(StateText::tr("%1 needs --stream").arg(place.command));
        if (!shape.isBiState)
            return streamEvents(*key, opened);
    }
    if (place.version)
        return bad(StateText::tr("--version is for projections with a state for each stream; "
                                 "this one needs --position or --at"));
    if (shape.partitioning != Partitioning::Single && !key)
        return bad(StateText::tr("%1 needs --partition, as the projection has several")
                       .arg(place.command));
    const std::string partition = key ? key->toStdString() : std::string();
    if (shape.partitioning == Partitioning::ByKey && !shape.isBiState)
        return keyEvents(partition, pipeline, opened);
    if (shape.partitioning == Partitioning::Single && key)
        return bad(StateText::tr("the projection has one state of everything, so it needs neither "
                                 "--stream nor --partition"));
    return StateEvents{partition,
                       *sideRows({.partitioning = Partitioning::Single,
                                  .streams = shape.streams,
                                  .categories = shape.categories},
                                 {}, *opened.index)
                            .all};
}

Result<std::int64_t> ordinalOf(const StatePlace &place, const StoreIndex &index,
                               const StateEvents &events)
{
    const auto &rows = events.rows;
    for (std::size_t i = rows.size(); i > 0; --i) {
        const IndexedEvent event = index.event({rows[i - 1]});
        if (place.version && event.version != *place.version)
            continue;
        if (place.position && event.position > *place.position)
            continue;
        if (place.at && (!event.time || *event.time > *place.at))
            continue;
        return static_cast<std::int64_t>(i - 1);
    }
    const QString name = QString::fromStdString(events.partition);
    if (rows.empty())
        return Error{StateText::tr("the projection takes no event")};
    const IndexedEvent first = index.event({rows.front()});
    if (place.version) {
        const StreamSummary stream = index.stream(first.stream);
        return Error{StateText::tr("stream %1 has no version %2; it has versions %3 to %4")
                         .arg(name)
                         .arg(place.version->value)
                         .arg(stream.firstVersion.value)
                         .arg(stream.lastVersion.value)};
    }
    const QString what = name.isEmpty() ? StateText::tr("the store") : name;
    if (place.position)
        return Error{StateText::tr("%1 has no event at or before position %2; it begins at %3")
                         .arg(what)
                         .arg(place.position->value)
                         .arg(first.position.value)};
    if (!first.time)
        return Error{StateText::tr("the events of stream %1 have no times").arg(what)};
    return Error{StateText::tr("stream %1 has no event at or before %2; it begins at %3 UTC")
                     .arg(what, timeText(place.at), timeText(first.time))};
}

} // namespace hindcast
