// SPDX-License-Identifier: MIT
#include "model/items/stream_list.h"

#include <algorithm>
#include <numeric>

namespace hindcast {

namespace {

using Numbers = std::vector<std::uint32_t>;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int folded(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte;
}

/// Takes the digits off the front of \a text; without leading zeros.
std::string_view takeNumber(std::string_view &text)
{
    const auto *const end = std::ranges::find_if_not(text, isDigit);
    std::string_view digits(text.begin(), end);
    text.remove_prefix(digits.size());
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

/// Orders streams, or categories, by what the query says; equal ones by name.
class Before
{
public:
    /// \a keys is empty when the name alone counts.
    Before(std::vector<std::int64_t> keys, Qt::SortOrder order)
        : m_keys(std::move(keys))
        , m_isDescending(order == Qt::DescendingOrder)
    {
    }

    [[nodiscard]] bool operator()(std::uint32_t left, std::uint32_t right,
                                  std::string_view leftName, std::string_view rightName) const
    {
        if (m_keys.empty()) {
            const int order = compareNaturally(leftName, rightName);
            return m_isDescending ? order > 0 : order < 0;
        }
        if (m_keys[left] != m_keys[right])
            return (m_keys[left] > m_keys[right]) == m_isDescending;
        return compareNaturally(leftName, rightName) < 0;
    }

    [[nodiscard]] bool byName() const { return m_keys.empty(); }
    [[nodiscard]] std::int64_t key(std::uint32_t stream) const { return m_keys[stream]; }

private:
    std::vector<std::int64_t> m_keys;
    bool m_isDescending;
};

Before streamOrder(const StoreIndex &index, const StreamQuery &query)
{
    std::vector<std::int64_t> keys;
    if (query.key != StreamQuery::Key::Name) {
        keys.resize(index.streamCount());
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const StreamSummary summary = index.stream({static_cast<std::uint32_t>(i)});
            if (query.key == StreamQuery::Key::Count)
                keys[i] = summary.events;
            else
                keys[i]
                    = summary.lastTime ? summary.lastTime->time_since_epoch().count() : INT64_MIN;
        }
    }
    return {std::move(keys), query.order};
}

/// std::sort in pieces, so that a person who types on need not wait for a million names.
template<typename Less>
bool sortInPieces(Numbers &numbers, Less less, const std::stop_token &stop)
{
    constexpr std::ptrdiff_t piece = 32'768;
    const auto size = std::ssize(numbers);
    const auto at = [&](std::ptrdiff_t i) { return numbers.begin() + std::min(i, size); };
    for (std::ptrdiff_t i = 0; i < size; i += piece) {
        if (stop.stop_requested())
            return false;
        std::sort(at(i), at(i + piece), less);
    }
    for (std::ptrdiff_t width = piece; width < size; width *= 2) {
        for (std::ptrdiff_t i = 0; i + width < size; i += 2 * width) {
            if (stop.stop_requested())
                return false;
            std::inplace_merge(at(i), at(i + width), at(i + 2 * width), less);
        }
    }
    return true;
}

/// Adds the streams from sorted.streamCount on to their categories, unsorted.
std::vector<std::size_t> addStreams(SortedStreams &sorted, const StoreIndex &index)
{
    std::vector<std::size_t> sizesBefore;
    for (const Numbers &streams : sorted.streams)
        sizesBefore.push_back(streams.size());
    for (; sorted.streamCount < index.streamCount(); ++sorted.streamCount) {
        const auto stream = static_cast<std::uint32_t>(sorted.streamCount);
        const std::string_view category = index.stream({stream}).category;
        const auto [found, isNew]
            = sorted.numbers.emplace(category, static_cast<std::uint32_t>(sorted.names.size()));
        if (isNew) {
            sorted.names.push_back(category);
            sorted.streams.emplace_back();
            sizesBefore.push_back(0);
        }
        sorted.streams[found->second].push_back(stream);
    }
    return sizesBefore;
}

std::shared_ptr<const SortedStreams> sortStreams(const StoreIndex &index, const StreamQuery &query,
                                                 const StreamList *previous,
                                                 const std::stop_token &stop)
{
    const bool isSameOrder
        = previous && previous->query.key == query.key && previous->query.order == query.order;
    if (isSameOrder && previous->index.get() == &index)
        return previous->sorted;
    auto sorted = std::make_shared<SortedStreams>();
    if (previous)
        *sorted = *previous->sorted;
    const std::vector<std::size_t> sizesBefore = addStreams(*sorted, index);
    const Before before = streamOrder(index, query);
    const auto less = [&](std::uint32_t left, std::uint32_t right) {
        return before(left, right, index.streams.at(left), index.streams.at(right));
    };
    const bool keepsOrder = isSameOrder && before.byName(); // Names never change, counts do.
    for (std::size_t i = 0; i < sorted->streams.size(); ++i) {
        Numbers &streams = sorted->streams[i];
        if (!keepsOrder) {
            if (!sortInPieces(streams, less, stop))
                return {};
            continue;
        }
        Numbers added(streams.begin() + static_cast<std::ptrdiff_t>(sizesBefore[i]), streams.end());
        if (!sortInPieces(added, less, stop))
            return {};
        const auto middle = streams.end() - std::ssize(added);
        std::ranges::copy(added, middle);
        std::inplace_merge(streams.begin(), middle, streams.end(), less);
    }
    return sorted;
}

/// Marks the streams that have an event of a wanted type. False if \a stop was asked for.
bool scanTypes(StreamList &list, const StreamFilter &filter, const StreamList *previous,
               const std::stop_token &stop)
{
    const StoreIndex &index = *list.index;
    if (previous && previous->query.filter == list.query.filter) {
        list.hasType = previous->hasType;
        list.scannedRows = previous->scannedRows;
    }
    list.hasType.resize(index.streamCount());
    const std::vector<bool> wanted = filter.wantedTypes(index.types);
    if (std::ranges::find(wanted, true) == wanted.end())
        list.scannedRows = index.rowCount();
    for (; list.scannedRows < index.rowCount(); ++list.scannedRows) {
        if (list.scannedRows % 65'536 == 0 && stop.stop_requested())
            return false;
        const IndexedEvent event = index.event({list.scannedRows});
        if (!event.isBad() && wanted[event.type.value])
            list.hasType[event.stream.value] = true;
    }
    return true;
}

bool filterStreams(StreamList &list, const StreamFilter &filter, const std::stop_token &stop)
{
    const auto passes = [&](std::uint32_t stream) {
        return (list.hasType.empty() || list.hasType[stream])
            && filter.matchesName(list.index->streams.at(stream));
    };
    for (const Numbers &streams : list.sorted->streams) {
        if (stop.stop_requested())
            return false;
        Numbers &shown = list.shown.emplace_back();
        if (filter.isEmpty())
            shown = streams;
        else
            std::ranges::copy_if(streams, std::back_inserter(shown), passes);
        if (shown.size() > list.query.mostOfCategory) {
            list.leftOut
                += std::ssize(shown) - static_cast<std::int64_t>(list.query.mostOfCategory);
            shown.resize(list.query.mostOfCategory);
            shown.shrink_to_fit();
        }
    }
    return true;
}

/// By name, but the store's own categories (`$snapshots`) last; by count of streams; by last event.
void orderCategories(StreamList &list)
{
    const StoreIndex &index = *list.index;
    std::vector<std::int64_t> keys;
    for (std::size_t i = 0; i < list.shown.size(); ++i) {
        const Numbers &streams = list.shown[i];
        if (!streams.empty())
            list.order.push_back(static_cast<std::uint32_t>(i));
        if (list.query.key == StreamQuery::Key::Count)
            keys.push_back(std::ssize(streams));
        if (list.query.key != StreamQuery::Key::LastEvent)
            continue;
        std::int64_t last = INT64_MIN;
        for (const std::uint32_t stream :
             {streams.empty() ? 0 : streams.front(), streams.empty() ? 0 : streams.back()}) {
            if (const auto time = index.stream({stream}).lastTime) // In order: one end has it.
                last = std::max(last, std::int64_t{time->time_since_epoch().count()});
        }
        keys.push_back(last);
    }
    const Before before(std::move(keys), list.query.order);
    const auto &names = list.sorted->names;
    std::ranges::sort(list.order, [&](std::uint32_t left, std::uint32_t right) {
        const bool leftOwn = names[left].starts_with('$');
        const bool rightOwn = names[right].starts_with('$');
        if (leftOwn != rightOwn)
            return rightOwn;
        return before(left, right, names[left], names[right]);
    });
}

} // namespace

std::int64_t StreamList::shownCount() const
{
    return std::accumulate(
        shown.begin(), shown.end(), std::int64_t{0},
        [](std::int64_t sum, const Numbers &streams) { return sum + std::ssize(streams); });
}

std::shared_ptr<const StreamList> listStreams(std::shared_ptr<const StoreIndex> index,
                                              const StreamQuery &query, const StreamList *previous,
                                              const std::stop_token &stop)
{
    auto list = std::make_shared<StreamList>();
    list->index = std::move(index);
    list->query = query;
    list->sorted = sortStreams(*list->index, query, previous, stop);
    const StreamFilter filter(query.filter);
    if (!list->sorted || (filter.needsTypes() && !scanTypes(*list, filter, previous, stop))
        || !filterStreams(*list, filter, stop))
        return {};
    orderCategories(*list);
    return list;
}

int compareNaturally(std::string_view left, std::string_view right)
{
    const std::string_view wholeLeft = left;
    const std::string_view wholeRight = right;
    while (!left.empty() && !right.empty()) {
        if (isDigit(left.front()) && isDigit(right.front())) {
            const std::string_view leftNumber = takeNumber(left);
            const std::string_view rightNumber = takeNumber(right);
            if (leftNumber.size() != rightNumber.size())
                return leftNumber.size() < rightNumber.size() ? -1 : 1;
            if (const int order = leftNumber.compare(rightNumber); order != 0)
                return order;
            continue;
        }
        const int leftChar = folded(left.front());
        const int rightChar = folded(right.front());
        if (leftChar != rightChar)
            return leftChar - rightChar;
        left.remove_prefix(1);
        right.remove_prefix(1);
    }
    if (left.empty() != right.empty())
        return left.empty() ? -1 : 1;
    return wholeLeft.compare(wholeRight);
}

} // namespace hindcast
