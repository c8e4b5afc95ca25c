// SPDX-License-Identifier: MIT
#pragma once

#include <QFontMetricsF>
#include <QPlainTextDocumentLayout>
#include <QTextDocument>

#include <cmath>

namespace hindcast {

/// Lines with air between them, which QPlainTextEdit has no setting for. Qt puts the text at the
/// top of each line; whoever paints behind it begins half of gap() higher.
class CodeLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT
public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

    [[nodiscard]] qreal gap() const
    {
        constexpr qreal share = 0.35; // Of the height that the font asks for.
        return std::round(QFontMetricsF(document()->defaultFont()).height() * share);
    }

    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override
    {
        const QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
        return rect.isEmpty() ? rect : rect.adjusted(0, 0, 0, gap());
    }
};

} // namespace hindcast
