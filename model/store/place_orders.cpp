// SPDX-License-Identifier: MIT
#include "model/store/place_orders.h"

#include <algorithm>
#include <tuple>

namespace hindcast {

struct PlaceOrders::Member
{
    std::uint32_t stream = 0;
    std::int64_t order = 0;
    std::optional<std::int64_t> version;
    Numbered numbered;
};

void PlaceOrders::add(std::uint32_t stream, std::uint32_t row, std::optional<std::size_t> link,
                      std::int64_t order, std::optional<std::int64_t> version)
{
    m_streams.append(stream);
    m_rows.append(row);
    m_links.append(link ? static_cast<std::int64_t>(*link) : -1);
    m_orders.append(order);
    m_isNumbered.push_back(version.has_value());
    m_versions.append(version.value_or(0));
    if (stream >= m_lastOrders.size())
        m_lastOrders.resize(stream + 1, INT64_MIN);
    if (order < m_lastOrders[stream])
        m_disordered.insert(stream);
    m_lastOrders[stream] = std::max(order, m_lastOrders[stream]);
}

std::vector<PlaceOrders::Numbered> PlaceOrders::numbers(std::int64_t firstVersion) const
{
    std::vector<Numbered> numbers;
    if (m_disordered.empty())
        return numbers;
    std::vector<Member> members = membersOf(m_disordered);
    std::ranges::stable_sort(
        members, {}, [](const Member &member) { return std::tuple(member.stream, member.order); });
    std::int64_t next = firstVersion;
    for (std::size_t i = 0; i < members.size(); ++i) {
        Member &member = members[i];
        if (i == 0 || members[i - 1].stream != member.stream)
            next = firstVersion;
        if (!member.version) {
            member.numbered.version = next;
            numbers.push_back(member.numbered);
        }
        next = member.version.value_or(next) + 1;
    }
    return numbers;
}

std::vector<PlaceOrders::Member>
PlaceOrders::membersOf(const std::set<std::uint32_t> &streams) const
{
    std::vector<Member> members;
    for (std::size_t i = 0; i < m_streams.size(); ++i) {
        const auto stream = static_cast<std::uint32_t>(m_streams.at(i));
        if (!streams.contains(stream))
            continue;
        Member member{.stream = stream, .order = m_orders.at(i)};
        if (m_isNumbered[i])
            member.version = m_versions.at(i);
        member.numbered.row = static_cast<std::uint32_t>(m_rows.at(i));
        if (m_links.at(i) >= 0)
            member.numbered.link = static_cast<std::size_t>(m_links.at(i));
        members.push_back(member);
    }
    return members;
}

} // namespace hindcast
