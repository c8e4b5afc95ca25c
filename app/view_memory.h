// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/moment.h"
#include "views/common/settings.h"

#include <QStringList>

namespace hindcast {

/// What is remembered of a store from one run to the next: where the person was.
struct RememberedPlace
{
    QString stream; ///< Empty: nothing is remembered.
    qint64 ordinal = 0;
    LedgerView ledger;
};

/// The settings of the window. Views keep none of their own.
namespace settings {
extern const Setting<QString> theme; ///< `system`, `light`, `dark`
extern const Setting<QString> language; ///< `system`, `en`, `de`
extern const Setting<QString> zone; ///< `utc`, `local`, or an IANA name
extern const Setting<QString> projection; ///< See builtInKey(); or the path of a script.
extern const Setting<QStringList> scripts; ///< Of the Workbench.
extern const Setting<QStringList> trustedHashes; ///< See ScriptTrust::Record.
extern const Setting<QStringList> trustedPaths;
extern const Setting<QStringList> recent; ///< Paths, the newest first.
extern const Setting<QStringList> recentCommands; ///< Of the palette, the latest first.
extern const Setting<QByteArray> geometry;
extern const Setting<QVariantMap> views; ///< How each view stood, by its name.
} // namespace settings

/// Puts \a path in front of the recent stores.
void rememberStore(const QString &path);

void rememberPlace(const QString &storePath, const RememberedPlace &place);
[[nodiscard]] RememberedPlace rememberedPlace(const QString &storePath);

} // namespace hindcast
