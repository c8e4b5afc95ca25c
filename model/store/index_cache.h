// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/event_store.h"

namespace hindcast {

/// Keeps indexes of large stores in files, so that they open at once the next time. A file is used
/// only for exactly the store it was made of, unchanged, and by the program that made it; whatever
/// else is in it is thrown away. Nothing but time depends on it. Any thread.
class IndexCache
{
public:
    /// Where the operating system keeps caches; nowhere if HINDCAST_NO_CACHE is set.
    [[nodiscard]] static QString usualFolder();

    /// An empty \a folder keeps nothing. Smaller stores than \a leastEvents are not worth a file.
    explicit IndexCache(QString folder = usualFolder(), std::int64_t leastEvents = 100'000);

    /// Gives \a builder, a new one, what is kept of \a store, which then goes on from there with
    /// its next index(). False, and then both are as they were, if there is nothing.
    [[nodiscard]] bool restore(EventStore &store, std::unique_ptr<IndexBuilder> &builder) const;

    /// Keeps what \a builder holds, if \a store is still what it was when \a identity was asked
    /// for, before its index(). Leaves no half file behind. False if nothing was kept.
    bool keep(const EventStore &store, const QByteArray &identity,
              const IndexBuilder &builder) const;

private:
    [[nodiscard]] QString fileFor(const QByteArray &identity) const;
    void makeRoom(qint64 size) const;

    QString m_folder;
    std::int64_t m_leastEvents;
};

} // namespace hindcast
