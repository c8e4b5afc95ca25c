// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/store_index.h"

#include <QString>
#include <QStringList>

#include <stop_token>
#include <string>
#include <vector>

namespace hindcast {

/// Which streams a person wants to see: `order 13 type:ItemPicked`. All words must occur in the
/// stream's name, upper and lower case alike; of several types any will do, and a `*` at a type's
/// end stands for anything.
class StreamFilter
{
public:
    StreamFilter() = default; ///< Lets every stream through.
    explicit StreamFilter(const QString &line);

    [[nodiscard]] bool isEmpty() const { return m_words.empty() && m_types.isEmpty(); }
    /// Whether the events have to be looked at, not only the names.
    [[nodiscard]] bool needsTypes() const { return !m_types.isEmpty(); }
    [[nodiscard]] bool matchesName(std::string_view name) const;
    /// By TypeId: whether events of that type let their stream through.
    [[nodiscard]] std::vector<bool> wantedTypes(const StringTable &types) const;

private:
    struct Word
    {
        std::string lower; ///< Empty unless the word is ASCII, which is looked for fast.
        QString text;
    };

    std::vector<Word> m_words;
    QStringList m_types;
};

} // namespace hindcast
