// SPDX-License-Identifier: MIT
#include "app/cli/command_line.h"

#include "app/cli/commands.h"
#include "app/cli/usages.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <csignal>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::CommandLineText)
};

struct Command
{
    Usage (*usage)();
    int (*run)(const CommandCall &);
    bool (*needsNoStore)(const Arguments &) = nullptr; ///< Null pointer: it always needs one.
};

constexpr std::array commands{
    Command{infoUsage, runInfo},
    Command{streamsUsage, runStreams},
    Command{eventsUsage, runEvents},
    Command{stateUsage, runState},
    Command{blameUsage, runBlame},
    Command{whenUsage, runWhen},
    Command{traceUsage, runTrace},
    Command{explainUsage, runExplain},
    Command{compareUsage, runCompare},
    Command{projectUsage, runProject},
    Command{upcastUsage, runUpcast},
    Command{reduceUsage, runReduce},
    Command{fixtureUsage, runFixture, asksForFormats},
    Command{exportUsage, runExport},
};

const Command *commandNamed(const QString &name)
{
    const auto found = std::ranges::find(
        commands, name, [](const Command &command) { return command.usage().command; });
    return found == commands.end() ? nullptr : found;
}

/// Whether --help stands among the options.
bool asksForHelp(const QStringList &arguments)
{
    const qsizetype end = arguments.indexOf(u"--"_s);
    const QStringList options = end < 0 ? arguments : arguments.first(end);
    return options.contains(u"--help"_s) || options.contains(u"-h"_s);
}

bool asksForProgramVersion(const QStringList &arguments)
{
    return arguments == QStringList(u"--version"_s); // With a value it is an event's version.
}

int run(const Command &command, const QStringList &arguments, Output &output,
        const StoreOpener &open)
{
    const auto parsed = Arguments::parse(command.usage(), arguments);
    if (!parsed) {
        output.complain(parsed.error().message);
        return Unusable;
    }
    const CommandCall call{parsed.value(), open, output};
    const QString name = command.usage().command;
    const QStringList &stores = parsed.value().stores();
    const bool needsNoStore
        = command.needsNoStore != nullptr && command.needsNoStore(parsed.value());
    if (stores.isEmpty() && !needsNoStore)
        return call.fail(Unusable, CommandLineText::tr("%1 needs the path of a store").arg(name));
    if (stores.size() > 1)
        return call.fail(
            Unusable,
            CommandLineText::tr("%1 takes one store, so what is \"%2\"?").arg(name, stores.at(1)));
    return command.run(call);
}

} // namespace

bool isCommandLine(const QStringList &arguments)
{
    return asksForHelp(arguments) || asksForProgramVersion(arguments)
        || (!arguments.isEmpty() && commandNamed(arguments.first()) != nullptr);
}

int runCommandLine(const QStringList &arguments, Output &output, const StoreOpener &open)
{
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN); // Writing to a closed pipe is an error like any other.
#endif
    if (asksForProgramVersion(arguments)) {
        output.write("hindcast " HINDCAST_VERSION "\n");
        return output.finish(Fine);
    }
    const Command *command = arguments.isEmpty() ? nullptr : commandNamed(arguments.first());
    if (asksForHelp(arguments)) {
        output.print(command != nullptr ? helpText(command->usage()) : wholeHelpText());
        return output.finish(Fine);
    }
    if (command == nullptr) {
        output.complain(CommandLineText::tr("there is nothing to do; see hindcast --help"));
        return output.finish(Unusable);
    }
    return output.finish(run(*command, arguments.mid(1), output, open));
}

} // namespace hindcast
