// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/options.h"

#include <QCoreApplication>

namespace hindcast {

/// What commands say of themselves and of their options.
struct UsageText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::UsageText)
};

// Options that several commands have.
[[nodiscard]] OptionText helpOption();
[[nodiscard]] OptionText jsonOption();
[[nodiscard]] OptionText tableOption();
[[nodiscard]] OptionText mapOption();
[[nodiscard]] OptionText versionOption();
[[nodiscard]] OptionText atOption();
[[nodiscard]] OptionText streamOption();
[[nodiscard]] OptionText categoryOption();
[[nodiscard]] OptionText projectionOption();
[[nodiscard]] OptionText upcastersOption();
[[nodiscard]] OptionText skipFailuresOption();

} // namespace hindcast
