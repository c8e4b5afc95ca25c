// SPDX-License-Identifier: MIT
#include "views/debug/debug_head.h"

#include "model/session/session.h"
#include "views/common/elided_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <numeric>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int headHeight = 41; ///< As the heads of the other pages.
constexpr int roomForName = 330; ///< With what is said beside it.

} // namespace

DebugHead::DebugHead(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_row(new QHBoxLayout(this))
    , m_name(new ElidedLabel(Qt::ElideMiddle, this))
    , m_count(new QLabel(this))
{
    m_count->setProperty("chip", true);
    QFont bold = font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_row->setContentsMargins(12, 0, 12, 0);
    m_row->setSpacing(8);
    m_name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_name->setMinimumWidth(60);
    m_row->addWidget(m_name);
    m_row->addWidget(m_count, 0, Qt::AlignVCenter);
    m_row->addStretch(1);
    setFixedHeight(headHeight);
    connect(&m_session, &Session::trackChanged, this, &DebugHead::showTrack);
    connect(&m_session, &Session::streamChanged, this, &DebugHead::showTrack);
    connect(&m_session, &Session::indexChanged, this, &DebugHead::showTrack);
    showTrack();
}

void DebugHead::addButton(QAction *action, const QString &text, const QString &brief)
{
    auto *button = new QPushButton(text, this);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    const auto follow = [button, action, text] {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        button->setToolTip(keys.isEmpty() ? text : u"%1 (%2)"_s.arg(text, keys));
        button->setEnabled(action->isEnabled());
    };
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    m_row->addWidget(button);
    m_buttons.append({button, text, brief});
    fitButtons();
}

void DebugHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitButtons();
}

void DebugHead::showTrack()
{
    const std::int64_t count = m_session.trackRows().count();
    QString name;
    if (m_session.track().isOfStream()) {
        if (m_session.stream().isValid())
            name = QString::fromUtf8(m_session.index()->streams.at(m_session.stream().value));
    } else {
        name = QString::fromStdString(m_session.track().partition);
    }
    m_name->say(name);
    m_count->setText(tr("%n events", nullptr, static_cast<int>(count)));
    m_count->setVisible(count > 0);
}

/// Says less on the buttons where all of it would press the stream's name away.
void DebugHead::fitButtons()
{
    const auto widthWith = [this](QString Button::*text) {
        return std::accumulate(m_buttons.begin(), m_buttons.end(), roomForName,
                               [text](int sum, const Button &button) {
                                   const QFontMetrics metrics(button.widget->font());
                                   return sum + metrics.horizontalAdvance(button.*text) + 36;
                               });
    };
    QString Button::*text = width() < widthWith(&Button::text) ? &Button::brief : &Button::text;
    for (const Button &button : std::as_const(m_buttons))
        button.widget->setText(button.*text);
}

} // namespace hindcast
