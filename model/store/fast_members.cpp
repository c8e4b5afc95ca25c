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

} // namespace

struct FastMembers::State
{
    simdjson::dom::parser parser{longestRecord};
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

} // namespace hindcast
