// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/file_window.h"

#include <optional>
#include <string>
#include <vector>

namespace hindcast {

/// Finds the records inside one JSON document by the path to them. What lies beside the path is
/// passed over and never held in memory.
class NestedRecords
{
public:
    explicit NestedRecords(std::vector<std::string> path)
        : m_path(std::move(path))
    {
    }

    /// Moves \a window, which stands at the beginning of the document or behind the record before,
    /// to the next record: to its key if it is a member of an object. False at the end, and where
    /// the document is broken: see breakReason().
    [[nodiscard]] Result<bool> findNext(FileWindow &window);

    /// Why findNext() cannot go on; English, like the words of JsonScanner. Null: it has ended.
    [[nodiscard]] const char *breakReason() const { return m_breakReason; }

    /// Moves \a window from the key of a record, with what follows it, to the record; not at all if
    /// there is no key. The key as it is written, without its quotes.
    [[nodiscard]] static Result<std::string> passKey(FileWindow &window);

private:
    /// An array or object that the path leads through.
    struct Level
    {
        bool isArray = false;
        std::int64_t items = 0; ///< How many of them have been begun.
    };
    [[nodiscard]] Result<bool> beginItem(FileWindow &window, std::string &name);
    [[nodiscard]] bool enter(FileWindow &window);
    void leave();
    [[nodiscard]] Result<bool> broken(const char *reason);

    std::vector<std::string> m_path;
    std::vector<Level> m_levels; ///< Those that are open.
    const char *m_breakReason = nullptr;
    bool m_hasBegun = false;
    bool m_hasEnded = false;
};

} // namespace hindcast
