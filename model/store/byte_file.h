// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"
#include "model/store/file_mapping.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>

namespace hindcast {

/// A file as a row of bytes. Any number of threads may read at once. It may become shorter or
/// longer at any time.
class ByteFile
{
public:
    /// Where a file is and when it was written, to see whether it is still the same one.
    struct Stamp
    {
        std::uint64_t device = 0;
        std::uint64_t inode = 0;
        std::int64_t size = 0;
        std::int64_t changed = 0; ///< Nanoseconds since 1970.
        bool operator==(const Stamp &) const = default;
    };

    /// Opens \a path for reading. The error names it and says why not.
    static Result<std::shared_ptr<const ByteFile>> open(const QString &path);
    /// A file without a name in the folder for temporary files. It goes away when it is closed.
    static Result<std::shared_ptr<ByteFile>> makeTemporary();

    ~ByteFile();
    Q_DISABLE_COPY_MOVE(ByteFile)

    [[nodiscard]] Stamp stamp() const;
    [[nodiscard]] std::int64_t size() const { return stamp().size; }
    /// What is at \a path now; nothing if there is nothing.
    [[nodiscard]] static std::optional<Stamp> stampOf(const QString &path);

    /// Reads \a size bytes from \a offset into \a to; less only at the end of the file.
    [[nodiscard]] Result<std::size_t> read(std::int64_t offset, char *to, std::size_t size) const;
    [[nodiscard]] Result<void> append(std::string_view bytes);

    /// The file in memory, at least its first \a size bytes if it has so many and as they are now.
    /// All who ask share one mapping, which grows in its place where it can. Null where the file
    /// cannot be mapped; then there is read().
    [[nodiscard]] std::shared_ptr<const FileMapping> mapping(std::int64_t size) const;

private:
    ByteFile(int handle, QString name)
        : m_handle(handle)
        , m_name(std::move(name))
    {
    }

    int m_handle;
    QString m_name; ///< For messages.
    std::int64_t m_appended = 0;
    mutable std::mutex m_mappingLock;
    mutable std::shared_ptr<FileMapping> m_mapping; ///< The newest.
    mutable bool m_isUnmappable = false;
};

} // namespace hindcast
