// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/timeline_scale.h"

#include <QWidget>

class QToolButton;

namespace hindcast {

/// The small buttons over the axis: Time, Version, Fit.
class TimelineSwitch : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineSwitch(QWidget *parent = nullptr);

    /// Shows which axis there is; asks for nothing. Without times only versions can be chosen, and
    /// the tool tip says so.
    void setAxis(TimelineAxis axis, bool hasTimes);

signals:
    void axisChosen(hindcast::TimelineAxis axis);
    void fitAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QToolButton *m_time; ///< Owned by the widget tree, like the next two.
    QToolButton *m_version;
    QToolButton *m_fit;
    bool m_hasTimes = true;
};

} // namespace hindcast
