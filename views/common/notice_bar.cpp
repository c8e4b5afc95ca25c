// SPDX-License-Identifier: MIT
#include "views/common/notice_bar.h"

#include "views/common/icons.h"
#include "views/common/theme_colors.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace hindcast {

namespace {

constexpr int iconSize = 16;
constexpr int margin = 8; ///< Between the bar's edge and its coloured box.

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_sentence(new QLabel)
    , m_button(new QPushButton)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_button->setFlat(true);
    auto *closeButton = new QToolButton;
    closeButton->setAutoRaise(true);
    closeButton->setFocusPolicy(Qt::TabFocus);
    closeButton->setIcon(icon(IconName::Close));
    closeButton->setAccessibleName(tr("Close this message"));
    closeButton->setToolTip(tr("Close this message"));

    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_button);
    layout->addWidget(closeButton);
    connect(m_button, &QPushButton::clicked, this, &NoticeBar::act);
    connect(closeButton, &QToolButton::clicked, this, &NoticeBar::hide);
    hide();
}

void NoticeBar::say(Kind kind, const QString &sentence)
{
    say(kind, sentence, {}, {});
}

void NoticeBar::say(Kind kind, const QString &sentence, const QString &actionText, Action action)
{
    m_kind = kind;
    m_action = std::move(action);
    m_sentence->setText(sentence);
    m_button->setText(actionText);
    m_button->setAccessibleName(actionText);
    m_button->setVisible(!actionText.isEmpty());
    const int left = kind == Kind::Error ? 2 * margin + iconSize + 12 : margin + 12;
    layout()->setContentsMargins(left, margin + 5, margin + 6, margin + 5);
    setAccessibleName(kind == Kind::Error ? tr("Error: %1").arg(sentence) : sentence);
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString NoticeBar::sentence() const
{
    return m_sentence->text();
}

void NoticeBar::act()
{
    hide();
    if (const Action action = std::exchange(m_action, {}))
        action(); // Which may say something new.
}

void NoticeBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = themeColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_kind == Kind::Error ? colors.dangerBackground : colors.changed);
    painter.drawRoundedRect(QRectF(rect()).adjusted(margin, margin, -margin, -margin), 6, 6);
    if (m_kind == Kind::Error)
        icon(IconName::Warning)
            .paint(&painter, margin + 12, (height() - iconSize) / 2, iconSize, iconSize);
}

} // namespace hindcast
