// SPDX-License-Identifier: MIT
#include "tools/make_samples/emmett_file.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <unordered_map>

namespace hindcast::samples {

namespace {

/// No journal while writing: a run that breaks off is run again. The file that results is a plain
/// one with a rollback journal, and the fixed page size makes it the same bytes everywhere.
constexpr const char *beginSql = R"(
PRAGMA page_size = 4096;
PRAGMA auto_vacuum = NONE;
PRAGMA encoding = 'UTF-8';
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA temp_store = MEMORY;
BEGIN;
CREATE TABLE emt_streams(
  stream_id TEXT NOT NULL, stream_position BIGINT NOT NULL DEFAULT 0,
  partition TEXT NOT NULL DEFAULT 'global', stream_type TEXT NOT NULL,
  stream_metadata JSONB NOT NULL, is_archived BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (stream_id, partition, is_archived),
  UNIQUE (stream_id, partition, is_archived));
CREATE TABLE emt_messages(
  stream_id TEXT NOT NULL, stream_position BIGINT NOT NULL,
  partition TEXT NOT NULL DEFAULT 'global', message_kind CHAR(1) NOT NULL DEFAULT 'E',
  message_data JSONB NOT NULL, message_metadata JSONB NOT NULL,
  message_schema_version TEXT NOT NULL, message_type TEXT NOT NULL, message_id TEXT NOT NULL,
  is_archived BOOLEAN NOT NULL DEFAULT FALSE, global_position INTEGER PRIMARY KEY,
  created DATETIME DEFAULT CURRENT_TIMESTAMP,
  UNIQUE (stream_id, stream_position, partition, is_archived));
CREATE TABLE emt_processors(
  processor_id TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1,
  partition TEXT NOT NULL DEFAULT 'global', status TEXT NOT NULL DEFAULT 'stopped',
  last_processed_checkpoint TEXT NOT NULL, processor_instance_id TEXT DEFAULT 'emt:unknown',
  PRIMARY KEY (processor_id, partition, version));
CREATE TABLE emt_projections(
  name TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1,
  partition TEXT NOT NULL DEFAULT 'global', type CHAR(1) NOT NULL, kind TEXT NOT NULL,
  status TEXT NOT NULL, definition JSONB NOT NULL DEFAULT '{}',
  PRIMARY KEY (name, partition, version));
)";

/// Checkpoints are positions with leading zeros: one processor is done, one lags behind.
constexpr const char *endSql = R"(
INSERT INTO emt_processors VALUES
  ('order-summary', 1, 'emt:default', 'stopped',
   printf('%019d', (SELECT max(global_position) FROM emt_messages)), 'emt:unknown'),
  ('stock-levels', 1, 'emt:default', 'stopped',
   printf('%019d', (SELECT max(global_position) - 1250 FROM emt_messages)), 'emt:unknown');
INSERT INTO emt_projections VALUES
  ('order-summary', 1, 'emt:default', 'a', 'order-summary', 'active', '{}');
COMMIT;
VACUUM;
)";

// Emmett writes other partitions into the two tables; readers must not join on them.
constexpr const char *streamSql
    = "INSERT INTO emt_streams VALUES (?1, ?2, '[object Object]', ?3, '{}', ?4)";
constexpr const char *messageSql = "INSERT INTO emt_messages VALUES "
                                   "(?1, ?2, 'emt:default', 'E', ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";

struct Close
{
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, Close>;

/// A statement that is run once a row.
class Insert
{
public:
    Insert(sqlite3 *database, const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
        m_statement.reset(statement);
    }

    Insert &text(const std::string &value)
    {
        sqlite3_bind_text(m_statement.get(), ++m_column, value.data(),
                          static_cast<int>(value.size()), SQLITE_TRANSIENT);
        return *this;
    }
    Insert &number(std::int64_t value)
    {
        sqlite3_bind_int64(m_statement.get(), ++m_column, value);
        return *this;
    }
    bool run()
    {
        m_column = 0;
        const bool isDone = sqlite3_step(m_statement.get()) == SQLITE_DONE;
        sqlite3_reset(m_statement.get());
        return isDone;
    }

private:
    std::unique_ptr<sqlite3_stmt, Close> m_statement;
    int m_column = 0;
};

std::string metadata(const Message &message)
{
    JsonText text;
    text.text("streamName", message.stream).text("messageId", message.id);
    text.text("streamPosition", "1"); // In its batch; every event here was appended alone.
    if (!message.correlation.empty()) {
        text.text("correlationId", message.correlation);
        std::string traceId = message.correlation;
        std::erase(traceId, '-');
        if (message.isTraced)
            text.text("traceId", traceId);
    }
    if (!message.causation.empty())
        text.text("causationId", message.causation);
    return text.text("actor", message.actor).number("schemaVersion", message.schemaVersion).str();
}

bool insertMessages(sqlite3 *database, const std::vector<Message> &messages)
{
    Insert insert(database, messageSql);
    return std::ranges::all_of(messages, [&](const Message &message) {
        insert.text(message.stream).number(message.streamPosition).text(message.data);
        insert.text(metadata(message));
        insert.text(std::to_string(message.streamPosition - 1)); // The version it expected.
        insert.text(message.type).text(message.id).number(message.isArchived ? 1 : 0);
        return insert.number(message.globalPosition).text(toText(message.created)).run();
    });
}

bool insertStreams(sqlite3 *database, const std::vector<Message> &messages)
{
    std::vector<const Message *> lastOnes; // In order of the streams' first events.
    std::unordered_map<std::string, std::size_t> numbers;
    for (const Message &message : messages) {
        const auto [at, isNew] = numbers.try_emplace(message.stream, lastOnes.size());
        if (isNew)
            lastOnes.push_back(&message);
        lastOnes[at->second] = &message;
    }
    Insert insert(database, streamSql);
    return std::ranges::all_of(lastOnes, [&](const Message *last) {
        insert.text(last->stream).number(last->streamPosition);
        insert.text(last->stream.substr(0, last->stream.find('-')));
        return insert.number(last->isArchived ? 1 : 0).run();
    });
}

bool writeTo(sqlite3 *database, const std::vector<Message> &messages)
{
    const auto run = [database](const char *sql) {
        return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    };
    return run(beginSql) && insertMessages(database, messages) && insertStreams(database, messages)
        && run(endSql);
}

} // namespace

std::string writeEmmettFile(const std::string &path, const std::vector<Message> &messages)
{
    const std::string unfinished = path + ".part";
    std::remove(unfinished.c_str());
    sqlite3 *handle = nullptr;
    sqlite3_open(unfinished.c_str(), &handle);
    Database database(handle);
    if (!writeTo(handle, messages))
        return "cannot write " + unfinished + ": " + sqlite3_errmsg(handle);
    database.reset();
    if (std::rename(unfinished.c_str(), path.c_str()) != 0)
        return "cannot replace " + path;
    return {};
}

} // namespace hindcast::samples
