// SPDX-License-Identifier: MIT
#include "views/event/event_header.h"

#include "model/items/json_text.h"
#include "views/common/icons.h"
#include "views/common/plain_tool_tip.h"
#include "views/event/fact_label.h"
#include "views/event/type_square.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr double titleScale = 1.25;
constexpr int chipHeight = 22; ///< What its round ends need.

QLabel *makeChip(const QString &name, QWidget *parent)
{
    auto *chip = new QLabel(parent);
    chip->setProperty("chip", u"true"_s);
    chip->setTextFormat(Qt::PlainText);
    chip->setAccessibleName(name);
    chip->setMinimumHeight(chipHeight);
    return chip;
}

bool isStoreAsked()
{
    return (QGuiApplication::keyboardModifiers() & (Qt::ShiftModifier | Qt::AltModifier)) != 0;
}

} // namespace

EventHeader::EventHeader(QWidget *parent)
    : QWidget(parent)
    , m_previous(makeButton(false))
    , m_next(makeButton(true))
    , m_version(makeChip(tr("Version"), this))
    , m_square(new TypeSquare(this))
    , m_type(new FactLabel(tr("Type"), this))
    , m_schema(new QLabel(this))
    , m_archived(makeChip(tr("Archived"), this))
{
    auto *heading = new QLabel(tr("Event"), this);
    heading->setProperty("heading", true);
    QFont font = m_type->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * titleScale);
    m_type->setFont(font);
    m_type->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_schema->setProperty("muted", true);
    m_schema->setTextFormat(Qt::PlainText);
    m_archived->setText(tr("archived"));
    m_archived->setToolTip(tr("The store has put this event away; it is part of its stream"));

    auto *first = new QHBoxLayout;
    first->setSpacing(2);
    first->addWidget(heading);
    first->addStretch(1);
    first->addWidget(m_previous);
    first->addWidget(m_next);
    first->addSpacing(4);
    first->addWidget(m_version, 0, Qt::AlignVCenter);
    auto *second = new QHBoxLayout;
    second->setSpacing(7);
    second->addWidget(m_square);
    second->addWidget(m_type);
    second->addWidget(m_schema);
    second->addWidget(m_archived);
    second->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(first);
    column->addLayout(second);
}

QToolButton *EventHeader::makeButton(bool isNext)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(isNext ? IconName::Right : IconName::Left));
    button->setAutoRaise(true);
    button->setAccessibleName(isNext ? tr("Next event of this type")
                                     : tr("Previous event of this type"));
    button->setToolTip(
        isNext ? tr("Next event of this type in the stream; with Shift in the store")
               : tr("Previous event of this type in the stream; with Shift in the store"));
    connect(button, &QToolButton::clicked, this,
            [this, isNext] { emit otherOfTypeAsked(isNext, isStoreAsked()); });
    return button;
}

void EventHeader::present(const Event &event, Version lastVersion)
{
    m_version->setText(tr("v%1 of %2").arg(event.version.value).arg(lastVersion.value));
    m_square->setType(event.type);
    m_type->setFact(shownText(event.type));
    const bool hasSchema = !event.schemaVersion.text.empty();
    m_schema->setVisible(hasSchema);
    if (hasSchema)
        m_schema->setText(tr("schema %1").arg(shownText(event.schemaVersion.text)));
    m_archived->setVisible(event.isArchived);
}

void EventHeader::sayNotFound(const QString &text)
{
    QToolTip::showText(m_previous->mapToGlobal(QPoint(0, m_previous->height())), plainToolTip(text),
                       m_previous);
}

} // namespace hindcast
