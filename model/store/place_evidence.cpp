// SPDX-License-Identifier: MIT
#include "model/store/place_evidence.h"

#include "model/event/json.h"
#include "model/event/json_pointer.h"

#include <algorithm>
#include <map>
#include <set>

namespace hindcast {

namespace {

using Kind = StoredValue::Kind;

constexpr int deepestKey = 3;
constexpr std::size_t mostKeysOfColumn = 200;
constexpr std::size_t longestWord = 120;

/// The JSON objects in a column, one for each row; null where there is none.
std::vector<Json> objectsIn(const std::vector<SampleValue> &values)
{
    std::vector<Json> objects;
    for (const SampleValue &value : values) {
        auto parsed = Json();
        const bool mayBe = (value.kind == Kind::Text || value.kind == Kind::Bytes) && !value.isCut
            && value.bytes.find('{') != std::string::npos;
        if (mayBe) {
            if (auto json = Json::parse(value.bytes); json && json.value().isObject())
                parsed = std::move(json).value();
        }
        objects.push_back(std::move(parsed));
    }
    return objects;
}

SampleValue sampleOf(const Json &json)
{
    switch (json.kind()) {
    case Json::Kind::Null:
        return {};
    case Json::Kind::Number:
        return {Kind::Number, json.token()};
    case Json::Kind::String:
        return {Kind::Text, json.text()};
    case Json::Kind::Array:
    case Json::Kind::Object:
        return {Kind::Json, json.toText()};
    case Json::Kind::False:
    case Json::Kind::True:
        break;
    }
    return {Kind::Text, json.toText()};
}

/// `id` in an object is the id of what that object is: `/user/id` is a user's.
bool isBareId(std::string_view key)
{
    return key == "id" || key == "uuid" || key == "key" || key == "name";
}

/// The values behind every pointer into \a objects, by pointer; each with its key.
class KeyWalk
{
public:
    explicit KeyWalk(std::size_t rows)
        : m_rows(rows)
    {
    }

    void walk(const Json &object, std::size_t row, const std::string &pointer = {},
              const std::string &owner = {}, int depth = 1)
    {
        for (const JsonMember &member : object.members()) {
            const std::string here = pointer + '/' + pointerToken(member.key);
            const auto known = m_found.find(here);
            if (known == m_found.end() && m_found.size() >= mostKeysOfColumn)
                continue;
            Found &found = known != m_found.end() ? known->second : m_found[here];
            found.key = isBareId(member.key) ? owner + '_' + member.key : member.key;
            found.values.resize(m_rows);
            found.values[row] = sampleOf(member.value);
            if (member.value.isObject() && depth < deepestKey)
                walk(member.value, row, here, member.key, depth + 1);
        }
    }

    struct Found
    {
        std::string key;
        std::vector<SampleValue> values;
    };
    [[nodiscard]] const std::map<std::string, Found> &found() const { return m_found; }

private:
    std::size_t m_rows;
    std::map<std::string, Found> m_found;
};

bool isWord(const SampleValue &value)
{
    return value.kind == Kind::Text && !value.bytes.empty() && value.bytes.size() <= longestWord
        && value.bytes.find_first_of(" \t\n{[\"") == std::string::npos;
}

bool isUuid(const SampleValue &value)
{
    const StoredValue stored = value.value();
    if (uuidText(stored))
        return true;
    if (value.kind != Kind::Text || value.bytes.size() != 36)
        return false;
    std::string digits = value.bytes;
    std::erase(digits, '-');
    return digits.size() == 32 && uuidText({.kind = Kind::Text, .bytes = digits}).has_value();
}

bool isFlag(const SampleValue &value)
{
    if (value.kind == Kind::Integer || value.kind == Kind::Number)
        return value.bytes == "0" || value.bytes == "1";
    std::string word = value.bytes;
    std::ranges::transform(word, word.begin(), [](unsigned char c) { return std::tolower(c); });
    return value.kind == Kind::Text
        && std::set<std::string>{"true", "false", "t", "f", "yes", "no", "y", "n", "0", "1"}
               .contains(word);
}

bool isJsonOf(const SampleValue &value, bool objectsOnly)
{
    if (value.kind != Kind::Json && value.kind != Kind::Text && value.kind != Kind::Bytes)
        return false;
    const std::size_t begin = value.bytes.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos
        || (value.bytes[begin] != '{' && (objectsOnly || value.bytes[begin] != '[')))
        return false;
    return value.isCut || value.kind == Kind::Json || Json::parse(value.bytes).has_value();
}

void judgeNumbers(PlaceEvidence &evidence)
{
    std::optional<std::int64_t> before;
    evidence.areNumbers = evidence.filled > 0;
    evidence.areRising = evidence.filled > 0;
    for (const SampleValue &value : evidence.values) {
        if (value.kind == Kind::Absent)
            continue;
        const auto number = wholeNumber(value.value());
        if (!number || value.kind == Kind::Bytes)
            evidence.areNumbers = false;
        if (!number || (before && *number <= *before))
            evidence.areRising = false;
        before = number;
    }
    evidence.areRising = evidence.areRising && evidence.areNumbers;
}

/// The encoding in which all of \a values that are there are times that an event may have.
std::optional<TimeEncoding> timeEncodingOf(const std::vector<SampleValue> &values)
{
    // What is counted otherwise than it is read comes out long before or long after our time.
    const Timestamp first = *parseIsoTime("1995-01-01T00:00:00Z");
    const Timestamp last = *parseIsoTime("2100-01-01T00:00:00Z");
    for (const TimeEncoding encoding :
         {TimeEncoding::Auto, TimeEncoding::UnixTicks, TimeEncoding::DotNetTicks}) {
        bool areTimes = false;
        for (const SampleValue &value : values) {
            if (value.kind == Kind::Absent)
                continue;
            const bool isText = value.kind == Kind::Text
                && value.bytes.find_first_not_of("0123456789.") != std::string::npos;
            const auto time = toTime(value.value(), encoding);
            areTimes = time && (isText || (*time >= first && *time < last));
            if (!areTimes)
                break;
        }
        if (areTimes)
            return encoding;
    }
    return {};
}

void judge(PlaceEvidence &evidence)
{
    std::set<std::string_view> seen;
    std::size_t size = 0;
    bool are[] = {true, true, true, true, true, true};
    for (const SampleValue &value : evidence.values) {
        if (value.kind == Kind::Absent)
            continue;
        ++evidence.filled;
        seen.insert(value.bytes);
        size += value.bytes.size();
        are[0] = are[0] && isJsonOf(value, true);
        are[1] = are[1] && isJsonOf(value, false);
        are[2] = are[2] && isUuid(value);
        are[3] = are[3] && isWord(value);
        are[4] = are[4] && isFlag(value);
        are[5] = are[5] && value.kind != Kind::Integer && value.kind != Kind::Real
            && value.kind != Kind::Number && value.kind != Kind::Json
            && toPayload(value.value(), PayloadRule()).kind != Payload::Kind::Bytes;
    }
    const bool isFilled = evidence.filled > 0;
    evidence.distinct = static_cast<int>(seen.size());
    evidence.averageSize = isFilled ? size / static_cast<std::size_t>(evidence.filled) : 0;
    evidence.areObjects = isFilled && are[0];
    evidence.areContainers = isFilled && are[1];
    evidence.areUuids = isFilled && are[2];
    evidence.areWords = isFilled && are[3];
    evidence.areFlags = isFilled && are[4];
    evidence.areTexts = isFilled && are[5];
    evidence.times = timeEncodingOf(evidence.values);
    judgeNumbers(evidence);
}

} // namespace

std::vector<PlaceEvidence> gatherEvidence(const SurveyedTable &table)
{
    std::vector<PlaceEvidence> all;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const SurveyedColumn &surveyed = table.columns[column];
        if (surveyed.isComputed)
            continue;
        PlaceEvidence own{
            .place = {surveyed.name, {}}, .key = surveyed.name, .isRowid = surveyed.isRowid};
        for (const auto &row : table.rows)
            own.values.push_back(row[column]);
        judge(own);
        KeyWalk keys(own.values.size());
        std::size_t row = 0;
        for (const Json &object : objectsIn(own.values))
            keys.walk(object, row++);
        if (!surveyed.name.empty())
            all.push_back(std::move(own)); // Else it is the whole record.
        for (const auto &[pointer, found] : keys.found()) {
            all.push_back(
                {.place = {surveyed.name, pointer}, .key = found.key, .values = found.values});
            judge(all.back());
        }
    }
    return all;
}

PlaceEvidence evidenceOf(const SurveyedTable &table, const MappedPlace &place)
{
    for (PlaceEvidence &evidence : gatherEvidence(table)) {
        if (evidence.place == place)
            return std::move(evidence);
    }
    return {};
}

} // namespace hindcast
