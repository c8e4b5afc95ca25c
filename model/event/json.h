// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"

#include <QSharedData>
#include <QSharedDataPointer>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast {

struct JsonNode;
struct JsonMember;

/// A JSON value that keeps what its text said: numbers and strings as written, members in order,
/// duplicate keys. Copies share; writing to a shared value copies one level of it. So a state
/// that an event changed shares everything else with the state before it, and two values that
/// share are known to be equal without looking (isSame()).
class Json
{
public:
    enum class Kind : std::uint8_t { Null, False, True, Number, String, Array, Object };

    /// Deeper nesting is refused, so that walking a value may recurse.
    static constexpr int maxDepth = 512;

    Json(); ///< null
    Json(const Json &);
    Json(Json &&) noexcept;
    Json &operator=(const Json &);
    Json &operator=(Json &&) noexcept;
    ~Json();

    /// Reads one whole JSON text (RFC 8259). The error says what and at which column, from 1:
    /// `unexpected end of data at column 17`.
    static Result<Json> parse(std::string_view text);

    static Json boolean(bool value);
    static Json integer(std::int64_t value);
    static Json number(std::string token); ///< \a token must be a JSON number.
    static Json string(std::string_view text); ///< \a text is UTF-8 without escapes.
    static Json rawString(std::string body); ///< \a body: what stands between the quotes.
    static Json array(std::vector<Json> items = {});
    static Json object();
    static Json object(std::vector<JsonMember> members);

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] bool isObject() const { return kind() == Kind::Object; }
    [[nodiscard]] bool isArray() const { return kind() == Kind::Array; }
    [[nodiscard]] bool isContainer() const { return isObject() || isArray(); }

    /// Number: as written. String: what stands between the quotes, as written.
    [[nodiscard]] const std::string &token() const;
    /// String: decoded to UTF-8, with a lone surrogate as its three bytes (WTF-8).
    [[nodiscard]] std::string text() const;
    [[nodiscard]] const std::vector<Json> &items() const; ///< Empty unless an array.
    [[nodiscard]] const std::vector<JsonMember> &members() const; ///< Empty unless an object.
    [[nodiscard]] std::size_t size() const; ///< Of items or members.

    /// The member \a key (decoded text), the last if there are several; else null pointer.
    [[nodiscard]] const Json *find(std::string_view key) const;

    /// Writing. The value becomes an array or object first if it is something else.
    [[nodiscard]] std::vector<Json> &editItems();
    [[nodiscard]] std::vector<JsonMember> &editMembers();
    /// Replaces the last member \a key in its place, or appends it.
    void set(std::string_view key, Json value);
    void remove(std::string_view key);
    /// Becomes a Number or a String with \a token as token(), in the memory that it has if nobody
    /// shares it.
    void setToken(Kind kind, std::string_view token);
    /// The member \a key to write to; a new null member if there is none.
    [[nodiscard]] Json &edit(std::string_view key);

    /// Whether both are the same value in memory; cheap, and true only if they are equal.
    [[nodiscard]] bool isSame(const Json &other) const;
    /// Equal as written: the same tokens, whatever the order of the members.
    bool operator==(const Json &other) const;

    /// Compact text (\a indent < 0) or lines indented by \a indent blanks a level.
    [[nodiscard]] std::string toText(int indent = -1) const;

private:
    explicit Json(JsonNode *node);
    friend struct JsonNode;
    QSharedDataPointer<JsonNode> m_node; ///< Null pointer: null.
};

/// \a key is decoded text (WTF-8).
struct JsonMember
{
    std::string key;
    Json value;
};

/// \a text as a JSON string with its quotes. A lone surrogate becomes an escape, any other bytes
/// that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string quotedJson(std::string_view text);

/// The text that the inside of a JSON string stands for, in UTF-8. A lone surrogate becomes its
/// three bytes (WTF-8, https://simonsapin.github.io/wtf-8/), so that nothing is lost.
[[nodiscard]] std::string decodedJsonString(std::string_view body);

/// \a json without blanks between its tokens; tokens as they are. Must be valid JSON.
[[nodiscard]] std::string compactJson(std::string_view json);

} // namespace hindcast
