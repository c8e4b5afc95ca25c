// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/json_text.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace hindcast {

/// Text to read, select and copy: JSON in colours, with the lines that changed on a background and
/// a bar beside them, or plain text. Other text comes in place of the old one where it differs, so
/// nothing flickers and the place stays. Long text arrives a piece at a time; only lines that are
/// seen are coloured.
class JsonView : public QPlainTextEdit
{
    Q_OBJECT
public:
    enum class Colors { Json, None };

    explicit JsonView(QWidget *parent = nullptr);

    void showText(const ShownText &shown, Colors colors);
    /// Whether text is still on its way into the view.
    [[nodiscard]] bool isFilling() const { return m_filled < m_text.size(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void replaceText(const QString &text);
    void fillOn();
    void goToWantedScroll();
    void colorVisibleBlocks();
    void paintMarks(const QRect &rect);
    [[nodiscard]] QList<QTextLayout::FormatRange> formatsOf(const QString &line) const;

    QString m_text;
    qsizetype m_filled = 0; ///< How much of m_text is in the document.
    int m_wantedScroll = -1; ///< Where to scroll once there is enough text; -1: stay.
    std::vector<bool> m_markedLines;
    Colors m_colors = Colors::None;
    int m_colorRound = 0; ///< Blocks with another user state are to be coloured (again).
    QTimer m_fillTimer;
};

} // namespace hindcast
