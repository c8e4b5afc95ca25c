// SPDX-License-Identifier: MIT
#include "views/timeline/timeline_place.h"

#include "model/session/session.h"
#include "views/timeline/timeline_text.h"

#include <QAccessibleWidget>

namespace hindcast {

namespace {

class AccessiblePlace final : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessiblePlace(TimelinePlace *place)
        : QAccessibleWidget(place, QAccessible::Slider)
        , m_place(*place)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_place.positionText() : QAccessibleWidget::text(kind);
    }

    QVariant currentValue() const override { return qlonglong{m_place.session().ordinal()}; }
    QVariant minimumValue() const override { return qlonglong{0}; }
    QVariant minimumStepSize() const override { return qlonglong{1}; }
    QVariant maximumValue() const override
    {
        const std::int64_t count = m_place.session().trackRows().count();
        return qlonglong{std::max<std::int64_t>(0, count - 1)};
    }
    void setCurrentValue(const QVariant &value) override
    {
        m_place.session().goToOrdinal(value.toLongLong());
    }

private:
    TimelinePlace &m_place; ///< Outlives this: Qt deletes the interface with its widget.
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *place = qobject_cast<TimelinePlace *>(object);
    return place ? new AccessiblePlace(place) : nullptr; // Owned by Qt's cache.
}

} // namespace

TimelinePlace::TimelinePlace(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(isInstalled)
    connect(&session, &Session::rowChanged, this, &TimelinePlace::announce);
}

QString TimelinePlace::positionText() const
{
    const Row row = m_session.row();
    if (!row.isValid() || !m_session.index()->streamOf(row).isValid())
        return {};
    return TimelineText(*m_session.index(), m_session.timeFormat()).position(row);
}

void TimelinePlace::announce()
{
    QAccessibleValueChangeEvent changed(this, qlonglong{m_session.ordinal()});
    QAccessible::updateAccessibility(&changed);
}

} // namespace hindcast
