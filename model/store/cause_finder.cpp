// SPDX-License-Identifier: MIT
#include "model/store/cause_finder.h"

#include <algorithm>
#include <charconv>

namespace hindcast {

namespace {

Row rowAt(const StoreIndex &index, Position position)
{
    const auto row = index.rowAt(position);
    return row && index.event(*row).position == position ? *row : Row();
}

/// The last one, if a stream has the version more than once.
Row rowAt(const StoreIndex &index, std::string_view stream, Version version)
{
    const StreamId id{index.streams.find(stream)};
    if (!id.isValid())
        return {};
    Row found;
    for (const std::uint32_t row : index.rowsOf(id)) {
        const IndexedEvent event = index.event({row});
        if (event.stream == id && event.version == version)
            found = Row{row};
    }
    return found;
}

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t number = 0;
    const char *end = text.data() + text.size();
    const auto [stop, code] = std::from_chars(text.data(), end, number);
    return code == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

} // namespace

Row linkedCause(const StoreIndex &index, const Event &event)
{
    if (event.cause.position)
        return rowAt(index, *event.cause.position);
    if (event.cause.place)
        return rowAt(index, event.cause.place->stream, event.cause.place->version);
    return {};
}

Row guessedCause(const StoreIndex &index, const Identifier &causation)
{
    const std::string_view text = causation.text;
    if (causation.isNumber) {
        const auto position = wholeNumber(text);
        return position ? rowAt(index, Position{*position}) : Row();
    }
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return {};
    const auto version = wholeNumber(text.substr(colon + 1));
    return version ? rowAt(index, text.substr(0, colon), Version{*version}) : Row();
}

} // namespace hindcast
