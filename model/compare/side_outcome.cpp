// SPDX-License-Identifier: MIT
#include "model/compare/side_outcome.h"

#include <QCryptographicHash>

#include <algorithm>

namespace hindcast {

std::int64_t ComparisonResult::count(PartitionDifference::Kind kind) const
{
    return std::ranges::count(differences, kind, &PartitionDifference::kind);
}

std::int64_t ComparisonResult::expectedCount() const
{
    return std::ranges::count(differences, true, &PartitionDifference::isExpected);
}

std::string SideOutcome::digestOfTexts() const
{
    if (!hasTexts)
        return digest;
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QByteArrayView(state));
    hash.addData(QByteArrayView(result ? "\1" : "\0", 1));
    if (result)
        hash.addData(QByteArrayView(*result));
    return hash.result().toStdString();
}

void SideOutcome::dropTexts()
{
    digest = digestOfTexts();
    hasTexts = false;
    state = {};
    result.reset();
}

std::uint64_t emissionHash(std::uint64_t hash, const ScriptNote &note)
{
    const auto add = [&hash](std::string_view text) {
        hash = (hash ^ std::hash<std::string_view>()(text)) * 0x9e3779b97f4a7c15ULL;
        hash ^= hash >> 32;
    };
    add(note.kind == ScriptNote::Kind::Emitted ? "emitted" : "linked");
    for (const std::string *text : {&note.stream, &note.type, &note.data, &note.metadata})
        add(*text);
    return hash;
}

} // namespace hindcast
