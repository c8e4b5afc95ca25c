// SPDX-License-Identifier: MIT
#include "app/view_memory.h"

#include <QCryptographicHash>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace settings {
const Setting<QString> theme(u"view/theme"_s, u"system"_s);
const Setting<QString> language(u"view/language"_s, u"system"_s);
const Setting<QString> zone(u"view/zone"_s, u"utc"_s);
const Setting<QString> projection(u"view/projection"_s, u"merge"_s);
const Setting<QStringList> scripts(u"scripts/list"_s);
const Setting<QStringList> trustedHashes(u"scripts/hashes"_s);
const Setting<QStringList> trustedPaths(u"scripts/paths"_s);
const Setting<QStringList> recent(u"stores/recent"_s);
const Setting<QStringList> recentCommands(u"window/commands"_s);
const Setting<QByteArray> geometry(u"window/geometry"_s);
const Setting<QVariantMap> views(u"window/views"_s);
} // namespace settings

namespace {

constexpr qsizetype mostRecent = 12;

/// Paths hold characters that settings files treat as groups, so a place is filed by their hash.
Setting<QVariantMap> placeSetting(const QString &storePath)
{
    const QByteArray hash = QCryptographicHash::hash(storePath.toUtf8(), QCryptographicHash::Sha1);
    return Setting<QVariantMap>(u"places/"_s + QString::fromLatin1(hash.toHex()));
}

} // namespace

void rememberStore(const QString &path)
{
    QStringList recent = settings::recent.value();
    recent.removeAll(path);
    recent.prepend(path);
    settings::recent.set(recent.mid(0, mostRecent));
}

void rememberPlace(const QString &storePath, const RememberedPlace &place)
{
    placeSetting(storePath).set(
        {{u"stream"_s, place.stream},
         {u"ordinal"_s, place.ordinal},
         {u"allStreams"_s, place.ledger.scope == LedgerView::Scope::AllStreams},
         {u"filter"_s, place.ledger.filter}});
}

RememberedPlace rememberedPlace(const QString &storePath)
{
    const QVariantMap map = placeSetting(storePath).value();
    return {.stream = map.value(u"stream"_s).toString(),
            .ordinal = map.value(u"ordinal"_s).toLongLong(),
            .ledger = {map.value(u"allStreams"_s).toBool() ? LedgerView::Scope::AllStreams
                                                           : LedgerView::Scope::Stream,
                       map.value(u"filter"_s).toString()}};
}

} // namespace hindcast
