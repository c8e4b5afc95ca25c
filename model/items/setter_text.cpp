// SPDX-License-Identifier: MIT
#include "model/items/setter_text.h"

#include "model/items/json_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct SetterText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::SetterText)
};

} // namespace

QString setterText(const StoreIndex &index, Row row, bool isOfStream)
{
    const IndexedEvent event = index.event(row);
    if (event.isBad())
        return {};
    QString text
        = isOfStream ? u"v%1 "_s.arg(event.version.value) : u"#%1 "_s.arg(event.position.value);
    text += shownText(index.types.at(event.type.value));
    if (event.actor.isValid())
        text += u" · "_s + shownText(index.actors.at(event.actor.value));
    return text;
}

QString setterDetails(const StateSetters &setters, const BlameStamp &stamp)
{
    if (!setters.blame)
        return {};
    if (!stamp.changed.isValid())
        return SetterText::tr("No event has changed it");
    const auto line = [&](Row row) {
        const QString text = setterText(*setters.index, row, setters.isOfStream);
        const auto time = setters.index->timeOf(row);
        return time ? QString(text + u" · "_s + setters.times.dateTime(*time)) : text;
    };
    QStringList lines{SetterText::tr("Last changed by %1").arg(line(stamp.changed))};
    if (const QString rule = setters.blame->ruleOf(stamp.changed); !rule.isEmpty())
        lines += SetterText::tr("Through the upcaster rule %1").arg(rule);
    if (stamp.written != stamp.changed && stamp.written.isValid())
        lines += SetterText::tr("Last written by %1").arg(line(stamp.written));
    if (setters.blame->isByDiffing)
        lines += SetterText::tr("Found by comparing states: the writes of the script could not be "
                                "followed");
    return lines.join(u'\n');
}

} // namespace hindcast
