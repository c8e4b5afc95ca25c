// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

#include <functional>
#include <vector>

namespace hindcast {

/// The numbers of the lines beside an editor, with a sign at each line that has a mark.
class CodeGutter : public QWidget
{
    Q_OBJECT
public:
    enum class Sign { None, Warning, Error };
    struct Row
    {
        int number = 1;
        QRectF rect; ///< Of the line, in the editor's viewport; only top and height count.
        qreal baseline = 0;
        bool isCurrent = false;
        Sign sign = Sign::None;
        QString message; ///< What the sign is about.
    };
    /// The lines that touch a rectangle.
    using Rows = std::function<std::vector<Row>(const QRect &rect)>;

    /// \a editor is the parent, and \a rows must be good as long as it lives.
    CodeGutter(QPlainTextEdit &editor, Rows rows);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void lineChosen(int number);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void paintRow(QPainter &painter, const Row &row) const;

    QPlainTextEdit &m_editor;
    Rows m_rows;
};

} // namespace hindcast
