// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <string>

namespace hindcast {

/// The colour of an event type as a small square. Stands beside the type's name, never alone.
class TypeSquare : public QWidget
{
    Q_OBJECT
public:
    explicit TypeSquare(QWidget *parent);

    void setType(const std::string &type);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::string m_type;
};

/// Paints such a square, centred on \a rect's left end; gives back its width.
int paintTypeSquare(QPainter &painter, const QRect &rect, std::string_view type,
                    const QPalette &palette);

} // namespace hindcast
