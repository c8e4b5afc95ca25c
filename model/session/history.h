// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/ids.h"
#include "model/session/moment.h"

#include <QVariantMap>

#include <optional>
#include <vector>

namespace hindcast {

/// Where a person was: the event, what the ledger listed, and how each view stood.
struct Place
{
    Row row;
    LedgerView ledger;
    QVariantMap views; ///< By the view's name: scroll, selection, what is expanded.
};

/// The places a person has been to, as in a browser: going to a new place forgets those ahead.
class History
{
public:
    /// Remembers \a place as the one that is left now, and that the next one is new.
    void leave(const Place &place);
    [[nodiscard]] bool canGoBack() const { return !m_behind.empty(); }
    [[nodiscard]] bool canGoForward() const { return !m_ahead.empty(); }
    /// The place before, with \a here remembered as the one ahead; nothing if there is none.
    [[nodiscard]] std::optional<Place> back(const Place &here);
    [[nodiscard]] std::optional<Place> forward(const Place &here);
    void clear();

private:
    static constexpr std::size_t mostPlaces = 200;

    std::vector<Place> m_behind;
    std::vector<Place> m_ahead;
};

} // namespace hindcast
