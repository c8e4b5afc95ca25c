// SPDX-License-Identifier: MIT
#pragma once

#include "model/export/row_writer.h"

#include <QStringList>

namespace hindcast {

/// Where rows go, and how.
struct ExportTarget
{
    QString path;
    ExportFormat format = ExportFormat::Csv;
    TextOptions options;
    /// The open store's path: neither it nor what SQLite keeps beside it is ever written to.
    QString store;
    /// Whether a file that is there stays as it is when there are no rows.
    bool needsRows = false;
};

/// What an export has come to.
struct ExportResult
{
    std::int64_t rows = 0;
    bool isCancelled = false; ///< Then the file is as it was before.
};

/// Why \a path must not be written to while the store at \a store is open; empty: it may be.
[[nodiscard]] QString reasonAgainstTarget(const QString &path, const QString &store);

/// Writes all rows of \a source to a file, which appears, or takes the place of an older one, once
/// it is whole. On an error, or when \a stop is asked for, nothing is left behind. The error says
/// which file and why. Blocks; for any thread.
[[nodiscard]] Result<ExportResult> exportRows(const RowSource &source, const ExportTarget &target,
                                              const RowSource::Progress &progress,
                                              const std::stop_token &stop);

/// The same as text to \a write, piece by piece, as it comes; its error ends everything.
[[nodiscard]] Result<ExportResult>
exportText(const RowSource &source, const RowText &text,
           const std::function<Result<void>(std::string_view)> &write,
           const RowSource::Progress &progress, const std::stop_token &stop);

} // namespace hindcast
