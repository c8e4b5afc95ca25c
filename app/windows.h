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

    /// Shows a new window, with the store at \a path if that is not empty.
    MainWindow *show(const QString &path, const OpeningPlace &place = {});

private:
    /// Opens \a path in a window of its own, or says in \a asking why that cannot be.
    void showBeside(MainWindow *asking, const QString &path);
    MainWindow *make();
};

} // namespace hindcast
