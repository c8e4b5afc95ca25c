// SPDX-License-Identifier: MIT
// For the main window's own files only.
#pragma once

#include "app/main_window.h"
#include "views/common/icons.h"

#include <optional>

namespace hindcast {

enum class MenuName { File, Edit, View, Replay, Debug, Tools, Help };

/// One thing that a person can do, as menus, palette and the page of shortcuts show it.
struct MainWindow::ActionRow
{
    const char *id;
    MenuName menu = MenuName::File;
    const char *text = ""; ///< Empty: a line between groups of a menu.
    const char *keys = "";
    std::optional<IconName> icon;
    void (*run)(MainWindow &window) = nullptr; ///< Null pointer: a line.
    bool needsStore = true;
};

} // namespace hindcast
