// SPDX-License-Identifier: MIT
#pragma once

#include "model/export/export_row.h"

#include <memory>
#include <optional>

namespace hindcast {

enum class ExportFormat { Csv, JsonLines, Sqlite };

/// `csv`, `jsonl`, `sqlite`.
[[nodiscard]] QString exportFormatKey(ExportFormat format);
[[nodiscard]] std::optional<ExportFormat> exportFormatFromKey(const QString &key);
/// By the end of a file's name: `.csv`; `.jsonl`, `.ndjson`; `.sqlite`, `.sqlite3`, `.db`.
[[nodiscard]] std::optional<ExportFormat> exportFormatOfFile(const QString &path);

/// How text formats are written.
struct TextOptions
{
    /// CSV begins with a byte order mark, without which Excel takes UTF-8 for something else.
    bool hasByteOrderMark = false;
};

/// Rows as text in one of the text formats, piece by piece. A value.
class RowText
{
public:
    /// \a format is not Sqlite.
    RowText(ExportFormat format, std::vector<ExportColumn> columns,
            const TextOptions &options = {});

    [[nodiscard]] std::string head() const; ///< What stands before the first row.
    /// Adds a row, with its line end, to \a text.
    void append(std::string &text, std::span<const ExportCell> row) const;

private:
    void appendCsv(std::string &text, std::span<const ExportCell> row) const;
    void appendJson(std::string &text, std::span<const ExportCell> row) const;

    ExportFormat m_format;
    std::vector<ExportColumn> m_columns;
    TextOptions m_options;
};

/// A cell of CSV (RFC 4180), in quotes where it needs them. A spreadsheet would take text that
/// begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a formula, so it gets an
/// apostrophe before it, unless it is a plain number.
[[nodiscard]] std::string csvCell(const ExportCell &cell);

} // namespace hindcast
