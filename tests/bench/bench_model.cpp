// SPDX-License-Identifier: MIT
// What the model does in one process, for bench.py to set beside limits and peers:
//     bench_model index|memory|fold-script|fold-memory|fold-merge|compare|filter|search FILE [TEXT]
//     bench_model scrub|scrub-merge FILE             through a script, or merging all data
//     bench_model diff|blame                         make their own data
//     bench_model list                               says which measurements there are
// Prints one line of JSON.
#include "model/compare/blamer.h"
#include "model/compare/comparison.h"
#include "model/compare/json_diff.h"
#include "model/replay/replay.h"
#include "model/session/filter_run.h"
#include "model/store/event_store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <malloc.h>
#include <map>
#include <numeric>

#include "bench_script.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

namespace {

/// Changes one event in a hundred, so that both sides have something to do and few streams differ.
constexpr const char *upcasters = R"(
upcast('FeeCharged', 1, 2, e => { e.data.amountCents = Math.round(e.data.amountCents); });
)";

constexpr std::uint64_t firstRandom = 88'172'645'463'325'252ULL;

std::uint64_t nextRandom(std::uint64_t &random)
{
    random ^= random << 13;
    random ^= random >> 7;
    random ^= random << 17;
    return random;
}

[[noreturn]] void fail(const QString &reason)
{
    std::fprintf(stderr, "bench_model: %s\n", qPrintable(reason));
    std::exit(2);
}

Pipeline scriptPipeline(const std::string &projection)
{
    return {.projection = ScriptFile{u"projection.js"_s, projection}};
}

std::unique_ptr<PipelineRun> started(const Pipeline &pipeline)
{
    auto run = PipelineRun::start(pipeline);
    if (!run)
        fail(sentence(run.error()));
    return std::move(run).value();
}

double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(static_cast<double>(values.size() - 1) * share)];
}

/// A store with its index, and a reader.
class OpenStore
{
public:
    explicit OpenStore(const QString &path)
    {
        auto store = openStore(path);
        if (!store)
            fail(store.error().message);
        m_store = std::move(store).value();
        IndexBuilder builder(m_store->rules());
        if (const auto read = m_store->index(builder, {}, {}); !read)
            fail(read.error().message);
        m_index = builder.snapshot();
        m_reader = makeReader();
    }

    [[nodiscard]] const std::shared_ptr<const StoreIndex> &index() const { return m_index; }
    [[nodiscard]] EventReader &reader() const { return *m_reader; }
    [[nodiscard]] std::unique_ptr<EventReader> makeReader() const
    {
        auto reader = m_store->makeReader();
        if (!reader)
            fail(reader.error().message);
        return std::move(reader).value();
    }
    [[nodiscard]] ComparisonSource source() const
    {
        return {m_index, [this] { return m_store->makeReader(); }};
    }

private:
    std::unique_ptr<EventStore> m_store;
    std::shared_ptr<const StoreIndex> m_index;
    std::unique_ptr<EventReader> m_reader;
};

double seconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

void print(double duration, std::int64_t count)
{
    std::printf("{\"seconds\": %.6f, \"count\": %lld}\n", duration, static_cast<long long>(count));
}

void printTimes(const std::vector<double> &milliseconds)
{
    std::printf("{\"p50\": %.4f, \"p99\": %.4f, \"worst\": %.4f}\n", percentile(milliseconds, 0.5),
                percentile(milliseconds, 0.99), percentile(milliseconds, 1));
}

void measureIndex(const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    const OpenStore store(path);
    print(seconds(timer), store.index()->rowCount());
}

std::size_t heapBytes()
{
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

/// Bytes an event, without the text of names, which is there once.
void measureMemory(const QString &path)
{
    const std::size_t before = heapBytes();
    std::shared_ptr<const StoreIndex> index = OpenStore(path).index();
    std::size_t strings = 0;
    for (const StringTable *table :
         {&index->streams, &index->types, &index->correlations, &index->actors}) {
        for (std::uint32_t i = 0; i < table->size(); ++i)
            strings += table->at(i).size();
    }
    const std::size_t all = heapBytes() - before;
    const auto events = static_cast<double>(index->rowCount());
    std::printf("{\"bytesPerEvent\": %.2f, \"withNames\": %.2f, \"names\": %zu}\n",
                static_cast<double>(all - std::min(all, strings)) / events,
                static_cast<double>(all) / events, strings);
}

/// Every stream's state, one stream behind the other.
void foldStreams(const OpenStore &store, PipelineRun &run)
{
    Event event;
    const StoreIndex &index = *store.index();
    for (std::uint32_t stream = 0; stream < index.streamCount(); ++stream) {
        run.begin(std::string(index.streams.at(stream)));
        const ReadingRun reading(store.reader(), index, index.rowsOf({stream}));
        for (const std::uint32_t row : index.rowsOf({stream})) {
            if (const auto read = store.reader().readForFold(index, {row}, event, run.parts());
                !read)
                fail(read.error().message);
            if (const auto applied = run.apply(event, {row}); applied.failure)
                fail(sentence(*applied.failure));
        }
    }
}

void measureFold(const QString &path, const Pipeline &pipeline)
{
    const OpenStore store(path);
    const auto run = started(pipeline);
    QElapsedTimer timer;
    timer.start();
    foldStreams(store, *run);
    print(seconds(timer), store.index()->rowCount());
}

/// The same of at most two million events that lie in memory: what the engine alone takes.
void measureMemoryFold(const QString &path)
{
    constexpr std::size_t most = 2'000'000;
    const OpenStore store(path);
    const StoreIndex &index = *store.index();
    std::vector<Event> events;
    for (std::uint32_t stream = 0; stream < index.streamCount() && events.size() < most; ++stream) {
        for (const std::uint32_t row : index.rowsOf({stream})) {
            if (!store.reader().readForFold(index, {row}, events.emplace_back()))
                fail(u"an event cannot be read"_s);
        }
    }
    const auto run = started(scriptPipeline(accountOfEachStream));
    QElapsedTimer timer;
    timer.start();
    std::string_view stream;
    for (const Event &event : events) {
        if (event.stream != stream)
            run->begin(event.stream);
        stream = event.stream;
        if (run->apply(event, {event.position.value - 1}).failure)
            fail(u"an event cannot be folded"_s);
    }
    print(seconds(timer), static_cast<std::int64_t>(events.size()));
}

void measureCompare(const QString &path)
{
    const OpenStore store(path);
    ComparisonRequest request{.before = scriptPipeline(accountOfEachStream),
                              .after = scriptPipeline(accountOfEachStream)};
    request.after.upcasters.push_back({u"upcasters.js"_s, upcasters});
    QElapsedTimer timer;
    timer.start();
    const auto result = compare(store.source(), request, {}, nullptr, {});
    if (!result)
        fail(result.error().message);
    print(seconds(timer), store.index()->rowCount());
}

StreamId longestStream(const StoreIndex &index)
{
    StreamId longest{0};
    for (std::uint32_t i = 1; i < index.streamCount(); ++i) {
        if (index.rowsOf({i}).size() > index.rowsOf(longest).size())
            longest = {i};
    }
    return longest;
}

/// Jumps to any version of the longest stream, with the keyframes that one pass has left.
void measureScrub(const QString &path, const Pipeline &pipeline)
{
    constexpr int jumps = 2'000;
    const OpenStore store(path);
    const StreamId stream = longestStream(*store.index());
    const std::span<const std::uint32_t> rows = store.index()->rowsOf(stream);
    Replay replay(started(pipeline), std::string(store.index()->streams.at(stream.value)));
    const auto last = static_cast<std::int64_t>(rows.size()) - 1;
    if (!replay.stateAt(store.reader(), *store.index(), rows, last, {}))
        fail(u"the stream cannot be replayed"_s);
    std::uint64_t random = firstRandom;
    std::vector<double> milliseconds;
    for (int jump = 0; jump < jumps; ++jump) {
        const auto to = static_cast<std::int64_t>(nextRandom(random) % rows.size());
        QElapsedTimer timer;
        timer.start();
        if (!replay.stateAt(store.reader(), *store.index(), rows, to, {}))
            fail(u"a version cannot be replayed"_s);
        milliseconds.push_back(seconds(timer) * 1000);
    }
    printTimes(milliseconds);
}

void measureFilter(const QString &path)
{
    const OpenStore store(path);
    EventFilter filter;
    filter.types = QStringList{u"FeeCharged"_s};
    const FilterMatcher matcher(filter, *store.index());
    QElapsedTimer timer;
    timer.start();
    std::vector<std::uint32_t> passed;
    for (Row row{0}; row.value < store.index()->rowCount(); ++row.value) {
        if (matcher.matchesIndex(row))
            passed.push_back(static_cast<std::uint32_t>(row.value));
    }
    print(seconds(timer), static_cast<std::int64_t>(passed.size()));
}

void measureSearch(const QString &path, const QString &text)
{
    const OpenStore store(path);
    EventFilter filter;
    filter.texts = QStringList{text};
    QElapsedTimer timer;
    timer.start();
    std::int64_t found = 0;
    FilterRun().run(RowList::all(store.index()), filter, store.reader(),
                    [&found](const LedgerRows &rows) { found = rows.rows.count(); }, {});
    print(seconds(timer), found);
}

std::string largeState(int changed)
{
    std::string text = "{";
    for (int i = 0; i < 12'000; ++i)
        text += (i > 0 ? ",\"item" : "\"item") + std::to_string(i) + "\":{\"place\":\"shelf "
            + std::to_string(i % 97) + "\",\"count\":" + std::to_string(i % 100 == 7 ? changed : i)
            + ",\"unit\":\"piece\",\"checked\":true}";
    return text + '}';
}

void measureDiff()
{
    const std::string before = largeState(1);
    const std::string after = largeState(2);
    QElapsedTimer timer;
    timer.start();
    const Json from = Json::parse(before).value();
    const Json to = Json::parse(after).value();
    const auto changes = diff(from, to);
    print(seconds(timer), static_cast<std::int64_t>(changes.size()));
}

QString writeShelfEvents(const QTemporaryDir &folder, int events)
{
    const QString path = folder.filePath(u"shelf.jsonl"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(file.errorString());
    for (int i = 0; i < events; ++i) {
        file.write(R"({"stream":"shelf-1","version":)" + QByteArray::number(i)
                   + R"(,"type":"Counted","data":{"thing":)" + QByteArray::number(i * 37 % 160)
                   + R"(,"count":)" + QByteArray::number(i % 90)
                   + R"(},"metadata":{"actor":"counter )" + QByteArray::number(i % 5) + "\"}}\n");
    }
    return path;
}

/// The same events folded plainly and with blame, one after the other.
void measureBlame()
{
    constexpr int events = 40'000;
    const QTemporaryDir folder;
    const OpenStore store(writeShelfEvents(folder, events));
    const std::span<const std::uint32_t> rows = store.index()->rowsOf({0});
    QElapsedTimer timer;
    timer.start();
    const auto run = started(scriptPipeline(shelfOfThings));
    foldStreams(store, *run);
    const double plain = seconds(timer);
    timer.start();
    const auto blamer = Blamer::start(scriptPipeline(shelfOfThings), "shelf-1", OnFailure::Stop);
    if (!blamer)
        fail(sentence(blamer.error()));
    const BlameSource source{store.reader(), *store.index(), rows};
    if (const auto moved = blamer.value()->moveTo(source, std::ssize(rows), {}); !moved)
        fail(moved.error().message);
    std::printf("{\"seconds\": %.6f, \"plainSeconds\": %.6f, \"count\": %d}\n", seconds(timer),
                plain, events);
}

using Measurements = std::map<QString, std::function<void()>>;

QStringList namesOf(const Measurements &measurements)
{
    QStringList names;
    for (const auto &[name, measure] : measurements)
        names += name;
    return names;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString file = arguments.value(2);
    const Measurements measurements{
        {u"index"_s, [&] { measureIndex(file); }},
        {u"memory"_s, [&] { measureMemory(file); }},
        {u"fold-script"_s, [&] { measureFold(file, scriptPipeline(accountOfEachStream)); }},
        {u"fold-memory"_s, [&] { measureMemoryFold(file); }},
        {u"fold-merge"_s, [&] { measureFold(file, {}); }},
        {u"compare"_s, [&] { measureCompare(file); }},
        {u"scrub"_s, [&] { measureScrub(file, scriptPipeline(accountOfEachStream)); }},
        {u"scrub-merge"_s, [&] { measureScrub(file, {}); }},
        {u"filter"_s, [&] { measureFilter(file); }},
        {u"search"_s, [&] { measureSearch(file, arguments.value(3)); }},
        {u"diff"_s, [&] { measureDiff(); }},
        {u"blame"_s, [&] { measureBlame(); }},
    };
    if (arguments.value(1) == "list"_L1) {
        std::printf("{\"measurements\": [\"%s\"]}\n",
                    qPrintable(namesOf(measurements).join(u"\", \""_s)));
        return 0;
    }
    const auto chosen = measurements.find(arguments.value(1));
    if (chosen == measurements.end())
        fail(u"no such measurement: "_s + arguments.value(1));
    chosen->second();
    return 0;
}
