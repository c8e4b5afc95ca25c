// SPDX-License-Identifier: MIT
#include "views/common/type_colors.h"

#include <QPalette>

#include <array>
#include <cstdint>

namespace hindcast {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

constexpr std::array palettePairs{
    Pair{0xff4a76e8, 0xff7da0ff}, // blue
    Pair{0xffe0982a, 0xfff0b45a}, // orange
    Pair{0xff2aa58c, 0xff45c9ae}, // green
    Pair{0xffd0459b, 0xfff07ac0}, // magenta
    Pair{0xff5ab4dc, 0xff8fd3f2}, // sky
    Pair{0xffd4483b, 0xfff4796d}, // vermilion
    Pair{0xff8b5cf6, 0xffb294ff}, // violet
    Pair{0xffd6a400, 0xffe9c846}, // yellow
    Pair{0xff7fbf3f, 0xffa5dc6c}, // lime
    Pair{0xff8892a6, 0xffa9b3c4}, // grey
};

/// FNV-1a: the same on every machine, unlike qHash().
std::uint32_t stableHash(std::string_view text)
{
    std::uint32_t hash = 2166136261U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash ^ (hash >> 15U);
}

} // namespace

QColor typeColor(std::string_view type, const QPalette &palette)
{
    const Pair &pair = palettePairs[stableHash(type) % palettePairs.size()];
    return QColor::fromRgb(isDark(palette) ? pair.dark : pair.light);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

} // namespace hindcast
