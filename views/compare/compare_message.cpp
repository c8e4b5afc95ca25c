// SPDX-License-Identifier: MIT
#include "views/compare/compare_message.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hindcast {

CompareMessage::CompareMessage(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel)
    , m_sentence(new QLabel)
    , m_button(new QPushButton)
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setWeight(QFont::DemiBold);
    m_heading->setFont(large);
    for (QLabel *label : {m_heading, m_sentence}) {
        label->setAlignment(Qt::AlignCenter);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_sentence->setProperty("muted", true);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_action)
            m_action();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(40, 20, 40, 20);
    layout->addStretch(2);
    layout->addWidget(m_heading);
    layout->addWidget(m_sentence);
    layout->addSpacing(6);
    layout->addWidget(m_button, 0, Qt::AlignCenter);
    layout->addStretch(3);
}

void CompareMessage::say(const QString &heading, const QString &sentence)
{
    say(heading, sentence, {}, {});
}

void CompareMessage::say(const QString &heading, const QString &sentence, const QString &actionText,
                         std::function<void()> action)
{
    m_heading->setText(heading);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_button->setText(actionText);
    m_button->setVisible(!actionText.isEmpty());
    m_action = std::move(action);
}

QString CompareMessage::heading() const
{
    return m_heading->text();
}

QString CompareMessage::sentence() const
{
    return m_sentence->text();
}

} // namespace hindcast
