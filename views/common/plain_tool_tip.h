// SPDX-License-Identifier: MIT
#pragma once

#include <QHelpEvent>
#include <QToolTip>

namespace hindcast {

/// \a text as a tool tip that shows it as it is, in lines that wrap. Qt would take text from a
/// store that looks like HTML for HTML.
[[nodiscard]] inline QString plainToolTip(const QString &text)
{
    return text.isEmpty()
        ? QString()
        : QStringLiteral("<p style='white-space:pre-wrap'>") + text.toHtmlEscaped();
}

/// Shows \a text as a plainToolTip().
inline void showPlainToolTip(const QHelpEvent &event, const QString &text, QWidget *widget)
{
    QToolTip::showText(event.globalPos(), plainToolTip(text), widget);
}

} // namespace hindcast
