// SPDX-License-Identifier: MIT
// Makes the store that everything is measured on, the same one on every machine:
//     bench_data FOLDER EVENTS
// writes FOLDER/events.jsonl and FOLDER/events.db (Emmett's layout), about 300 bytes an event, in
// 50,000 streams, one of which holds two events of seven; and FOLDER/large.jsonl, one stream whose
// state grows to 700 kB.
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

namespace {

constexpr std::size_t streams = 50'000;
constexpr std::int64_t firstSecond = 1'704'067'200; // 2024-01-01T00:00:00Z
constexpr std::int64_t seconds = 63'158'400; // Two years and a day.

struct BenchEvent
{
    std::int64_t position = 0;
    std::string stream;
    std::int64_t version = 0;
    const char *type = "";
    std::string time; ///< ISO, UTC, milliseconds.
    std::string id;
    std::string data;
    std::string metadata;
};

/// Numbers that look like chance and are always the same: SplitMix64.
class Numbers
{
public:
    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        std::uint64_t value = m_state;
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
        return value ^ (value >> 31);
    }
    std::uint64_t below(std::uint64_t end) { return next() % end; }

private:
    std::uint64_t m_state = 20'261'121;
};

template<typename... Values>
std::string formatted(const char *format, Values... values)
{
    std::array<char, 256> text{};
    const int size = std::snprintf(text.data(), text.size(), format, values...);
    return {text.data(), static_cast<std::size_t>(size)};
}

std::string timeText(std::int64_t milliseconds)
{
    const std::time_t second = firstSecond + milliseconds / 1000;
    std::tm parts{};
    gmtime_r(&second, &parts);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    return text.data() + formatted(".%03dZ", static_cast<int>(milliseconds % 1000));
}

/// Makes the events one after the other.
class Maker
{
public:
    explicit Maker(std::int64_t count)
        : m_count(count)
    {
    }

    const BenchEvent &make(std::int64_t number)
    {
        const std::size_t stream = m_numbers.below(7) < 2 ? 0 : 1 + m_numbers.below(streams - 1);
        m_event.position = number + 1;
        m_event.stream = formatted("account-%05zu", stream);
        m_event.version = ++m_versions[stream];
        m_event.time = timeText(number * (seconds * 1000 / m_count));
        const std::uint64_t random = m_numbers.next();
        m_event.id = formatted("%08" PRIx64 "-0000-4000-8000-%012" PRIx64, random >> 32,
                               static_cast<std::uint64_t>(number));
        const std::uint64_t amount = random % 100'000;
        const std::uint64_t kind = (random >> 20) % 16;
        if (m_event.version == 1) {
            m_event.type = "AccountOpened";
            m_event.data = formatted(R"({"owner":"Owner %zu","currency":"EUR","branch":"HB-%02zu",)"
                                     R"("amountCents":0})",
                                     stream, stream % 40);
        } else {
            m_event.type = kind < 9 ? "MoneyDeposited"
                : kind < 15         ? "MoneyWithdrawn"
                                    : "FeeCharged";
            m_event.data = formatted(R"({"amountCents":%)" PRIu64
                                     R"(,"currency":"EUR","reference":"RF%016)" PRIx64
                                     R"(","channel":"%s"})",
                                     amount, random, kind % 2 == 0 ? "branch" : "online");
        }
        m_event.metadata
            = formatted(R"({"correlationId":"c-%)" PRId64 R"(","user":"teller.%02)" PRIu64 R"("})",
                        number / 3, (random >> 40) % 60);
        return m_event;
    }

private:
    std::int64_t m_count;
    Numbers m_numbers;
    std::vector<std::int64_t> m_versions = std::vector<std::int64_t>(streams);
    BenchEvent m_event;
};

[[noreturn]] void fail(const std::string &reason)
{
    std::fprintf(stderr, "bench_data: %s\n", reason.c_str());
    std::exit(2);
}

void writeLines(const std::string &path, std::int64_t count)
{
    std::FILE *file = std::fopen(path.c_str(), "wb");
    if (file == nullptr)
        fail("cannot write " + path);
    Maker maker(count);
    for (std::int64_t number = 0; number < count; ++number) {
        const BenchEvent &event = maker.make(number);
        std::fprintf(file,
                     R"({"position":%)" PRId64 R"(,"stream":"%s","version":%)" PRId64
                     R"(,"type":"%s","time":"%s","id":"%s","data":%s,"metadata":%s})"
                     "\n",
                     event.position, event.stream.c_str(), event.version, event.type,
                     event.time.c_str(), event.id.c_str(), event.data.c_str(),
                     event.metadata.c_str());
    }
    if (std::fclose(file) != 0)
        fail("cannot write all of " + path);
}

/// Ten thousand items come, and each changes three times on average.
void writeLarge(const std::string &path, std::int64_t count)
{
    constexpr std::int64_t mostItems = 10'000;
    const std::int64_t items = std::min(mostItems, std::max<std::int64_t>(1, count / 4));
    std::FILE *file = std::fopen(path.c_str(), "wb");
    if (file == nullptr)
        fail("cannot write " + path);
    Numbers numbers;
    for (std::int64_t number = 0; number < 4 * items; ++number) {
        const auto item = number < items
            ? number
            : static_cast<std::int64_t>(numbers.below(static_cast<std::uint64_t>(items)));
        std::fprintf(file,
                     R"({"stream":"stock-1","version":%)" PRId64
                     R"(,"type":"Counted","data":{"item%)" PRId64 R"(":{"place":"shelf %)" PRId64
                     R"(","count":%)" PRId64 R"(,"unit":"piece"}}})"
                     "\n",
                     number + 1, item, item % 97, number);
    }
    if (std::fclose(file) != 0)
        fail("cannot write all of " + path);
}

void run(sqlite3 *database, const char *sql)
{
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(sqlite3_errmsg(database));
}

void writeDatabase(const std::string &path, std::int64_t count)
{
    sqlite3 *database = nullptr;
    sqlite3_open(path.c_str(), &database);
    run(database,
        "PRAGMA synchronous=OFF; PRAGMA journal_mode=OFF; PRAGMA cache_size=-1000000; BEGIN;"
        "CREATE TABLE emt_messages(stream_id TEXT NOT NULL, stream_position BIGINT NOT NULL,"
        "partition TEXT NOT NULL DEFAULT 'global', message_kind CHAR(1) NOT NULL DEFAULT "
        "'E', message_data JSONB NOT NULL, message_metadata JSONB NOT NULL,"
        "message_schema_version TEXT NOT NULL DEFAULT '', message_type TEXT NOT NULL,"
        "message_id TEXT NOT NULL, is_archived BOOLEAN NOT NULL DEFAULT FALSE,"
        "global_position INTEGER PRIMARY KEY, created DATETIME,"
        "UNIQUE (stream_id, stream_position, partition, is_archived))");
    sqlite3_stmt *insert = nullptr;
    sqlite3_prepare_v2(database,
                       "INSERT INTO emt_messages(stream_id, stream_position, message_data,"
                       "message_metadata, message_type, message_id, global_position, created)"
                       "VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                       -1, &insert, nullptr);
    Maker maker(count);
    for (std::int64_t number = 0; number < count; ++number) {
        const BenchEvent &event = maker.make(number);
        const auto bind = [insert](int at, const std::string &text) {
            sqlite3_bind_text(insert, at, text.data(), static_cast<int>(text.size()), nullptr);
        };
        bind(1, event.stream);
        sqlite3_bind_int64(insert, 2, event.version);
        bind(3, event.data);
        bind(4, event.metadata);
        sqlite3_bind_text(insert, 5, event.type, -1, nullptr);
        bind(6, event.id);
        sqlite3_bind_int64(insert, 7, event.position);
        bind(8, event.time);
        if (sqlite3_step(insert) != SQLITE_DONE)
            fail(sqlite3_errmsg(database));
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    run(database, "COMMIT");
    sqlite3_close(database);
}

/// Under another name until it is whole, so that what was broken off is made again.
template<typename Write>
void makeOnce(const std::filesystem::path &path, std::int64_t count, Write write)
{
    if (std::filesystem::exists(path))
        return;
    const std::filesystem::path part = path.string() + ".part";
    std::filesystem::remove(part);
    write(part.string(), count);
    std::filesystem::rename(part, path);
}

} // namespace

int main(int argc, char **argv)
{
    const std::int64_t count = argc == 3 ? std::atoll(argv[2]) : 0;
    if (count < 1)
        fail("usage: bench_data FOLDER EVENTS");
    const std::filesystem::path folder = argv[1];
    std::filesystem::create_directories(folder);
    makeOnce(folder / "events.jsonl", count, writeLines);
    makeOnce(folder / "events.db", count, writeDatabase);
    makeOnce(folder / "large.jsonl", count, writeLarge);
    return 0;
}
