// SPDX-License-Identifier: MIT
#include "views/event/fact_label.h"

#include "views/common/plain_tool_tip.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView separator = u", ";

} // namespace

FactLabel::FactLabel(const QString &caption, QWidget *parent)
    : QLabel(parent)
    , m_caption(caption)
{
    setTextFormat(Qt::RichText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copyAction = new QAction(tr("Copy"), this);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &FactLabel::copy);
    addAction(copyAction);
    setFacts({});
}

void FactLabel::setFact(const QString &text, const QString &link, const QString &whole)
{
    setFacts({{text, link}}, whole);
}

void FactLabel::setFacts(const QList<FactPart> &parts, const QString &whole)
{
    m_whole = whole;
    if (parts != m_parts) {
        m_parts = parts;
        const bool hasLinks
            = std::ranges::any_of(parts, [](const FactPart &part) { return !part.link.isEmpty(); });
        // Links are stops of the Tab key, plain text is not.
        setTextInteractionFlags(hasLinks
                                    ? Qt::TextBrowserInteraction
                                    : Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        setFocusPolicy(hasLinks ? Qt::StrongFocus : Qt::ClickFocus);
        fit();
        updateGeometry();
    }
    const QString said = facts();
    setAccessibleName(tr("%1: %2", "what it is: the fact").arg(m_caption, said));
    setToolTip(plainToolTip(whole.isEmpty() ? said : whole));
}

QString FactLabel::facts() const
{
    QStringList texts;
    for (const FactPart &part : m_parts)
        texts += part.text;
    return texts.join(separator);
}

QSize FactLabel::sizeHint() const
{
    // One pixel more, because the width of a whole line may be a fraction.
    return {fontMetrics().horizontalAdvance(facts()) + 1, QLabel::sizeHint().height()};
}

QSize FactLabel::minimumSizeHint() const
{
    return {0, QLabel::minimumSizeHint().height()};
}

void FactLabel::copy()
{
    const QString text = hasSelectedText() ? selectedText() : m_whole.isEmpty() ? facts() : m_whole;
    QGuiApplication::clipboard()->setText(text);
}

void FactLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void FactLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        fit();
}

/// As many parts as fit, and how many more there are; the first one is elided if need be.
void FactLabel::fit()
{
    const QFontMetrics metrics = fontMetrics();
    const int width = contentsRect().width();
    for (qsizetype count = m_parts.size(); count > 0; --count) {
        const qsizetype left = m_parts.size() - count;
        int needed = left > 0 ? metrics.horizontalAdvance(u' ' + tr("and %1 more").arg(left)) : 0;
        for (qsizetype at = 0; at < count; ++at)
            needed += metrics.horizontalAdvance(m_parts[at].text)
                + (at > 0 ? metrics.horizontalAdvance(separator.toString()) : 0);
        if (needed <= width || count == 1) {
            setText(htmlOf(count, left,
                           std::max(0, width - needed)
                               + metrics.horizontalAdvance(m_parts[count - 1].text)
                               - std::max(0, needed - width)));
            return;
        }
    }
    setText(QString());
}

QString FactLabel::htmlOf(qsizetype count, qsizetype left, int lastWidth) const
{
    QString html;
    for (qsizetype at = 0; at < count; ++at) {
        const FactPart &part = m_parts[at];
        const QString shown = at + 1 < count
            ? part.text
            : fontMetrics().elidedText(part.text, m_elideMode, lastWidth);
        const QString text = shown.toHtmlEscaped();
        html += at > 0 ? separator.toString() : QString();
        if (part.link.isEmpty())
            html += text;
        else
            html += u"<a href=\"%1\" style=\"color:%2;text-decoration:none\">%3</a>"_s.arg(
                part.link.toHtmlEscaped(), palette().color(QPalette::Link).name(), text);
    }
    return left > 0 ? html + u' ' + tr("and %1 more").arg(left) : html;
}

} // namespace hindcast
