// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/event.h"
#include "model/script/script.h"

#include <memory>
#include <span>
#include <variant>
#include <vector>

namespace hindcast {

/// A JavaScript engine with nothing around it: no file, network, timer, import or eval. Scripts of
/// people run in one realm; texts of ours, which give them their functions, in another that they
/// cannot reach. Lives on the thread that made it. The only header that other folders see of the
/// engine; it names none of its types.
class Sandbox
{
public:
    explicit Sandbox(const ScriptLimits &limits);
    ~Sandbox();
    Q_DISABLE_COPY_MOVE(Sandbox)

    /// Runs a text of ours, in which `host.script` is the global object of people's scripts,
    /// `host.setPartition(event, key)` fills in an event's partition, `host.limits` says how big a
    /// state may be, and `host.file` is the path of the script that runs. \a name stands for it in
    /// messages of errors, which are our own mistakes: there are none at run time.
    void runOurs(const char *name, const std::string &text);

    /// Runs the script of a person.
    [[nodiscard]] Result<void, ScriptError> run(const ScriptFile &file);

    /// A global function of our texts.
    struct Function
    {
        std::size_t number = 0;
    };
    [[nodiscard]] Function function(const char *name);

    /// An Event becomes an object that parses its data when it is first looked at, and may be kept.
    using Argument = std::variant<std::monostate, bool, double, std::string_view, const Event *>;
    /// Undefined, and what is none of these, is monostate.
    using Value = std::variant<std::monostate, bool, double, std::string>;
    [[nodiscard]] Result<Value, ScriptError> call(Function function,
                                                  std::initializer_list<Argument> arguments);

    /// Whether a limit was reached, so that nothing it says can be trusted any more.
    [[nodiscard]] bool isSpent() const;

    /// Something about an event that the script should know of, seen since the last call.
    struct Warning
    {
        enum class Kind {
            BigInteger, ///< It read an integer that a Number cannot hold: \a text.
            EventHasNoType, ///< It read `type`, which is undefined.
        };
        Kind kind;
        QString text;
        QString file;
        int line = 0;
    };
    [[nodiscard]] bool hasWarnings() const;
    [[nodiscard]] std::vector<Warning> takeWarnings();

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace hindcast
