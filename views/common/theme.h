// SPDX-License-Identifier: MIT
#pragma once

#include "views/common/theme_colors.h"

#include <QString>

namespace hindcast {

enum class Theme { System, Light, Dark };

/// Reads `system`, `light` or `dark`; System if \a key is anything else.
[[nodiscard]] Theme themeFromKey(const QString &key);
[[nodiscard]] QString themeKey(Theme theme);

/// Gives the whole application its look: Fusion, one of two palettes, and a style sheet made from
/// it. System is dark where the desktop's palette is, and changes when the desktop does.
///
/// What the style sheet adds for widgets that ask for it by a dynamic property:
/// QLabel: `chip` = "true", "good" or "danger"; `muted` = true; `heading` = true.
/// QPushButton: `primary` = true for the one that stands out. QWidget: `panel` = true for a bar
/// with a tinted background (a plain QWidget also needs Qt::WA_StyledBackground).
void applyTheme(Theme theme);

} // namespace hindcast
