// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/event_store.h"
#include "model/store/file_contents.h"
#include "model/store/profiled_event.h"
#include "model/store/record_parser.h"
#include "model/store/record_splitter.h"

namespace hindcast {

/// Reads records of a file again.
class FileReader final : public EventReader
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::FileReader)
public:
    explicit FileReader(std::shared_ptr<const FileContents> contents);

    Result<Event> read(const StoreIndex &index, Row row) override;
    Result<void> readForFold(const StoreIndex &index, Row row, Event &into) override;
    bool mayContain(const StoreIndex &index, Row row, std::string_view text) override;

private:
    [[nodiscard]] Result<RecordSlice> record(const StoreIndex &index, Row row);
    [[nodiscard]] Result<std::optional<RecordSlice>> recordAt(std::int64_t offset);
    [[nodiscard]] Result<void> fill(const RecordSlice &record, Event &event);
    static void addKnown(Event &event, const StoreIndex &index, const IndexedEvent &known);
    [[nodiscard]] std::int64_t endOf(const StoreIndex &index, Row row) const;
    [[nodiscard]] Event badEvent(const StoreIndex &index, Row row, const RecordSlice &record);

    std::shared_ptr<const FileContents> m_contents;
    RecordSplitter m_splitter;
    RecordParser m_parser;
    std::optional<ProfiledEvent> m_profiled; ///< Instead of the parser, if there is a profile.
    Row m_next; ///< Behind the row that was read last.
};

} // namespace hindcast
