// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/beside_events.h"
#include "model/store/event_sink.h"
#include "model/store/row_values.h"
#include "model/store/sqlite_layout.h"
#include "model/store/sqlite_places.h"

namespace hindcast {

/// Why a row is no event, for people.
[[nodiscard]] QString missingTypeText();

/// Makes events of the rows of one table and hands them to a sink.
class SqliteEventRows
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::SqliteEventRows)
public:
    /// Everything must outlive this. \a part is which of the layout's tables it is.
    SqliteEventRows(const SqliteLayout &layout, std::uint32_t part, EventSink &sink);
    Q_DISABLE_COPY_MOVE(SqliteEventRows)

    /// What has to be selected.
    [[nodiscard]] const std::vector<ColumnName> &columns() const { return m_values.columns(); }

    /// Takes the next row of the table; \a rowid is its rowid or, without one, its number.
    void take(const SqliteStatement &row, std::int64_t rowid);
    /// The same with the values of columns(). Only where no row waits for others: the layout has no
    /// joins and no places.
    void take(std::span<const StoredValue> row, std::int64_t rowid);
    /// What comes goes to \a sink from now on.
    void setSink(EventSink &sink) { m_sink = &sink; }
    /// Takes a row that repeats the one before it, because a joined table has several rows for it.
    void takeAgain(const SqliteStatement &row);
    /// The row before has no further ones: what waits for them goes into the index.
    void finish();

    /// Lists what was left out since the last call.
    void reportOthers();
    /// Names the current row, for people.
    [[nodiscard]] const EventSink::Place &place() const { return m_place; }
    /// How many rows were left out since the last report; and takes over those of another.
    [[nodiscard]] std::int64_t others() const { return m_others; }
    void addOthers(std::int64_t count) { m_others += count; }

private:
    /// Text of an event that waits for further rows.
    struct Texts
    {
        std::string type;
        std::string correlation;
        std::string actor;
    };

    void addHandles();
    void setUpPlaces();
    void takeValues();
    [[nodiscard]] bool isLeftOut();
    void takeItems();
    void takeEvent();
    /// Puts the event into the index, unless it is a snapshot or a checkpoint.
    void add();
    /// False if it is a bad record, which has gone into the index.
    [[nodiscard]] bool fill(IndexEntry &entry, Texts &texts);
    void readOwn(IndexPlace &own);
    void takePlaces(const SqliteStatement &row);
    [[nodiscard]] std::optional<std::string_view> categoryOf(std::string_view stream);
    [[nodiscard]] std::optional<std::int64_t> number(RowValues::Handle handle, const char *role,
                                                     const ValueRule &rule);
    [[nodiscard]] std::optional<Timestamp> time();
    void reportUndecodable(const QString &message);
    void reportValues();

    const SqliteLayout &m_layout;
    std::uint32_t m_part;
    EventSink *m_sink;
    EventSink::Place m_place;

    BesideEvents m_beside;
    RowValues m_values;
    RowValues::Handle m_only;
    RowValues::Handle m_items;
    RowValues::Handle m_count;
    RowValues::Handle m_stream;
    RowValues::Handle m_category;
    RowValues::Handle m_version;
    RowValues::Handle m_type;
    RowValues::Handle m_time;
    RowValues::Handle m_correlation;
    RowValues::Handle m_actor;
    RowValues::Handle m_position;
    RowValues::Handle m_archived;
    RowValues::Handle m_deleted;
    RowValues::Handle m_streamStart;
    std::optional<SqlitePlaces> m_places;

    std::int64_t m_rowid = 0; ///< Of the current row.
    std::int64_t m_item = -1; ///< Of an expanded row.
    std::int64_t m_itemCount = 0;
    std::int64_t m_others = 0; ///< Rows that the profile says are no events.
    bool m_isWaiting = false; ///< The event below is not in the index yet.
    IndexEntry m_entry;
    Texts m_texts;
    std::string m_streamText; ///< For values that are made, not just read.
    std::string m_categoryText;
};

} // namespace hindcast
