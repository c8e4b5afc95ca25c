// SPDX-License-Identifier: MIT
#include "model/compare/blame_tree.h"

#include <charconv>

namespace hindcast {

std::optional<std::size_t> itemNumber(const Json &array, const std::string &token)
{
    std::size_t index = 0;
    const char *const last = token.data() + token.size();
    const auto [behind, error] = std::from_chars(token.data(), last, index);
    const bool isItem = error == std::errc() && behind == last && index < array.size();
    return isItem ? std::optional(index) : std::nullopt;
}

BlameNode::BlameNode()
    : m_data(new BlameNodeData)
{
}

BlameNode::BlameNode(const BlameStamp &whole)
    : m_data(new BlameNodeData)
{
    m_data->newest = whole;
    m_data->parts = whole;
}

BlameNode::BlameNode(const BlameNode &) = default;
BlameNode::BlameNode(BlameNode &&) noexcept = default;
BlameNode &BlameNode::operator=(const BlameNode &) = default;
BlameNode &BlameNode::operator=(BlameNode &&) noexcept = default;
BlameNode::~BlameNode() = default;

BlameStamp BlameNode::stamp() const
{
    return m_data->newest;
}

BlameNode BlameNode::member(std::string_view key) const
{
    const auto found = m_data->members.find(key);
    return found == m_data->members.end() ? BlameNode(m_data->parts) : found->second;
}

BlameNode BlameNode::item(std::size_t index) const
{
    return index < m_data->items.size() ? m_data->items[index] : BlameNode(m_data->parts);
}

std::shared_ptr<const FieldLog> BlameNode::log() const
{
    return m_data->log;
}

BlameNode blameAt(const BlameNode &node, const Json &state, const StatePath &path)
{
    static const Json nothing;
    BlameNode at = node;
    const Json *value = &state;
    for (const std::string &token : path) {
        if (value->isArray()) {
            const auto index = itemNumber(*value, token);
            if (!index)
                return {};
            at = at.item(*index);
            value = &value->items()[*index];
        } else {
            at = at.member(token);
            const Json *member = value->find(token);
            value = member != nullptr ? member : &nothing;
        }
    }
    return at;
}

} // namespace hindcast
