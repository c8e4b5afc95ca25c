// SPDX-License-Identifier: MIT
#include "model/script/sandbox.h"

#include "model/script/event_object.h"
#include "model/script/script_failure.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindcast {

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostArguments = 4;
constexpr std::size_t mostWarnings = 1'000;

const JSClass globalClass{"global", JSCLASS_GLOBAL_FLAGS, &JS::DefaultGlobalClassOps};

struct SandboxText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::Sandbox)
};

} // namespace

class Sandbox::Engine : public EventObjects
{
public:
    Engine(std::shared_ptr<EngineThread> thread, const ScriptLimits &limits);

    bool runOurs(const char *name, std::string_view text);
    Result<void, ScriptError> run(const ScriptFile &file);
    Function function(const char *name);
    Result<Value, ScriptError> call(Function function, std::initializer_list<Argument> arguments);

    bool isSpent = false;
    std::vector<Warning> warnings;

private:
    bool evaluate(JS::HandleObject realm, const std::string &name, std::string_view text);
    static Engine &of(JSContext *context);
    static bool setPartitionCalled(JSContext *context, unsigned count, JS::Value *values);
    static bool setPartitionIsStreamCalled(JSContext *context, unsigned count, JS::Value *values);
    void enter(std::chrono::milliseconds limit);
    void leave();
    void makeRealms();
    void defineHost();
    bool toValue(const Argument &argument, JS::MutableHandleValue value);
    Value fromValue(JS::HandleValue value);
    ScriptError failure(ScriptError::Kind kind, std::chrono::milliseconds limit);
    void warn(Warning::Kind kind, const QString &text);
    void bigIntegerRead(std::string_view token) override;
    void typeRead() override;

    JSContext *m_context;
    ScriptLimits m_limits;
    JS::PersistentRootedObject m_ours; ///< The global object of our texts …
    JS::PersistentRootedObject m_script; ///< … and of a person's script.
    std::vector<JS::PersistentRootedValue> m_functions;
};

Sandbox::Engine::Engine(std::shared_ptr<EngineThread> thread, const ScriptLimits &limits)
    : EventObjects(std::move(thread))
    , m_context(context())
    , m_limits(limits)
    , m_ours(m_context)
    , m_script(m_context)
{
    this->thread().allow(limits.heapBytes);
    makeRealms();
    defineHost();
}

void Sandbox::Engine::makeRealms()
{
    JS::RealmOptions options;
    options.creationOptions().setSharedMemoryAndAtomicsEnabled(false);
    options.creationOptions().setNewCompartmentAndZone();
    m_ours = JS_NewGlobalObject(m_context, &globalClass, nullptr, JS::FireOnNewGlobalHook, options);
    options.creationOptions().setExistingCompartment(m_ours);
    m_script
        = JS_NewGlobalObject(m_context, &globalClass, nullptr, JS::FireOnNewGlobalHook, options);
    const JSAutoRealm realm(m_context, m_script);
    [[maybe_unused]] const bool isMade = makePrototype();
    Q_ASSERT(isMade);
}

void Sandbox::Engine::defineHost()
{
    const JSAutoRealm realm(m_context, m_ours);
    JS::RootedObject host(m_context, JS_NewPlainObject(m_context));
    JS::RootedValue script(m_context, JS::ObjectValue(*m_script));
    JS_DefineProperty(m_context, host, "script", script, 0);
    JS_DefineProperty(m_context, host, "stateBytes", static_cast<double>(m_limits.stateBytes), 0);
    JS_DefineProperty(m_context, host, "stateDepth", static_cast<double>(m_limits.stateDepth), 0);
    JS_DefineFunction(m_context, host, "setPartition", &Engine::setPartitionCalled, 2, 0);
    JS_DefineFunction(m_context, host, "setPartitionIsStream", &Engine::setPartitionIsStreamCalled,
                      1, 0);
    JS_DefineProperty(m_context, m_ours, "host", host, 0);
}

Sandbox::Engine &Sandbox::Engine::of(JSContext *context)
{
    return *static_cast<Engine *>(static_cast<EventObjects *>(JS_GetContextPrivate(context)));
}

bool Sandbox::Engine::setPartitionCalled(JSContext *, unsigned count, JS::Value *values)
{
    const JS::CallArgs arguments = JS::CallArgsFromVp(count, values);
    setPartition(&arguments[0].toObject(), arguments[1].toString());
    arguments.rval().setUndefined();
    return true;
}

bool Sandbox::Engine::setPartitionIsStreamCalled(JSContext *context, unsigned count,
                                                 JS::Value *values)
{
    const JS::CallArgs arguments = JS::CallArgsFromVp(count, values);
    of(context).setPartitionIsStream(arguments[0].toBoolean());
    arguments.rval().setUndefined();
    return true;
}

bool Sandbox::Engine::evaluate(JS::HandleObject realm, const std::string &name,
                               std::string_view text)
{
    const JSAutoRealm entered(m_context, realm);
    JS::CompileOptions options(m_context);
    options.setFileAndLine(name.c_str(), 1);
    JS::SourceText<mozilla::Utf8Unit> source;
    JS::RootedValue result(m_context);
    return source.init(m_context, text.data(), text.size(), JS::SourceOwnership::Borrowed)
        && JS::Evaluate(m_context, options, source, &result);
}

bool Sandbox::Engine::runOurs(const char *name, std::string_view text)
{
    return evaluate(m_ours, std::string(ourPrefix) + name, text);
}

void Sandbox::Engine::enter(std::chrono::milliseconds limit)
{
    JS_SetContextPrivate(m_context, static_cast<EventObjects *>(this));
    thread().watched().enter(limit);
}

void Sandbox::Engine::leave()
{
    js::RunJobs(m_context); // What promises have left to do, so that it does not come later.
    thread().watched().leave();
}

Result<void, ScriptError> Sandbox::Engine::run(const ScriptFile &file)
{
    const JSAutoRealm realm(m_context, m_ours);
    enter(m_limits.compileTime);
    std::optional<ScriptError> error;
    if (!evaluate(m_script, file.path.toStdString(), file.text))
        error = failure(ScriptError::Kind::Definition, m_limits.compileTime);
    leave();
    if (!error)
        return {};
    if (error->file.isEmpty())
        error->file = file.path;
    return *error;
}

Sandbox::Function Sandbox::Engine::function(const char *name)
{
    const JSAutoRealm realm(m_context, m_ours);
    JS::RootedValue value(m_context);
    [[maybe_unused]] const bool isThere = JS_GetProperty(m_context, m_ours, name, &value);
    Q_ASSERT(isThere && value.isObject());
    m_functions.emplace_back(m_context, value);
    return {m_functions.size() - 1};
}

Result<Sandbox::Value, ScriptError> Sandbox::Engine::call(Function function,
                                                          std::initializer_list<Argument> arguments)
{
    const JSAutoRealm realm(m_context, m_ours);
    JS::RootedValueArray<mostArguments> values(m_context);
    JS::RootedValue result(m_context);
    bool isDone = true;
    std::size_t count = 0;
    for (const Argument &argument : arguments)
        isDone = isDone && toValue(argument, values[count++]);
    enter(m_limits.callTime);
    isDone = isDone
        && JS::Call(m_context, JS::UndefinedHandleValue, m_functions[function.number],
                    JS::HandleValueArray::subarray(values, 0, count), &result);
    std::optional<ScriptError> error;
    if (!isDone)
        error = failure(ScriptError::Kind::Thrown, m_limits.callTime);
    leave();
    if (error)
        return *error;
    return fromValue(result);
}

bool Sandbox::Engine::toValue(const Argument &argument, JS::MutableHandleValue value)
{
    if (const auto *event = std::get_if<const Event *>(&argument)) {
        const JSAutoRealm realm(m_context, m_script);
        JSObject *const object = make(**event);
        if (object != nullptr)
            value.setObject(*object);
        return object != nullptr;
    }
    if (const auto *text = std::get_if<std::string_view>(&argument)) {
        JSString *const string = toJsString(m_context, *text);
        if (string != nullptr)
            value.setString(string);
        return string != nullptr;
    }
    if (const auto *number = std::get_if<double>(&argument))
        value.setNumber(*number);
    else if (const auto *truth = std::get_if<bool>(&argument))
        value.setBoolean(*truth);
    else
        value.setUndefined();
    return true;
}

Sandbox::Value Sandbox::Engine::fromValue(JS::HandleValue value)
{
    if (value.isNumber())
        return value.toNumber();
    if (value.isBoolean())
        return value.toBoolean();
    if (value.isString())
        return toUtf8(m_context, value.toString());
    return {};
}

/// To be called before leave(): what was thrown is asked for its text, which runs the script's
/// code.
ScriptError Sandbox::Engine::failure(ScriptError::Kind kind, std::chrono::milliseconds limit)
{
    if (JS_IsExceptionPending(m_context)) {
        ScriptError error = takeFailure(m_context, kind);
        isSpent |= error.kind == ScriptError::Kind::MemoryLimit || thread().watched().isOverdue();
        return error;
    }
    isSpent = true; // What was interrupted may have left anything half done.
    return {.kind = ScriptError::Kind::TimeLimit,
            .message = SandboxText::tr("it took longer than %1 ms").arg(limit.count())};
}

void Sandbox::Engine::warn(Warning::Kind kind, const QString &text)
{
    if (warnings.size() >= mostWarnings)
        return;
    const ScriptPlace place = runningPlace(m_context);
    warnings.push_back({kind, text, place.file, place.line});
}

void Sandbox::Engine::bigIntegerRead(std::string_view token)
{
    warn(Warning::Kind::BigInteger,
         QString::fromLatin1(token.data(), static_cast<qsizetype>(token.size())));
}

void Sandbox::Engine::typeRead()
{
    warn(Warning::Kind::EventHasNoType, {});
}

Sandbox::Sandbox(const ScriptLimits &limits)
    : m_engine(std::make_unique<Engine>(EngineThread::current(), limits))
{
}

Sandbox::~Sandbox() = default;

void Sandbox::runOurs(const char *name, const std::string &text)
{
    [[maybe_unused]] const bool isDone = m_engine->runOurs(name, text);
    Q_ASSERT(isDone);
}

Result<void, ScriptError> Sandbox::run(const ScriptFile &file)
{
    return m_engine->run(file);
}

Sandbox::Function Sandbox::function(const char *name)
{
    return m_engine->function(name);
}

Result<Sandbox::Value, ScriptError> Sandbox::call(Function function,
                                                  std::initializer_list<Argument> arguments)
{
    return m_engine->call(function, arguments);
}

bool Sandbox::isSpent() const
{
    return m_engine->isSpent;
}

bool Sandbox::hasWarnings() const
{
    return !m_engine->warnings.empty();
}

std::vector<Sandbox::Warning> Sandbox::takeWarnings()
{
    return std::exchange(m_engine->warnings, {});
}

} // namespace hindcast
