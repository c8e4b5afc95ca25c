// SPDX-License-Identifier: MIT
#include "views/scripts/script_notice.h"

#include "views/common/theme_colors.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace hindcast {

namespace {

constexpr int margin = 12;
constexpr int padding = 6;

} // namespace

ScriptNotice::ScriptNotice(QWidget *parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
    , m_sentence(new QLabel(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_row->setContentsMargins(margin + 10, margin / 2 + padding, margin + padding,
                              margin / 2 + padding);
    m_row->addWidget(m_sentence, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void ScriptNotice::say(const QString &sentence, const std::vector<Choice> &choices)
{
    for (QWidget *button : m_buttons) {
        button->hide();
        button->deleteLater(); // It may be the one that was clicked.
    }
    m_buttons.clear();
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    for (const Choice &choice : choices) {
        auto *button = new QPushButton(choice.text, this);
        button->setAccessibleName(choice.text);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, choice.choose);
        m_row->addWidget(button);
        m_buttons.push_back(button);
    }
    setVisible(!sentence.isEmpty());
}

QString ScriptNotice::sentence() const
{
    return m_sentence->text();
}

void ScriptNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColors(palette()).changed);
    painter.drawRoundedRect(QRectF(rect()).adjusted(margin, margin / 2.0, -margin, -margin / 2.0),
                            6, 6);
}

} // namespace hindcast
