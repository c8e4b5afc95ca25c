// SPDX-License-Identifier: MIT
#include "model/compare/field_changes.h"

#include "model/event/json_pointer.h"

namespace hindcast {

namespace {

/// The way from the root to a field. Turned into text only for fields that differ.
struct Place
{
    const Place *parent = nullptr;
    const AlignedField *field = nullptr;

    enum class Form { Before, After, Path };
    [[nodiscard]] std::string text(Form form) const
    {
        if (parent == nullptr)
            return {};
        std::string own = parent->text(form) + '/';
        if (!field->isItem())
            return own + pointerToken(field->key);
        if (form == Form::Path)
            return own + '*';
        const ItemPair &item = field->item;
        const bool isBefore = item.after < 0 || (form == Form::Before && item.before >= 0);
        return own + std::to_string(isBefore ? item.before : item.after);
    }
};

void collect(const Place &place, const ItemMatching &matching, std::vector<FieldChange> &changes)
{
    const AlignedField &field = *place.field;
    const auto add = [&](FieldChange::Kind kind) {
        changes.push_back({kind, place.text(Place::Form::Before), place.text(Place::Form::After),
                           place.text(Place::Form::Path), field.before.value_or(Json()),
                           field.after.value_or(Json())});
    };
    switch (field.kind) {
    case AlignedField::Kind::Same:
        return;
    case AlignedField::Kind::Changed:
        add(FieldChange::Kind::Changed);
        return;
    case AlignedField::Kind::OnlyBefore:
        add(FieldChange::Kind::Removed);
        return;
    case AlignedField::Kind::OnlyAfter:
        add(FieldChange::Kind::Added);
        return;
    case AlignedField::Kind::Inside:
        break;
    }
    const AlignedFields inside = pairedInside(field, matching);
    if (inside.isReordered)
        add(FieldChange::Kind::Reordered);
    for (const AlignedField &one : inside.fields)
        collect({&place, &one}, matching, changes);
}

} // namespace

std::vector<FieldChange> fieldChanges(const Json &before, const Json &after,
                                      const ItemMatching &matching)
{
    std::vector<FieldChange> changes;
    const AlignedField root = alignedRoot(before, after);
    collect({nullptr, &root}, matching, changes);
    return changes;
}

} // namespace hindcast
