// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>

class QPalette;

namespace hindcast {

/// What the style sheet and the palette need beside ThemeColors.
struct SurfaceColors
{
    QColor base;
    QColor text;
    QColor disabledText;
    QColor selection;
    QColor button;
    QColor hover; ///< Background of what the pointer is over.
    QColor border; ///< Around line edits and buttons.
    QColor handle; ///< Of a scroll bar.
};

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

/// What an editor for scripts needs. Text reads on currentLine and match, on base and selection,
/// and on ThemeColors' changed and removed, with a contrast of at least 4.5 to 1.
struct CodeColors
{
    QColor comment;
    QColor stringValue;
    QColor regularExpression;
    QColor number;
    QColor keyword;
    QColor function; ///< A name that is called.
    QColor lineNumber;
    QColor currentLine; ///< Background of the line with the cursor.
    QColor bracket; ///< Background of a bracket and its other half.
    QColor match; ///< Background of what was searched for.
    QColor matchFrame; ///< Around it, so that it stands out on the line of a warning as well.

    friend bool operator==(const CodeColors &, const CodeColors &) = default;
};

/// The colours that go with \a palette, by whether it is dark.
[[nodiscard]] ThemeColors themeColors(const QPalette &palette);

/// The palette of the light or the dark theme.
[[nodiscard]] QPalette themePalette(bool dark);

/// The same for the light or the dark theme.
[[nodiscard]] ThemeColors themeColors(bool dark);
[[nodiscard]] SurfaceColors surfaceColors(bool dark);
[[nodiscard]] CodeColors codeColors(const QPalette &palette);
[[nodiscard]] CodeColors codeColors(bool dark);

} // namespace hindcast
