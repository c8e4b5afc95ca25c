// SPDX-License-Identifier: MIT
#include "model/store/mapping_preview.h"

#include "model/store/mapped_store.h"

#include <algorithm>

namespace hindcast {

namespace {

constexpr std::size_t shownBytes = 4'096;

/// Sorting by a column without an index would read the whole table, so rows come as they lie. A
/// position that is one of several is read as before, but rows are not put in its order.
Profile inRowOrder(Profile profile)
{
    profile.order.clear();
    if (profile.position.kind == ValueRule::Kind::Column && profile.position.pointers.empty())
        profile.position = {.kind = ValueRule::Kind::FirstOf, .parts = {profile.position}};
    return profile;
}

void cut(Payload &payload)
{
    if (payload.bytes.size() <= shownBytes)
        return;
    payload.bytes.resize(shownBytes);
    payload.kind = Payload::Kind::Text; // It is no JSON any more.
}

} // namespace

MappingPreview previewMapping(const QString &path, Profile profile, const std::stop_token &stop)
{
    MappingPreview preview{.index = IndexBuilder().snapshot()};
    const auto store = openWithProfile(path, inRowOrder(std::move(profile)));
    if (!store) {
        preview.failure = store.error().message;
        return preview;
    }
    std::stop_source enough;
    const std::stop_callback cancel(stop, [&enough] { enough.request_stop(); });
    IndexBuilder builder(store.value()->rules());
    const auto read = store.value()->index(
        builder,
        [&](std::int64_t, std::int64_t) {
            if (builder.nextRow().value >= previewedRows)
                enough.request_stop();
        },
        enough.get_token());
    preview.isWhole = read && !enough.stop_requested();
    preview.index = builder.snapshot();
    std::ranges::copy_if(
        preview.index->problems(), std::back_inserter(preview.problems),
        [](const Problem &problem) { return problem.kind != Problem::Kind::PositionBackwards; });
    if (!read)
        preview.failure = read.error().message;
    const auto reader = store.value()->makeReader();
    if (!reader)
        return preview;
    const std::int64_t rows = std::min<std::int64_t>(preview.index->rowCount(), previewedEvents);
    for (std::int64_t row = 0; row < rows && !stop.stop_requested(); ++row) {
        auto event = reader.value()->read(*preview.index, {row});
        if (!event)
            break;
        event.value().raw.clear();
        cut(event.value().data);
        cut(event.value().metadata);
        preview.events.push_back({std::move(event).value(), {row}});
    }
    return preview;
}

} // namespace hindcast
