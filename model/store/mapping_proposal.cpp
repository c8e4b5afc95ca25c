// SPDX-License-Identifier: MIT
#include "model/store/mapping_proposal.h"

#include "model/store/mapping_names.h"
#include "model/store/place_evidence.h"

#include <algorithm>
#include <map>
#include <set>

namespace hindcast {

namespace {

using enum MappedRole;

constexpr int leastScore = 40;
constexpr int impossible = -1'000;
constexpr int leastSteps = 3; ///< To say that something counts.
constexpr int enoughRows = 8; ///< To say that something does not repeat.

bool repeats(const PlaceEvidence &evidence)
{
    return evidence.distinct < evidence.filled;
}

bool isUnique(const PlaceEvidence &evidence)
{
    return evidence.filled >= enoughRows && !repeats(evidence);
}

/// Whether \a number goes up by one from row to row with the same value in \a group, which makes
/// that value a stream and the number its version.
bool countsWithin(const PlaceEvidence &number, const PlaceEvidence &group)
{
    if (!number.areNumbers || number.isRowid || !repeats(number))
        return false;
    std::map<std::string_view, std::int64_t> last;
    int steps = 0;
    for (std::size_t row = 0; row < number.values.size(); ++row) {
        const auto now = wholeNumber(number.values[row].value());
        if (!now || group.values[row].kind == StoredValue::Kind::Absent)
            return false;
        const auto [seen, isNew] = last.emplace(group.values[row].bytes, *now);
        if (isNew)
            continue;
        if (*now != seen->second + 1)
            return false;
        seen->second = *now;
        ++steps;
    }
    return last.size() > 1 && steps >= leastSteps;
}

int judgeStream(const PlaceEvidence &e, int named, bool isCounted)
{
    const std::vector<std::string> words = wordsOfName(e.key);
    const bool isSomeId = words.size() > 1
        && std::ranges::count(std::vector<std::string>{"id", "uuid", "key", "ref"}, words.back())
            > 0;
    if (named == 0)
        named = isSomeId && repeats(e) && (e.areWords || e.areNumbers) ? 45 : 0;
    if (named == 0 && isCounted && e.areWords)
        named = leastScore;
    if (e.areContainers || e.times || e.areFlags || named == 0)
        return impossible;
    return named + (repeats(e) ? 15 : 0) - (isUnique(e) ? 20 : 0) - (e.distinct == 1 ? 5 : 0);
}

/// Whether no stream has a version twice, which is what makes a version.
bool isVersionOf(const PlaceEvidence &version, const PlaceEvidence *stream)
{
    if (stream == nullptr)
        return false;
    std::set<std::pair<std::string_view, std::string_view>> pairs;
    for (std::size_t row = 0; row < version.values.size(); ++row) {
        if (version.values[row].kind != StoredValue::Kind::Absent
            && !pairs.emplace(stream->values[row].bytes, version.values[row].bytes).second)
            return false;
    }
    return true;
}

int judgeVersion(const PlaceEvidence &e, int named, const PlaceEvidence *stream)
{
    if (!e.areNumbers || e.isRowid || e.times)
        return impossible;
    const bool isVersion = isVersionOf(e, stream);
    const bool isCountedOverAll
        = stream != nullptr && stream->distinct > 1 && e.areRising && e.filled >= enoughRows;
    if (named == 0)
        named = isVersion && repeats(e) && !e.areFlags ? 41 : impossible;
    return named + (isVersion ? 15 : -30) - (isCountedOverAll ? 40 : 0);
}

int judgeType(const PlaceEvidence &e, int named)
{
    if (e.areContainers || e.areUuids || e.times || e.areNumbers || !e.areTexts)
        return impossible;
    if (named == 0 && e.areWords && e.distinct > 1 && e.distinct * 2 <= e.filled && !e.areFlags)
        named = 42;
    return named + (repeats(e) ? 10 : 0) - (isUnique(e) ? 30 : 0) - (e.areWords ? 0 : 30);
}

int judgePayload(const PlaceEvidence &e, MappedRole role, int named)
{
    if (e.areNumbers || e.times || e.areFlags)
        return impossible;
    if (named == 0)
        return impossible;
    return named + (e.areObjects ? 20 : 0) - (role == Metadata && !e.areContainers ? 20 : 0);
}

/// What speaks for \a e playing \a role; below leastScore: not enough.
int scoreOf(MappedRole role, const PlaceEvidence &e, const PlaceEvidence *stream, bool isCounted)
{
    const int named = scoreOfName(role, e.key);
    if (e.filled == 0) // Only the name speaks.
        return e.isRowid && role != Position ? impossible : named;
    switch (role) {
    case Stream:
        return judgeStream(e, named, isCounted);
    case Version:
        return judgeVersion(e, named, stream);
    case Type:
        return judgeType(e, named);
    case Time:
        return !e.times ? impossible : named > 0 ? named + 10 : e.areTexts ? 50 : 0;
    case Data:
    case Metadata:
        return judgePayload(e, role, named);
    case Position:
        return !e.areRising || e.times ? impossible
                                       : std::max(named, e.isRowid ? 50 : 0) + (e.isRowid ? 30 : 0);
    case Id:
        return e.isRowid || repeats(e) || e.areContainers ? impossible
                                                          : named + (e.areUuids ? 10 : 0);
    case Archived:
        return e.areFlags ? named : impossible;
    case SchemaVersion:
        return e.areContainers || e.distinct > 10 ? impossible : named;
    case Category:
        return e.areWords && !e.areUuids && (e.filled < enoughRows || repeats(e)) ? named
                                                                                  : impossible;
    case Correlation:
    case Causation:
    case Actor:
        break;
    }
    return e.areContainers || e.times ? impossible : named;
}

/// Keys inside a payload count less than columns: they are the event's own affair.
int penaltyOf(MappedRole role, const PlaceEvidence &e, const ColumnMapping &mapping)
{
    if (e.place.pointer.empty())
        return 0;
    if (e.place.column.empty()) // Of a record, where every level down counts less.
        return 15 * static_cast<int>(std::ranges::count(e.place.pointer, '/') - 1);
    const bool isOfMetadata = e.place.column == mapping.of(Metadata).column;
    const bool isAboutEvent = role == Correlation || role == Causation || role == Actor
        || role == SchemaVersion || role == Time || role == Id || role == Type;
    if (isOfMetadata)
        return isAboutEvent ? 20 : 45;
    return role == Data || role == Metadata || role == Archived || role == Position ? 1'000 : 30;
}

/// Chooses places for roles, the one for which most speaks first.
class Chooser
{
public:
    explicit Chooser(const SurveyedTable &table)
        : m_evidence(gatherEvidence(table))
    {
        m_mapping.table = table.name;
        m_mapping.name = QString::fromStdString(table.name);
    }

    ColumnMapping choose()
    {
        choose({Metadata}); // So that the keys inside it are known as such.
        choose({Stream});
        choose(mappedRoles());
        takeInnerPayload();
        takeUnnamedData();
        return std::move(m_mapping);
    }
    [[nodiscard]] int score() const { return m_score; }

private:
    struct Offer
    {
        int score;
        MappedRole role;
        const PlaceEvidence *evidence;
    };

    void choose(std::initializer_list<MappedRole> roles)
    {
        choose(std::span(roles.begin(), roles.size()));
    }

    void choose(std::span<const MappedRole> roles)
    {
        std::vector<Offer> offers;
        const PlaceEvidence *stream = find(m_mapping.of(Stream));
        for (const MappedRole role : roles) {
            for (const PlaceEvidence &evidence : m_evidence) {
                const int score = scoreOf(role, evidence, stream, isCounted(role, evidence))
                    - penaltyOf(role, evidence, m_mapping);
                if (score >= leastScore)
                    offers.push_back({score, role, &evidence});
            }
        }
        std::ranges::stable_sort(offers, std::ranges::greater(), &Offer::score);
        for (const Offer &offer : offers) {
            MappedPlace &place = m_mapping.of(offer.role);
            if (!place.isAbsent() || isTaken(offer.evidence->place))
                continue;
            place = offer.evidence->place;
            m_score += offer.score;
        }
    }

    /// Whether some column counts the rows of each of \a evidence's values.
    [[nodiscard]] bool isCounted(MappedRole role, const PlaceEvidence &evidence) const
    {
        return role == Stream && std::ranges::any_of(m_evidence, [&](const PlaceEvidence &number) {
                   return countsWithin(number, evidence);
               });
    }

    [[nodiscard]] bool isTaken(const MappedPlace &place) const
    {
        return std::ranges::count(m_mapping.places, place) > 0;
    }

    [[nodiscard]] const PlaceEvidence *find(const MappedPlace &place) const
    {
        const auto found = std::ranges::find(m_evidence, place, &PlaceEvidence::place);
        return found == m_evidence.end() ? nullptr : &*found;
    }

    /// Where a column holds the whole event, its data is a member of it.
    void takeInnerPayload()
    {
        const MappedPlace &type = m_mapping.of(Type);
        const bool isInner = !type.pointer.empty() && !type.column.empty();
        if (!isInner || !m_mapping.of(Data).pointer.empty())
            return;
        for (const MappedRole role : {Data, Metadata}) {
            const PlaceEvidence *best = nullptr;
            int most = 0;
            for (const PlaceEvidence &e : m_evidence) {
                const int named = scoreOfName(role, e.key);
                if (e.place.column == type.column && e.areContainers && named > most
                    && !e.place.pointer.empty()) {
                    best = &e;
                    most = named;
                }
            }
            if (best != nullptr && (role == Data || m_mapping.of(role).isAbsent()))
                m_mapping.of(role) = best->place;
        }
        if (m_mapping.of(Data).isAbsent())
            m_mapping.of(Data) = {type.column, {}};
    }

    /// The largest objects that nothing else is taken out of are the events' data.
    void takeUnnamedData()
    {
        if (!m_mapping.of(Data).isAbsent())
            return;
        const PlaceEvidence *best = nullptr;
        for (const PlaceEvidence &e : m_evidence) {
            const bool isDeep = !e.place.column.empty() && !e.place.pointer.empty();
            if (!e.areObjects || isDeep || isTaken(e.place) || hasTakenInside(e.place))
                continue;
            const bool isInsideBest = best != nullptr && isInside(e.place, best->place);
            if (best == nullptr || (e.averageSize > best->averageSize && !isInsideBest))
                best = &e;
        }
        if (best != nullptr)
            m_mapping.of(Data) = best->place;
    }

    [[nodiscard]] static bool isInside(const MappedPlace &inner, const MappedPlace &outer)
    {
        return inner.column == outer.column && inner.pointer.starts_with(outer.pointer + '/');
    }

    [[nodiscard]] bool hasTakenInside(const MappedPlace &outer) const
    {
        return std::ranges::any_of(
            m_mapping.places, [&](const MappedPlace &place) { return isInside(place, outer); });
    }

    std::vector<PlaceEvidence> m_evidence;
    ColumnMapping m_mapping;
    int m_score = 0;
};

/// How much the name of a table, and what is in it, speak for events.
int scoreOfTable(const SurveyedTable &table)
{
    Chooser chooser(table);
    const ColumnMapping mapping = chooser.choose();
    int score = chooser.score() + (table.rows.empty() ? -100 : 0);
    if (mapping.of(Stream).isAbsent() || mapping.of(Type).isAbsent())
        score -= 100;
    for (const std::string &word : wordsOfName(table.name)) {
        if (word.starts_with("event") || word.starts_with("message") || word.starts_with("journal"))
            score += 60;
        if (word.starts_with("snapshot") || word.starts_with("projection")
            || word.starts_with("subscription") || word.starts_with("checkpoint"))
            score -= 150;
    }
    return score;
}

} // namespace

ColumnMapping proposeMapping(const StoreSurvey &survey, const SurveyedTable &table)
{
    ColumnMapping mapping = Chooser(table).choose();
    mapping.isOfRecords = survey.isOfRecords;
    completeMapping(mapping, table);
    return mapping;
}

const SurveyedTable *likeliestTable(const StoreSurvey &survey)
{
    const SurveyedTable *best = nullptr;
    int most = 0;
    for (const SurveyedTable &table : survey.tables) {
        const int score = scoreOfTable(table);
        if (best == nullptr || score > most) {
            best = &table;
            most = score;
        }
    }
    return best;
}

void completeMapping(ColumnMapping &mapping, const SurveyedTable &table)
{
    const PlaceEvidence stream = evidenceOf(table, mapping.of(Stream));
    const PlaceEvidence time = evidenceOf(table, mapping.of(Time));
    mapping.timeEncoding = time.times.value_or(TimeEncoding::Auto);
    mapping.isStreamNumber = stream.areNumbers;
    mapping.isStreamUuid = stream.areUuids;
}

} // namespace hindcast
