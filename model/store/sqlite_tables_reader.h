// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/sqlite_reader.h"

#include <list>
#include <optional>

namespace hindcast {

/// Reads single events of a layout that has several tables, each with a reader of its own while it
/// is in use.
class SqliteTablesReader final : public EventReader
{
public:
    SqliteTablesReader(std::shared_ptr<SqliteSource> source,
                       std::shared_ptr<const SqliteLayout> layout);

    [[nodiscard]] Result<Event> read(const StoreIndex &index, Row row) override;
    [[nodiscard]] Result<void> readForFold(const StoreIndex &index, Row row, Event &into,
                                           const EventParts &parts) override;
    void beginRun(const StoreIndex &index, std::span<const std::uint32_t> rows) override;
    void endRun() override;
    [[nodiscard]] bool mayContain(const StoreIndex &index, Row row, std::string_view text) override;

private:
    struct Part
    {
        std::uint32_t number;
        std::unique_ptr<SqliteReader> reader;
    };

    [[nodiscard]] SqliteReader &readerOf(const StoreIndex &index, Row row);

    std::shared_ptr<SqliteSource> m_source;
    std::shared_ptr<const SqliteLayout> m_layout;
    std::optional<std::span<const std::uint32_t>> m_run; ///< The rows of the run that goes on.
    std::list<Part> m_recent; ///< The one that was used last comes first.
};

} // namespace hindcast
