// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>

#include <string_view>

class QPalette;

namespace hindcast {

/// The colour of an event type: the same in every view and on every day, made from a hash of its
/// name. From a palette that people with colour-blindness can tell apart (Okabe and Ito, 2008, made
/// a little stronger); no view shows it without the type's name beside it or on hover.
[[nodiscard]] QColor typeColor(std::string_view type, const QPalette &palette);

/// Whether \a palette is a dark one.
[[nodiscard]] bool isDark(const QPalette &palette);

} // namespace hindcast
