// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/cache_stream.h"
#include "model/store/index_builder.h"

namespace hindcast {

/// Writes an index that is being built and reads it again, so that building goes on where it was.
class IndexArchive
{
public:
    /// Whether write() keeps all of it: links between streams, and streams that begin anew, are
    /// not kept.
    [[nodiscard]] static bool canKeep(const IndexBuilder &builder);
    /// Notices about the whole store are left out, because opening it lists them again.
    static void write(const IndexBuilder &builder, CacheWriter &to);
    /// Makes \a builder, a new one, what was written. False, and then it is good for nothing, if
    /// \a from does not hold an index in which every number means something. \a locators: from 0 to
    /// below this.
    [[nodiscard]] static bool read(CacheReader &from, std::int64_t locators, IndexBuilder &builder);

private:
    [[nodiscard]] static bool isSound(const IndexBuilder &builder, std::int64_t locators);
    static void writeProblems(const StoreIndex &index, CacheWriter &to);
    static void readProblems(CacheReader &from, StoreIndex &index);
};

} // namespace hindcast
