// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"

#include <QSaveFile>

#include <string_view>

namespace hindcast {

/// A file that is put into the place of the one at its path all at once, by commit(), or not at
/// all: then what was there stays. Errors are the reason only. For one thread at a time.
class ReplacedFile
{
public:
    explicit ReplacedFile(const QString &path);

    /// Fails if \a path leads to something that is there and no ordinary file: a device or a pipe
    /// would be replaced, not written to.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> write(std::string_view bytes);
    [[nodiscard]] Result<void> commit();
    /// For what writes by itself; failures show at the latest in commit().
    [[nodiscard]] QIODevice &device() { return m_file; }

private:
    [[nodiscard]] Error failed();

    QSaveFile m_file;
};

/// Why nothing may take the place of what is at \a path: it is no ordinary file. Empty: it is one,
/// or there is none.
[[nodiscard]] QString reasonAgainstReplacing(const QString &path);

} // namespace hindcast
