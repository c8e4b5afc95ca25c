// SPDX-License-Identifier: MIT
#include "model/search/trace_maker.h"

#include "model/search/trace_members.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <numeric>

namespace hindcast {

namespace {

struct TraceText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::TraceText)
};

constexpr std::int32_t nobody = -1;

/// What makes two events the same request: both are of one type and stream, and have a cause or
/// their data in common.
struct Likeness
{
    enum class By : std::uint8_t { Cause, Data };
    TypeId type;
    StreamId stream;
    By by = By::Data;
    std::uint64_t value = 0;
    std::uint32_t member = 0;
    auto operator<=>(const Likeness &) const = default;

    [[nodiscard]] bool isLike(const Likeness &other) const
    {
        return type == other.type && stream == other.stream && by == other.by
            && value == other.value;
    }
};

/// Makes a tree of the members of a trace. The members come first, the causes that are missing
/// behind them; `parents` and the rest go by that number.
class TreeMaker
{
public:
    explicit TreeMaker(const TraceMembers &from)
        : m_from(from)
        , m_count(from.members.size())
        , m_parents(m_count, nobody)
        , m_closes(m_count, nobody)
    {
    }

    void make(Trace &trace)
    {
        findParents();
        cutCycles();
        placeNodes(trace);
        markDuplicates(trace);
        markRepeats(trace);
    }

private:
    struct Missing
    {
        std::uint32_t causation;
        Row firstEffect;
    };

    void findParents()
    {
        std::map<std::uint32_t, std::size_t> missing;
        for (std::size_t i = 0; i < m_count; ++i) {
            const TraceMember &member = m_from.members[i];
            if (member.causation == TraceNode::noText)
                continue;
            m_parents[i] = m_from.causeOf(member);
            const bool isLeftOut = !member.isCauseSettled || member.cause.isValid();
            if (m_parents[i] != nobody || isLeftOut)
                continue;
            const auto [known, isNew] = missing.try_emplace(member.causation, m_missing.size());
            if (isNew)
                m_missing.push_back({member.causation, member.row});
            m_parents[i] = static_cast<std::int32_t>(m_count + known->second);
        }
        m_parents.resize(m_count + m_missing.size(), nobody);
        m_closes.resize(m_parents.size(), nobody);
    }

    /// Of events that cause each other in a ring, the first becomes a root.
    void cutCycles()
    {
        enum class Seen : std::uint8_t { Not, OnPath, Done };
        std::vector<Seen> seen(m_parents.size(), Seen::Not);
        std::vector<std::int32_t> path;
        for (std::size_t start = 0; start < m_count; ++start) {
            path.clear();
            auto at = static_cast<std::int32_t>(start);
            for (; at != nobody && seen[std::size_t(at)] == Seen::Not;
                 at = m_parents[std::size_t(at)]) {
                seen[std::size_t(at)] = Seen::OnPath;
                path.push_back(at);
            }
            if (at != nobody && seen[std::size_t(at)] == Seen::OnPath) {
                const auto ring = std::ranges::find(path, at);
                const auto first = std::size_t(*std::ranges::min_element(ring, path.end()));
                m_closes[first] = std::exchange(m_parents[first], nobody);
            }
            for (const std::int32_t one : path)
                seen[std::size_t(one)] = Seen::Done;
        }
    }

    [[nodiscard]] Row placeOf(std::size_t number) const
    {
        return number < m_count ? m_from.members[number].row
                                : m_missing[number - m_count].firstEffect;
    }

    /// Puts the nodes in order, depth first, with a stack of its own: a chain may be a million
    /// long.
    void placeNodes(Trace &trace) const
    {
        std::vector<std::uint32_t> order(m_parents.size());
        std::iota(order.begin(), order.end(), 0U);
        // By parent, roots first, and then from the last to the first, as a stack wants them.
        std::ranges::sort(order, [this](std::uint32_t left, std::uint32_t right) {
            if (m_parents[left] != m_parents[right])
                return m_parents[left] < m_parents[right];
            return placeOf(left) > placeOf(right);
        });
        std::vector<std::uint32_t> begins(m_parents.size() + 2, 0); // By parent, + 1.
        for (const std::int32_t parent : m_parents)
            ++begins[std::size_t(parent + 2)];
        std::partial_sum(begins.begin(), begins.end(), begins.begin());

        std::vector<std::int32_t> nodeOf(m_parents.size(), nobody);
        std::vector<std::uint32_t> stack;
        const auto push = [&](std::int32_t parent) {
            const auto at = std::size_t(parent + 1);
            stack.insert(stack.end(), order.begin() + begins[at], order.begin() + begins[at + 1]);
        };
        trace.nodes.reserve(m_parents.size());
        push(nobody);
        while (!stack.empty()) {
            const std::uint32_t number = stack.back();
            stack.pop_back();
            nodeOf[number] = static_cast<std::int32_t>(trace.nodes.size());
            trace.nodes.push_back(nodeFor(number, nodeOf, trace));
            push(static_cast<std::int32_t>(number));
        }
        for (TraceNode &node : trace.nodes)
            node.closes = node.closes == nobody ? nobody : nodeOf[std::size_t(node.closes)];
        for (std::size_t i = 0; i < m_count; ++i)
            trace.byRow.push_back(static_cast<std::uint32_t>(nodeOf[i]));
    }

    [[nodiscard]] TraceNode nodeFor(std::uint32_t number, const std::vector<std::int32_t> &nodeOf,
                                    const Trace &trace) const
    {
        TraceNode node{.closes = m_closes[number]};
        if (const std::int32_t parent = m_parents[number]; parent != nobody) {
            node.parent = nodeOf[std::size_t(parent)];
            node.depth = trace.nodes[std::size_t(node.parent)].depth + 1;
        }
        if (number >= m_count) {
            node.id = m_missing[number - m_count].causation;
            return node;
        }
        const TraceMember &member = m_from.members[number];
        node.row = member.row;
        node.id = member.id;
        node.causation = member.causation;
        return node;
    }

    void markDuplicates(Trace &trace) const
    {
        std::vector<std::uint8_t> counts(m_from.texts.size(), 0);
        for (const TraceMember &member : m_from.members) {
            if (member.id != TraceNode::noText)
                counts[member.id] = std::uint8_t(std::min(counts[member.id] + 1, 2));
        }
        for (TraceNode &node : trace.nodes)
            node.isDuplicate
                = !node.isMissing() && node.id != TraceNode::noText && counts[node.id] > 1;
    }

    void markRepeats(Trace &trace) const
    {
        std::vector<Likeness> all;
        for (std::size_t i = 0; i < m_count; ++i) {
            const TraceMember &member = m_from.members[i];
            Likeness one{.type = trace.index->typeOf(member.row),
                         .stream = trace.index->streamOf(member.row),
                         .member = std::uint32_t(i)};
            const auto note = [&](Likeness::By by, std::uint64_t value) {
                one.by = by;
                one.value = value;
                all.push_back(one);
            };
            if (m_parents[i] != nobody)
                note(Likeness::By::Cause, std::uint64_t(m_parents[i]));
            if (member.data != 0)
                note(Likeness::By::Data, member.data);
        }
        std::ranges::sort(all);
        for (std::size_t i = 1; i < all.size(); ++i) {
            if (!all[i].isLike(all[i - 1]))
                continue;
            TraceNode &node = trace.nodes[trace.byRow[all[i].member]];
            const TraceNode &before = trace.nodes[trace.byRow[all[i - 1].member]];
            node.repeats = before.repeats != nobody
                ? before.repeats
                : static_cast<std::int32_t>(trace.byRow[all[i - 1].member]);
        }
    }

    const TraceMembers &m_from;
    std::size_t m_count;
    std::vector<std::int32_t> m_parents;
    std::vector<std::int32_t> m_closes;
    std::vector<Missing> m_missing;
};

} // namespace

Result<Trace> makeTrace(EventReader &reader, const TraceRequest &request,
                        const RowProgress &progress, const std::stop_token &stop)
{
    const StoreIndex &index = *request.index;
    if (!request.row.isValid() || request.row.value >= index.rowCount()
        || !index.streamOf(request.row).isValid())
        return Error{TraceText::tr("a record that is no event has neither causes nor effects")};
    TraceMembers members(reader, request, progress, stop);
    if (const auto gathered = members.gather(); !gathered)
        return gathered.error();
    Trace trace{.index = request.index,
                .asked = request.row,
                .leftOut = members.leftOut,
                .isCut = members.isCut};
    TreeMaker(members).make(trace);
    trace.texts = std::move(members.texts);
    for (std::size_t i = 0; i < trace.byRow.size() && !trace.firstTime; ++i)
        trace.firstTime = trace.time(static_cast<int>(trace.byRow[i]));
    return trace;
}

} // namespace hindcast
