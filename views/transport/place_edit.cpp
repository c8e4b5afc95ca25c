// SPDX-License-Identifier: MIT
#include "views/transport/place_edit.h"

#include <QAccessible>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QToolTip>

namespace hindcast {

PlaceEdit::PlaceEdit(const QString &accessibleName, GoTo goTo, QWidget *parent)
    : QLineEdit(parent)
    , m_goTo(std::move(goTo))
{
    setAccessibleName(accessibleName);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAlignment(Qt::AlignCenter);
    connect(this, &QLineEdit::returnPressed, this, &PlaceEdit::accept);
    connect(this, &QLineEdit::textEdited, this, [this] { setRefusal({}); });
}

void PlaceEdit::setShown(const QString &text)
{
    m_shown = text;
    if (!hasFocus() || !isModified())
        restore();
}

void PlaceEdit::setWidthFor(const QString &sample)
{
    constexpr int frame = 22; // The theme's padding and border, and room for the cursor.
    setFixedWidth(fontMetrics().horizontalAdvance(sample) + frame);
}

void PlaceEdit::accept()
{
    const QString refusal = m_goTo(text());
    if (refusal.isEmpty())
        restore();
    else
        setRefusal(refusal);
    selectAll();
}

void PlaceEdit::restore()
{
    setRefusal({});
    setText(m_shown); // Takes back isModified().
    if (hasFocus())
        selectAll();
}

void PlaceEdit::setRefusal(const QString &message)
{
    if (message == m_refusal)
        return;
    m_refusal = message;
    setAccessibleDescription(message);
    if (message.isEmpty())
        return QToolTip::hideText();
    QToolTip::showText(mapToGlobal(QPoint(0, height())), message, this);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void PlaceEdit::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    selectAll();
}

void PlaceEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        restore();
}

void PlaceEdit::mousePressEvent(QMouseEvent *event)
{
    const bool isFirst = hasSelectedText() && selectedText() == text() && !isModified();
    QLineEdit::mousePressEvent(event);
    if (isFirst) // Else the click that brought the focus would take back the selection.
        selectAll();
}

void PlaceEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && (isModified() || !m_refusal.isEmpty()))
        return restore();
    QLineEdit::keyPressEvent(event);
}

} // namespace hindcast
