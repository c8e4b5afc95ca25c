// SPDX-License-Identifier: MIT
#include "model/session/event_filter.h"

#include "model/event/json.h"
#include "model/event/json_scanner.h"

#include <algorithm>
#include <iterator>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Which of \a table pass; empty if \a patterns is, which means all.
template<typename Passes>
std::vector<bool> passing(const StringTable &table, bool all, Passes passes)
{
    std::vector<bool> result;
    if (all)
        return result;
    result.resize(table.size());
    for (std::size_t i = 0; i < table.size(); ++i)
        result[i] = passes(toQString(table.at(static_cast<std::uint32_t>(i))));
    return result;
}

std::vector<bool> passingNames(const StringTable &table, const QStringList &patterns)
{
    return passing(table, patterns.isEmpty(), [&patterns](const QString &name) {
        return std::ranges::any_of(
            patterns, [&name](const QString &pattern) { return matchesStars(pattern, name); });
    });
}

/// Whether \a payload says \a text, as written or with its escapes decoded.
bool says(const Payload &payload, const QString &text)
{
    if (toQString(payload.bytes).contains(text, Qt::CaseInsensitive))
        return true;
    return payload.kind == Payload::Kind::Json && payload.bytes.find('\\') != std::string::npos
        && toQString(decodedJsonString(payload.bytes)).contains(text, Qt::CaseInsensitive);
}

/// \a text up to what is not UTF-8: the search must not be given anything else.
std::string_view wellFormed(std::string_view text)
{
    return text.substr(0, findInvalidUtf8(text));
}

RegexOptions optionsOf(const FilterPattern &pattern)
{
    return {.ignoresCase = pattern.ignoresCase,
            .isMultiLine = pattern.isMultiLine,
            .dotMatchesAll = pattern.dotMatchesAll};
}

/// Takes in a word that is more than `name:value`; false if it is none.
bool takeSpecial(EventFilter &filter, const FilterWord &word)
{
    if (word.pattern) {
        const auto search = RegexSearch::compile(word.pattern->expression.toStdString(),
                                                 optionsOf(*word.pattern));
        if (!search && filter.problem.isEmpty())
            filter.problem = search.error().message;
        filter.patterns.push_back(*word.pattern);
        return true;
    }
    auto field = FieldTest::parse(word.written);
    if (field)
        filter.fields.push_back(std::move(*field));
    return field.has_value();
}

} // namespace

bool EventFilter::isEmpty() const
{
    return *this == EventFilter();
}

EventFilter EventFilter::parse(const QString &line, const TimeFormat &format,
                               std::optional<Timestamp> near)
{
    EventFilter filter;
    for (const FilterWord &written : filterWords(line)) {
        if (takeSpecial(filter, written))
            continue;
        const QString &word = written.text;
        const qsizetype colon = word.indexOf(':'_L1);
        const QString name = word.left(std::max(colon, qsizetype{0})).toLower();
        const QString value = word.mid(colon + 1);
        if (name == "type"_L1 && !value.isEmpty())
            filter.types += value;
        else if ((name == "actor"_L1 || name == "by"_L1) && !value.isEmpty())
            filter.actors += value;
        else if (name == "stream"_L1 && !value.isEmpty())
            filter.streams += value;
        else if (name == "id"_L1 && !value.isEmpty())
            filter.ids += value;
        else if ((name == "trace"_L1 || name == "correlation"_L1) && !value.isEmpty())
            filter.correlation = value;
        else if (name == "archived"_L1 && (value == "no"_L1 || value == "yes"_L1))
            filter.archived = value == "no"_L1 ? Archived::Hidden : Archived::Only;
        else if (const auto time = format.parse(value, near); name == "from"_L1 && time)
            filter.from = time;
        else if (name == "to"_L1 && time)
            filter.to = time;
        else
            filter.texts += word;
    }
    return filter;
}

FilterMatcher::FilterMatcher(EventFilter filter, const StoreIndex &index)
    : m_filter(std::move(filter))
    , m_index(index)
    , m_types(passingNames(index.types, m_filter.types))
    , m_actors(passingNames(index.actors, m_filter.actors))
    , m_streams(passingNames(index.streams, m_filter.streams))
    , m_correlations(
          passing(index.correlations, m_filter.correlation.isEmpty(), [this](const QString &id) {
              return id.startsWith(m_filter.correlation, Qt::CaseInsensitive);
          }))
{
    prepareSearches();
}

void FilterMatcher::prepareSearches()
{
    constexpr std::size_t shortest = 3; // What is shorter stands nearly everywhere.
    const auto addNeedle = [this](const std::string &text) {
        if (text.size() >= shortest)
            m_needles.emplace_back(text);
    };
    for (const QString &text : m_filter.texts)
        m_searches.emplace_back(text.toStdString());
    for (const FieldTest &field : m_filter.fields)
        addNeedle(field.needle());
    if (m_filter.ids.size() == 1)
        addNeedle(m_filter.ids.first().section(u'*', 0, 0).toStdString());
    for (const FilterPattern &pattern : m_filter.patterns) {
        const std::string expression = pattern.expression.toStdString();
        auto search = RegexSearch::compile(expression, optionsOf(pattern));
        if (!search)
            continue; // parse() has said so.
        m_patterns.push_back(std::move(search).value());
        addNeedle(RegexSearch::needle(expression));
    }
}

/// Whether the event was written to such a stream, or linked to one.
bool FilterMatcher::isInStream(Row row) const
{
    const StreamId own = m_index.streamOf(row);
    if (!own.isValid())
        return false;
    if (m_streams[own.value])
        return true;
    return m_index.hasLinks()
        && std::ranges::any_of(m_index.linksOf(row), [this](const IndexedPlace &place) {
               return m_streams[place.stream.value];
           });
}

/// Asks the index only for what the filter is about: over millions of rows each column counts.
bool FilterMatcher::matchesIndex(Row row) const
{
    // An empty list of an index without actors lets nothing through if actors were asked for.
    const auto passes = [](const std::vector<bool> &allowed, auto id) {
        return id.isValid() && (allowed.empty() || allowed[id.value]);
    };
    if (!m_filter.types.isEmpty() && !passes(m_types, m_index.typeOf(row)))
        return false;
    if (!m_filter.correlation.isEmpty() && !passes(m_correlations, m_index.correlationOf(row)))
        return false;
    if (!m_filter.streams.isEmpty() && !isInStream(row))
        return false;
    if (m_filter.from || m_filter.to) {
        const std::optional<Timestamp> time = m_index.timeOf(row);
        if (!time || (m_filter.from && *time < *m_filter.from)
            || (m_filter.to && *time > *m_filter.to))
            return false;
    }
    if (m_filter.actors.isEmpty() && m_filter.archived == EventFilter::Archived::Shown)
        return true;
    const IndexedEvent event = m_index.event(row);
    if (!m_filter.actors.isEmpty() && !passes(m_actors, event.actor))
        return false;
    const bool isArchived = event.isArchived || event.isDeleted;
    return m_filter.archived == EventFilter::Archived::Shown
        || isArchived == (m_filter.archived == EventFilter::Archived::Only);
}

std::vector<std::uint32_t> FilterMatcher::rowsThatMayMatch(EventReader &reader,
                                                           std::vector<std::uint32_t> rows) const
{
    constexpr std::size_t mostApart = 8; // A row alone is found by its place, not by searching on.
    const auto narrow = [&](const TextSearch &search) {
        if (rows.empty() || search.findsAnything())
            return;
        if (rows.back() - rows.front() >= mostApart * rows.size()) {
            std::erase_if(rows, [&](std::uint32_t row) {
                return !reader.mayContain(m_index, {row}, search.text());
            });
            return;
        }
        const Row end{std::int64_t{rows.back()} + 1};
        const std::vector<std::uint32_t> found
            = reader.rowsThatMayContain(m_index, {rows.front()}, end, search.text());
        std::vector<std::uint32_t> both;
        std::ranges::set_intersection(rows, found, std::back_inserter(both));
        rows = std::move(both);
    };
    std::ranges::for_each(m_searches, narrow);
    std::ranges::for_each(m_needles, narrow);
    return rows;
}

Result<bool> FilterMatcher::matchesPayload(EventReader &reader, Row row)
{
    const EventParts parts{.id = !m_filter.ids.isEmpty(), .schemaVersion = false, .context = false};
    if (m_index.event(row).isBad()) { // What it is instead of an event stands in its raw text.
        Result<Event> read = reader.read(m_index, row);
        if (!read)
            return read.error();
        m_event = std::move(read).value();
    } else if (const auto read = reader.readForFold(m_index, row, m_event, parts); !read) {
        return read.error();
    }
    for (std::size_t text = 0; text < m_searches.size(); ++text) {
        if (!isSaidBy(m_event, text))
            return false;
    }
    const bool hasId
        = m_filter.ids.isEmpty() || std::ranges::any_of(m_filter.ids, [this](const QString &id) {
              return matchesStars(id, toQString(m_event.id.text));
          });
    return hasId && holdsFields(m_event)
        && std::ranges::all_of(m_patterns, [this](const RegexSearch &pattern) {
               return isMatchedBy(m_event, pattern);
           });
}

bool FilterMatcher::holdsFields(const Event &event) const
{
    return std::ranges::all_of(m_filter.fields, [&event](const FieldTest &field) {
        return field.find(field.payloadOf(event)).has_value();
    });
}

/// As it is written, or with the escapes of JSON decoded.
bool FilterMatcher::isMatchedBy(const Event &event, const RegexSearch &pattern) const
{
    const auto saysDecoded = [&pattern](const std::string &json) {
        const std::string decoded = decodedJsonString(json);
        return pattern.finds(wellFormed(decoded));
    };
    const auto matches = [&](const Payload &payload) {
        if (payload.kind == Payload::Kind::Absent || payload.kind == Payload::Kind::Bytes)
            return false;
        return pattern.finds(payload.bytes)
            || (payload.kind == Payload::Kind::Json && payload.bytes.find('\\') != std::string::npos
                && saysDecoded(payload.bytes));
    };
    return matches(event.data) || matches(event.metadata)
        || (event.isBad() && pattern.finds(wellFormed(event.raw)));
}

bool FilterMatcher::isSaidBy(const Event &event, std::size_t text) const
{
    const TextSearch &search = m_searches[text];
    if (search.finds(event.data.bytes) || search.finds(event.metadata.bytes)
        || search.finds(event.type))
        return true;
    const QString &wanted = m_filter.texts[static_cast<qsizetype>(text)];
    return says(event.data, wanted) || says(event.metadata, wanted)
        || toQString(event.type).contains(wanted, Qt::CaseInsensitive)
        || (event.isBad() && toQString(event.raw).contains(wanted, Qt::CaseInsensitive));
}

} // namespace hindcast
