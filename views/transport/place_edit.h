// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

#include <functional>

namespace hindcast {

/// A line that shows where one is, and goes where one types. Enter goes there, or says gently why
/// not and leaves the text to be mended; Escape and leaving the line bring back what was shown.
class PlaceEdit final : public QLineEdit
{
    Q_OBJECT
public:
    /// Goes to what \a text says. Returns why it cannot, or an empty text.
    using GoTo = std::function<QString(const QString &text)>;

    PlaceEdit(const QString &accessibleName, GoTo goTo, QWidget *parent = nullptr);

    /// What is shown; while a person types, afterwards.
    void setShown(const QString &text);
    /// As wide as \a sample needs.
    void setWidthFor(const QString &sample);
    [[nodiscard]] const QString &refusal() const { return m_refusal; }

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void accept();
    void restore();
    void setRefusal(const QString &message);

    GoTo m_goTo;
    QString m_shown;
    QString m_refusal;
};

} // namespace hindcast
