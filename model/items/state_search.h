// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"

#include <QString>

#include <string>
#include <vector>

namespace hindcast {

/// Looks for text in the field names and plain values of a state, upper and lower case alike, some
/// fields at a time, so that a large state holds nobody up.
class StateSearch
{
public:
    static constexpr std::size_t mostHits = 10'000;

    StateSearch() = default; ///< Has found nothing and is done.
    StateSearch(const Json &state, const QString &text);

    /// Looks at up to \a fields more. False once there is nothing more to look at.
    bool proceed(int fields);
    [[nodiscard]] bool isDone() const { return m_open.empty(); }
    /// JSON pointers, in the order in which the fields are shown; no more than mostHits.
    [[nodiscard]] const std::vector<std::string> &hits() const { return m_hits; }

private:
    struct Open
    {
        Json container;
        std::size_t next = 0;
        std::size_t pointerLength = 0;
    };

    void lookAt(const Json &value, std::string_view key);
    [[nodiscard]] bool matches(std::string_view text) const;
    [[nodiscard]] bool matchesValue(const Json &value) const;

    QString m_text;
    std::string m_plain; ///< In small letters if m_text is ASCII, else empty.
    std::vector<Open> m_open;
    std::string m_pointer;
    std::vector<std::string> m_hits;
};

} // namespace hindcast
