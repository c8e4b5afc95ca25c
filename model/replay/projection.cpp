// SPDX-License-Identifier: MIT
#include "model/replay/projection.h"

#include "model/replay/json_patch.h"

#include <QByteArray>
#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct ProjectionText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ProjectionText)
};

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
        return Error{ProjectionText::tr("its data cannot be used: %1").arg(value.error().message)};
    }
    case Payload::Kind::Text:
        return Json::string(payload.bytes);
    case Payload::Kind::Bytes:
        break;
    }
    return Json::string(QByteArray::fromStdString(payload.bytes).toBase64().toStdString());
}

/// Takes off what stamp() has set, which stands last, so that what comes now does not stand behind
/// it.
void takeStampOff(Json &state)
{
    for (const std::string_view key : {"$time", "$version", "$type"}) {
        if (state.size() > 0 && state.members().back().key == key)
            state.editMembers().pop_back();
        else
            state.remove(key);
    }
}

/// Sets what is known of \a event itself: `$type`, `$version`, `$time`.
void stamp(Json &state, const Event &event)
{
    state.set("$type", Json::string(event.type));
    state.set("$version", Json::integer(event.version.value));
    if (event.time)
        state.set("$time", Json::string(toIsoTime(*event.time)));
    else
        state.remove("$time");
}

class MergeProjection final : public Projection
{
public:
    Json initialState() const override { return Json::object(); }

    Result<Json> apply(Json state, const Event &event) const override
    {
        const Result<Json> data = valueOf(event.data);
        if (!data)
            return data;
        takeStampOff(state);
        if (data.value().isObject())
            mergePatch(state, data.value());
        else if (event.data.kind != Payload::Kind::Absent)
            state.set("$data", data.value()); // RFC 7396 would drop all the rest of the state.
        stamp(state, event);
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
        stamp(state, event);
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
