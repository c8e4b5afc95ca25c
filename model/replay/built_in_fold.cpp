// SPDX-License-Identifier: MIT
#include "model/replay/fold.h"
#include "model/replay/unshared_bytes.h"

namespace hindcast {

namespace {

struct BuiltInState : FoldState
{
    explicit BuiltInState(Json value, std::string key, bool isReached)
        : json(std::move(value))
        , partition(std::move(key))
        , hasEvents(isReached)
    {
    }
    Json json;
    std::string partition;
    bool hasEvents;
};

EventParts partsOf(BuiltIn projection)
{
    const bool hasData = projection != BuiltIn::CountByType;
    return {.id = false,
            .data = hasData,
            .metadata = projection == BuiltIn::LastEvent,
            .schemaVersion = false,
            .context = false};
}

class BuiltInFold final : public Fold
{
public:
    explicit BuiltInFold(BuiltIn projection)
        : m_projection(makeBuiltIn(projection))
        , m_parts(partsOf(projection))
        , m_state(m_projection->initialState())
    {
    }

    const ProjectionShape &shape() const override { return m_shape; }
    EventParts parts() const override { return m_parts; }

    Result<std::optional<std::string>, ScriptError> keyOf(const Event &event, Row) override
    {
        return std::optional(event.stream);
    }

    void begin(const std::string &partition) override
    {
        m_partition = partition;
        m_hasEvents = false;
        m_state = m_projection->initialState();
    }

    Step apply(const Event &event, Row) override
    {
        m_hasEvents = true;
        Result<Json> after = m_projection->apply(std::move(m_state), event);
        if (!after)
            return {.failure = ScriptError{.kind = ScriptError::Kind::Data,
                                           .message = after.error().message}};
        m_state = std::move(after).value();
        return {.isTaken = true};
    }

    Json state() override { return m_state; }
    std::string stateText() override { return m_state.toText(); }
    Result<std::optional<std::string>, ScriptError> resultText() override
    {
        return std::optional(m_state.toText());
    }
    std::vector<std::string> partitions() override
    {
        return m_hasEvents ? std::vector{m_partition} : std::vector<std::string>();
    }
    void select(const std::string &) override { }

    std::shared_ptr<const FoldState> save() override
    {
        return std::make_shared<const BuiltInState>(m_state, m_partition, m_hasEvents);
    }

    void restore(const FoldState &saved) override
    {
        const auto &own = static_cast<const BuiltInState &>(saved);
        m_state = own.json;
        m_partition = own.partition;
        m_hasEvents = own.hasEvents;
    }

    void resume(const std::string &partition, const Json &state) override
    {
        m_partition = partition;
        m_hasEvents = true;
        m_state = state;
    }

    std::size_t bytesOf(const FoldState &saved, const FoldState *earlier) const override
    {
        const auto *base = static_cast<const BuiltInState *>(earlier);
        return unsharedBytes(static_cast<const BuiltInState &>(saved).json,
                             base != nullptr ? base->json : Json());
    }

    void takeNotes(std::vector<ScriptNote> &) override { }

private:
    std::shared_ptr<const Projection> m_projection;
    EventParts m_parts;
    ProjectionShape m_shape;
    std::string m_partition;
    Json m_state;
    bool m_hasEvents = false;
};

} // namespace

std::unique_ptr<Fold> makeBuiltInFold(BuiltIn projection)
{
    return std::make_unique<BuiltInFold>(projection);
}

} // namespace hindcast
