// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

namespace hindcast {

/// A small window without a frame, below the top edge of the window that it belongs to. Escape or a
/// click elsewhere closes it.
class Popup : public QFrame
{
    Q_OBJECT
public:
    explicit Popup(QWidget *window);

protected:
    /// Shows it \a width pixels wide, or as wide as the window allows.
    void showOver(int width);
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace hindcast
