// SPDX-License-Identifier: MIT
#include "views/common/go_to_box.h"

#include "views/common/icons.h"

#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

namespace hindcast {

namespace {

constexpr int boxWidth = 440;

} // namespace

GoToBox::GoToBox(Session &session, QWidget *window)
    : Popup(window)
    , m_session(session)
    , m_finder(session)
    , m_edit(new QLineEdit)
    , m_message(new QLabel)
{
    setAccessibleName(tr("Go to"));
    m_edit->setAccessibleName(tr("Go to a version, position, time or event id"));
    m_edit->setPlaceholderText(tr("Version, #position, time or event id"));
    m_edit->addAction(icon(IconName::Right), QLineEdit::LeadingPosition);
    m_message->setAccessibleName(tr("Where this leads"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 10);
    layout->addWidget(m_edit);
    layout->addWidget(m_message);

    connect(m_edit, &QLineEdit::textEdited, this, &GoToBox::showReading);
    connect(m_edit, &QLineEdit::returnPressed, this, &GoToBox::go);
    connect(&m_finder, &PlaceFinder::found, this, &GoToBox::close);
    connect(&m_finder, &PlaceFinder::notFound, this, &GoToBox::showRefusal);
}

void GoToBox::popup()
{
    m_edit->clear();
    showReading();
    showOver(boxWidth);
    m_edit->setFocus();
}

void GoToBox::hideEvent(QHideEvent *event)
{
    m_finder.cancel();
    Popup::hideEvent(event);
}

std::optional<Destination> GoToBox::typedPlace() const
{
    std::optional<Timestamp> near;
    if (m_session.row().isValid())
        near = m_session.index()->event(m_session.row()).time;
    if (const auto span = m_session.index()->timeSpan(); span && !near)
        near = span->second;
    return parsePlace(m_edit->text(), m_session.timeFormat(), near);
}

void GoToBox::go()
{
    const auto place = typedPlace();
    if (!place)
        return;
    const QString refusal = m_finder.go(*place);
    if (!refusal.isEmpty())
        showRefusal(refusal);
    else if (m_finder.isSearching())
        showMessage(tr("Searching for %1…").arg(m_finder.description(*place)));
    else
        close();
}

void GoToBox::showReading()
{
    m_finder.cancel();
    if (const auto place = typedPlace())
        showMessage(tr("Enter goes to %1.").arg(m_finder.description(*place)));
    else
        showMessage(tr("17 or v 17 · #88412 · 10:05 or 2026-03-03 10:05 · an event's id"));
}

void GoToBox::showMessage(const QString &message)
{
    m_message->setText(message);
    m_message->setProperty("muted", true);
    m_message->style()->polish(m_message);
}

void GoToBox::showRefusal(const QString &message)
{
    m_message->setText(message);
    m_message->setProperty("muted", false);
    m_message->style()->polish(m_message);
    m_edit->selectAll();
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace hindcast
