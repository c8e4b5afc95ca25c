// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/difference_band.h"
#include "views/transport/slider_scale.h"

#include <QWidget>

#include <functional>

namespace hindcast {

/// Under the slider: at which events the two sides differ. What differs is a bar, an event that a
/// side could not apply a hatched mark across it, what is not known yet is dotted.
class DifferenceBandView : public QWidget
{
    Q_OBJECT
public:
    /// \a scale: where events stand, as on the slider above.
    explicit DifferenceBandView(std::function<SliderScale()> scale, QWidget *parent = nullptr);

    void setBand(const DifferenceBand &band);
    /// What an event is called: `v12`.
    void setLabel(std::function<QString(std::int64_t)> label) { m_label = std::move(label); }
    /// What is to be said of the events next to \a pixel.
    [[nodiscard]] QString textAt(int pixel) const;
    [[nodiscard]] QSize sizeHint() const override { return {120, 10}; }

signals:
    void clicked(qint64 ordinal);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    std::function<SliderScale()> m_scale;
    std::function<QString(std::int64_t)> m_label;
    DifferenceBand m_band;
};

} // namespace hindcast
