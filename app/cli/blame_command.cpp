// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/json_line.h"
#include "app/cli/script_files.h"
#include "app/cli/state_place.h"
#include "app/cli/text_table.h"
#include "model/compare/change_origin.h"
#include "model/compare/item_key.h"
#include "model/event/json_pointer.h"
#include "model/items/json_text.h"

#include <QCoreApplication>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestValue = 40; ///< In a table.

struct BlameText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::BlameText)
};

/// A field of the state, and who set it.
struct BlamedField
{
    std::string path;
    Json value;
    BlameStamp stamp;
};

/// What the answers are about.
struct Place
{
    const StoreIndex &index;
    bool isOfStream = false; ///< Else events of several streams build the state.
    const Blame &blame;
};

/// Each change of a field, and where its new value came from.
using Origins = std::vector<ChangeOrigin>;

/// Adds the fields in \a value that have none below them.
void addFields(const BlameNode &node, const Json &value, const std::string &path,
               std::vector<BlamedField> &fields)
{
    if (value.size() == 0)
        fields.push_back({path, value, node.stamp()});
    for (const JsonMember &member : value.members())
        addFields(node.member(member.key), member.value, path + '/' + pointerToken(member.key),
                  fields);
    for (std::size_t i = 0; i < value.items().size(); ++i)
        addFields(node.item(i), value.items()[i], path + '/' + std::to_string(i), fields);
}

void addEvent(JsonLine &line, const Place &place, Row row)
{
    if (!row.isValid())
        return;
    const IndexedEvent event = place.index.event(row);
    if (!place.isOfStream)
        line.text("stream", place.index.streams.at(event.stream.value));
    line.number("version", event.version.value).number("position", event.position.value);
    line.text("type", place.index.types.at(event.type.value)).time("time", event.time);
    if (event.actor.isValid())
        line.text("actor", place.index.actors.at(event.actor.value));
    if (const QString rule = place.blame.ruleOf(row); !rule.isEmpty())
        line.text("rule", rule);
}

void printFieldsAsJson(Output &output, const Place &place, const std::vector<BlamedField> &fields)
{
    for (const BlamedField &field : fields) {
        JsonLine line;
        line.text("path", field.path).raw("value", field.value.toText());
        addEvent(line, place, field.stamp.changed);
        if (field.stamp.written != field.stamp.changed) {
            const IndexedEvent written = place.index.event(field.stamp.written);
            line.number("writtenVersion", written.version.value);
            line.number("writtenPosition", written.position.value);
        }
        output.write(line.line());
        if (!output.isWanted())
            return;
    }
}

/// `copied`, `added` or `subtracted`; for programs.
const char *keyOf(FieldOrigin::How how)
{
    switch (how) {
    case FieldOrigin::How::Copied:
        break;
    case FieldOrigin::How::Added:
        return "added";
    case FieldOrigin::How::Subtracted:
        return "subtracted";
    }
    return "copied";
}

void addOrigin(JsonLine &line, const ChangeOrigin &origin)
{
    if (!origin.place.empty())
        line.text("place", origin.place);
    if (origin.fields.empty())
        return;
    const FieldOrigin &likeliest = origin.fields.front();
    line.text(keyOf(likeliest.how), likeliest.pointer);
    if (!likeliest.stored.empty() && likeliest.stored != likeliest.pointer)
        line.text("storedAs", likeliest.stored);
}

void printHistoryAsJson(Output &output, const Place &place, const FieldHistory &history,
                        const Origins &origins)
{
    const std::string path = pointerText(history.path);
    for (std::size_t i = 0; i < history.versions.size(); ++i) {
        const FieldVersion &version = history.versions[i];
        JsonLine line;
        line.text("path", path);
        addEvent(line, place, version.row);
        if (version.from)
            line.raw("from", version.from->toText());
        if (version.to)
            line.raw("to", version.to->toText());
        addOrigin(line, origins[i]);
        output.write(line.line());
        if (!output.isWanted())
            return;
    }
}

QString textOf(const std::optional<Json> &value)
{
    return value ? jsonValueText(*value, longestValue) : u"-"_s;
}

QString versionText(const Place &place, Row row)
{
    return row.isValid() ? QString::number(place.index.event(row).version.value) : u"-"_s;
}

/// What a table says of an event: stream, version, type, actor, time, rule.
constexpr std::size_t eventColumns = 6;

std::vector<TextColumn> eventTitles()
{
    return {{BlameText::tr("STREAM")}, {BlameText::tr("VERSION"), true}, {BlameText::tr("TYPE")},
            {BlameText::tr("ACTOR")},  {BlameText::tr("TIME (UTC)")},    {BlameText::tr("RULE")}};
}

QString eventCell(const Place &place, Row row, std::size_t column)
{
    if (!row.isValid())
        return column == 1 ? u"-"_s : QString();
    const IndexedEvent event = place.index.event(row);
    switch (column) {
    case 0:
        return place.isOfStream ? QString() : printable(place.index.streams.at(event.stream.value));
    case 1:
        return versionText(place, row);
    case 2:
        return printable(place.index.types.at(event.type.value));
    case 3:
        return event.actor.isValid() ? printable(place.index.actors.at(event.actor.value))
                                     : QString();
    case 4:
        return timeText(event.time);
    default:
        return place.blame.ruleOf(row);
    }
}

void printFields(Output &output, const Place &place, const std::vector<BlamedField> &fields)
{
    std::vector<TextColumn> columns{{BlameText::tr("FIELD")}, {BlameText::tr("VALUE")}};
    std::ranges::move(eventTitles(), std::back_inserter(columns));
    columns.push_back({BlameText::tr("WRITTEN"), true});
    const auto cell = [&](std::int64_t row, std::size_t column) {
        const BlamedField &field = fields[static_cast<std::size_t>(row)];
        if (column == 0)
            return printable(field.path);
        if (column == 1)
            return textOf(field.value);
        if (column < 2 + eventColumns)
            return eventCell(place, field.stamp.changed, column - 2);
        return field.stamp.written == field.stamp.changed ? QString()
                                                          : versionText(place, field.stamp.written);
    };
    printTable(output, columns, std::ssize(fields), cell);
}

/// `+ /data/amountCents`, and behind `<` the stored field where it has another name.
QString originText(const ChangeOrigin &origin)
{
    if (origin.fields.empty())
        return {};
    const FieldOrigin &likeliest = origin.fields.front();
    constexpr const char *signs[] = {"= ", "+ ", "- "};
    QString text = QLatin1StringView(signs[static_cast<std::size_t>(likeliest.how)])
        + printable(likeliest.pointer);
    if (!likeliest.stored.empty() && likeliest.stored != likeliest.pointer)
        text += u" < "_s + printable(likeliest.stored);
    return text;
}

void printHistory(Output &output, const Place &place, const FieldHistory &history,
                  const Origins &origins)
{
    std::vector<TextColumn> columns = eventTitles();
    columns.push_back({BlameText::tr("FROM")});
    columns.push_back({BlameText::tr("TO")});
    columns.push_back({BlameText::tr("BY")});
    columns.push_back({BlameText::tr("PLACE")});
    const auto cell = [&](std::int64_t row, std::size_t column) {
        const FieldVersion &version = history.versions[static_cast<std::size_t>(row)];
        if (column < eventColumns)
            return eventCell(place, version.row, column);
        const ChangeOrigin &origin = origins[static_cast<std::size_t>(row)];
        if (column == eventColumns + 2)
            return originText(origin);
        if (column == eventColumns + 3)
            return printable(origin.place);
        return textOf(column == eventColumns ? version.from : version.to);
    };
    printTable(output, columns, std::ssize(history.versions), cell);
}

/// Says what the answer leaves out, and gives the exit code.
int judge(const CommandCall &call, const Blame &blame, const OpenedStore &opened)
{
    if (blame.isByDiffing)
        call.output.complain(BlameText::tr(
            "the writes of the script could not be followed, so its states were compared instead"));
    if (blame.failures > 0)
        return call.fail(
            Unusable, BlameText::tr("%1 of the events could not be applied").arg(blame.failures));
    return opened.outcome();
}

Result<Origins> originsOf(const FieldHistory &history, OriginFinder &finder,
                          const BlameSource &source)
{
    Origins origins;
    for (const FieldVersion &version : history.versions) {
        auto origin = finder.find(source, history.path, version, {});
        if (!origin)
            return origin.error();
        origins.push_back(std::move(origin).value());
    }
    return origins;
}

int tellHistory(const CommandCall &call, Blamer &blamer, OriginFinder &finder,
                const BlameSource &source, const StatePath &path, const OpenedStore &opened,
                bool isOfStream)
{
    const auto history = fieldHistory(blamer, source, path, std::ssize(source.rows), {});
    if (!history)
        return call.fail(Unusable, history.error().message);
    if (history.value().versions.empty() && atPointer(blamer.state(), pointerText(path)) == nullptr)
        return call.fail(NothingFound,
                         BlameText::tr("the state has never had a field %1")
                             .arg(QString::fromStdString(pointerText(path))));
    const auto origins = originsOf(history.value(), finder, source);
    if (!origins)
        return call.fail(Unusable, origins.error().message);
    const Blame blame = blamer.blame();
    const Place place{source.index, isOfStream, blame};
    const auto print = call.wantsJson() ? printHistoryAsJson : printHistory;
    print(call.output, place, history.value(), origins.value());
    if (history.value().leftOut > 0)
        call.output.complain(
            BlameText::tr("%1 older changes are left out").arg(history.value().leftOut));
    return judge(call, blame, opened);
}

int tellFields(const CommandCall &call, Blamer &blamer, const BlameSource &source,
               const StatePath &path, const OpenedStore &opened, bool isOfStream)
{
    if (const auto moved = blamer.moveTo(source, std::ssize(source.rows), {}); !moved)
        return call.fail(Unusable, moved.error().message);
    const Blame blame = blamer.blame();
    const std::string pointer = pointerText(path);
    const Json *value = atPointer(blame.state, pointer);
    if (value == nullptr)
        return call.fail(
            NothingFound,
            BlameText::tr("the state has no field %1").arg(QString::fromStdString(pointer)));
    const BlameNode node = blameAt(blame.root, blame.state, path);
    std::vector<BlamedField> fields;
    if (!path.empty() && value->size() > 0)
        fields.push_back({pointer, *value, node.stamp()});
    addFields(node, *value, pointer, fields);
    const Place place{source.index, isOfStream, blame};
    if (call.wantsJson())
        printFieldsAsJson(call.output, place, fields);
    else
        printFields(call.output, place, fields);
    return judge(call, blame, opened);
}

int runOn(const CommandCall &call, const StatePlace &place, const StatePath &path,
          const Pipeline &pipeline, const OpenedStore &opened)
{
    const auto run = PipelineRun::start(pipeline);
    if (!run)
        return call.fail(Unusable, sentence(run.error()));
    const ProjectionShape &shape = run.value()->shape();
    const auto events = eventsOf(place, pipeline, shape, opened);
    if (!events)
        return call.fail(events.error().code, events.error().sentence);
    const auto ordinal = ordinalOf(place, *opened.index, events.value());
    if (!ordinal)
        return call.fail(NothingFound, ordinal.error().message);
    const bool wantsHistory = call.arguments.has(u"history"_s);
    const bool skips = call.arguments.has(u"skip-failures"_s)
        || std::holds_alternative<BuiltIn>(pipeline.projection);
    const auto blamer = Blamer::start(pipeline, events.value().partition,
                                      skips ? OnFailure::Skip : OnFailure::Stop,
                                      wantsHistory ? path : StatePath());
    if (!blamer)
        return call.fail(Unusable, sentence(blamer.error()));
    const BlameSource source{
        *opened.reader, *opened.index,
        std::span(events.value().rows).first(static_cast<std::size_t>(ordinal.value() + 1))};
    const bool isOfStream = shape.partitioning == Partitioning::PerStream && !shape.isBiState;
    if (!wantsHistory)
        return tellFields(call, *blamer.value(), source, path, opened, isOfStream);
    auto finder = OriginFinder::start(pipeline, events.value().partition);
    if (!finder)
        return call.fail(Unusable, sentence(finder.error()));
    return tellHistory(call, *blamer.value(), finder.value(), source, path, opened, isOfStream);
}

} // namespace

int runBlame(const CommandCall &call)
{
    const auto place = statePlaceOf(call.arguments, AtNumber::Version);
    if (!place)
        return call.fail(Unusable, place.error().message);
    const auto path = statePathOf(call.arguments);
    if (!path)
        return call.fail(Unusable, path.error().message);
    if (call.arguments.has(u"history"_s) && !call.arguments.has(u"path"_s))
        return call.fail(Unusable, BlameText::tr("--history needs --path"));
    const auto pipeline = pipelineOf(call.arguments, u"projection"_s, u"upcasters"_s);
    if (!pipeline)
        return call.fail(Unusable, pipeline.error().message);
    const bool isBuiltIn = std::holds_alternative<BuiltIn>(pipeline.value().projection);
    if (isBuiltIn && !place.value().stream && !place.value().partition)
        return call.fail(Unusable, BlameText::tr("blame needs --stream"));
    const auto opened = call.openIndexed();
    return opened ? runOn(call, place.value(), path.value(), pipeline.value(), *opened) : Unusable;
}

} // namespace hindcast
