// SPDX-License-Identifier: MIT
#include "model/branch/branch_events.h"

#include "model/compare/exact_equality.h"

#include <algorithm>

namespace hindcast {

namespace {

/// Says of each item whose place it has, and how much of the base has come by.
void settle(std::vector<BranchItem> &items)
{
    std::int64_t like = -1;
    std::int64_t really = 0;
    for (BranchItem &item : items) {
        if (item.base >= 0)
            like = item.base;
        if (item.base >= 0 && item.placed < 0)
            really = item.base + 1;
        item.like = like;
        item.really = really;
    }
    for (std::size_t i = items.size(); i > 0; --i) {
        BranchItem &item = items[i - 1];
        if (item.base >= 0)
            like = item.base;
        if (item.like < 0)
            item.like = like; // Nothing stands before it.
    }
}

BranchItem itemOf(const Branch &branch, std::int64_t base, std::int32_t placed)
{
    return {.base = base,
            .placed = placed,
            .isSkipped = base >= 0 && branch.isSkipped(base),
            .isChanged = base >= 0 && branch.changed.contains(base)};
}

/// Puts \a event behind the item at \a before of \a items, which are those of \a branch.
void place(Branch &branch, const std::vector<BranchItem> &items, std::ptrdiff_t before,
           PlacedEvent event)
{
    auto at = branch.placed.begin();
    if (before < 0) {
        event.behind = -1;
    } else if (const BranchItem &item = items[static_cast<std::size_t>(before)]; item.placed >= 0) {
        event.behind = branch.placed[static_cast<std::size_t>(item.placed)].behind;
        at += item.placed + 1;
    } else {
        event.behind = item.base;
    }
    branch.placed.insert(at, std::move(event));
}

bool isSameOrder(const std::vector<BranchItem> &left, const std::vector<BranchItem> &right)
{
    // Events that never were stand between the same others, as they keep their order in \a placed.
    return std::ranges::equal(left, right, {}, &BranchItem::base, &BranchItem::base);
}

/// Takes each event out of \a placed that would stand at the same place anyway.
void forgetNeedlessMove(Branch &branch, std::int64_t available, std::int64_t base)
{
    Branch without = branch;
    std::erase_if(without.placed, [base](const PlacedEvent &each) { return each.moved == base; });
    if (isSameOrder(itemsOf(branch, available), itemsOf(without, available)))
        branch = std::move(without);
}

std::optional<Json> jsonOf(const Payload &payload)
{
    if (payload.kind != Payload::Kind::Json)
        return {};
    auto json = Json::parse(payload.bytes);
    return json ? std::optional(std::move(json).value()) : std::nullopt;
}

void replace(Payload &payload, const std::optional<Json> &value)
{
    if (value)
        payload = {Payload::Kind::Json, value->toText()};
}

template<typename T>
bool isAsStored(const std::optional<T> &value, const std::optional<T> &stored)
{
    if constexpr (std::is_same_v<T, Json>)
        return !value || (stored && isExactlyEqual(*value, *stored));
    else
        return !value || value == stored;
}

} // namespace

std::vector<BranchItem> itemsOf(const Branch &branch, std::int64_t available)
{
    const std::int64_t count = std::min(branch.baseCount, available);
    std::vector<std::int32_t> order; // Of placed events, by where they stand.
    std::vector<bool> isMoved(static_cast<std::size_t>(count), false);
    for (std::int32_t i = 0; i < std::ssize(branch.placed); ++i) {
        const PlacedEvent &each = branch.placed[static_cast<std::size_t>(i)];
        const bool isKnown = each.moved < count
            && (each.moved < 0 || !isMoved[static_cast<std::size_t>(each.moved)]);
        if (!isKnown)
            continue;
        if (each.moved >= 0)
            isMoved[static_cast<std::size_t>(each.moved)] = true;
        order.push_back(i);
    }
    const auto behind
        = [&branch](std::int32_t i) { return branch.placed[static_cast<std::size_t>(i)].behind; };
    std::ranges::stable_sort(order, {}, behind);

    std::vector<BranchItem> items;
    items.reserve(static_cast<std::size_t>(count) + order.size());
    auto next = order.begin();
    for (std::int64_t base = -1; base < count; ++base) {
        if (base >= 0 && !isMoved[static_cast<std::size_t>(base)])
            items.push_back(itemOf(branch, base, -1));
        // What stands behind an event that is not there any more comes last.
        for (; next != order.end() && (behind(*next) <= base || base == count - 1); ++next)
            items.push_back(
                itemOf(branch, branch.placed[static_cast<std::size_t>(*next)].moved, *next));
    }
    settle(items);
    return items;
}

Branch withMoved(const Branch &branch, std::int64_t available, std::size_t from, std::size_t to)
{
    const std::vector<BranchItem> all = itemsOf(branch, available);
    if (from >= all.size() || to >= all.size() || from == to)
        return branch;
    const BranchItem item = all[from];
    Branch result = branch;
    PlacedEvent event{.moved = item.base};
    if (item.placed >= 0) {
        const auto own = result.placed.begin() + item.placed;
        event = *own;
        result.placed.erase(own);
    }
    // Without it, as if it had been taken out of the list.
    std::vector<BranchItem> left = all;
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(from));
    for (BranchItem &each : left) {
        if (item.placed >= 0 && each.placed > item.placed)
            --each.placed;
    }
    place(result, left, static_cast<std::ptrdiff_t>(to) - 1, std::move(event));
    if (item.base >= 0)
        forgetNeedlessMove(result, available, item.base);
    return result;
}

Branch withInserted(const Branch &branch, std::int64_t available, std::size_t at,
                    ScratchEvent event)
{
    Branch result = branch;
    const std::vector<BranchItem> items = itemsOf(branch, available);
    place(result, items, static_cast<std::ptrdiff_t>(std::min(at, items.size())) - 1,
          {.inserted = std::move(event)});
    return result;
}

Branch withoutInserted(Branch branch, const BranchItem &item)
{
    if (item.isInserted() && item.placed >= 0)
        branch.placed.erase(branch.placed.begin() + item.placed);
    return branch;
}

Branch withChanged(Branch branch, const BranchItem &item, ScratchEvent event,
                   const ScratchEvent &stored)
{
    if (item.isInserted()) {
        branch.placed[static_cast<std::size_t>(item.placed)].inserted = std::move(event);
        return branch;
    }
    // Only what differs is kept, so that a branch says what is different.
    if (isAsStored(event.type, stored.type))
        event.type.reset();
    if (isAsStored(event.schemaVersion, stored.schemaVersion))
        event.schemaVersion.reset();
    if (isAsStored(event.data, stored.data))
        event.data.reset();
    if (isAsStored(event.metadata, stored.metadata))
        event.metadata.reset();
    if (event == ScratchEvent())
        branch.changed.erase(item.base);
    else
        branch.changed.insert_or_assign(item.base, std::move(event));
    return branch;
}

ScratchEvent scratchEventOf(const Event &event)
{
    ScratchEvent scratch{.type = event.type};
    if (!event.schemaVersion.text.empty())
        scratch.schemaVersion = event.schemaVersion.text;
    scratch.data = jsonOf(event.data);
    scratch.metadata = jsonOf(event.metadata);
    return scratch;
}

void applyScratchEvent(const ScratchEvent &changes, Event &event)
{
    event.type = changes.type.value_or(event.type);
    if (changes.schemaVersion)
        event.schemaVersion = {*changes.schemaVersion, false};
    replace(event.data, changes.data);
    replace(event.metadata, changes.metadata);
}

BranchEvents::BranchEvents(const EventSource &source, std::span<const std::uint32_t> rows,
                           std::string stream, const Branch &branch)
    : m_source(source)
    , m_rows(rows)
    , m_stream(std::move(stream))
    , m_branch(branch)
    , m_items(itemsOf(branch, std::ssize(rows)))
{
}

Row BranchEvents::storedRow(std::int64_t at) const
{
    const BranchItem &item = m_items[static_cast<std::size_t>(at)];
    return item.isInserted() ? Row() : Row{m_rows[static_cast<std::size_t>(item.base)]};
}

Result<Row> BranchEvents::read(std::int64_t at, Event &into)
{
    const BranchItem &item = m_items[static_cast<std::size_t>(at)];
    if (item.isSkipped)
        return Row();
    const Row scratch{firstScratchRow + at};
    if (item.like < 0) {
        into = Event{.stream = m_branch.stream}; // There is no event whose place it could have.
    } else {
        const Row row{m_rows[static_cast<std::size_t>(item.like)]};
        if (const auto read = m_source.read(row, into, m_stream); !read)
            return read.error();
        if (!item.isInserted() && !item.isChanged)
            return row;
    }
    if (item.isInserted()) {
        into.id = {};
        into.schemaVersion = {};
        into.data = {};
        into.metadata = {};
        into.isTombstone = false;
        applyScratchEvent(m_branch.placed[static_cast<std::size_t>(item.placed)].inserted, into);
    } else {
        applyScratchEvent(m_branch.changed.at(item.base), into);
    }
    return scratch;
}

} // namespace hindcast
