// SPDX-License-Identifier: MIT
#pragma once

#include "model/export/told_event.h"
#include "model/export/wording.h"

#include <string>
#include <vector>

namespace hindcast {

/// What a place of a sentence stands for, on its way through the filters.
struct SentenceValue
{
    std::optional<Json> json; ///< Nothing: it is not there.
    const Json *beside = nullptr; ///< The object that it is a member of, …
    std::string key; ///< … and its name there.
    std::optional<QString> text; ///< What a filter has made of it.

    [[nodiscard]] QString shown() const; ///< As it is told if nothing else is said.
};

/// The value at \a path of \a event: `data`, `amount`. Valid as long as the event.
[[nodiscard]] SentenceValue valueAt(const std::vector<std::string> &path, const ToldEvent &event);

/// Whether a filter has that name.
[[nodiscard]] bool isFilter(const QString &name);
/// Lets \a value through a filter. A value that it is not made for stays as it is.
void applyFilter(SentenceValue &value, const QString &name, const QString &argument,
                 const Wording &wording);

} // namespace hindcast
