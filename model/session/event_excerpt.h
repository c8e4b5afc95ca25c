// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/event_filter.h"

namespace hindcast {

/// A line of what an event holds, around what was searched for. A finished value.
struct Excerpt
{
    QString text; ///< Without line breaks; `…` where there is more.
    qsizetype begin = 0; ///< Where in \a text the hit is, …
    qsizetype length = 0; ///< … and how long; 0: the filter asks for nothing that the event holds.
    bool isOfMetadata = false;
    bool operator==(const Excerpt &) const = default;
};

/// Makes excerpts for the hits of one filter. Used by one thread.
class ExcerptMaker
{
public:
    explicit ExcerptMaker(EventFilter filter);

    [[nodiscard]] Excerpt excerptOf(const Event &event) const;

private:
    struct Hit
    {
        std::size_t begin = 0;
        std::size_t length = 0;
    };
    [[nodiscard]] std::optional<Hit> find(std::string_view text) const;
    [[nodiscard]] std::optional<Excerpt> excerptIn(const Payload &payload) const;

    EventFilter m_filter;
    std::vector<RegexSearch> m_patterns;
};

} // namespace hindcast
