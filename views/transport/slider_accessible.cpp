// SPDX-License-Identifier: MIT
#include "views/transport/slider_accessible.h"

#include <QAbstractSlider>
#include <QAccessibleWidget>

namespace hindcast {

namespace {

constexpr const char *textProperty = "valueText";

class SliderAccessible : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit SliderAccessible(QAbstractSlider *slider)
        : QAccessibleWidget(slider, QAccessible::Slider)
        , m_slider(slider)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_slider->property(textProperty).toString()
                                          : QAccessibleWidget::text(kind);
    }

    [[nodiscard]] QVariant currentValue() const override { return m_slider->value(); }
    void setCurrentValue(const QVariant &value) override { m_slider->setValue(value.toInt()); }
    [[nodiscard]] QVariant maximumValue() const override { return m_slider->maximum(); }
    [[nodiscard]] QVariant minimumValue() const override { return m_slider->minimum(); }
    [[nodiscard]] QVariant minimumStepSize() const override { return m_slider->singleStep(); }

private:
    QAbstractSlider *m_slider; ///< Qt drops the interface with the slider.
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *slider = qobject_cast<QAbstractSlider *>(object);
    if (!slider || slider->metaObject()->indexOfProperty(textProperty) < 0)
        return nullptr;
    return new SliderAccessible(slider); // Qt's cache owns it.
}

} // namespace

void installSliderAccessible()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace hindcast
