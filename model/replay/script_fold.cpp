// SPDX-License-Identifier: MIT
#include "model/replay/script_fold.h"

#include "model/replay/script_notes.h"
#include "model/script/sandbox.h"

#include <unordered_map>

namespace hindcast {

namespace {

constexpr double anyNumber = -1; ///< As in projection.js.
constexpr double bodyNumber = -2;
constexpr double deletedNumber = -3;
constexpr double noHandler = -4;

struct ScriptState : FoldState
{
    ScriptState(std::string key, std::string json)
        : partition(std::move(key))
        , text(std::move(json))
    {
    }
    std::string partition;
    std::string text;
};

bool isTrue(const Json &object, std::string_view key)
{
    const Json *member = object.find(key);
    return member != nullptr && member->kind() == Json::Kind::True;
}

std::string textOf(const Json &object, std::string_view key)
{
    const Json *member = object.find(key);
    return member != nullptr ? member->text() : std::string();
}

std::vector<std::string> textsOf(const Json &object, std::string_view key)
{
    std::vector<std::string> texts;
    for (const Json &item : object.find(key)->items())
        texts.push_back(item.text());
    return texts;
}

ProjectionShape shapeOf(const Json &definition)
{
    ProjectionShape shape;
    const std::string partitioning = textOf(definition, "partitioning");
    shape.partitioning = partitioning == "key" ? Partitioning::ByKey
        : partitioning == "stream"             ? Partitioning::PerStream
                                               : Partitioning::Single;
    shape.isBiState = isTrue(definition, "biState");
    shape.hasResult = isTrue(definition, "hasResult");
    shape.streams = textsOf(definition, "streams");
    shape.categories = textsOf(definition, "categories");
    shape.handledTypes = textsOf(definition, "types");
    shape.takesAnyType = isTrue(definition, "any") || isTrue(definition, "none");
    shape.resultStream = textOf(definition, "resultStream");
    for (const std::string &warning : textsOf(definition, "warnings"))
        shape.warnings += QString::fromStdString(warning);
    return shape;
}

/// Hashes strings and views of them alike, so that looking up makes no string.
struct TextHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const
    {
        return std::hash<std::string_view>()(text);
    }
};

class ScriptFold final : public Fold
{
public:
    ScriptFold(ScriptFile file, const ScriptLimits &limits)
        : m_file(std::move(file))
        , m_limits(limits)
    {
    }

    /// Makes the sandbox anew and defines the projection in it.
    Result<void, ScriptError> start();

    const ProjectionShape &shape() const override { return m_shape; }
    EventParts parts() const override { return {.schemaVersion = false, .context = false}; }
    Result<std::optional<std::string>, ScriptError> keyOf(const Event &event, Row row) override;
    void begin(const std::string &partition) override;
    Step apply(const Event &event, Row row) override;
    Json state() override;
    std::string stateText() override;
    Result<std::optional<std::string>, ScriptError> resultText() override;
    std::string sharedText() override;
    std::vector<std::string> partitions() override;
    void select(const std::string &partition) override;
    std::shared_ptr<const FoldState> save() override;
    void restore(const FoldState &saved) override;
    std::size_t bytesOf(const FoldState &saved, const FoldState *earlier) const override;
    bool startRecording() override;
    std::optional<std::string> takeWrites() override;
    void resume(const std::string &partition, const Json &state) override;
    void takeNotes(std::vector<ScriptNote> &notes) override { m_notes.take(*m_sandbox, notes); }

private:
    void connect();
    bool startAgain();
    [[nodiscard]] double handlerOf(const Event &event) const;
    [[nodiscard]] std::string ask(Sandbox::Function function);
    void renew();
    void restoreText(const std::string &partition, const std::string &text);
    void record();

    ScriptFile m_file;
    ScriptLimits m_limits;
    std::unique_ptr<Sandbox> m_sandbox;
    std::optional<ScriptError> m_broken; ///< Why it could not be defined again.
    ProjectionShape m_shape;
    std::unordered_map<std::string, double, TextHash, std::equal_to<>> m_handlers;
    double m_otherEvents = noHandler; ///< What events without a handler of their own get.
    bool m_handlesDeletion = false;
    bool m_takesLinks = false;
    std::string m_partition;
    ScriptNotes m_notes;
    Sandbox::Function m_begin;
    Sandbox::Function m_keyOf;
    Sandbox::Function m_step;
    Sandbox::Function m_stateText;
    Sandbox::Function m_resultText;
    Sandbox::Function m_sharedText;
    Sandbox::Function m_partitions;
    Sandbox::Function m_select;
    Sandbox::Function m_save;
    Sandbox::Function m_restore;
    bool m_records = false; ///< Whether the functions that follow are there.
    Sandbox::Function m_record;
    Sandbox::Function m_takeWrites;
};

Result<void, ScriptError> ScriptFold::start()
{
    m_sandbox = std::make_unique<Sandbox>(m_limits);
    m_sandbox->runOurs("common.js", ourScript("common.js"));
    m_sandbox->runOurs("projection.js", ourScript("projection.js"));
    connect();
    if (const auto done = m_sandbox->run(m_file); !done)
        return done.error();
    const auto defined = m_sandbox->call(m_sandbox->function("define"), {});
    if (!defined) {
        ScriptError error = defined.error();
        error.kind = ScriptError::Kind::Definition;
        error.file = m_file.path;
        return error;
    }
    const Json definition = Json::parse(std::get<std::string>(defined.value())).value();
    m_shape = shapeOf(definition);
    m_handlers.clear();
    double number = 0;
    for (const std::string &type : m_shape.handledTypes)
        m_handlers.emplace(type, number++);
    m_otherEvents = isTrue(definition, "any") ? anyNumber
        : isTrue(definition, "none")          ? bodyNumber
                                              : noHandler;
    m_handlesDeletion = isTrue(definition, "deleted");
    m_takesLinks = isTrue(definition, "includeLinks");
    if (m_records) {
        m_sandbox->runOurs("recorder.js", ourScript("recorder.js"));
        m_record = m_sandbox->function("record");
        m_takeWrites = m_sandbox->function("takeWrites");
    }
    return {};
}

/// Before a person's script runs: whatever becomes of it, all functions are those of this sandbox.
void ScriptFold::connect()
{
    m_begin = m_sandbox->function("begin");
    m_keyOf = m_sandbox->function("keyOf");
    m_step = m_sandbox->function("step");
    m_stateText = m_sandbox->function("stateText");
    m_resultText = m_sandbox->function("resultText");
    m_sharedText = m_sandbox->function("sharedText");
    m_partitions = m_sandbox->function("partitionsText");
    m_select = m_sandbox->function("select");
    m_save = m_sandbox->function("save");
    m_restore = m_sandbox->function("restore");
    m_notes.connect(*m_sandbox);
}

/// Starts once more. A script that could be defined before may still fail now: it knows the time,
/// and throws dice. Then no event can be taken any more.
bool ScriptFold::startAgain()
{
    const auto started = start();
    m_broken = started ? std::nullopt : std::optional(started.error());
    return !m_broken;
}

/// Which handler gets \a event, by its number in projection.js.
double ScriptFold::handlerOf(const Event &event) const
{
    if (event.type == "$streamDeleted" || event.isTombstone)
        return m_handlesDeletion ? deletedNumber : noHandler;
    if (event.type == "$>" && !m_takesLinks)
        return noHandler;
    const auto found = m_handlers.find(std::string_view(event.type));
    return found != m_handlers.end() ? found->second : m_otherEvents;
}

Result<std::optional<std::string>, ScriptError> ScriptFold::keyOf(const Event &event, Row row)
{
    using Key = std::optional<std::string>;
    if (handlerOf(event) == noHandler)
        return Key();
    if (m_broken)
        return *m_broken;
    if (m_shape.partitioning != Partitioning::ByKey)
        return Key(m_shape.partitioning == Partitioning::PerStream ? event.stream : std::string());
    auto key = m_sandbox->call(m_keyOf, {&event, static_cast<double>(row.value)});
    m_notes.collect(*m_sandbox, row);
    if (!key) {
        renew();
        return key.error();
    }
    auto *const text = std::get_if<std::string>(&key.value());
    return text != nullptr ? Key(std::move(*text)) : Key();
}

void ScriptFold::begin(const std::string &partition)
{
    renew();
    m_partition = partition;
    (void)m_sandbox->call(m_begin, {partition});
    record();
}

Fold::Step ScriptFold::apply(const Event &event, Row row)
{
    const double handler = handlerOf(event);
    if (handler == noHandler)
        return {};
    if (m_broken)
        return {.failure = *m_broken};
    const auto done = m_sandbox->call(m_step, {handler, &event, static_cast<double>(row.value)});
    if (m_sandbox->hasWarnings())
        m_notes.collect(*m_sandbox, row);
    if (!done)
        return {.failure = done.error()};
    const bool *const isTaken = std::get_if<bool>(&done.value());
    return {.isTaken = isTaken != nullptr && *isTaken};
}

/// An empty text if the script fails where it must not.
std::string ScriptFold::ask(Sandbox::Function function)
{
    auto answer = m_sandbox->call(function, {});
    if (!answer)
        return {};
    auto *const text = std::get_if<std::string>(&answer.value());
    return text != nullptr ? std::move(*text) : std::string();
}

Json ScriptFold::state()
{
    auto value = Json::parse(stateText());
    return value ? std::move(value).value() : Json();
}

std::string ScriptFold::stateText()
{
    return ask(m_stateText);
}

Result<std::optional<std::string>, ScriptError> ScriptFold::resultText()
{
    auto answer = m_sandbox->call(m_resultText, {});
    if (!answer)
        return answer.error();
    auto *const text = std::get_if<std::string>(&answer.value());
    return text != nullptr ? std::optional(std::move(*text)) : std::nullopt;
}

std::string ScriptFold::sharedText()
{
    return m_shape.isBiState ? ask(m_sharedText) : std::string();
}

std::vector<std::string> ScriptFold::partitions()
{
    std::vector<std::string> keys;
    const auto all = Json::parse(ask(m_partitions));
    if (all) {
        for (const Json &key : all.value().items())
            keys.push_back(key.text());
    }
    return keys;
}

void ScriptFold::select(const std::string &partition)
{
    m_partition = partition;
    if (m_shape.isBiState)
        (void)m_sandbox->call(m_select, {partition});
}

std::shared_ptr<const FoldState> ScriptFold::save()
{
    std::string text = ask(m_save);
    if (text.empty())
        return {};
    return std::make_shared<const ScriptState>(m_partition, std::move(text));
}

void ScriptFold::restore(const FoldState &saved)
{
    const auto &own = static_cast<const ScriptState &>(saved);
    restoreText(own.partition, own.text);
}

void ScriptFold::restoreText(const std::string &partition, const std::string &text)
{
    renew();
    m_partition = partition;
    (void)m_sandbox->call(m_restore, {partition, text});
    record();
}

void ScriptFold::resume(const std::string &partition, const Json &state)
{
    restoreText(partition, "[" + state.toText() + "]");
}

bool ScriptFold::startRecording()
{
    if (m_shape.isBiState)
        return false;
    m_records = true;
    m_records = startAgain();
    return m_records;
}

/// What is told from now on begins with the state as it is.
void ScriptFold::record()
{
    if (m_records && !m_broken)
        (void)m_sandbox->call(m_record, {});
}

std::optional<std::string> ScriptFold::takeWrites()
{
    if (m_broken)
        return {};
    auto told = m_sandbox->call(m_takeWrites, {});
    if (!told)
        return {};
    auto *const text = std::get_if<std::string>(&told.value());
    return text != nullptr ? std::optional(std::move(*text)) : std::nullopt;
}

std::size_t ScriptFold::bytesOf(const FoldState &saved, const FoldState *) const
{
    return sizeof(ScriptState) + static_cast<const ScriptState &>(saved).text.size();
}

/// Starts again in a clean sandbox if a limit was reached in this one.
void ScriptFold::renew()
{
    if (!m_sandbox->isSpent())
        return;
    m_notes.collectSaid(*m_sandbox);
    (void)startAgain();
}

} // namespace

Result<std::unique_ptr<Fold>, ScriptError> makeScriptFold(const ScriptFile &file,
                                                          const ScriptLimits &limits)
{
    auto fold = std::make_unique<ScriptFold>(file, limits);
    if (const auto started = fold->start(); !started)
        return started.error();
    return std::unique_ptr<Fold>(std::move(fold));
}

} // namespace hindcast
