// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/stream_filter.h"

#include <QString>

#include <memory>
#include <stop_token>
#include <unordered_map>
#include <vector>

namespace hindcast {

/// Which streams are listed, and in what order.
struct StreamQuery
{
    enum class Key { Name, Count, LastEvent };
    QString filter; ///< One line, see StreamFilter.
    Key key = Key::Name;
    Qt::SortOrder order = Qt::AscendingOrder;
    /// Of one category, in order. Views visit every row; nobody scrolls through a million names.
    std::size_t mostOfCategory = 100'000;
    bool operator==(const StreamQuery &) const = default;
};

/// All streams of an index by category, each category in order. Categories are numbered in order
/// of first sight, so their numbers hold while an index grows.
struct SortedStreams
{
    std::size_t streamCount = 0;
    std::vector<std::string_view> names; ///< Of the categories; as long-lived as the index.
    std::unordered_map<std::string_view, std::uint32_t> numbers; ///< Of the categories.
    std::vector<std::vector<std::uint32_t>> streams; ///< By category.
};

/// The streams that a query lets through. A finished value, made on any thread.
struct StreamList
{
    std::shared_ptr<const StoreIndex> index;
    StreamQuery query;
    std::shared_ptr<const SortedStreams> sorted;
    std::vector<std::vector<std::uint32_t>> shown; ///< By category.
    std::vector<std::uint32_t> order; ///< The categories that show any stream, in order.
    std::vector<bool> hasType; ///< By stream; empty unless the filter asks for types.
    std::int64_t scannedRows = 0; ///< How far hasType goes.

    std::int64_t leftOut = 0; ///< How many more the query lets through.

    [[nodiscard]] std::int64_t shownCount() const;
};

/// Lists the streams of \a index. \a previous is a list of the same store, or null; what of it
/// still holds is not done again. Null if \a stop was asked for.
[[nodiscard]] std::shared_ptr<const StreamList> listStreams(std::shared_ptr<const StoreIndex> index,
                                                            const StreamQuery &query,
                                                            const StreamList *previous,
                                                            const std::stop_token &stop);

/// Less, equal or greater than zero, with numbers by their value and letters without their case:
/// `order-2` is before `order-10`. Zero only for the same text.
[[nodiscard]] int compareNaturally(std::string_view left, std::string_view right);

} // namespace hindcast
