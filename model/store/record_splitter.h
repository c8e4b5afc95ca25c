// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/file_form.h"
#include "model/store/file_window.h"
#include "model/store/nested_records.h"

#include <optional>

namespace hindcast {

/// One record's place and text, valid until the splitter is asked for the next one.
struct RecordSlice
{
    enum class End {
        Whole,
        Missing, ///< The file ends before the record does, or before its line does.
        Broken, ///< What follows cannot be taken apart; see RecordSplitter::breakReason().
    };
    std::int64_t offset = 0;
    std::string_view text;
    End end = End::Whole;
    std::int64_t line = 0; ///< From 1; only in FileForm::Kind::Lines.
    std::string_view
        key; ///< Of a member that is a record, as written; only in FileForm::Kind::Nested.
};

/// Takes a file apart into records without looking into them. It stands before a record until that
/// is accepted, and can therefore be asked again when the file has grown.
class RecordSplitter
{
public:
    RecordSplitter(std::shared_ptr<const ByteFile> file, FileForm form)
        : m_window(std::move(file), form.begin)
        , m_form(std::move(form))
        , m_nested(m_form.path)
    {
    }

    /// Records from \a limit on are not there yet.
    void setLimit(std::int64_t limit) { m_window.setLimit(limit); }
    [[nodiscard]] std::int64_t limit() const { return m_window.limit(); }
    [[nodiscard]] std::int64_t offset() const { return m_window.offset(); }
    /// Whether everything up to the limit lies in memory.
    [[nodiscard]] bool isMapped() const { return m_window.isMapped(); }
    /// At most \a size bytes at \a offset where they lie, if they are mapped and before the limit.
    [[nodiscard]] std::string_view mapped(std::int64_t offset, std::int64_t size) const
    {
        return m_window.mapped(offset, size);
    }
    /// Whether the file still has what mapped() has shown.
    [[nodiscard]] bool isStillThere(std::int64_t offset, std::int64_t size) const
    {
        return m_window.isStillThere(offset, size);
    }

    /// The next record; nothing at the end. An error means that the file cannot be read.
    [[nodiscard]] Result<std::optional<RecordSlice>> next();
    /// Goes on behind the record that next() gave last.
    void accept();

    /// Goes on at \a offset, where the line \a line begins. Only in FileForm::Kind::Lines.
    void goTo(std::int64_t offset, std::int64_t line);
    [[nodiscard]] std::int64_t line() const { return m_line; }

    /// Reads the one record that begins at \a offset.
    [[nodiscard]] Result<std::optional<RecordSlice>> at(std::int64_t offset);

    /// Why the last record has End::Broken; English, like the words of JsonScanner.
    [[nodiscard]] const char *breakReason() const { return m_breakReason; }

private:
    using Slice = Result<std::optional<RecordSlice>>;
    enum class Expect { FirstValue, Value, Separator, Nothing };

    [[nodiscard]] Slice nextInForm();
    [[nodiscard]] Slice nextLine();
    [[nodiscard]] Slice nextValue();
    [[nodiscard]] Slice nextNested();
    [[nodiscard]] Slice keyAndValue();
    [[nodiscard]] Slice wholeValue();
    [[nodiscard]] Slice checked(Slice found) const;
    [[nodiscard]] Result<bool> skipBlanks();
    [[nodiscard]] Result<bool> skipSeparator();
    [[nodiscard]] RecordSlice slice(std::size_t size, RecordSlice::End end);
    [[nodiscard]] RecordSlice broken(const char *reason);

    FileWindow m_window;
    FileForm m_form;
    NestedRecords m_nested;
    std::string m_key; ///< Of the last record, if it has one.
    std::int64_t m_line = 1;
    std::size_t m_taken = 0; ///< Size of the last record with its line end.
    bool m_endsLine = false;
    Expect m_expect = Expect::FirstValue;
    const char *m_breakReason = nullptr;
};

} // namespace hindcast
