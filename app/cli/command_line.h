// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/opened_store.h"

#include <QStringList>

namespace hindcast {

/// Whether \a arguments (without the program's name) ask for something that needs no window: a
/// command, --help, or --version alone.
[[nodiscard]] bool isCommandLine(const QStringList &arguments);

/// Does what such arguments ask for and gives the exit code. Needs a QCoreApplication only for
/// translations.
[[nodiscard]] int runCommandLine(const QStringList &arguments, Output &output,
                                 const StoreOpener &open = openStore);

} // namespace hindcast
