// SPDX-License-Identifier: MIT
#include "views/timeline/timeline_switch.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

QToolButton *smallButton(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    QFont font = button->font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.9);
    button->setFont(font);
    return button;
}

} // namespace

TimelineSwitch::TimelineSwitch(QWidget *parent)
    : QWidget(parent)
    , m_time(smallButton(u"timeAxis"_s, this))
    , m_version(smallButton(u"versionAxis"_s, this))
    , m_fit(smallButton(u"fitTimeline"_s, this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    auto *axes = new QButtonGroup(this);
    for (QToolButton *button : {m_time, m_version}) {
        button->setCheckable(true);
        axes->addButton(button);
        layout->addWidget(button);
    }
    layout->addWidget(m_fit);
    connect(m_time, &QToolButton::clicked, this, [this] { emit axisChosen(TimelineAxis::Time); });
    connect(m_version, &QToolButton::clicked, this,
            [this] { emit axisChosen(TimelineAxis::Version); });
    connect(m_fit, &QToolButton::clicked, this, &TimelineSwitch::fitAsked);
    retranslate();
}

void TimelineSwitch::setAxis(TimelineAxis axis, bool hasTimes)
{
    m_time->setChecked(axis == TimelineAxis::Time);
    m_version->setChecked(axis == TimelineAxis::Version);
    m_time->setEnabled(hasTimes);
    m_hasTimes = hasTimes;
    retranslate();
}

void TimelineSwitch::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TimelineSwitch::retranslate()
{
    m_time->setText(tr("Time"));
    m_time->setAccessibleName(tr("Timeline by time"));
    m_time->setToolTip(m_hasTimes
                           ? tr("Place events by their time")
                           : tr("These events have no times, so they are placed by version"));
    m_version->setText(tr("Version"));
    m_version->setAccessibleName(tr("Timeline by version"));
    m_version->setToolTip(tr("Place events by the versions of the selected stream"));
    m_fit->setText(tr("Fit"));
    m_fit->setAccessibleName(tr("Fit the timeline"));
    m_fit->setToolTip(tr("Show all events of the selected stream"));
}

} // namespace hindcast
