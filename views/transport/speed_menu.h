// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/player.h"

#include <QMenu>

class QActionGroup;

namespace hindcast {

/// `5/s`, `×60`: a speed in as few letters as possible.
[[nodiscard]] QString shortSpeedText(PlaySpeed speed);

/// The menu from which the speed of a Player is chosen.
class SpeedMenu final : public QMenu
{
    Q_OBJECT
public:
    /// \a player must outlive the menu.
    explicit SpeedMenu(Player &player, QWidget *parent = nullptr);

private:
    void showSpeed();

    Player &m_player;
    QActionGroup *m_actions; ///< Owned by this menu.
};

} // namespace hindcast
