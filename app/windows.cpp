// SPDX-License-Identifier: MIT
#include "app/windows.h"

namespace hindcast {

MainWindow *Windows::show(const StoreOpening &opening, const OpeningPlace &place)
{
    MainWindow *window = make();
    window->show();
    if (!opening.path.isEmpty())
        window->open(opening, place);
    return window;
}

void Windows::showBeside(MainWindow *asking, const StoreOpening &opening)
{
    MainWindow *window = make();
    const auto say = [asking, window, opening](const QString &message) {
        asking->refuse(opening.opener ? QString() : opening.path, message);
        window->close();
    };
    connect(&window->session(), &Session::storeOpened, window, &QWidget::show);
    connect(&window->session(), &Session::openFailed, asking, say);
    window->move(asking->pos() + QPoint(32, 32));
    window->open(opening);
}

MainWindow *Windows::make()
{
    auto *window = new MainWindow; // Owned by itself: it is deleted when it is closed.
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &MainWindow::newWindowAsked, this,
            [this, window](const StoreOpening &opening) { showBeside(window, opening); });
    return window;
}

} // namespace hindcast
