// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/event.h"
#include "model/event/result.h"

#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast {

/// A value on its way out of the program. Text is UTF-8.
struct ExportCell
{
    enum class Kind : std::uint8_t {
        Absent,
        Text,
        Number, ///< As JSON writes it, of any size: `9007199254740993`, `0.10`.
        Json, ///< JSON text, as it is stored.
        Bytes,
    };
    Kind kind = Kind::Absent;
    std::string bytes;

    static ExportCell text(std::string_view text)
    {
        return {text.empty() ? Kind::Absent : Kind::Text, std::string(text)};
    }
    static ExportCell number(std::int64_t number) { return {Kind::Number, std::to_string(number)}; }
    static ExportCell json(std::string json) { return {Kind::Json, std::move(json)}; }
    static ExportCell time(const std::optional<Timestamp> &time)
    {
        return time ? text(toIsoTime(*time)) : ExportCell();
    }
    static ExportCell identifier(const Identifier &identifier)
    {
        return {identifier.text.empty()   ? Kind::Absent
                    : identifier.isNumber ? Kind::Number
                                          : Kind::Text,
                identifier.text};
    }
    static ExportCell payload(const Payload &payload);

    bool operator==(const ExportCell &) const = default;
};

/// \a text with U+FFFD in the place of what is no UTF-8, such as half of a surrogate pair.
[[nodiscard]] std::string validUtf8(const std::string &text);

/// A column of a table that leaves the program.
struct ExportColumn
{
    std::string name;
    bool isInteger = false; ///< Every cell is a whole number of 64 bits, or absent.
    bool operator==(const ExportColumn &) const = default;
};

/// Where rows come from: made one after the other, so that a million of them take no memory.
struct RowSource
{
    /// Takes a row; an error ends everything.
    using Take = std::function<Result<void>(std::span<const ExportCell>)>;
    /// Says how far it has come, in units of the source.
    using Progress = std::function<void(std::int64_t done, std::int64_t total)>;

    std::string name; ///< Of the table: `events`.
    std::vector<ExportColumn> columns;
    /// Hands every row to \a take. Blocks; for any thread. The error is that of \a take, or says
    /// why reading broke off; when \a stop is asked for, it ends early without one.
    std::function<Result<void>(const Take &take, const Progress &progress,
                               const std::stop_token &stop)>
        run;
};

} // namespace hindcast
