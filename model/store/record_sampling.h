// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"
#include "model/store/file_form.h"

#include <QString>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace hindcast {

/// A JSON pointer that leads to something in the records of a file, and what it leads to.
struct SampledPointer
{
    enum class Kind : std::uint8_t {
        Null,
        Boolean,
        Integer, ///< A number without fraction and exponent, of any size.
        Real,
        IsoTime, ///< A string, like the others that follow but for Object and Array.
        Uuid, ///< With hyphens or as 32 hexadecimal digits.
        Digits, ///< An integer in a string.
        JsonText, ///< The JSON text of an object or array; pointers lead on into it.
        Text,
        Object,
        Array,
    };
    static constexpr std::size_t kindCount = 11;

    std::string pointer; ///< RFC 6901.
    /// The pointer to the string into whose JSON text \a pointer leads; empty if into none.
    std::string throughText;
    std::int64_t records = 0; ///< How many of the sampled records have it.
    std::array<std::int64_t, kindCount> kinds{}; ///< By Kind: how many of these are of it.
    std::int64_t different = 0; ///< How many values there are that differ.
    bool isAscending = true; ///< No value is less than that of a record before it, by its kind.
    std::vector<std::string> samples; ///< The first values that differ, shortened; JSON or text.

    [[nodiscard]] std::int64_t count(Kind kind) const
    {
        return kinds[static_cast<std::size_t>(kind)];
    }
};

/// What the first records of a file hold.
struct RecordSample
{
    FileForm form;
    std::int64_t records = 0; ///< How many JSON objects were looked at.
    std::int64_t others = 0; ///< How many records were none.
    bool isWholeFile = false; ///< There are no more records.
    /// In the order in which the records have them, so that members of an object are together.
    std::vector<SampledPointer> pointers;
    std::vector<std::string> texts; ///< The first records as written, shortened.
};

struct SamplingLimits
{
    std::int64_t records = 300;
    std::size_t pointers = 500; ///< Others are left out.
    std::size_t levels = 6;
    std::size_t items = 2; ///< Of each array; the first ones.
    std::size_t samples = 5; ///< Of each pointer.
    std::size_t sampleBytes = 200;
    std::size_t texts = 5;
    std::size_t textBytes = 4000;
};

/// Looks at the first records of the file at \a path, packed or not; no more than a megabyte of it.
/// For any thread. The error says which path and why it cannot be read.
[[nodiscard]] Result<RecordSample> sampleRecords(const QString &path,
                                                 const SamplingLimits &limits = {});

} // namespace hindcast
