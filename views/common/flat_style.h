// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace hindcast {

/// Fusion with check boxes, radio buttons and combo boxes that are flat and have an outline one
/// sees in a dark palette as well: what a style sheet can do only with image files.
class FlatStyle : public QProxyStyle
{
    Q_OBJECT
public:
    FlatStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget = nullptr) const override;
};

} // namespace hindcast
