// SPDX-License-Identifier: MIT
#pragma once

#include "views/transport/slider_scale.h"

#include <QAbstractSlider>

#include <functional>

namespace hindcast {

/// What is marked along the slider: ordinals of events, ascending.
struct SliderMarks
{
    std::vector<std::int64_t> problems; ///< Out of order, or not to be applied.
    std::vector<std::int64_t> related; ///< With the current event's correlation id.
    std::vector<std::int64_t> stops; ///< Where a run through the events would stop.
    bool operator==(const SliderMarks &) const = default;
};

/// The slider that says which event of the stream is looked at. Its value is the event's ordinal.
/// Marks are drawn once a pixel, so a stream of millions costs no more than the slider is wide.
class VersionSlider final : public QAbstractSlider
{
    Q_OBJECT
    Q_PROPERTY(QString valueText READ valueText WRITE setValueText)
public:
    /// What an event is called in tool tips: `v 17 · 10:05:12`.
    using Label = std::function<QString(std::int64_t ordinal)>;

    explicit VersionSlider(QWidget *parent = nullptr);

    /// Shows \a count events and the one at \a ordinal, which is not reported as a change.
    void showAt(std::int64_t count, std::int64_t ordinal);
    void setMarks(SliderMarks marks);
    /// Stretches below the groove, each from its first to its last ordinal, ascending; \a meaning
    /// is what tool tips say of them. A million of them cost no more to paint than one each pixel.
    void setBands(std::vector<SliderScale::Band> bands, const QString &meaning);
    [[nodiscard]] const std::vector<SliderScale::Band> &bands() const { return m_bands; }
    [[nodiscard]] const SliderMarks &marks() const { return m_marks; }
    void setLabel(Label label) { m_label = std::move(label); }
    /// What assistive technology says of the value: `version 17 of 28`.
    void setValueText(const QString &text) { m_valueText = text; }
    [[nodiscard]] const QString &valueText() const { return m_valueText; }
    /// Label of the event next to \a pixel, and what is marked there.
    [[nodiscard]] QString textAt(int pixel) const;

    [[nodiscard]] SliderScale scale() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void dragTo(int pixel);
    void paintGroove(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintBands(QPainter &painter) const;
    void paintHandle(QPainter &painter) const;

    std::int64_t m_count = 0;
    SliderMarks m_marks;
    std::vector<SliderScale::Band> m_bands;
    QString m_bandMeaning;
    struct
    {
        SliderScale scale;
        std::vector<std::pair<int, int>> pixels;
    } mutable m_paintedBands; ///< For that scale.
    Label m_label;
    QString m_valueText;
};

} // namespace hindcast
