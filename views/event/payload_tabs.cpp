// SPDX-License-Identifier: MIT
#include "views/event/payload_tabs.h"

#include "views/common/icons.h"
#include "views/common/json_pane.h"

#include <QToolButton>

namespace hindcast {

PayloadTabs::PayloadTabs(QWidget *parent)
    : QTabWidget(parent)
{
    setAccessibleName(tr("What the event carries"));
    addTab(new JsonPane(tr("Data"), JsonPane::Look::Boxed, this), tr("Data"));
    addTab(new JsonPane(tr("Metadata"), JsonPane::Look::Boxed, this), tr("Metadata"));
    addTab(new JsonPane(tr("Raw record"), JsonPane::Look::Boxed, this), tr("Raw"));
    auto *copy = new QToolButton(this);
    copy->setIcon(icon(IconName::Copy));
    copy->setAutoRaise(true);
    copy->setAccessibleName(tr("Copy as it is stored"));
    copy->setToolTip(tr("Copy as it is stored"));
    setCornerWidget(copy);
    connect(copy, &QToolButton::clicked, this, &PayloadTabs::copyCurrent);
    connect(this, &QTabWidget::currentChanged, this, &PayloadTabs::layOutCurrent);
}

JsonPane *PayloadTabs::paneAt(int tab) const
{
    return static_cast<JsonPane *>(widget(tab));
}

void PayloadTabs::showMoment(std::shared_ptr<const Moment> moment)
{
    m_moment = std::move(moment);
    m_isOld.fill(true);
    layOutCurrent();
}

void PayloadTabs::layOutCurrent()
{
    const int tab = currentIndex();
    if (!m_moment || !m_isOld[static_cast<std::size_t>(tab)])
        return;
    m_isOld[static_cast<std::size_t>(tab)] = false;
    // These pointers keep the whole moment alive.
    const Event &event = m_moment->event;
    switch (tab) {
    case DataTab:
        paneAt(tab)->showPayload(std::shared_ptr<const Payload>(m_moment, &event.data),
                                 tr("This event carries no data"));
        break;
    case MetadataTab:
        paneAt(tab)->showPayload(std::shared_ptr<const Payload>(m_moment, &event.metadata),
                                 tr("This event carries no metadata"));
        break;
    default:
        paneAt(tab)->showText(std::shared_ptr<const std::string>(m_moment, &event.raw));
        break;
    }
}

void PayloadTabs::copyCurrent()
{
    paneAt(currentIndex())->copyAll();
}

} // namespace hindcast
