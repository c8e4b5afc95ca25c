// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hindcast::samples {

/// A JSON object that is written member by member, without blanks, as JSON.stringify() does.
class JsonText
{
public:
    JsonText &text(std::string_view key, std::string_view value);
    JsonText &number(std::string_view key, std::int64_t value);
    /// \a value is JSON already.
    JsonText &raw(std::string_view key, std::string_view value);
    JsonText &object(std::string_view key, const JsonText &value) { return raw(key, value.str()); }

    [[nodiscard]] std::string str() const { return "{" + m_members + "}"; }

private:
    std::string m_members;
};

/// \a cents in units, as JavaScript writes the number: `74.5`, `18`, `0.05`.
[[nodiscard]] std::string units(int cents);

} // namespace hindcast::samples
