// SPDX-License-Identifier: MIT
#include "model/items/when_text.h"

#include "model/items/json_text.h"
#include "model/items/store_tables.h"

#include <QCoreApplication>
#include <QLocale>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct WhenText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::WhenText)
};

/// `order-7 v12`
QString placeOf(const StoreIndex &index, Row row)
{
    const IndexedEvent event = index.event(row);
    const QString stream
        = event.isBad() ? QString() : shownText(index.streams.at(event.stream.value));
    return u"%1 v%2"_s.arg(stream).arg(event.version.value);
}

} // namespace

QString lastedText(const WhenInterval &interval, const StoreIndex &index)
{
    if (interval.stillHolds())
        return WhenText::tr("still");
    const auto duration = interval.duration(index, {});
    if (interval.versions > 1 && duration)
        return durationText(*duration);
    if (interval.versions == 1)
        return WhenText::tr("1 version"); // Also where no translation knows plurals.
    return WhenText::tr("%n versions", nullptr, static_cast<int>(interval.versions));
}

QString deedText(const StoreIndex &index, Row row)
{
    const IndexedEvent event = index.event(row);
    if (event.isBad())
        return {};
    const QString type = shownText(index.types.at(event.type.value));
    if (!event.actor.isValid())
        return type;
    return WhenText::tr("%1 · %2").arg(type, shownText(index.actors.at(event.actor.value)));
}

QStringList whenRemarks(const WhenSummary &summary, const StoreIndex &index)
{
    const QLocale locale;
    QStringList remarks;
    if (summary.throwing > 0)
        remarks
            += WhenText::tr("the condition threw at %1 of %2 versions, which counts as not so; "
                            "first at %3: %4")
                   .arg(locale.toString(qlonglong{summary.throwing}),
                        locale.toString(qlonglong{summary.versions}),
                        placeOf(index, summary.firstThrow->row), summary.firstThrow->error.message);
    if (summary.notApplied > 0)
        remarks += WhenText::tr("events that could not be applied: %1, first %2: %3")
                       .arg(locale.toString(qlonglong{summary.notApplied}),
                            placeOf(index, summary.firstNotApplied->row),
                            sentence(summary.firstNotApplied->error));
    if (summary.leftOut > 0)
        remarks += WhenText::tr("%1 more stretches are left out")
                       .arg(locale.toString(qlonglong{summary.leftOut}));
    return remarks;
}

} // namespace hindcast
