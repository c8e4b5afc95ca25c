// SPDX-License-Identifier: MIT
#include "views/transport/speed_menu.h"

#include <QActionGroup>
#include <QCoreApplication>

namespace hindcast {

namespace {

bool isRealTime(PlaySpeed speed)
{
    return speed.kind == PlaySpeed::Kind::RealTime;
}

} // namespace

QString shortSpeedText(PlaySpeed speed)
{
    return isRealTime(speed) ? SpeedMenu::tr("×%1").arg(speed.factor)
                             : SpeedMenu::tr("%1/s", "events per second").arg(speed.factor);
}

SpeedMenu::SpeedMenu(Player &player, QWidget *parent)
    : QMenu(parent)
    , m_player(player)
    , m_actions(new QActionGroup(this))
{
    setAccessibleName(tr("Speed"));
    bool wasRealTime = false;
    for (const PlaySpeed speed : playSpeeds()) {
        if (isRealTime(speed) && !wasRealTime)
            addSection(tr("In proportion to real time"));
        wasRealTime = isRealTime(speed);
        QAction *action
            = addAction(wasRealTime ? tr("Real time × %1, idle time skipped").arg(speed.factor)
                                    : tr("%n events a second", nullptr, speed.factor));
        action->setCheckable(true);
        m_actions->addAction(action);
        connect(action, &QAction::triggered, this, [this, speed] { m_player.setSpeed(speed); });
    }
    connect(&m_player, &Player::speedChanged, this, &SpeedMenu::showSpeed);
    showSpeed();
}

void SpeedMenu::showSpeed()
{
    const auto speeds = playSpeeds();
    const auto at = std::ranges::find(speeds, m_player.speed()) - speeds.begin();
    if (at < m_actions->actions().size())
        m_actions->actions().at(at)->setChecked(true);
}

} // namespace hindcast
