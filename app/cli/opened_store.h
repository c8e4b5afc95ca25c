// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/options.h"
#include "app/cli/output.h"
#include "model/compare/comparison_request.h"

namespace hindcast {

/// Opens a store by its path; openStore(), or what a test puts in its place.
using StoreOpener = std::function<Result<std::unique_ptr<EventStore>>(const QString &path)>;

/// What opens a store as --map and --table say; empty if neither is given.
[[nodiscard]] StoreOpener openerOf(const Arguments &arguments);

/// How people could write what speaks for itself in a store that could not be opened: `--table
/// 'my log' --map stream=agg,…`; empty if nothing does.
[[nodiscard]] QString suggestedOptions(const QString &path);

/// A store with all its events indexed.
struct OpenedStore
{
    std::unique_ptr<EventStore> store;
    std::shared_ptr<const StoreIndex> index;
    std::unique_ptr<EventReader> reader;
    /// Why reading broke off before the end; what was read before it holds.
    std::optional<Error> failure;

    /// For what reads on threads of its own. The store must outlive it.
    [[nodiscard]] ComparisonSource source() const
    {
        return {index, [own = store.get()] { return own->makeReader(); }};
    }
    /// The exit code of a command that could do its work: Unusable if the store was not read to
    /// its end.
    [[nodiscard]] int outcome() const { return failure ? Unusable : Fine; }
};

/// Opens and indexes the store at \a path. Complains of what goes wrong; nothing if the store is
/// unusable.
[[nodiscard]] std::optional<OpenedStore> openIndexed(const StoreOpener &open, const QString &path,
                                                     Output &output);

} // namespace hindcast
