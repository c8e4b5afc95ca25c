// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/event_store.h"
#include "model/store/payload_object.h"
#include "model/store/row_values.h"
#include "model/store/sqlite_access.h"
#include "model/store/sqlite_layout.h"
#include "model/store/text_search.h"

#include <chrono>

namespace hindcast {

/// Reads single rows, over a connection of its own.
class SqliteReader final : public EventReader
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::SqliteReader)
public:
    SqliteReader(std::shared_ptr<SqliteSource> source, std::shared_ptr<const SqliteLayout> layout);

    /// Connects, as reading does when it has to.
    [[nodiscard]] Result<void> connect();
    [[nodiscard]] Result<Event> read(const StoreIndex &index, Row row) override;
    [[nodiscard]] Result<void> readForFold(const StoreIndex &index, Row row, Event &into,
                                           const EventParts &parts) override;
    void beginRun(const StoreIndex &index, std::span<const std::uint32_t> rows) override;
    void endRun() override;
    [[nodiscard]] bool mayContain(const StoreIndex &index, Row row, std::string_view text) override;

private:
    /// Moves the statement to the row of \a event.
    [[nodiscard]] Result<void> find(const StoreIndex &index, const IndexedEvent &event);
    [[nodiscard]] Result<void> findOnce(const StoreIndex &index, const IndexedEvent &event);
    [[nodiscard]] bool bindPlace(SqliteStatement &statement, std::int64_t rowid) const;
    void hold(std::int64_t rowid);
    void letGoInTime();
    void letGo();
    [[nodiscard]] bool isStillOf(const StoreIndex &index, const IndexedEvent &event);
    void disconnect();
    [[nodiscard]] QString placeOf(const IndexedEvent &event) const;
    [[nodiscard]] Error cannotRead(const IndexedEvent &event, const Error &reason) const;
    void fill(Event &event, const StoreIndex &index, const IndexedEvent &indexed,
              const EventParts &parts);
    void fillContext(Event &event);
    void fillValidTime(Event &event);
    void fillCause(Event &event);
    [[nodiscard]] std::string rowAsJson() const;

    std::shared_ptr<SqliteSource> m_source;
    std::shared_ptr<const SqliteLayout> m_layout;
    std::shared_ptr<const SqliteAccess> m_access;
    std::chrono::steady_clock::time_point m_checked;
    std::optional<SqliteConnection> m_connection;
    std::optional<SqliteStatement> m_statement; ///< Before its connection goes, it goes.
    /// The same; while it stands on a row, the locks of the database need not be taken for each.
    std::optional<SqliteStatement> m_holder;
    bool m_isInRun = false;
    bool m_isHolding = false;
    int m_heldRows = 0; ///< How many have been read since it holds.
    std::chrono::steady_clock::time_point m_heldSince;
    std::optional<TextSearch> m_search; ///< For what was looked for last.

    RowValues m_values;
    std::vector<std::string> m_names; ///< Of the table's own columns, which are the first ones.
    RowValues::Handle m_items; ///< Of an expanded row.
    RowValues::Handle m_stream; ///< Where a table without rowid has to be checked.
    RowValues::Handle m_version; ///< The same.
    RowValues::Handle m_schemaVersion;
    RowValues::Handle m_validTime;
    RowValues::Handle m_id;
    RowValues::Handle m_correlation;
    RowValues::Handle m_causation;
    RowValues::Handle m_causeStream;
    RowValues::Handle m_causeVersion;
    RowValues::Handle m_actor;
    RowValues::Handle m_data;
    RowValues::Handle m_metadata;
    std::optional<PayloadObject> m_madeData;
    std::optional<PayloadObject> m_madeMetadata;
};

} // namespace hindcast
