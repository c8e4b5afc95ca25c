// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/pipeline.h"

#include <vector>

namespace hindcast {

/// One line of an event before and after upcasting. Text is as it is shown.
struct UpcastField
{
    enum class Kind {
        Same,
        Changed, ///< What stands before and after differs; one of both may be empty.
        Heading, ///< Begins a piece of several; \a after says which.
        Sentence, ///< \a after says why there is nothing to compare.
    };
    Kind kind = Kind::Same;
    QString stored; ///< `price: 74.5`
    QString after; ///< `priceCents: 7450`
    bool operator==(const UpcastField &) const = default;
};

/// More are not shown.
constexpr std::size_t mostUpcastFields = 500;

/// \a stored beside what upcasters made of it, field by field: fields with one path stand side by
/// side, and so do those that went and those that came in one object, in order.
[[nodiscard]] std::vector<UpcastField> upcastFields(const Event &stored, const UpcastEvent &upcast);

} // namespace hindcast
