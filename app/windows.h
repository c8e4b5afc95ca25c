// SPDX-License-Identifier: MIT
#pragma once

#include "app/main_window.h"

#include <QObject>

namespace hindcast {

/// The windows of the program. Each shows one store; several may be open at once.
class Windows final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Shows a new window, with a store in it if \a opening names one.
    MainWindow *show(const StoreOpening &opening, const OpeningPlace &place = {});

private:
    /// Opens a store in a window of its own, or says in \a asking why that cannot be.
    void showBeside(MainWindow *asking, const StoreOpening &opening);
    MainWindow *make();
};

} // namespace hindcast
