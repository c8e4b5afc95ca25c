// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"

#include <QByteArray>
#include <QString>

namespace hindcast {

/// The content of a person's own file, of at most \a longest bytes (whole MB). The error is the
/// reason only: a folder, no file, a device or pipe, too large, not readable. Thread-safe.
[[nodiscard]] Result<QByteArray> readWholeFile(const QString &path, qint64 longest);

/// Puts \a bytes in the place of the file at \a path, all at once: whoever reads it finds the old
/// content or the new one. The error is the reason only. Thread-safe.
[[nodiscard]] Result<void> replaceWholeFile(const QString &path, const QByteArray &bytes);

} // namespace hindcast
