// SPDX-License-Identifier: MIT
#include "app/cli/opened_store.h"

namespace hindcast {

std::optional<OpenedStore> openIndexed(const StoreOpener &open, const QString &path, Output &output)
{
    auto store = open(path);
    if (!store) {
        output.complain(store.error().message);
        return {};
    }
    auto reader = store.value()->makeReader();
    if (!reader) {
        output.complain(reader.error().message);
        return {};
    }
    OpenedStore opened{.store = std::move(store).value(), .reader = std::move(reader).value()};
    IndexBuilder builder(opened.store->rules());
    const auto ignoreProgress = [](std::int64_t, std::int64_t) {};
    if (const auto indexed = opened.store->index(builder, ignoreProgress, {}); !indexed) {
        output.complain(indexed.error().message);
        opened.failure = indexed.error();
    }
    opened.index = builder.snapshot();
    return opened;
}

} // namespace hindcast
