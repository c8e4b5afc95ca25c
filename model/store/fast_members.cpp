// SPDX-License-Identifier: MIT
#include "model/store/fast_members.h"

#include <array>
#include <charconv>
#include <simdjson.h>

namespace hindcast {

static_assert(FastMembers::padding >= simdjson::SIMDJSON_PADDING);

namespace {

using Kind = RecordMember::Kind;
using simdjson::dom::element;
using simdjson::dom::element_type;

Kind kindOf(element_type type)
{
    switch (type) {
    case element_type::ARRAY:
        return Kind::Array;
    case element_type::OBJECT:
        return Kind::Object;
    case element_type::STRING:
        return Kind::String;
    case element_type::BOOL:
        return Kind::Boolean;
    case element_type::NULL_VALUE:
        return Kind::Null;
    default:
        return Kind::Number;
    }
}

/// Room for the digits of the integers of one record.
class Digits
{
public:
    void clear() { m_used = 0; }
    [[nodiscard]] bool isFull() const { return m_used == m_numbers.size(); }

    std::string_view write(std::int64_t value)
    {
        auto &number = m_numbers[m_used++];
        const auto end = std::to_chars(number.data(), number.data() + number.size(), value).ptr;
        return {number.data(), static_cast<std::size_t>(end - number.data())};
    }

private:
    std::array<std::array<char, 20>, 64> m_numbers{};
    std::size_t m_used = 0;
};

Kind kindOf(char first)
{
    switch (first) {
    case '[':
        return Kind::Array;
    case '{':
        return Kind::Object;
    case '"':
        return Kind::String;
    case 't':
    case 'f':
        return Kind::Boolean;
    case 'n':
        return Kind::Null;
    default:
        return Kind::Number;
    }
}

std::string_view withoutBlanksBehind(std::string_view json)
{
    return json.substr(0, json.find_last_not_of(" \t\r\n,") + 1);
}

/// \a value as it is written; empty if that cannot be told.
std::string_view writtenOf(simdjson::ondemand::value value)
{
    std::string_view written = value.raw_json_token();
    simdjson::ondemand::object object;
    simdjson::ondemand::array array;
    if (written.starts_with('{')) {
        if (value.get_object().get(object) != simdjson::SUCCESS
            || object.raw_json().get(written) != simdjson::SUCCESS)
            return {};
    } else if (written.starts_with('[')) {
        if (value.get_array().get(array) != simdjson::SUCCESS
            || array.raw_json().get(written) != simdjson::SUCCESS)
            return {};
    }
    return withoutBlanksBehind(written);
}

} // namespace

struct FastMembers::State
{
    simdjson::dom::parser parser{longestRecord};
    simdjson::ondemand::parser walker{longestRecord};
    std::vector<element> values; ///< Of the last record's members.
    Digits digits;

    RecordMember member(std::string_view key, const element &value)
    {
        RecordMember made{.key = key, .kind = kindOf(value.type())};
        if (made.kind == Kind::String)
            made.value = value.get_string().value_unsafe();
        else if (value.type() == element_type::INT64)
            made.value = digits.write(value.get_int64().value_unsafe());
        return made;
    }
};

FastMembers::FastMembers()
    : m_state(std::make_unique<State>())
{
}

FastMembers::~FastMembers() = default;

bool FastMembers::read(std::string_view record, std::vector<RecordMember> &members)
{
    members.clear();
    if (record.size() > longestRecord)
        return false;
    simdjson::dom::object object;
    constexpr bool copyFirst = false; // The caller has seen to the padding.
    if (m_state->parser.parse(record.data(), record.size(), copyFirst).get(object)
        != simdjson::SUCCESS)
        return false;
    m_state->values.clear();
    m_state->digits.clear();
    for (const auto field : object) {
        if (m_state->digits.isFull())
            return false;
        members.push_back(m_state->member(field.key, field.value));
        m_state->values.push_back(field.value);
    }
    return true;
}

bool FastMembers::readInside(std::size_t member, std::vector<RecordMember> &members)
{
    members.clear();
    simdjson::dom::object object;
    if (m_state->values[member].get(object) != simdjson::SUCCESS)
        return false;
    for (const auto field : object) {
        if (m_state->digits.isFull())
            return false;
        members.push_back(m_state->member(field.key, field.value));
    }
    return true;
}

bool FastMembers::readWritten(std::string_view object, std::vector<RecordMember> &members)
{
    members.clear();
    if (object.size() > longestRecord)
        return false;
    simdjson::ondemand::document document;
    simdjson::ondemand::object all;
    const simdjson::padded_string_view padded(object.data(), object.size(),
                                              object.size() + padding);
    if (m_state->walker.iterate(padded).get(document) != simdjson::SUCCESS
        || document.get_object().get(all) != simdjson::SUCCESS)
        return false;
    for (auto each : all) {
        simdjson::ondemand::field field;
        if (std::move(each).get(field) != simdjson::SUCCESS)
            return false;
        const char *const key = field.key().raw();
        const std::string_view behindKey(key, object.data() + object.size() - key);
        const std::string_view rawKey = behindKey.substr(0, behindKey.find('"'));
        const std::string_view written = writtenOf(field.value());
        if (rawKey.find('\\') != std::string_view::npos || written.empty())
            return false;
        RecordMember member{
            .key = rawKey, .rawKey = rawKey, .value = written, .kind = kindOf(written.front())};
        if (member.kind == Kind::String) {
            member.value = written.substr(1, written.size() - 2);
            member.isEscaped = member.value.find('\\') != std::string_view::npos;
        }
        members.push_back(member);
    }
    return true;
}

} // namespace hindcast
