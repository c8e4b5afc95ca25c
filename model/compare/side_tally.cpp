// SPDX-License-Identifier: MIT
#include "model/compare/side_tally.h"

#include <algorithm>

namespace hindcast {

void Sighting::add(const Sighting &other)
{
    count += other.count;
    if (std::pair(other.unit, other.row) >= std::pair(unit, row))
        return;
    unit = other.unit;
    row = other.row;
    text = other.text;
}

void TypeUse::add(const TypeUse &other)
{
    named += other.named;
    any += other.any;
    dropped += other.dropped;
    unhandled += other.unhandled;
    if (other.firstUnhandled.isValid()
        && (!firstUnhandled.isValid() || other.firstUnhandled < firstUnhandled))
        firstUnhandled = other.firstUnhandled;
}

SideTally::SideTally(const ProjectionShape &shape, std::size_t typeCount)
    : types(typeCount)
    , m_named(shape.handledTypes.begin(), shape.handledTypes.end())
    , m_takesAny(shape.takesAnyType)
    , m_isStoredTypeNamed(typeCount, Named::Unknown)
{
}

void SideTally::countUpcast(const UpcastEvent *upcast, Row row)
{
    const auto outcome = upcast == nullptr ? UpcastEvent::Outcome::Unchanged : upcast->outcome;
    ++outcomes[static_cast<std::size_t>(outcome)];
    if (upcast != nullptr && upcast->failure)
        see(Finding::Kind::UpcastFailed, *upcast->failure, row);
}

void SideTally::countUse(const UpcastEvent *upcast, TypeId type, std::string_view typeName,
                         bool isTaken, Row row)
{
    TypeUse &use = types[type.value];
    const auto countOne = [&](TypeUse &one, bool isNamedType) {
        if (isNamedType) {
            ++one.named;
        } else if (m_takesAny) {
            ++one.any;
        } else {
            TypeUse unhandled{.unhandled = 1, .firstUnhandled = row};
            one.add(unhandled);
        }
    };
    if (upcast != nullptr && upcast->outcome == UpcastEvent::Outcome::Failed)
        return; // It is as stored, but that says nothing of what was meant to become of it.
    const bool isStored = upcast == nullptr || upcast->outcome == UpcastEvent::Outcome::Unchanged;
    if (isStored) {
        Named &known = m_isStoredTypeNamed[type.value];
        if (known == Named::Unknown)
            known = isNamed(typeName) ? Named::Yes : Named::No;
        countOne(use, known == Named::Yes);
        return;
    }
    if (upcast->pieces.empty()) {
        ++use.dropped;
        return;
    }
    bool isNamedPiece = false;
    for (const Event &piece : upcast->pieces) {
        const bool isPieceNamed = isNamed(piece.type);
        isNamedPiece = isNamedPiece || isPieceNamed;
        countOne(made[{type.value, piece.type}], isPieceNamed);
    }
    if (isNamedPiece)
        ++use.named;
    else if (isTaken || m_takesAny)
        ++use.any;
    else
        use.add({.unhandled = 1, .firstUnhandled = row});
}

void SideTally::see(Finding::Kind kind, const ScriptError &error, Row row)
{
    sightings[{kind, error.file, error.line, {}}].add({1, unit, row, sentence(error)});
}

void SideTally::see(const ScriptNote &note)
{
    if (note.kind == ScriptNote::Kind::Warning)
        sightings[{Finding::Kind::ScriptWarning, note.file, note.line, note.text}].add(
            {0, unit, note.row, note.text});
    else if (note.kind == ScriptNote::Kind::IncompleteMerge)
        sightings[{Finding::Kind::IncompleteMerge, note.file, note.line, {}}].add(
            {1, unit, note.row, note.text});
}

void SideTally::addRules(const std::vector<RuleCount> &counts, int sign)
{
    rules.resize(std::max(rules.size(), counts.size()));
    for (std::size_t i = 0; i < counts.size(); ++i) {
        rules[i].matched += sign * counts[i].matched;
        rules[i].produced += sign * counts[i].produced;
        rules[i].dropped += sign * counts[i].dropped;
        rules[i].failed += sign * counts[i].failed;
    }
}

void SideTally::add(const SideTally &other)
{
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        outcomes[i] += other.outcomes[i];
    addRules(other.rules, 1);
    for (std::size_t i = 0; i < types.size(); ++i)
        types[i].add(other.types[i]);
    for (const auto &[key, use] : other.made)
        made[key].add(use);
    for (const auto &[key, sighting] : other.sightings)
        sightings[key].add(sighting);
}

} // namespace hindcast
