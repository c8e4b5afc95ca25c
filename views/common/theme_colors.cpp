// SPDX-License-Identifier: MIT
#include "views/common/theme_colors.h"

#include "views/common/type_colors.h"

#include <QPalette>

namespace hindcast {

SurfaceColors surfaceColors(bool dark)
{
    if (dark)
        return {.base = 0x1d2128,
                .text = 0xe6e9ee,
                .disabledText = 0x6b7482,
                .selection = 0x26344f,
                .button = 0x272d35,
                .hover = 0x303741,
                .border = 0x3b434e,
                .handle = 0x4a5361};
    return {.base = 0xffffff,
            .text = 0x1f2733,
            .disabledText = 0xa3aab8,
            .selection = 0xe6edfc,
            .button = 0xffffff,
            .hover = 0xf0f3f8,
            .border = 0xd5dbe3,
            .handle = 0xc3cad4};
}

ThemeColors themeColors(bool dark)
{
    if (dark)
        return {.panel = 0x23282f,
                .divider = 0x333a43,
                .accent = 0x76a0ff,
                .accentText = 0x10141a,
                .mutedText = 0x98a2b0,
                .chipBackground = 0x303741,
                .changed = 0x3d331a,
                .added = 0x17382a,
                .removed = 0x42232a,
                .good = 0x7fd99a,
                .warning = 0xf0b93c,
                .danger = 0xff8a85,
                .dangerBackground = 0x42232a,
                .key = 0xcf9df0,
                .stringValue = 0x8ddb8c,
                .numberValue = 0x86baff,
                .keyword = 0xf0b45a,
                .related = 0xb294ff};
    return {.panel = 0xf7f9fb,
            .divider = 0xdfe5ec,
            .accent = 0x2563d9,
            .accentText = 0xffffff,
            .mutedText = 0x5d6878,
            .chipBackground = 0xeef1f6,
            .changed = 0xfff3d6,
            .added = 0xe3f6e8,
            .removed = 0xfde7e7,
            .good = 0x15713a,
            .warning = 0x865700,
            .danger = 0xb42323,
            .dangerBackground = 0xfde7e7,
            .key = 0x7a2f9e,
            .stringValue = 0x15713a,
            .numberValue = 0x0b5cad,
            .keyword = 0x8a4b08,
            .related = 0x7c4dff};
}

ThemeColors themeColors(const QPalette &palette)
{
    return themeColors(isDark(palette));
}

CodeColors codeColors(bool dark)
{
    const ThemeColors c = themeColors(dark);
    if (dark)
        return {.comment = c.mutedText,
                .stringValue = c.stringValue,
                .regularExpression = 0x7fd6c8,
                .number = 0xf2c66d,
                .keyword = c.key,
                .function = c.numberValue,
                .lineNumber = c.mutedText,
                .currentLine = 0x262c35,
                .bracket = 0x37455f,
                .match = 0x3a3219,
                .matchFrame = 0x8f7528};
    return {.comment = c.mutedText,
            .stringValue = c.stringValue,
            .regularExpression = 0x0a6a60,
            .number = c.keyword,
            .keyword = c.key,
            .function = c.numberValue,
            .lineNumber = c.mutedText,
            .currentLine = 0xf2f5f9,
            .bracket = 0xdfe8fb,
            .match = 0xfff0c2,
            .matchFrame = 0xd8a72a};
}

CodeColors codeColors(const QPalette &palette)
{
    return codeColors(isDark(palette));
}

QPalette themePalette(bool dark)
{
    const SurfaceColors s = surfaceColors(dark);
    const ThemeColors c = themeColors(dark);
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) {
        palette.setColor(QPalette::All, role, color);
    };
    set(QPalette::Window, s.base);
    set(QPalette::WindowText, s.text);
    set(QPalette::Base, s.base);
    set(QPalette::AlternateBase, c.panel);
    set(QPalette::Text, s.text);
    set(QPalette::PlaceholderText, c.mutedText);
    set(QPalette::Button, s.button);
    set(QPalette::ButtonText, s.text);
    set(QPalette::BrightText, c.danger);
    set(QPalette::Highlight, s.selection);
    set(QPalette::HighlightedText, s.text);
    set(QPalette::Link, c.accent);
    set(QPalette::LinkVisited, c.accent);
    set(QPalette::ToolTipBase, c.panel);
    set(QPalette::ToolTipText, s.text);
    set(QPalette::Light, s.hover);
    set(QPalette::Midlight, c.chipBackground);
    set(QPalette::Mid, c.divider);
    set(QPalette::Dark, s.border);
    set(QPalette::Shadow, dark ? QColor(Qt::black) : QColor(0x8d97a5));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, s.disabledText);
    return palette;
}

} // namespace hindcast
