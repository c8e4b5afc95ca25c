// SPDX-License-Identifier: MIT
#pragma once

#include "model/branch/branch.h"
#include "model/compare/comparison_request.h"
#include "model/event/json.h"
#include "model/search/breakpoint.h"
#include "model/session/script_text.h"

#include <QStringList>

#include <optional>

namespace hindcast {

/// The members that this version does not know, to be written again as they were. null: none.
using OtherMembers = Json;

/// A projection as a person chose it: one of the program's, or a script.
struct ChosenProjection
{
    BuiltIn builtIn = BuiltIn::Merge; ///< Counts if there is no script.
    QString script; ///< Absolute path, or empty.
    OtherMembers others;
    bool operator==(const ChosenProjection &) const = default;
};

/// A script in the list of a workspace.
struct WorkspaceScript
{
    ScriptKind kind = ScriptKind::Projection;
    QString path; ///< Absolute.
    bool isOn = false; ///< Only upcasters are switched on and off.
    OtherMembers others;
    bool operator==(const WorkspaceScript &) const = default;
};

/// One side of the comparison before and after.
struct WorkspaceSide
{
    ChosenProjection projection;
    QStringList upcasters; ///< Absolute paths, in the order in which they run.
    OtherMembers others;
    bool operator==(const WorkspaceSide &) const = default;
};

/// An event that a person wants to find again.
struct Bookmark
{
    std::string stream; ///< Empty: \a position is meant.
    Version version; ///< In the stream.
    Position position; ///< In the store, if there is no stream.
    QString note;
    OtherMembers others;
    bool operator==(const Bookmark &) const = default;
};

/// What a person works on: which store is looked at where, through which scripts, and what has
/// been said about it. A value. See docs/WORKSPACE.md for the file.
struct Workspace
{
    QString store; ///< Absolute path, or empty.
    QString profile; ///< The name of the store's profile, or empty.
    std::string stream; ///< The one that is looked at, or empty.
    std::optional<Version> version;
    std::optional<std::string> partition; ///< Of a projection that is not one per stream.
    ChosenProjection projection;
    std::vector<WorkspaceScript> scripts; ///< Upcasters in the order in which they run.
    WorkspaceSide before;
    WorkspaceSide after;
    ComparisonScope comparedScope;
    bool skipsFailures = false; ///< The comparison goes on behind an event that fails.
    bool showsOnlyDifferences = false;
    QStringList expectedPaths; ///< Where the sides are meant to differ: `/*/postalCode`.
    QStringList ignoredPaths; ///< Where differences are none.
    QStringList itemKeys; ///< JSON pointers into items of arrays, by which they are matched.
    std::vector<Bookmark> bookmarks;
    static constexpr std::size_t mostStops = 100; ///< Breakpoints, and watches.
    std::vector<Breakpoint> breakpoints;
    std::vector<std::string> watches; ///< JavaScript expressions over the state.
    std::vector<Branch> branches;
    OtherMembers others; ///< At the top of the file, …
    OtherMembers placeOthers; ///< … in `place`, …
    OtherMembers comparisonOthers; ///< … and in `comparison`.
    bool operator==(const Workspace &) const = default;

    /// The bookmark of the same event as \a bookmark, or the end of the list.
    [[nodiscard]] std::vector<Bookmark>::const_iterator bookmarkOf(const Bookmark &bookmark) const;
    /// Whether somebody has said what is to be compared.
    [[nodiscard]] bool hasComparison() const
    {
        return before != WorkspaceSide{} || after != WorkspaceSide{};
    }
};

/// Greater files are refused.
constexpr qint64 longestWorkspace = qint64{64} * 1024 * 1024;

/// Reads a workspace file. The error names the file, and if its content is wrong the JSON path and
/// what was expected there: `shop.hindcast: /scripts/0/kind: expected one of …, found "x"`.
[[nodiscard]] Result<Workspace> readWorkspace(const QString &path);

/// Replaces the file at \a path at once and whole. Paths in or below its folder become relative, so
/// that the folder can be moved or sent.
[[nodiscard]] Result<void> writeWorkspace(const QString &path, const Workspace &workspace);

/// The content of a workspace file in \a folder, an absolute path; errors without a file's name.
[[nodiscard]] Result<Workspace> parseWorkspace(std::string_view json, const QString &folder);
[[nodiscard]] std::string workspaceText(const Workspace &workspace, const QString &folder);

} // namespace hindcast
