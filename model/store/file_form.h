// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast {

/// How a file strings its records together.
struct FileForm
{
    enum class Kind {
        Lines, ///< A record a line.
        Array, ///< One JSON array, alone or inside an object.
        Objects, ///< JSON objects one after the other, each over as many lines as it likes.
        Nested, ///< Inside one JSON document, where \a path says.
    };
    Kind kind = Kind::Lines;
    std::int64_t begin = 0; ///< Where the records begin; in an array behind the bracket.
    bool isInsideObject = false; ///< An array that is a member: what follows it does not matter.
    bool isSingle = false; ///< There is one record, and nothing after it.
    /// Nested: the keys, or numbers of items, that lead to a record; `*` is any of them.
    std::vector<std::string> path;

    /// Whether somebody may add records at the end.
    [[nodiscard]] bool mayGrow() const { return kind == Kind::Lines || kind == Kind::Objects; }

    bool operator==(const FileForm &) const = default;
};

/// Tells the form from the first bytes of a file; \a isWhole: there are no others. The error is a
/// reason why no file of that kind can be read.
[[nodiscard]] Result<FileForm> formOf(std::string_view head, bool isWhole);

} // namespace hindcast
