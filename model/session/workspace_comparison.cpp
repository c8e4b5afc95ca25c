// SPDX-License-Identifier: MIT
#include "model/session/workspace_comparison.h"

#include "model/session/script_library.h"

#include <QFileInfo>

#include <algorithm>

namespace hindcast {

namespace {

QString shortName(const QString &path)
{
    return QFileInfo(path).fileName();
}

/// `balance.js`, or `old/balance.js` where there are two of them.
QString distinctName(const QString &path, const QStringList &allPaths)
{
    const QString name = shortName(path);
    const auto isSame = [&name](const QString &other) { return shortName(other) == name; };
    if (std::ranges::count_if(allPaths, isSame) < 2)
        return name;
    return QFileInfo(path).dir().dirName() + u'/' + name;
}

CompareSetup::SideSetup sideOf(const WorkspaceSide &side, const CompareChoices &choices)
{
    CompareSetup::SideSetup setup = choices.defaultSetup().before;
    for (const ProjectionChoice &choice : choices.projections) {
        const auto *script = std::get_if<ScriptFile>(&choice.projection);
        const bool isIt = side.projection.script.isEmpty()
            ? script == nullptr && std::get<BuiltIn>(choice.projection) == side.projection.builtIn
            : script != nullptr && script->path == side.projection.script;
        if (isIt)
            setup.projection = choice.name;
    }
    for (const QString &path : side.upcasters) {
        const auto found = std::ranges::find(
            choices.upcasters, path, [](const UpcasterChoice &each) { return each.script.path; });
        if (found != choices.upcasters.end())
            setup.upcasters += found->name;
    }
    return setup;
}

void keepSide(const CompareSetup::SideSetup &setup, const CompareChoices &choices,
              WorkspaceSide &side)
{
    const auto projection
        = std::ranges::find(choices.projections, setup.projection, &ProjectionChoice::name);
    if (projection != choices.projections.end()) {
        const auto *script = std::get_if<ScriptFile>(&projection->projection);
        side.projection.script = script != nullptr ? script->path : QString();
        if (script == nullptr)
            side.projection.builtIn = std::get<BuiltIn>(projection->projection);
    }
    side.upcasters.clear();
    for (const QString &name : setup.upcasters) {
        const auto found = std::ranges::find(choices.upcasters, name, &UpcasterChoice::name);
        if (found != choices.upcasters.end())
            side.upcasters += found->script.path;
    }
}

} // namespace

CompareChoices choicesOf(const ScriptLibrary &scripts)
{
    QStringList paths;
    for (int i = 0; i < scripts.count(); ++i)
        paths += scripts.at(i).path;
    CompareChoices choices;
    for (int i = 0; i < scripts.count(); ++i) {
        const LibraryScript &script = scripts.at(i);
        if (!script.isTrusted)
            continue;
        const QString name = distinctName(script.path, paths);
        const ScriptFile file{script.path, script.text};
        if (script.kind == ScriptKind::Upcasters)
            choices.upcasters.push_back({name, file, script.isOn});
        else
            choices.projections.push_back({name, file});
    }
    return choices;
}

CompareSetup comparisonOf(const Workspace &workspace, const CompareChoices &choices)
{
    return {.before = sideOf(workspace.before, choices),
            .after = sideOf(workspace.after, choices),
            .scope = workspace.comparedScope,
            .onFailure = workspace.skipsFailures ? OnFailure::Skip : OnFailure::Stop,
            .expected = workspace.expectedPaths,
            .ignored = workspace.ignoredPaths,
            .itemKeys = workspace.itemKeys,
            .isOnlyDifferences = workspace.showsOnlyDifferences};
}

void keepComparison(const CompareSetup &setup, const CompareChoices &choices, Workspace &workspace)
{
    keepSide(setup.before, choices, workspace.before);
    keepSide(setup.after, choices, workspace.after);
    workspace.comparedScope = setup.scope;
    workspace.skipsFailures = setup.onFailure == OnFailure::Skip;
    workspace.expectedPaths = setup.expected;
    workspace.ignoredPaths = setup.ignored;
    workspace.itemKeys = setup.itemKeys;
    workspace.showsOnlyDifferences = setup.isOnlyDifferences;
}

} // namespace hindcast
