// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/output.h"
#include "model/event/timestamp.h"

#include <functional>
#include <vector>

namespace hindcast {

struct TextColumn
{
    QString title;
    bool isNumber = false; ///< Numbers stand to the right.
};

/// `2026-03-03 10:05:12.481`, in UTC; microseconds only where there are any. Empty for no time.
[[nodiscard]] QString timeText(std::optional<Timestamp> time);

/// Prints \a rows rows below a line of titles, with every column as wide as its widest cell. Cells
/// are asked for twice and not kept, so that millions of rows take no memory. A column whose cells
/// are all empty is left out.
void printTable(Output &output, const std::vector<TextColumn> &columns, std::int64_t rows,
                const std::function<QString(std::int64_t row, std::size_t column)> &cell);

} // namespace hindcast
