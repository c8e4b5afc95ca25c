// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/file_contents.h"
#include "model/store/index_builder.h"
#include "model/store/line_batch.h"
#include "model/store/profiled_entry.h"
#include "model/store/record_parser.h"
#include "model/store/record_sorter.h"
#include "model/store/record_splitter.h"

namespace hindcast {

/// Takes the records of a file into an index: as the names of their members say, or as a profile
/// does. Used by one thread.
class RecordIntake
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::FileStore)
public:
    /// \a stream is the name for records that name none.
    RecordIntake(std::shared_ptr<FileContents> contents, std::string stream);

    /// Takes the next record. \a breakReason is what RecordSplitter says of one with End::Broken.
    void take(const RecordSlice &slice, const char *breakReason, IndexBuilder &builder);

    /// Whether lines may be read by a LinePass, which knows of no profile.
    [[nodiscard]] bool takesLines() const
    {
        return !m_profiled && m_contents->form.kind == FileForm::Kind::Lines;
    }
    /// Takes the next lines.
    void take(std::span<const LineEvent> lines, IndexBuilder &builder);

    /// To be called when there are no more records for now: hands on what had to wait for the last
    /// one. The error says that new records belong before others.
    [[nodiscard]] Result<void> finish(IndexBuilder &builder);

private:
    void takeLine(const LineEvent &line, IndexBuilder &builder);
    void takePlain(const RecordSlice &slice, IndexBuilder &builder);
    void takeByProfile(const RecordSlice &slice, IndexBuilder &builder);
    void takeBad(const RecordSlice &slice, const QString &reason, IndexBuilder &builder);
    void add(IndexEntry entry, const RecordSlice &slice, const std::vector<QString> &misfits,
             IndexBuilder &builder);
    [[nodiscard]] std::int64_t numberOf(const RecordSlice &slice) const;
    void reportOthers(IndexBuilder &builder);

    std::shared_ptr<FileContents> m_contents;
    std::string m_stream;
    RecordParser m_parser;
    std::optional<ProfiledEntry> m_profiled;
    std::optional<RecordSorter> m_sorter;
    std::int64_t m_taken = 0; ///< Records, whatever became of them.
    std::int64_t m_others = 0; ///< Those that the profile says are no events …
    std::int64_t m_othersReported = 0; ///< … and how many there were when that was said last.
    bool m_lastWasBad = false;
};

} // namespace hindcast
