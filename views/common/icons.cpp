// SPDX-License-Identifier: MIT
#include "views/common/icons.h"

#include "views/common/theme_colors.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

namespace hindcast {

namespace {

/// What to draw in a square of 16 by 16.
struct Drawing
{
    QPainterPath filled;
    QPainterPath stroked;
};

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
    return path;
}

QPainterPath line(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    return path;
}

QPainterPath box(qreal x, qreal y, qreal width, qreal height, qreal radius = 0)
{
    QPainterPath path;
    path.addRoundedRect(x, y, width, height, radius, radius);
    return path;
}

QPainterPath circle(QPointF center, qreal radius)
{
    QPainterPath path;
    path.addEllipse(center, radius, radius);
    return path;
}

/// All of \a paths in one; unlike operator+, which unites areas, it keeps lines.
QPainterPath together(std::initializer_list<QPainterPath> paths)
{
    QPainterPath all;
    for (const QPainterPath &path : paths)
        all.addPath(path);
    return all;
}

QPainterPath mirrored(const QPainterPath &path)
{
    return QTransform(-1, 0, 0, 1, 16, 0).map(path);
}

Drawing transportDrawing(IconName name)
{
    const QPainterPath arrow = polygon({{4, 2.5}, {13, 8}, {4, 13.5}});
    const QPainterPath toEnd
        = polygon({{2.5, 3}, {10.5, 8}, {2.5, 13}}).united(box(11.5, 3, 2, 10));
    switch (name) {
    case IconName::First:
        return {.filled = mirrored(toEnd)};
    case IconName::Back:
        return {.stroked = line({{10, 3.5}, {5.5, 8}, {10, 12.5}})};
    case IconName::Forward:
        return {.stroked = line({{6, 3.5}, {10.5, 8}, {6, 12.5}})};
    case IconName::Last:
        return {.filled = toEnd};
    case IconName::Pause:
        return {.filled = box(3.5, 2.5, 3.2, 11).united(box(9.3, 2.5, 3.2, 11))};
    default:
        return {.filled = arrow};
    }
}

Drawing documentDrawing(IconName name)
{
    switch (name) {
    case IconName::Open:
        return {.stroked
                = line({{1.5, 12.5}, {1.5, 3.5}, {6, 3.5}, {7.5, 5.5}, {13.5, 5.5}, {13.5, 7}})
                    + polygon({{3.8, 7.5}, {15, 7.5}, {12.8, 13}, {1.7, 13}})};
    case IconName::Copy:
        return {.stroked
                = together({box(5.5, 5.5, 8, 8.5, 1.5),
                            line({{10.5, 3}, {10.5, 2}, {2.5, 2}, {2.5, 10.5}, {3.5, 10.5}})})};
    case IconName::Link:
        return {.stroked = together({line({{7, 3}, {3, 3}, {3, 13}, {13, 13}, {13, 9}}),
                                     line({{9.5, 2.5}, {13.5, 2.5}, {13.5, 6.5}}),
                                     line({{13, 3}, {7.5, 8.5}})})};
    case IconName::Warning:
        return {.stroked = together({polygon({{8, 2}, {14.5, 13.5}, {1.5, 13.5}}),
                                     line({{8, 6}, {8, 9.5}}), circle({8, 11.5}, 0.3)})};
    default: { // Half of the disc is dark: light and dark.
        const QPainterPath disc = circle({8, 8}, 5.5);
        return {.filled = disc.intersected(box(8, 0, 8, 16)), .stroked = disc};
    }
    }
}

Drawing toolDrawing(IconName name)
{
    switch (name) {
    case IconName::Search:
        return {.stroked = together({circle({6.8, 6.8}, 4.3), line({{10, 10}, {14, 14}})})};
    case IconName::Filter:
        return {.stroked
                = polygon({{2, 3}, {14, 3}, {9.5, 8.5}, {9.5, 13.5}, {6.5, 12}, {6.5, 8.5}})};
    case IconName::Sort:
        return {.stroked
                = line({{2, 4}, {14, 4}}) + line({{2, 8}, {10, 8}}) + line({{2, 12}, {6, 12}})};
    case IconName::Fit:
        return {.stroked
                = together({line({{2, 3}, {2, 13}}), line({{14, 3}, {14, 13}}),
                            line({{4.5, 8}, {11.5, 8}}), line({{6.5, 6}, {4.5, 8}, {6.5, 10}}),
                            line({{9.5, 6}, {11.5, 8}, {9.5, 10}})})};
    case IconName::Close:
        return {.stroked = together({line({{4, 4}, {12, 12}}), line({{12, 4}, {4, 12}})})};
    case IconName::Left:
        return {.stroked
                = together({line({{13.5, 8}, {2.5, 8}}), line({{7, 3.5}, {2.5, 8}, {7, 12.5}})})};
    case IconName::Right:
        return {.stroked
                = together({line({{2.5, 8}, {13.5, 8}}), line({{9, 3.5}, {13.5, 8}, {9, 12.5}})})};
    case IconName::Command:
        return {.stroked
                = together({line({{3, 4}, {7, 8}, {3, 12}}), line({{8.5, 12}, {13, 12}})})};
    case IconName::Check:
        return {.stroked = line({{3, 8.5}, {6.5, 12}, {13, 4.5}})};
    default:
        return {.stroked = line({{4, 6}, {8, 10}, {12, 6}})};
    }
}

Drawing drawing(IconName name)
{
    switch (name) {
    case IconName::First:
    case IconName::Back:
    case IconName::Play:
    case IconName::Pause:
    case IconName::Forward:
    case IconName::Last:
        return transportDrawing(name);
    case IconName::Open:
    case IconName::Copy:
    case IconName::Link:
    case IconName::Warning:
    case IconName::Theme:
        return documentDrawing(name);
    default:
        return toolDrawing(name);
    }
}

class DrawnIcon : public QIconEngine
{
public:
    explicit DrawnIcon(IconName name)
        : m_name(name)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        QColor color = palette.color(
            mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active, QPalette::ButtonText);
        if (m_name == IconName::Warning && mode != QIcon::Disabled)
            color = themeColors(palette).danger;
        const qreal side = qMin(rect.width(), rect.height());
        const Drawing shapes = drawing(m_name);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(QRectF(rect).center() - QPointF(side, side) / 2);
        painter->scale(side / 16, side / 16);
        painter->fillPath(shapes.filled, color);
        painter->strokePath(shapes.stroked,
                            QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new DrawnIcon(m_name); }

private:
    IconName m_name;
};

} // namespace

QIcon icon(IconName name)
{
    return QIcon(new DrawnIcon(name)); // The icon owns its engine.
}

} // namespace hindcast
