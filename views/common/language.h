// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace hindcast {

/// Switches the whole application to a language: `system`, `en` or `de`. Windows get a
/// QEvent::LanguageChange. Numbers are written as that language writes them.
void applyLanguage(const QString &key);

/// The languages there are: key and name, each name in its own language.
[[nodiscard]] QList<std::pair<QString, QString>> languages();

} // namespace hindcast
