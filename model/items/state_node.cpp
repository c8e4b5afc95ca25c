// SPDX-License-Identifier: MIT
#include "model/items/state_node.h"

#include "model/event/json_pointer.h"

namespace hindcast {

bool StateNode::isPlainState() const
{
    return isState() && hasValue() && !field.shown().isContainer();
}

bool StateNode::hasFields() const
{
    return hasValue() && (isPlainState() || hasFieldsInside(field));
}

std::vector<StateField> StateNode::fields() const
{
    if (!hasFields())
        return {};
    if (isPlainState())
        return {{.item = wholeState, .before = field.before, .after = field.after}};
    return fieldsInside(field);
}

std::string StateNode::token() const
{
    return field.item >= 0 ? std::to_string(field.item) : pointerToken(field.key);
}

void StateNode::renumber(std::size_t first)
{
    for (std::size_t at = first; at < children.size(); ++at)
        children[at]->row = static_cast<int>(at);
}

bool hasFieldsInside(const StateField &field)
{
    return field.shown().size() > 0
        || (field.before && field.before->kind() == field.shown().kind()
            && field.before->size() > 0);
}

} // namespace hindcast
