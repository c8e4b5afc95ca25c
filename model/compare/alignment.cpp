// SPDX-License-Identifier: MIT
#include "model/compare/alignment.h"

#include "model/compare/exact_equality.h"
#include "model/compare/member_lookup.h"

namespace hindcast {

namespace {

using Kind = AlignedField::Kind;

Kind shallowKind(const std::optional<Json> &before, const std::optional<Json> &after)
{
    if (!before)
        return Kind::OnlyAfter;
    if (!after)
        return Kind::OnlyBefore;
    if (before->isSame(*after))
        return Kind::Same;
    if (before->isContainer() && before->kind() == after->kind())
        return Kind::Inside;
    return isExactlyEqual(*before, *after) ? Kind::Same : Kind::Changed;
}

AlignedField fieldOf(std::string key, ItemPair item, std::optional<Json> before,
                     std::optional<Json> after)
{
    const Kind kind = shallowKind(before, after);
    return {kind, std::move(key), item, std::move(before), std::move(after)};
}

/// Pairs the members of two objects.
class MemberPairing
{
public:
    MemberPairing(const Json &before, const Json &after)
        : m_before(before.members())
        , m_after(after.members())
        , m_inBefore(before)
        , m_inAfter(after)
    {
    }

    std::vector<AlignedField> fields()
    {
        std::ptrdiff_t anchor = -1;
        for (std::size_t i = 0; i < m_before.size(); ++i) {
            if (!m_inBefore.counts(i))
                continue;
            const JsonMember &member = m_before[i];
            const std::ptrdiff_t partner = m_inAfter.indexOf(member.key);
            if (partner == MemberLookup::none) {
                m_fields.push_back(fieldOf(member.key, {}, member.value, {}));
                continue;
            }
            addNewBehind(anchor);
            anchor = partner;
            m_fields.push_back(fieldOf(member.key, {}, member.value,
                                       m_after[static_cast<std::size_t>(partner)].value));
        }
        addNewBehind(anchor);
        return std::move(m_fields);
    }

private:
    /// Adds what is only after and follows the member at \a anchor there, up to the next partner.
    void addNewBehind(std::ptrdiff_t anchor)
    {
        for (auto next = static_cast<std::size_t>(anchor + 1); next < m_after.size(); ++next) {
            if (m_inBefore.indexOf(m_after[next].key) != MemberLookup::none)
                return;
            if (m_inAfter.counts(next))
                m_fields.push_back(fieldOf(m_after[next].key, {}, {}, m_after[next].value));
        }
    }

    const std::vector<JsonMember> &m_before;
    const std::vector<JsonMember> &m_after;
    MemberLookup m_inBefore;
    MemberLookup m_inAfter;
    std::vector<AlignedField> m_fields;
};

AlignedFields itemFields(const Json &before, const Json &after, const ItemMatching &matching)
{
    const MatchedItems matched = matchItems(before.items(), after.items(), matching);
    AlignedFields aligned{.matchedBy = matched.key, .isReordered = matched.isReordered};
    const auto itemAt = [](const Json &array, std::ptrdiff_t at) {
        return at < 0 ? std::nullopt : std::optional(array.items()[static_cast<std::size_t>(at)]);
    };
    for (const ItemPair &pair : matched.pairs)
        aligned.fields.push_back(
            fieldOf({}, pair, itemAt(before, pair.before), itemAt(after, pair.after)));
    return aligned;
}

/// The rows below a value that is on one side only, or the same on both.
AlignedFields fieldsOfOne(const AlignedField &field)
{
    AlignedFields aligned;
    const Json &value = field.before ? *field.before : *field.after;
    const auto only = [](const std::optional<Json> &side, const Json &inside) {
        return side ? std::optional(inside) : std::nullopt;
    };
    for (const JsonMember &member : value.members())
        aligned.fields.push_back(fieldOf(member.key, {}, only(field.before, member.value),
                                         only(field.after, member.value)));
    for (std::size_t i = 0; i < value.items().size(); ++i) {
        const auto at = static_cast<std::ptrdiff_t>(i);
        aligned.fields.push_back(fieldOf({}, {field.before ? at : -1, field.after ? at : -1},
                                         only(field.before, value.items()[i]),
                                         only(field.after, value.items()[i])));
    }
    return aligned;
}

} // namespace

bool AlignedField::hasFields() const
{
    const auto hasInside = [](const std::optional<Json> &value) {
        return value && value->isContainer() && value->size() > 0;
    };
    return kind != Kind::Changed && (hasInside(before) || hasInside(after));
}

AlignedField alignedRoot(std::optional<Json> before, std::optional<Json> after)
{
    AlignedField root = fieldOf({}, {}, std::move(before), std::move(after));
    if (root.kind == Kind::Inside && isExactlyEqual(*root.before, *root.after))
        root.kind = Kind::Same;
    return root;
}

AlignedFields pairedInside(const AlignedField &field, const ItemMatching &matching)
{
    const bool areAlike
        = field.before && field.after && field.before->kind() == field.after->kind();
    if (!areAlike && field.before && field.after)
        return {};
    if (!areAlike || field.before->isSame(*field.after))
        return field.before || field.after ? fieldsOfOne(field) : AlignedFields();
    if (field.before->isArray())
        return itemFields(*field.before, *field.after, matching);
    return {.fields = MemberPairing(*field.before, *field.after).fields()};
}

AlignedFields alignedInside(const AlignedField &field, const ItemMatching &matching)
{
    AlignedFields aligned = pairedInside(field, matching);
    for (AlignedField &inside : aligned.fields) {
        if (inside.kind == Kind::Inside && isExactlyEqual(*inside.before, *inside.after))
            inside.kind = Kind::Same;
    }
    return aligned;
}

} // namespace hindcast
