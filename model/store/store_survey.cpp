// SPDX-License-Identifier: MIT
#include "model/store/store_survey.h"

#include "model/store/record_sampling.h"
#include "model/store/sqlite_access.h"
#include "model/store/sqlite_handle.h"
#include "model/store/sqlite_schema.h"
#include "model/store/store_kind.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <charconv>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

using Step = SqliteStatement::Step;
using Kind = StoredValue::Kind;

/// Counting goes no further than this, nor longer, for all tables together.
constexpr std::int64_t mostCounted = 100'000;
constexpr qint64 countingMs = 300;
/// A row takes no less in the file: its rowid, the size of its header, and that of its values.
constexpr std::int64_t leastBytesOfRow = 4;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::StoreSurvey)
};

bool isSameName(std::string_view left, std::string_view right)
{
    return std::ranges::equal(left, right, [](char one, char other) {
        const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; };
        return lower(one) == lower(other);
    });
}

SampleValue sampleOf(const SqliteStatement &row, int column)
{
    SampleValue sample;
    switch (row.type(column)) {
    case SqliteStatement::Type::Null:
        return sample;
    case SqliteStatement::Type::Integer:
        sample.kind = Kind::Integer;
        break;
    case SqliteStatement::Type::Real:
        sample.kind = Kind::Real;
        break;
    case SqliteStatement::Type::Text:
        sample.kind = Kind::Text;
        break;
    case SqliteStatement::Type::Blob:
        sample.kind = Kind::Bytes;
        break;
    }
    const std::string_view bytes = row.bytes(column);
    sample.bytes = bytes.substr(0, surveyedBytes);
    sample.isCut = bytes.size() > surveyedBytes;
    return sample;
}

/// Looks at one table after the other, as long as there is time.
class Surveyor
{
public:
    Surveyor(const SqliteConnection &connection, std::int64_t fileSize, const std::stop_token &stop)
        : m_connection(connection)
        , m_fileSize(fileSize)
        , m_stop(stop)
    {
        m_timer.start();
    }

    [[nodiscard]] SurveyedTable survey(const SqliteTable &table, const SqliteTable *statistics)
    {
        SurveyedTable surveyed{.name = table.name};
        for (const SqliteColumn &column : table.columns)
            surveyed.columns.push_back({column.name, column.type,
                                        !column.name.empty() && column.name == table.rowidColumn,
                                        column.isComputed});
        readRows(surveyed);
        surveyed.count = count(table, statistics);
        return surveyed;
    }

private:
    void readRows(SurveyedTable &table) const
    {
        std::string sql = "SELECT ";
        for (const SurveyedColumn &column : table.columns)
            sql += (&column == &table.columns.front() ? "" : ", ")
                + (column.isComputed ? "NULL" : quotedSqlName(column.name));
        sql += " FROM main." + quotedSqlName(table.name) + " LIMIT " + std::to_string(surveyedRows);
        auto statement = m_connection.prepare(sql);
        if (!statement)
            return; // As it is with a table that cannot be read any more.
        while (!m_stop.stop_requested() && statement.value().step() == Step::Row) {
            auto &row = table.rows.emplace_back();
            for (int column = 0; column < static_cast<int>(table.columns.size()); ++column)
                row.push_back(sampleOf(statement.value(), column));
        }
    }

    [[nodiscard]] RowCount count(const SqliteTable &table, const SqliteTable *statistics) const
    {
        const RowCount counted = countRows(table);
        if (counted.kind == RowCount::Kind::Exact)
            return counted;
        const std::int64_t known = statistics != nullptr ? ofStatistics(table) : -1;
        if (known > counted.rows)
            return {known, RowCount::Kind::About};
        const std::int64_t span = table.rowid.empty() ? -1 : rowidSpan(table);
        // Rowids that somebody else made up may lie anywhere.
        if (span > counted.rows && span <= m_fileSize / leastBytesOfRow)
            return {span, RowCount::Kind::About};
        return counted;
    }

    [[nodiscard]] RowCount countRows(const SqliteTable &table) const
    {
        constexpr std::int64_t rowsBetweenLooks = 1'024;
        RowCount count{.kind = RowCount::Kind::AtLeast};
        auto rows = m_connection.prepare("SELECT 1 FROM main." + quotedSqlName(table.name));
        if (!rows)
            return count;
        Step step = Step::Row;
        while (count.rows < mostCounted && (step = rows.value().step()) == Step::Row) {
            if (++count.rows % rowsBetweenLooks == 0
                && (m_timer.elapsed() > countingMs || m_stop.stop_requested()))
                break;
        }
        if (step == Step::Done)
            count.kind = RowCount::Kind::Exact;
        return count;
    }

    /// What ANALYZE has found, whenever that was; -1: nothing.
    [[nodiscard]] std::int64_t ofStatistics(const SqliteTable &table) const
    {
        auto rows = m_connection.prepare("SELECT tbl, stat FROM main.sqlite_stat1");
        if (!rows)
            return -1;
        while (rows.value().step() == Step::Row) {
            if (rows.value().bytes(0) != table.name)
                continue;
            const std::string_view text = rows.value().bytes(1);
            std::int64_t known = -1;
            std::from_chars(text.data(), text.data() + text.size(), known);
            return known;
        }
        return -1;
    }

    [[nodiscard]] std::int64_t rowidSpan(const SqliteTable &table) const
    {
        const std::string from = " FROM main." + quotedSqlName(table.name);
        const auto end = [&](const char *which) {
            auto row = m_connection.prepare(std::string("SELECT ") + which + "(" + table.rowid + ")"
                                            + from);
            return row && row.value().step() == Step::Row ? row.value().integer(0) : 0;
        };
        std::int64_t span = 0;
        if (__builtin_sub_overflow(end("max"), end("min"), &span) || span == INT64_MAX)
            return -1;
        return span + 1;
    }

    const SqliteConnection &m_connection;
    std::int64_t m_fileSize;
    const std::stop_token &m_stop;
    QElapsedTimer m_timer;
};

Result<StoreSurvey> surveySqlite(const QString &path, const std::stop_token &stop)
{
    SqliteSource source(path);
    const auto access = source.access();
    if (!access)
        return access.error();
    auto connection = SqliteConnection::open(*access.value());
    if (!connection)
        return connection.error();
    const std::stop_callback interrupt(stop, [&connection] { connection.value().interrupt(); });
    const auto schema = readSchema(connection.value());
    if (!schema)
        return Error{Words::tr("%1 cannot be read: %2").arg(path, schema.error().message)};
    StoreSurvey survey{.path = QFileInfo(path).absoluteFilePath()};
    Surveyor surveyor(connection.value(), source.files().database.size, stop);
    const SqliteTable *statistics = findTable(schema.value(), "sqlite_stat1");
    for (const SqliteTable &table : schema.value()) {
        if (!table.name.starts_with("sqlite_"))
            survey.tables.push_back(surveyor.survey(table, statistics));
    }
    return survey;
}

Result<StoreSurvey> surveyFile(const QString &path)
{
    const QFileInfo file(path);
    const auto sample = sampleRecords(
        path, {.records = surveyedRows, .texts = surveyedRows, .textBytes = surveyedBytes});
    if (!sample)
        return sample.error();
    SurveyedTable table{.name = file.completeBaseName().toStdString(), .columns = {{}}};
    table.count = {sample.value().records,
                   sample.value().isWholeFile ? RowCount::Kind::Exact : RowCount::Kind::AtLeast};
    for (const std::string &text : sample.value().texts)
        table.rows.push_back({{Kind::Text, text, text.size() >= surveyedBytes}});
    return StoreSurvey{.path = file.absoluteFilePath(), .isOfRecords = true, .tables = {table}};
}

} // namespace

StoredValue SampleValue::value() const
{
    StoredValue value{.kind = kind, .bytes = bytes};
    if (kind == Kind::Integer)
        std::from_chars(bytes.data(), bytes.data() + bytes.size(), value.integer);
    if (kind == Kind::Real)
        std::from_chars(bytes.data(), bytes.data() + bytes.size(), value.real);
    return value;
}

QString SampleValue::shown(int longest) const
{
    if (kind == Kind::Absent)
        return u"NULL"_s;
    const StoredValue plain = value();
    std::string scratch;
    const bool isHexadecimal
        = kind == Kind::Bytes && toPayload(plain, PayloadRule()).kind == Payload::Kind::Bytes;
    const std::string_view text
        = kind == Kind::Integer || kind == Kind::Real ? bytes : shownText(plain, scratch);
    QString line
        = QString::fromUtf8(text.data(), std::min<qsizetype>(qsizetype(text.size()), 4 * longest))
              .simplified();
    bool isWhole = !isCut && qsizetype(text.size()) <= qsizetype{4} * longest;
    if (line.size() > longest) {
        line.truncate(longest);
        isWhole = false;
    }
    if (isHexadecimal)
        line = u"x'%1"_s.arg(line) + (isWhole ? u"'"_s : QString());
    return isWhole ? line : QString(line + u'…');
}

int SurveyedTable::find(std::string_view column) const
{
    const auto found = std::ranges::find_if(
        columns, [column](const SurveyedColumn &one) { return isSameName(one.name, column); });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

const SurveyedTable *StoreSurvey::find(std::string_view table) const
{
    const auto found = std::ranges::find_if(
        tables, [table](const SurveyedTable &one) { return isSameName(one.name, table); });
    return found == tables.end() ? nullptr : &*found;
}

QString countText(const RowCount &count)
{
    const QString number = QLocale().toString(qlonglong{count.rows});
    switch (count.kind) {
    case RowCount::Kind::Exact:
        return number;
    case RowCount::Kind::About:
        return Words::tr("about %1").arg(number);
    case RowCount::Kind::AtLeast:
        break;
    }
    return Words::tr("at least %1").arg(number);
}

Result<StoreSurvey> surveyStore(const QString &path, const std::stop_token &stop)
{
    const auto isDatabase = isSqliteFile(path);
    if (!isDatabase)
        return isDatabase.error();
    return isDatabase.value() ? surveySqlite(path, stop) : surveyFile(path);
}

} // namespace hindcast
