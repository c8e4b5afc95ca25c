// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/event.h"

#include <QString>

#include <string>
#include <string_view>

namespace hindcast {

/// One JSON object on one line, written member by member. What is not there is left out.
class JsonLine
{
public:
    /// \a json is JSON text without line breaks.
    JsonLine &raw(std::string_view key, std::string_view json);
    JsonLine &text(std::string_view key, std::string_view value);
    JsonLine &text(std::string_view key, const QString &value);
    JsonLine &number(std::string_view key, std::int64_t value);
    JsonLine &time(std::string_view key, std::optional<Timestamp> value);
    /// A number if the store has one.
    JsonLine &identifier(std::string_view key, const Identifier &value);
    /// JSON under \a key; text under `<key>Text`, bytes under `<key>Base64`.
    JsonLine &payload(const std::string &key, const Payload &value);

    [[nodiscard]] std::string object() const { return "{" + m_members + "}"; }
    /// The object and a line feed.
    [[nodiscard]] std::string line() const { return object() + "\n"; }

private:
    std::string m_members;
};

} // namespace hindcast
