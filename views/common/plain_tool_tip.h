// SPDX-License-Identifier: MIT
#pragma once

#include <QHelpEvent>
#include <QToolTip>

namespace hindcast {

/// Shows \a text as it is. Qt would take text from a store that looks like HTML for HTML.
inline void showPlainToolTip(const QHelpEvent &event, const QString &text, QWidget *widget)
{
    const QString html = QStringLiteral("<p style='white-space:pre'>") + text.toHtmlEscaped();
    QToolTip::showText(event.globalPos(), text.isEmpty() ? QString() : html, widget);
}

} // namespace hindcast
