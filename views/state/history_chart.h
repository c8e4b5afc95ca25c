// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/history_shape.h"

#include <QWidget>

namespace hindcast {

/// The history of a field drawn along the events or along time: numbers as steps, a few different
/// values as a band, with a playhead at the current event. Draws no more than a line a pixel.
class HistoryChart final : public QWidget
{
    Q_OBJECT
public:
    enum class Axis { Version, Time };

    explicit HistoryChart(QWidget *parent = nullptr);

    void setShape(HistoryShape shape);
    [[nodiscard]] const HistoryShape &shape() const { return m_shape; }
    void setAxis(Axis axis);
    /// The event that is looked at, what it is called, and when it was.
    void setPlace(std::int64_t ordinal, std::int64_t time, const QString &label);
    /// What the first and the last event are called.
    void setEnds(const QString &first, const QString &last);

    /// Where an event lies, in pixels; coordinates for tests as well.
    [[nodiscard]] double xOf(std::int64_t ordinal, std::int64_t time) const;
    [[nodiscard]] std::int64_t ordinalAt(double x) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void ordinalChosen(std::int64_t ordinal);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double yOf(double value) const;
    [[nodiscard]] double xOf(const HistoryShape::Point &point) const;
    void paintSteps(QPainter &painter) const;
    void paintBand(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;
    void paintPlayhead(QPainter &painter) const;

    HistoryShape m_shape;
    Axis m_axis = Axis::Version;
    std::int64_t m_ordinal = -1;
    std::int64_t m_time = 0;
    QString m_label;
    QString m_first;
    QString m_last;
};

} // namespace hindcast
