// SPDX-License-Identifier: MIT
// How fast a JavaScript projection folds, beside Node folding the same events from the same file:
//     bench_fold [--events N] [--node PATH]
// Prints one line for each measurement; the ratios are what counts, as machines are noisy.
#include "model/replay/pipeline_run.h"
#include "model/store/event_store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <map>

using namespace hindcast;
using namespace Qt::StringLiterals;

namespace {

constexpr int accounts = 50'000;
constexpr int rounds = 5;

constexpr const char *projection = R"(
fromAll().foreachStream().when({
    $init: () => ({ balance: 0, events: 0 }),
    Opened: (s, e) => { s.owner = e.data.owner; s.events++; },
    Deposited: (s, e) => { s.balance += e.data.amountCents; s.events++; },
    Withdrawn: (s, e) => { s.balance -= e.data.amountCents; s.events++; },
});
)";

/// The same for everything together.
const std::string everything = [] {
    std::string text = projection;
    const std::string_view each = ".foreachStream()";
    return text.erase(text.find(each), each.size());
}();

/// The reducer as one would write it for Node: split buffers, parse lines, fold into a Map.
constexpr const char *nodeScript = R"(
const fs = require('fs');
const file = fs.openSync(process.argv[2]);
const chunk = Buffer.allocUnsafe(1 << 20);
const states = new Map();
let rest = '';
let count = 0;
function fold(line) {
    const e = JSON.parse(line);
    let s = states.get(e.stream);
    if (s === undefined) states.set(e.stream, s = { balance: 0, events: 0 });
    switch (e.type) {
    case 'Opened': s.owner = e.data.owner; break;
    case 'Deposited': s.balance += e.data.amountCents; break;
    case 'Withdrawn': s.balance -= e.data.amountCents; break;
    }
    s.events++;
    count++;
}
const start = process.hrtime.bigint();
for (let size; (size = fs.readSync(file, chunk)) > 0;) {
    const lines = (rest + chunk.latin1Slice(0, size)).split('\n');
    rest = lines.pop();
    for (const line of lines) fold(line);
}
if (rest) fold(rest);
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
let sum = 0;
for (const s of states.values()) sum += s.balance;
console.log(JSON.stringify({ count, seconds, sum }));
)";

/// About 300 bytes each as a line of a file, as the stores that people have.
std::vector<Event> makeEvents(int count)
{
    std::vector<Event> events;
    events.reserve(static_cast<std::size_t>(count));
    std::array<std::int64_t, accounts> versions{};
    std::uint64_t random = 88'172'645'463'325'252ULL;
    for (int i = 0; i < count; ++i) {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        const auto account = static_cast<std::size_t>(random % accounts);
        const std::int64_t version = ++versions[account];
        const char *const type = version == 1 ? "Opened"
            : (random >> 20) % 3 == 0         ? "Withdrawn"
                                              : "Deposited";
        const std::string amount = std::to_string((random >> 8) % 100'000);
        events.push_back(
            {.position = {i + 1},
             .stream = "account-" + std::to_string(account),
             .version = {version},
             .type = type,
             .time = Timestamp(std::chrono::microseconds(1'700'000'000'000'000 + i)),
             .id = {"3f2504e0-4f89-11d3-9a0c-" + std::to_string(100'000'000'000 + i), false},
             .data = {Payload::Kind::Json,
                      "{\"amountCents\":" + amount + ",\"currency\":\"EUR\",\"owner\":\"owner "
                          + std::to_string(account) + "\",\"branch\":\"HB-17\",\"reference\":\"RF"
                          + std::to_string(random) + "\"}"},
             .metadata
             = {Payload::Kind::Json,
                "{\"correlationId\":\"c-" + std::to_string(i) + "\",\"user\":\"judy\"}"}});
    }
    return events;
}

void writeLines(const std::vector<Event> &events, const QString &path)
{
    QFile file(path);
    (void)file.open(QIODevice::WriteOnly);
    for (const Event &event : events)
        file.write(QByteArray::fromStdString(
            "{\"stream\":\"" + event.stream
            + "\",\"version\":" + std::to_string(event.version.value) + ",\"type\":\"" + event.type
            + "\",\"id\":\"" + event.id.text + "\",\"time\":\"" + toIsoTime(*event.time)
            + "\",\"data\":" + event.data.bytes + ",\"metadata\":" + event.metadata.bytes + "}\n"));
}

double median(std::array<double, rounds> values)
{
    std::ranges::sort(values);
    return values[rounds / 2];
}

/// The events of one account behind those of another, each in their order, in fresh memory: where
/// folding finds them does not depend on the order in which a store has them, as in Node, which
/// finds each line where it has just read it.
std::vector<Event> byAccount(const std::vector<Event> &events)
{
    std::vector<std::vector<const Event *>> streams(accounts);
    for (const Event &event : events)
        streams[static_cast<std::size_t>(std::stoi(event.stream.substr(8)))].push_back(&event);
    std::vector<Event> ordered;
    ordered.reserve(events.size());
    for (const auto &stream : streams) {
        for (const Event *event : stream)
            ordered.push_back(*event);
    }
    return ordered;
}

std::unique_ptr<PipelineRun> start(const std::string &text = projection)
{
    auto run = PipelineRun::start({.projection = ScriptFile{u"balance.js"_s, text}});
    if (!run) {
        std::fprintf(stderr, "%s\n", qPrintable(sentence(run.error())));
        std::exit(2);
    }
    return std::move(run).value();
}

/// Seconds for folding every account, one after the other, as the comparison does.
double foldAll(const std::vector<Event> &events)
{
    const auto run = start();
    QElapsedTimer timer;
    timer.start();
    std::size_t bytes = 0;
    for (std::size_t at = 0; at < events.size();) {
        const std::string &stream = events[at].stream;
        run->begin(stream);
        for (; at < events.size() && events[at].stream == stream; ++at) {
            if (run->apply(events[at], {static_cast<std::int64_t>(at)}).failure)
                std::exit(2);
        }
        bytes += run->fold().stateText().size();
    }
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    std::fprintf(stderr, "  folded in %.2f s, %zu bytes of states\n", seconds, bytes);
    return seconds;
}

/// The same, straight from the file: each event is read where the store has it.
class FileFold
{
public:
    explicit FileFold(const QString &path)
    {
        auto store = openStore(path);
        IndexBuilder builder;
        if (!store || !store.value()->index(builder, {}, {}))
            std::exit(2);
        m_index = builder.snapshot();
        m_reader = std::move(store.value()->makeReader()).value();
    }

    /// Each account for itself, its events wherever they stand.
    double byStream()
    {
        const auto run = start();
        QElapsedTimer timer;
        timer.start();
        std::size_t bytes = 0;
        Event event;
        for (std::uint32_t stream = 0; stream < m_index->streamCount(); ++stream) {
            run->begin(std::string(m_index->streams.at(stream)));
            for (const std::uint32_t row : m_index->rowsOf({stream})) {
                if (!m_reader->readForFold(*m_index, {row}, event)
                    || run->apply(event, {row}).failure)
                    std::exit(2);
            }
            bytes += run->fold().stateText().size();
        }
        const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        std::fprintf(stderr, "  folded from the file in %.2f s, %zu bytes of states\n", seconds,
                     bytes);
        return seconds;
    }

    /// All events into one state, in the order of the file.
    double inOrder()
    {
        const auto run = start(everything);
        QElapsedTimer timer;
        timer.start();
        run->begin({});
        Event event;
        for (Row row{0}; row.value < m_index->rowCount(); ++row.value) {
            if (!m_reader->readForFold(*m_index, row, event) || run->apply(event, row).failure)
                std::exit(2);
        }
        const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        std::fprintf(stderr, "  folded in order in %.2f s: %s\n", seconds,
                     run->fold().stateText().c_str());
        return seconds;
    }

private:
    std::shared_ptr<const StoreIndex> m_index;
    std::unique_ptr<EventReader> m_reader;
};

double foldByNode(const QString &node, const QString &script, const QString &lines)
{
    QProcess process;
    process.start(node, {script, lines});
    process.waitForFinished(-1);
    const QByteArray answer = process.readAllStandardOutput();
    std::fprintf(stderr, "  node: %s", answer.constData());
    const qsizetype at = answer.indexOf("\"seconds\":") + 10;
    return answer.mid(at, answer.indexOf(',', at) - at).toDouble();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto valueOf = [&](const QString &name, const QString &otherwise) {
        const qsizetype at = arguments.indexOf(name);
        return at > 0 ? arguments.value(at + 1) : otherwise;
    };
    const int count = valueOf(u"--events"_s, u"2000000"_s).toInt();
    const QString node = valueOf(u"--node"_s, u"node"_s);
    const QTemporaryDir folder;
    const QString lines = folder.filePath(u"events.jsonl"_s);
    std::vector<Event> events = makeEvents(count);
    writeLines(events, lines);
    events = byAccount(events);
    QFile script(folder.filePath(u"fold.js"_s));
    (void)script.open(QIODevice::WriteOnly);
    script.write(nodeScript);
    script.close();

    std::array<double, rounds> ours{};
    std::array<double, rounds> fromFile{};
    std::array<double, rounds> inOrder{};
    std::array<double, rounds> theirs{};
    FileFold fileFold(lines);
    foldAll(events); // To warm up.
    foldByNode(node, script.fileName(), lines);
    for (int round = 0; round < rounds; ++round) { // In turn, so that noise meets both.
        const auto at = static_cast<std::size_t>(round);
        ours[at] = foldAll(events);
        fromFile[at] = fileFold.byStream();
        inOrder[at] = fileFold.inOrder();
        theirs[at] = foldByNode(node, script.fileName(), lines);
    }
    std::printf("JavaScript fold, one core: %.0f events/s\n", count / median(ours));
    std::printf("from the file, by stream:  %.0f events/s\n", count / median(fromFile));
    std::printf("from the file, in order:   %.0f events/s\n", count / median(inOrder));
    std::printf("Node, splitting buffers:   %.0f events/s\n", count / median(theirs));
    std::printf("ratios: %.2f, by stream %.2f, in order %.2f\n", median(theirs) / median(ours),
                median(theirs) / median(fromFile), median(theirs) / median(inOrder));
    return 0;
}
