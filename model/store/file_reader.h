// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/event_store.h"
#include "model/store/file_contents.h"
#include "model/store/profiled_event.h"
#include "model/store/record_parser.h"
#include "model/store/record_splitter.h"
#include "model/store/text_search.h"

namespace hindcast {

/// Reads records of a file again.
class FileReader final : public EventReader
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::FileReader)
public:
    explicit FileReader(std::shared_ptr<const FileContents> contents);

    Result<Event> read(const StoreIndex &index, Row row) override;
    Result<void> readForFold(const StoreIndex &index, Row row, Event &into,
                             const EventParts &parts) override;
    void beginRun(const StoreIndex &index, std::span<const std::uint32_t> rows) override;
    void endRun() override;
    bool mayContain(const StoreIndex &index, Row row, std::string_view text) override;
    std::vector<std::uint32_t> rowsThatMayContain(const StoreIndex &index, Row first, Row end,
                                                  std::string_view text) override;

private:
    [[nodiscard]] Result<RecordSlice> record(const StoreIndex &index, Row row);
    [[nodiscard]] Result<std::optional<RecordSlice>> recordAt(const StoreIndex &index, Row row);
    [[nodiscard]] Result<std::optional<RecordSlice>> recordAt(std::int64_t offset);
    [[nodiscard]] bool isCutOff(const StoreIndex &index, Row row,
                                const std::optional<RecordSlice> &record) const;
    void prepareBehind(Row row);
    [[nodiscard]] const TextSearch &searchFor(std::string_view text);
    [[nodiscard]] std::string_view stretch(const StoreIndex &index, Row first, Row end);
    [[nodiscard]] const std::string &nameOf(const StoreIndex &index, StreamId stream);
    [[nodiscard]] Result<void> fill(const RecordSlice &record, Event &event);
    static void addKnown(Event &event, const StoreIndex &index, const IndexedEvent &known);
    [[nodiscard]] std::int64_t endOf(const StoreIndex &index, Row row) const;
    [[nodiscard]] Event badEvent(const StoreIndex &index, Row row, const RecordSlice &record);

    std::shared_ptr<const FileContents> m_contents;
    RecordSplitter m_splitter;
    RecordParser m_parser;
    std::optional<ProfiledEvent> m_profiled; ///< Instead of the parser, if there is a profile.
    StreamId m_stream; ///< Whose name was asked for last.
    std::string m_streamName;
    std::optional<TextSearch> m_search; ///< For what was looked for last.
    Row m_next; ///< Behind the row that was read last.
    const StoreIndex *m_runIndex = nullptr; ///< Of the run, …
    std::span<const std::uint32_t> m_ahead; ///< … whose rows from the one to be read on are these.
};

} // namespace hindcast
