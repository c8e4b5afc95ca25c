// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>

namespace hindcast {

enum class IconName {
    First,
    Back,
    Play,
    Pause,
    Forward,
    Last,
    Open,
    Search,
    Filter,
    Sort,
    Fit,
    Close,
    Warning,
    Copy,
    Left, ///< To an earlier place.
    Right, ///< To a later place.
    Menu, ///< There is more below.
    Check,
    Link,
    Command, ///< Something to be done.
    Theme,
};

/// An icon that is drawn, not loaded: in the text colour of the application's palette at the time
/// it is painted, so it follows a change of theme, and sharp at any device pixel ratio.
[[nodiscard]] QIcon icon(IconName name);

} // namespace hindcast
