// SPDX-License-Identifier: MIT
#include "model/items/stream_filter.h"

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// \a lower must not be empty.
bool containsLowered(std::string_view text, std::string_view lower)
{
    const auto matchesAt = [&](std::size_t at) {
        return std::ranges::equal(text.substr(at, lower.size()), lower, {}, lowered);
    };
    for (std::size_t at = 0; at + lower.size() <= text.size(); ++at) {
        if (lowered(text[at]) == lower.front() && matchesAt(at))
            return true;
    }
    return false;
}

bool isAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

StreamFilter::StreamFilter(const QString &line)
{
    const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (word.startsWith("type:"_L1, Qt::CaseInsensitive)) {
            const QString type = word.mid(5).remove(u'"');
            if (!type.isEmpty())
                m_types += type;
            continue;
        }
        const bool ascii = isAscii(word);
        m_words.push_back({ascii ? word.toLower().toStdString() : std::string(), word});
    }
}

bool StreamFilter::matchesName(std::string_view name) const
{
    return std::ranges::all_of(m_words, [name](const Word &word) {
        if (!word.lower.empty())
            return containsLowered(name, word.lower);
        return QString::fromUtf8(name).contains(word.text, Qt::CaseInsensitive);
    });
}

std::vector<bool> StreamFilter::wantedTypes(const StringTable &types) const
{
    std::vector<bool> wanted(types.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const QString name = QString::fromUtf8(types.at(static_cast<std::uint32_t>(i)));
        wanted[i] = std::ranges::any_of(m_types, [&name](const QString &type) {
            if (type.endsWith(u'*'))
                return name.startsWith(QStringView(type).chopped(1), Qt::CaseInsensitive);
            return name.compare(type, Qt::CaseInsensitive) == 0;
        });
    }
    return wanted;
}

} // namespace hindcast
