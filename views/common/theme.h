// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QString>

class QPalette;

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

/// What a palette has no role for. Every one that is text reads on base, panel and selection, and
/// on changed, added, removed and dangerBackground, with a contrast of at least 4.5 to 1.
struct ThemeColors
{
    QColor panel; ///< Background of bars.
    QColor divider; ///< Thin lines.
    QColor accent; ///< What is current: playhead, slider, underline. Text as well: links.
    QColor accentText; ///< Text on accent.
    QColor mutedText; ///< What matters less.
    QColor chipBackground;
    QColor changed; ///< Background of what the current event changed.
    QColor added; ///< Background of what is new.
    QColor removed; ///< Background of what is gone.
    QColor good; ///< Text: all is well.
    QColor warning; ///< Text: look at this.
    QColor danger; ///< Text: an error, an old value.
    QColor dangerBackground;
    QColor key; ///< JSON: name of a member.
    QColor stringValue; ///< JSON: a string.
    QColor numberValue; ///< JSON: a number.
    QColor keyword; ///< JSON: true, false, null.
    QColor related; ///< Marks what shares a correlation id with the current event.
};

/// The colours that go with \a palette, by whether it is dark.
[[nodiscard]] ThemeColors themeColors(const QPalette &palette);

/// The palette of the light or the dark theme.
[[nodiscard]] QPalette themePalette(bool dark);

} // namespace hindcast
