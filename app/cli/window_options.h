// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/ids.h"
#include "model/event/result.h"
#include "model/event/timestamp.h"

#include <QStringList>

#include <optional>

namespace hindcast {

/// What the arguments ask the window for. Whatever is not given is as it was left last time.
struct WindowOptions
{
    enum class Theme { System, Light, Dark };

    QStringList stores; ///< One window each; empty: no store was named.
    QString stream; ///< To select in the first store; empty: none was named.
    std::optional<Version> version; ///< Of \a stream.
    std::optional<Timestamp> at;
    std::optional<Theme> theme;
    QString language; ///< `de`; empty: none was named.
    QString table; ///< With the events, in each of the stores; empty: none was named.
    QString mapping; ///< As --map has it, the same.
    bool operator==(const WindowOptions &) const = default;
};

/// Reads \a arguments, without the program's name. The error is a sentence for people; the program
/// then prints it behind `hindcast: ` and ends with Unusable. Ask isCommandLine() before.
[[nodiscard]] Result<WindowOptions> parseWindowOptions(const QStringList &arguments);

} // namespace hindcast
