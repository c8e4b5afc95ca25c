// SPDX-License-Identifier: MIT
#include "views/scripts/script_head.h"

#include "views/common/elided_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int comfortableWidth = 600; ///< For what the buttons say in full.
constexpr int headHeight = 41; ///< With the line below it, as the head of the column at the right.

} // namespace

ScriptHead::ScriptHead(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLabel(this))
    , m_facts(new ElidedLabel(Qt::ElideRight, this))
    , m_insert(new QPushButton(tr("Insert template…"), this))
    , m_compare(new QPushButton(tr("Compare before / after"), this))
    , m_menu(new QMenu(this))
{
    m_name->setProperty("heading", true);
    m_name->setTextFormat(Qt::PlainText);
    m_facts->setProperty("muted", true);
    m_insert->setMenu(m_menu);
    m_insert->setStyleSheet(u"QPushButton::menu-indicator { image: none; width: 0; }"_s);
    m_insert->setAccessibleName(tr("Insert template"));
    m_insert->setToolTip(tr("Insert template"));
    m_compare->setToolTip(tr("Compare before / after"));
    m_compare->setProperty("primary", true);
    m_compare->setAccessibleName(m_compare->text());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_name);
    row->addWidget(m_facts, 1);
    row->addWidget(m_insert);
    row->addWidget(m_compare);
    setFixedHeight(headHeight);
    connect(m_compare, &QPushButton::clicked, this, &ScriptHead::compareAsked);
}

void ScriptHead::present(const QString &name, const QString &path, const QStringList &facts)
{
    m_name->setText(name);
    m_name->setToolTip(plainToolTip(path));
    QStringList parts = facts;
    parts.removeAll(QString());
    m_facts->say(parts.join(u" · "_s));
}

void ScriptHead::setCanInsert(bool canInsert)
{
    m_insert->setVisible(canInsert);
}

void ScriptHead::setCanCompare(bool canCompare)
{
    m_compare->setEnabled(canCompare);
}

void ScriptHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < comfortableWidth;
    m_insert->setText(isNarrow ? tr("Template…") : tr("Insert template…"));
    m_compare->setText(isNarrow ? tr("Compare") : tr("Compare before / after"));
}

} // namespace hindcast
