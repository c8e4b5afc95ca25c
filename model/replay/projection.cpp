// SPDX-License-Identifier: MIT
#include "model/replay/projection.h"

#include "model/replay/json_patch.h"

#include <QByteArray>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct ProjectionText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ProjectionText)
};

Error unusable(const Error &reason)
{
    return {ProjectionText::tr("its data cannot be used: %1").arg(reason.message)};
}

/// Whether \a payload begins like a JSON object.
bool isObject(const Payload &payload)
{
    const std::size_t first = payload.bytes.find_first_not_of(" \t\r\n");
    return payload.kind == Payload::Kind::Json && first != std::string::npos
        && payload.bytes[first] == '{';
}

/// The payload as a JSON value; text and bytes become a string, nothing becomes null.
Result<Json> valueOf(const Payload &payload)
{
    switch (payload.kind) {
    case Payload::Kind::Absent:
        return Json();
    case Payload::Kind::Json: {
        Result<Json> value = Json::parse(payload.bytes);
        if (value)
            return value;
        return unusable(value.error());
    }
    case Payload::Kind::Text:
        return Json::string(payload.bytes);
    case Payload::Kind::Bytes:
        break;
    }
    return Json::string(QByteArray::fromStdString(payload.bytes).toBase64().toStdString());
}

/// \a value becomes the string \a text, in the memory that it has if that can be.
void setText(Json &value, std::string_view text)
{
    const auto isPlain = [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; };
    if (std::ranges::all_of(text, isPlain))
        value.setToken(Json::Kind::String, text);
    else
        value = Json::string(text);
}

/// What is known of an event itself: `$type`, `$version`, `$time`. It stands last in a state.
class Stamp
{
public:
    /// Takes it off \a state, so that what comes now does not stand behind it.
    void takeOff(Json &state)
    {
        for (const std::string_view key : {timeKey, versionKey, typeKey}) {
            if (state.size() > 0 && state.members().back().key == key) {
                m_taken[m_count++] = std::move(state.editMembers().back());
                state.editMembers().pop_back();
            } else {
                state.remove(key);
            }
        }
    }

    void put(Json &state, const Event &event)
    {
        setText(place(state, typeKey), event.type);
        std::array<char, 24> digits{};
        const auto end
            = std::to_chars(digits.begin(), digits.end(), event.version.value).ptr - digits.begin();
        place(state, versionKey)
            .setToken(Json::Kind::Number, {digits.data(), static_cast<std::size_t>(end)});
        if (event.time)
            setText(place(state, timeKey), toIsoTime(*event.time));
        else
            state.remove(timeKey);
    }

private:
    static constexpr std::string_view typeKey = "$type";
    static constexpr std::string_view versionKey = "$version";
    static constexpr std::string_view timeKey = "$time";

    /// The member \a key; the one that was taken off if there is none.
    Json &place(Json &state, std::string_view key)
    {
        if (m_count == 0 || m_taken[m_count - 1].key != key || state.find(key) != nullptr)
            return state.edit(key);
        std::vector<JsonMember> &members = state.editMembers();
        members.push_back(std::move(m_taken[--m_count]));
        return members.back().value;
    }

    std::array<JsonMember, 3> m_taken; ///< The last one first.
    std::size_t m_count = 0;
};

class MergeProjection final : public Projection
{
public:
    Json initialState() const override { return Json::object(); }

    Result<Json> apply(Json state, const Event &event) const override
    {
        Stamp stamp;
        stamp.takeOff(state);
        if (isObject(event.data)) {
            if (const auto merged = mergePatchText(state, event.data.bytes); !merged)
                return unusable(merged.error());
        } else if (event.data.kind != Payload::Kind::Absent) {
            Result<Json> data = valueOf(event.data);
            if (!data)
                return data;
            // RFC 7396 would drop all the rest of the state.
            state.set("$data", std::move(data).value());
        }
        stamp.put(state, event);
        return state;
    }
};

class LastEventProjection final : public Projection
{
public:
    Json initialState() const override { return Json::object(); }

    Result<Json> apply(Json state, const Event &event) const override
    {
        const Result<Json> data = valueOf(event.data);
        if (!data)
            return data;
        const Result<Json> metadata = valueOf(event.metadata);
        if (!metadata)
            return metadata;
        state = Json::object();
        Stamp().put(state, event);
        if (event.data.kind != Payload::Kind::Absent)
            state.set("data", data.value());
        if (event.metadata.kind != Payload::Kind::Absent)
            state.set("metadata", metadata.value());
        return state;
    }
};

class CountProjection final : public Projection
{
public:
    Json initialState() const override { return Json::object(); }

    Result<Json> apply(Json state, const Event &event) const override
    {
        Json &count = state.edit(event.type);
        const bool isNew = count.kind() != Json::Kind::Number;
        count = Json::integer(isNew ? 1 : std::stoll(count.token()) + 1);
        return state;
    }
};

class PatchProjection final : public Projection
{
public:
    Json initialState() const override { return Json::object(); }

    Result<Json> apply(Json state, const Event &event) const override
    {
        const Result<Json> data = valueOf(event.data);
        return data ? jsonPatch(state, data.value()) : data;
    }
};

struct BuiltInName
{
    BuiltIn projection;
    QLatin1StringView key;
};

constexpr std::array names{
    BuiltInName{BuiltIn::Merge, "merge"_L1},
    BuiltInName{BuiltIn::LastEvent, "last"_L1},
    BuiltInName{BuiltIn::CountByType, "count"_L1},
    BuiltInName{BuiltIn::JsonPatch, "patch"_L1},
};

} // namespace

QString builtInKey(BuiltIn projection)
{
    return std::ranges::find(names, projection, &BuiltInName::projection)->key;
}

std::optional<BuiltIn> builtInFromKey(const QString &key)
{
    const auto found = std::ranges::find(names, key, &BuiltInName::key);
    return found == names.end() ? std::nullopt : std::optional(found->projection);
}

std::span<const BuiltIn> builtInProjections()
{
    static constexpr std::array all{BuiltIn::Merge, BuiltIn::LastEvent, BuiltIn::CountByType,
                                    BuiltIn::JsonPatch};
    return all;
}

std::shared_ptr<const Projection> makeBuiltIn(BuiltIn projection)
{
    switch (projection) {
    case BuiltIn::Merge:
        break;
    case BuiltIn::LastEvent:
        return std::make_shared<LastEventProjection>();
    case BuiltIn::CountByType:
        return std::make_shared<CountProjection>();
    case BuiltIn::JsonPatch:
        return std::make_shared<PatchProjection>();
    }
    return std::make_shared<MergeProjection>();
}

} // namespace hindcast
