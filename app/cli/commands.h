// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/opened_store.h"
#include "app/cli/options.h"
#include "model/compare/comparison_request.h"

namespace hindcast {

/// What a command works with. Its arguments name exactly one store.
struct CommandCall
{
    const Arguments &arguments;
    const StoreOpener &open;
    Output &output;

    [[nodiscard]] std::optional<OpenedStore> openIndexed() const
    {
        const StoreOpener chosen = openerOf(arguments);
        return hindcast::openIndexed(chosen ? chosen : open, arguments.stores().first(), output);
    }
    [[nodiscard]] bool wantsJson() const { return arguments.has(QStringLiteral("json")); }
    /// Complains and gives the exit code, so that a command can end with it.
    [[nodiscard]] int fail(int code, const QString &sentence) const
    {
        output.complain(sentence);
        return code;
    }
};

/// The part of a store that --category or --stream asks for, the latter if both do.
[[nodiscard]] ComparisonScope scopeOf(const Arguments &arguments);

/// `--where, column 13: an expression cannot assign; …`, with \a message for what \a error is.
[[nodiscard]] QString conditionSentence(const ScriptError &error, const QString &message);

// Each runs one command and gives its exit code.
[[nodiscard]] int runInfo(const CommandCall &call);
[[nodiscard]] int runStreams(const CommandCall &call);
[[nodiscard]] int runEvents(const CommandCall &call);
[[nodiscard]] int runState(const CommandCall &call);
[[nodiscard]] int runExplain(const CommandCall &call);
[[nodiscard]] int runCompare(const CommandCall &call);
[[nodiscard]] int runUpcast(const CommandCall &call);
[[nodiscard]] int runBlame(const CommandCall &call);
[[nodiscard]] int runTrace(const CommandCall &call);
[[nodiscard]] int runProject(const CommandCall &call);
[[nodiscard]] int runExport(const CommandCall &call);
[[nodiscard]] int runReduce(const CommandCall &call);
[[nodiscard]] int runFixture(const CommandCall &call);
/// Whether \a arguments of `fixture` ask only which formats there are.
[[nodiscard]] bool asksForFormats(const Arguments &arguments);
[[nodiscard]] int runWhen(const CommandCall &call);

} // namespace hindcast
