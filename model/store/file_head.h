// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/byte_file.h"
#include "model/store/file_form.h"
#include "model/store/gzip_inflater.h"

#include <memory>
#include <string>

namespace hindcast {

/// The beginning of a file of records, unpacked if it is a gzip, and what it tells.
struct FileHead
{
    static constexpr std::size_t mostRead = 1 << 20;

    std::shared_ptr<const ByteFile> bytes; ///< Unpacked; of a gzip only what the head needed yet.
    std::unique_ptr<GzipInflater> inflater; ///< Of a gzip; unpacks the rest.
    std::string text; ///< The first megabyte.
    bool isWhole = false; ///< There is nothing behind \a text.
    FileForm form;
};

/// Reads the head of \a file. The error is a reason why it is no file of records: `it is empty`.
[[nodiscard]] Result<FileHead> readFileHead(const std::shared_ptr<const ByteFile> &file);

} // namespace hindcast
