// SPDX-License-Identifier: MIT
// What the machine allows, without anything around it; the measure of our own figures:
//     bench_limits lines|fields|fold FILE.jsonl      memchr; simdjson; simdjson and a fold in C++
//     bench_limits steps FILE.db                     sqlite3_step of the columns that an index
//     needs
// Prints {"seconds": …, "count": …}.
#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <simdjson.h>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <unordered_map>

namespace {

[[noreturn]] void fail(const char *reason)
{
    std::fprintf(stderr, "bench_limits: %s\n", reason);
    std::exit(2);
}

/// A whole file in memory as the system maps it, with what simdjson wants to read behind its end.
class MappedFile
{
public:
    explicit MappedFile(const char *path)
    {
        const int file = open(path, O_RDONLY | O_CLOEXEC);
        struct stat about
        {
        };
        if (file < 0 || fstat(file, &about) != 0)
            fail("cannot read the file");
        m_size = static_cast<std::size_t>(about.st_size);
        void *anywhere = mmap(nullptr, m_size + simdjson::SIMDJSON_PADDING, PROT_READ,
                              MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        void *bytes = mmap(anywhere, m_size, PROT_READ, MAP_PRIVATE | MAP_FIXED, file, 0);
        if (anywhere == MAP_FAILED || bytes == MAP_FAILED)
            fail("cannot map the file");
        close(file);
        m_bytes = static_cast<const char *>(bytes);
    }

    [[nodiscard]] std::string_view text() const { return {m_bytes, m_size}; }

private:
    const char *m_bytes = nullptr;
    std::size_t m_size = 0;
};

std::int64_t countLines(std::string_view text)
{
    std::int64_t lines = 0;
    const char *end = text.data() + text.size();
    for (const char *at = text.data(); at < end; ++lines) {
        const void *found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
        if (found == nullptr)
            break;
        at = static_cast<const char *>(found) + 1;
    }
    return lines;
}

/// Calls \a take with each document of \a text.
template<typename Take>
std::int64_t forEachDocument(std::string_view text, Take take)
{
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document_stream documents;
    if (parser.iterate_many(text.data(), text.size(), std::size_t{1} << 20).get(documents)
        != simdjson::SUCCESS)
        fail("simdjson cannot read the file");
    std::int64_t count = 0;
    for (auto document : documents) {
        take(document);
        ++count;
    }
    return count;
}

std::int64_t takeFields(std::string_view text)
{
    std::size_t sum = 0;
    const std::int64_t count = forEachDocument(text, [&sum](auto &document) {
        std::string_view stream;
        std::string_view type;
        std::string_view time;
        std::int64_t version = 0;
        if (document["stream"].get(stream) != simdjson::SUCCESS
            || document["version"].get(version) != simdjson::SUCCESS
            || document["type"].get(type) != simdjson::SUCCESS
            || document["time"].get(time) != simdjson::SUCCESS)
            fail("an event lacks a field");
        sum += stream.size() + type.size() + time.size() + static_cast<std::size_t>(version);
    });
    std::fprintf(stderr, "fields: %zu\n", sum);
    return count;
}

std::int64_t fold(std::string_view text)
{
    std::unordered_map<std::string, std::int64_t> balances;
    const std::int64_t count = forEachDocument(text, [&balances](auto &document) {
        std::string_view stream;
        std::string_view type;
        std::int64_t amount = 0;
        if (document["stream"].get(stream) != simdjson::SUCCESS)
            fail("an event lacks its stream");
        std::int64_t &balance = balances[std::string(stream)];
        if (document["type"].get(type) != simdjson::SUCCESS
            || document["data"]["amountCents"].get(amount) != simdjson::SUCCESS)
            fail("an event lacks its amount");
        balance += type == "MoneyDeposited" ? amount : -amount;
    });
    std::int64_t sum = 0;
    for (const auto &[stream, balance] : balances)
        sum += balance;
    std::fprintf(stderr, "fold: %lld\n", static_cast<long long>(sum));
    return count;
}

std::int64_t step(const char *path)
{
    sqlite3 *database = nullptr;
    sqlite3_stmt *rows = nullptr;
    if (sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK
        || sqlite3_prepare_v2(database,
                              "SELECT global_position, message_kind, stream_id, stream_position,"
                              "message_type, created, message_metadata, is_archived "
                              "FROM emt_messages ORDER BY global_position",
                              -1, &rows, nullptr)
            != SQLITE_OK)
        fail(sqlite3_errmsg(database));
    std::int64_t count = 0;
    std::size_t sum = 0;
    while (sqlite3_step(rows) == SQLITE_ROW) {
        for (const int column : {1, 2, 4, 5, 6})
            sum += static_cast<std::size_t>(sqlite3_column_bytes(rows, column))
                + (sqlite3_column_text(rows, column) != nullptr ? 1 : 0);
        for (const int column : {0, 3, 7})
            sum += static_cast<std::size_t>(sqlite3_column_int64(rows, column));
        ++count;
    }
    sqlite3_finalize(rows);
    sqlite3_close(database);
    std::fprintf(stderr, "steps: %zu\n", sum);
    return count;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        fail("usage: bench_limits lines|fields|fold|steps FILE");
    const std::string_view what = argv[1];
    const auto begin = std::chrono::steady_clock::now();
    std::int64_t count = 0;
    if (what == "lines")
        count = countLines(MappedFile(argv[2]).text());
    else if (what == "fields")
        count = takeFields(MappedFile(argv[2]).text());
    else if (what == "fold")
        count = fold(MappedFile(argv[2]).text());
    else if (what == "steps")
        count = step(argv[2]);
    else
        fail("no such measurement");
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    std::printf("{\"seconds\": %.6f, \"count\": %lld}\n", seconds.count(),
                static_cast<long long>(count));
    return 0;
}
