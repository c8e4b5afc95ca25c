// SPDX-License-Identifier: MIT
#include "model/search/trace_members.h"

#include "model/store/cause_finder.h"

#include <algorithm>
#include <unordered_set>

namespace hindcast {

namespace {

constexpr std::int64_t rowsBetweenLooks = 4'096;
/// So many ids are searched for one by one, more in one go that reads each event.
constexpr std::size_t fewIds = 8;
/// How often causes of causes are looked for; chains beyond their correlation are short.
constexpr int mostRounds = 64;
/// How often the store is looked through for effects that stand before their causes.
constexpr int mostPasses = 16;

/// What says how an event is linked. Data tells repeated requests apart.
constexpr EventParts memberParts{.metadata = false, .schemaVersion = false};
constexpr EventParts linkParts{.data = false, .metadata = false, .schemaVersion = false};

std::uint64_t hashOf(const Payload &data)
{
    if (data.kind == Payload::Kind::Absent || data.bytes.empty() || data.bytes == "{}"
        || data.bytes == "null")
        return 0;
    return std::max<std::uint64_t>(std::hash<std::string_view>{}(data.bytes), 1);
}

/// How a cause that is a place is called where it is not in the store.
std::string placeText(const CauseLink &link)
{
    if (link.place)
        return link.place->stream + '@' + std::to_string(link.place->version.value);
    return link.position ? std::to_string(link.position->value) : std::string();
}

} // namespace

TraceMembers::TraceMembers(EventReader &reader, const TraceRequest &request,
                           const RowProgress &progress, const std::stop_token &stop)
    : m_reader(reader)
    , m_index(*request.index)
    , m_request(request)
    , m_progress(progress)
    , m_stop(stop)
{
}

Result<void> TraceMembers::gather()
{
    if (const auto done = read(correlatedRows()); !done)
        return done;
    if (const auto done = findCauses(); !done)
        return done;
    if (!m_index.correlationOf(m_request.row).isValid()) {
        if (const auto done = findEffects(); !done)
            return done;
        if (const auto done = findCauses(); !done)
            return done;
    }
    sort();
    return {};
}

int TraceMembers::memberAt(Row row) const
{
    const auto found = m_byRow.find(row.value);
    return found == m_byRow.end() ? -1 : found->second;
}

int TraceMembers::ownerOf(std::uint32_t id) const
{
    return id < m_owners.size() ? m_owners[id] : -1;
}

int TraceMembers::causeOf(const TraceMember &member) const
{
    if (member.isCauseSettled)
        return member.cause.isValid() ? memberAt(member.cause) : -1;
    const int owner = ownerOf(member.causation);
    return owner >= 0 || !member.cause.isValid() ? owner : memberAt(member.cause);
}

bool TraceMembers::isFull() const
{
    return std::ssize(members) >= m_request.mostEvents;
}

/// The event itself, and all others with its correlation as far as there is room.
std::vector<std::uint32_t> TraceMembers::correlatedRows()
{
    const auto own = static_cast<std::uint32_t>(m_request.row.value);
    const CorrelationId correlation = m_index.correlationOf(m_request.row);
    if (!correlation.isValid())
        return {own};
    std::vector<std::uint32_t> rows;
    for (Row row = m_index.nextCorrelated(correlation, Row{0});
         row.isValid() && !m_stop.stop_requested();
         row = m_index.nextCorrelated(correlation, Row{row.value + 1})) {
        const bool hasRoom = std::ssize(rows) < m_request.mostEvents;
        if (hasRoom || row == m_request.row)
            rows.push_back(static_cast<std::uint32_t>(row.value));
        else
            ++leftOut;
    }
    return rows;
}

Result<void> TraceMembers::read(const std::vector<std::uint32_t> &rows)
{
    const ReadingRun reading(m_reader, m_index, rows);
    Event event;
    std::int64_t done = 0;
    for (const std::uint32_t row : rows) {
        if (done++ % rowsBetweenLooks == 0) {
            if (m_stop.stop_requested())
                return {};
            m_progress(done - 1, std::ssize(rows));
        }
        if (const auto read = m_reader.readForFold(m_index, {row}, event, memberParts); !read)
            return read.error();
        add({row}, event);
    }
    return {};
}

void TraceMembers::add(Row row, const Event &event)
{
    const auto [place, isNew] = m_byRow.try_emplace(row.value, static_cast<int>(members.size()));
    if (!isNew)
        return;
    TraceMember member{.row = row, .data = hashOf(event.data)};
    if (!event.id.text.empty()) {
        member.id = texts.intern(event.id.text);
        m_owners.resize(std::max(m_owners.size(), texts.size()), -1);
        if (m_owners[member.id] < 0)
            m_owners[member.id] = place->second;
    }
    if (event.cause != CauseLink()) {
        member.cause = linkedCause(m_index, event);
        member.isCauseSettled = true;
        member.causation = texts.intern(placeText(event.cause));
    } else if (const std::string &causation = event.causationId.text; !causation.empty()) {
        member.causation = texts.intern(causation);
        member.cause = guessedCause(m_index, event.causationId);
        // One that has the form of a place is no id; a number may be both.
        member.isCauseSettled = member.cause.isValid() && !event.causationId.isNumber;
    } else {
        member.isCauseSettled = true;
    }
    members.push_back(member);
}

/// Adds the causes that are not members yet, and theirs, until there are no more.
Result<void> TraceMembers::findCauses()
{
    for (int round = 0; round < mostRounds; ++round) {
        std::vector<std::uint32_t> found;
        const std::vector<std::uint32_t> wanted = unsettled();
        if (wanted.size() > fewIds)
            lookThrough(wanted, found);
        else
            lookUp(wanted, found);
        if (m_stop.stop_requested())
            return {};
        for (const TraceMember &member : members) {
            if (member.isCauseSettled && member.cause.isValid() && memberAt(member.cause) < 0)
                found.push_back(static_cast<std::uint32_t>(member.cause.value));
        }
        std::ranges::sort(found);
        found.erase(std::ranges::unique(found).begin(), found.end());
        std::erase_if(found, [this](std::uint32_t row) { return memberAt({row}) >= 0; });
        if (found.empty())
            return {};
        if (isFull())
            break;
        if (const auto done = read(found); !done)
            return done;
    }
    isCut = true;
    return {};
}

/// The ids of causes that no member has, each once, and only those that were not looked for yet.
std::vector<std::uint32_t> TraceMembers::unsettled() const
{
    std::vector<std::uint32_t> wanted;
    for (const TraceMember &member : members) {
        if (!member.isCauseSettled && ownerOf(member.causation) < 0)
            wanted.push_back(member.causation);
    }
    std::ranges::sort(wanted);
    wanted.erase(std::ranges::unique(wanted).begin(), wanted.end());
    return wanted;
}

void TraceMembers::lookUp(const std::vector<std::uint32_t> &wanted,
                          std::vector<std::uint32_t> &found)
{
    std::unordered_set<std::uint32_t> missing;
    for (const std::uint32_t id : wanted) {
        const Row row = findEventId(m_reader, m_index, texts.at(id), m_stop);
        if (row.isValid())
            found.push_back(static_cast<std::uint32_t>(row.value));
        else
            missing.insert(id);
    }
    for (TraceMember &member : members) {
        if (!member.isCauseSettled && missing.contains(member.causation))
            member.isCauseSettled = true;
    }
}

/// The same for many ids: reads the ids of the whole store once.
void TraceMembers::lookThrough(const std::vector<std::uint32_t> &wanted,
                               std::vector<std::uint32_t> &found)
{
    std::unordered_set<std::uint32_t> missing(wanted.begin(), wanted.end());
    Event event;
    for (Row row{0}; row.value < m_index.rowCount() && !missing.empty(); ++row.value) {
        if (row.value % rowsBetweenLooks == 0) {
            if (m_stop.stop_requested())
                return;
            m_progress(row.value, m_index.rowCount());
        }
        if (!m_index.streamOf(row).isValid()
            || !m_reader.readForFold(m_index, row, event, linkParts))
            continue;
        if (missing.erase(texts.find(event.id.text)) > 0)
            found.push_back(static_cast<std::uint32_t>(row.value));
    }
    for (TraceMember &member : members) {
        if (!member.isCauseSettled && missing.contains(member.causation))
            member.isCauseSettled = true;
    }
}

/// Looks through the store until nothing more is found. Effects mostly stand behind their causes,
/// so that one pass is enough, and another one up to the last that was found makes sure.
Result<void> TraceMembers::findEffects()
{
    Row end{m_index.rowCount()};
    for (int pass = 0; pass < mostPasses; ++pass) {
        std::vector<std::uint32_t> found;
        const auto last = effectsUpTo(end, found);
        if (!last)
            return last.error();
        if (m_stop.stop_requested() || found.empty())
            return {};
        if (isFull())
            break;
        end = last.value();
    }
    isCut = true;
    return {};
}

/// Adds effects as it comes by them, so that those of their own are found behind them. Gives the
/// row of the last one. From \a end on there is nothing more as long as none is found before it;
/// behind one that is found, its own effects may stand anywhere.
Result<Row> TraceMembers::effectsUpTo(Row end, std::vector<std::uint32_t> &found)
{
    Event event;
    Row last{0};
    for (Row row{0}; row < end && !isFull(); ++row.value) {
        if (row.value % rowsBetweenLooks == 0) {
            if (m_stop.stop_requested())
                return last;
            m_progress(row.value, end.value);
        }
        if (!m_index.streamOf(row).isValid() || memberAt(row) >= 0)
            continue;
        if (!m_reader.readForFold(m_index, row, event, linkParts) || !isEffect(event))
            continue;
        if (const auto read = m_reader.readForFold(m_index, row, event, memberParts); !read)
            return read.error();
        add(row, event);
        found.push_back(static_cast<std::uint32_t>(row.value));
        last = row;
        end = {m_index.rowCount()};
    }
    return last;
}

/// Whether a member is the cause of \a event.
bool TraceMembers::isEffect(const Event &event) const
{
    if (event.cause != CauseLink()) {
        const Row cause = linkedCause(m_index, event);
        return cause.isValid() && memberAt(cause) >= 0;
    }
    const std::string &causation = event.causationId.text;
    if (causation.empty())
        return false;
    if (ownerOf(texts.find(causation)) >= 0)
        return true;
    const Row guessed = guessedCause(m_index, event.causationId);
    return guessed.isValid() && memberAt(guessed) >= 0;
}

void TraceMembers::sort()
{
    std::ranges::sort(members, {}, &TraceMember::row);
    m_owners.assign(texts.size(), -1);
    for (std::size_t i = 0; i < members.size(); ++i) {
        const auto number = static_cast<int>(i);
        m_byRow[members[i].row.value] = number;
        if (members[i].id != TraceNode::noText && m_owners[members[i].id] < 0)
            m_owners[members[i].id] = number;
    }
}

} // namespace hindcast
