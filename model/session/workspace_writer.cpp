// SPDX-License-Identifier: MIT
#include "model/session/workspace.h"
#include "model/session/workspace_branches.h"

#include <QDir>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

Json textJson(const QString &text)
{
    return Json::string(text.toStdString());
}

Json listJson(const QStringList &texts)
{
    std::vector<Json> items;
    for (const QString &text : texts)
        items.push_back(textJson(text));
    return Json::array(std::move(items));
}

/// Members in the order in which they are added, then the ones that this version does not know.
class Members
{
public:
    void add(const char *key, Json value) { m_members.push_back({key, std::move(value)}); }
    void addUnlessEmpty(const char *key, const QString &text)
    {
        if (!text.isEmpty())
            add(key, textJson(text));
    }
    void addUnlessEmpty(const char *key, Json container)
    {
        if (container.size() > 0)
            add(key, std::move(container));
    }

    [[nodiscard]] Json object(const OtherMembers &others)
    {
        for (const JsonMember &member : others.members())
            m_members.push_back(member);
        return Json::object(std::move(m_members));
    }

private:
    std::vector<JsonMember> m_members;
};

/// Makes the parts of one file.
class WorkspaceWriter
{
public:
    explicit WorkspaceWriter(QDir folder)
        : m_folder(std::move(folder))
    {
    }

    [[nodiscard]] Json write(const Workspace &workspace) const;

private:
    [[nodiscard]] QString path(const QString &absolute) const;
    [[nodiscard]] Json projection(const ChosenProjection &chosen) const;
    [[nodiscard]] Json script(const WorkspaceScript &script) const;
    [[nodiscard]] Json side(const WorkspaceSide &side) const;
    [[nodiscard]] Json comparison(const Workspace &workspace) const;

    QDir m_folder;
};

/// Relative if it lies in or below the folder of the file.
QString WorkspaceWriter::path(const QString &absolute) const
{
    if (absolute.isEmpty())
        return {};
    const QString relative = m_folder.relativeFilePath(absolute);
    const bool isOutside
        = relative == u".."_s || relative.startsWith(u"../"_s) || QDir::isAbsolutePath(relative);
    return isOutside ? absolute : relative;
}

Json WorkspaceWriter::projection(const ChosenProjection &chosen) const
{
    Members members;
    if (chosen.script.isEmpty())
        members.add("builtIn", textJson(builtInKey(chosen.builtIn)));
    else
        members.add("script", textJson(path(chosen.script)));
    return members.object(chosen.others);
}

Json WorkspaceWriter::script(const WorkspaceScript &script) const
{
    const bool isProjection = script.kind == ScriptKind::Projection;
    Members members;
    members.add("kind", Json::string(isProjection ? "projection" : "upcasters"));
    members.add("path", textJson(path(script.path)));
    if (!isProjection || script.isOn)
        members.add("on", Json::boolean(script.isOn));
    return members.object(script.others);
}

Json WorkspaceWriter::side(const WorkspaceSide &side) const
{
    QStringList upcasters;
    for (const QString &absolute : side.upcasters)
        upcasters += path(absolute);
    Members members;
    members.add("projection", projection(side.projection));
    members.addUnlessEmpty("upcasters", listJson(upcasters));
    return members.object(side.others);
}

Json placeOf(const Workspace &workspace)
{
    Members members;
    if (!workspace.stream.empty())
        members.add("stream", Json::string(workspace.stream));
    if (workspace.version)
        members.add("version", Json::integer(workspace.version->value));
    if (workspace.partition)
        members.add("partition", Json::string(*workspace.partition));
    return members.object(workspace.placeOthers);
}

Json WorkspaceWriter::comparison(const Workspace &workspace) const
{
    Members members;
    members.add("before", side(workspace.before));
    members.add("after", side(workspace.after));
    const ComparisonScope &scope = workspace.comparedScope;
    if (scope.kind != ComparisonScope::Kind::Store)
        members.add(scope.kind == ComparisonScope::Kind::Category ? "category" : "stream",
                    Json::string(scope.name));
    members.addUnlessEmpty("expected", listJson(workspace.expectedPaths));
    members.addUnlessEmpty("ignored", listJson(workspace.ignoredPaths));
    members.addUnlessEmpty("itemKeys", listJson(workspace.itemKeys));
    if (workspace.skipsFailures)
        members.add("skipFailures", Json::boolean(true));
    if (workspace.showsOnlyDifferences)
        members.add("onlyDifferences", Json::boolean(true));
    return members.object(workspace.comparisonOthers);
}

Json bookmarkJson(const Bookmark &bookmark)
{
    Members members;
    if (bookmark.stream.empty()) {
        members.add("position", Json::integer(bookmark.position.value));
    } else {
        members.add("stream", Json::string(bookmark.stream));
        members.add("version", Json::integer(bookmark.version.value));
    }
    members.addUnlessEmpty("note", bookmark.note);
    return members.object(bookmark.others);
}

Json breakpointJson(const Breakpoint &breakpoint)
{
    Members members;
    members.add("kind", Json::string(breakpointKey(breakpoint.kind)));
    if (!breakpoint.isOn)
        members.add("on", Json::boolean(false));
    members.addUnlessEmpty("name", breakpoint.name);
    if (breakpoint.kind == BreakpointKind::Type)
        members.add("type", Json::string(breakpoint.text));
    else if (breakpoint.kind == BreakpointKind::Changes)
        members.add("path", Json::string(breakpoint.text));
    else if (breakpoint.hasCondition())
        members.add("condition", Json::string(breakpoint.text));
    return members.object(breakpoint.others);
}

Json WorkspaceWriter::write(const Workspace &workspace) const
{
    std::vector<Json> scripts;
    for (const WorkspaceScript &each : workspace.scripts)
        scripts.push_back(script(each));
    std::vector<Json> bookmarks;
    for (const Bookmark &bookmark : workspace.bookmarks)
        bookmarks.push_back(bookmarkJson(bookmark));
    std::vector<Json> breakpoints;
    for (const Breakpoint &breakpoint : workspace.breakpoints)
        breakpoints.push_back(breakpointJson(breakpoint));
    std::vector<Json> watches;
    for (const std::string &watch : workspace.watches)
        watches.push_back(Json::string(watch));
    std::vector<Json> branches;
    std::ranges::transform(workspace.branches, std::back_inserter(branches), branchJson);
    Members members;
    members.add("format", Json::string("hindcast-workspace/1"));
    members.addUnlessEmpty("store", path(workspace.store));
    members.addUnlessEmpty("profile", workspace.profile);
    members.addUnlessEmpty("place", placeOf(workspace));
    members.add("projection", projection(workspace.projection));
    members.addUnlessEmpty("scripts", Json::array(std::move(scripts)));
    members.add("comparison", comparison(workspace));
    members.addUnlessEmpty("bookmarks", Json::array(std::move(bookmarks)));
    members.addUnlessEmpty("breakpoints", Json::array(std::move(breakpoints)));
    members.addUnlessEmpty("watches", Json::array(std::move(watches)));
    members.addUnlessEmpty("branches", Json::array(std::move(branches)));
    return members.object(workspace.others);
}

} // namespace

std::string workspaceText(const Workspace &workspace, const QString &folder)
{
    return WorkspaceWriter(QDir(folder)).write(workspace).toText(2);
}

} // namespace hindcast
