// SPDX-License-Identifier: MIT
#include "app/windows.h"

namespace hindcast {

MainWindow *Windows::show(const QString &path, const OpeningPlace &place)
{
    MainWindow *window = make();
    window->show();
    if (!path.isEmpty())
        window->openStoreAt(path, place);
    return window;
}

void Windows::showBeside(MainWindow *asking, const QString &path)
{
    MainWindow *window = make();
    const auto say = [asking, window](const QString &message) {
        asking->showError(message);
        window->close();
    };
    connect(&window->session(), &Session::storeOpened, window, &QWidget::show);
    connect(&window->session(), &Session::openFailed, asking, say);
    window->move(asking->pos() + QPoint(32, 32));
    window->openStoreAt(path);
}

MainWindow *Windows::make()
{
    auto *window = new MainWindow; // Owned by itself: it is deleted when it is closed.
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &MainWindow::newWindowAsked, this,
            [this, window](const QString &path) { showBeside(window, path); });
    return window;
}

} // namespace hindcast
