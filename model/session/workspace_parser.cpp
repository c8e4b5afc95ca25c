// SPDX-License-Identifier: MIT
#include "model/session/workspace.h"
#include "model/session/workspace_branches.h"
#include "model/store/profile_node.h"

#include <QDir>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostScripts = 1000; // Each is read and watched.
constexpr std::string_view formatName = "hindcast-workspace/";
constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";

struct WorkspaceParserTexts
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::Workspace)
};

/// The members of \a node that are none of \a known; null if there are none.
OtherMembers othersOf(const ProfileNode &node, std::initializer_list<std::string_view> known)
{
    if (!node.value().isObject()) {
        node.failExpecting(WorkspaceParserTexts::tr("an object"));
        return {};
    }
    OtherMembers others;
    for (const JsonMember &member : node.value().members()) {
        if (std::ranges::find(known, member.key) == known.end())
            others.editMembers().push_back(member);
    }
    return others;
}

/// The items of an array that may be empty, or not be there.
std::vector<ProfileNode> itemsOf(const ProfileNode &node, const char *key)
{
    const auto list = node.member(key);
    if (!list || (list->value().isArray() && list->value().size() == 0))
        return {};
    if (!list->value().isArray()) {
        list->failExpecting(WorkspaceParserTexts::tr("an array"));
        return {};
    }
    return list->items();
}

QString textOf(const ProfileNode &node)
{
    return QString::fromStdString(node.text());
}

QString textOf(const ProfileNode &node, const char *key)
{
    const auto member = node.member(key);
    return member ? QString::fromStdString(member->anyText()) : QString();
}

/// Reads the members of one file.
class WorkspaceParser
{
public:
    explicit WorkspaceParser(QDir folder)
        : m_folder(std::move(folder))
    {
    }

    [[nodiscard]] Workspace read(const ProfileNode &top) const;

private:
    [[nodiscard]] QString path(const ProfileNode &node) const;
    [[nodiscard]] QString path(const ProfileNode &node, const char *key) const;
    [[nodiscard]] ChosenProjection projection(const ProfileNode &node) const;
    [[nodiscard]] WorkspaceScript script(const ProfileNode &node) const;
    [[nodiscard]] WorkspaceSide side(const ProfileNode &node) const;
    void readPlace(const ProfileNode &node, Workspace &workspace) const;
    void readComparison(const ProfileNode &node, Workspace &workspace) const;

    QDir m_folder;
};

void checkFormat(const ProfileNode &node)
{
    const std::string text = node.text();
    if (text == "hindcast-workspace/1")
        return;
    if (text.starts_with(formatName))
        node.fail(WorkspaceParserTexts::tr("this version of Hindcast reads hindcast-workspace/1, "
                                           "and the file is %1")
                      .arg(QString::fromStdString(text)));
    else
        node.failExpecting(u"hindcast-workspace/1"_s);
}

/// Absolute and without detours.
QString WorkspaceParser::path(const ProfileNode &node) const
{
    const QString text = textOf(node);
    if (text.contains(QChar::Null)) {
        node.failExpecting(WorkspaceParserTexts::tr("a path without the character U+0000"));
        return {};
    }
    return text.isEmpty() ? QString() : QDir::cleanPath(m_folder.absoluteFilePath(text));
}

QString WorkspaceParser::path(const ProfileNode &node, const char *key) const
{
    const auto member = node.member(key);
    return member ? path(*member) : QString();
}

ChosenProjection WorkspaceParser::projection(const ProfileNode &node) const
{
    ChosenProjection chosen;
    chosen.others = othersOf(node, {"builtIn", "script"});
    chosen.script = path(node, "script");
    if (const auto builtIn = node.member("builtIn")) {
        static_cast<void>(builtIn->oneOf({"merge", "last", "count", "patch"}));
        chosen.builtIn
            = builtInFromKey(QString::fromStdString(builtIn->anyText())).value_or(BuiltIn::Merge);
    }
    return chosen;
}

WorkspaceScript WorkspaceParser::script(const ProfileNode &node) const
{
    WorkspaceScript script;
    script.others = othersOf(node, {"kind", "path", "on"});
    script.kind = node.required("kind").oneOf({"projection", "upcasters"}) == 0
        ? ScriptKind::Projection
        : ScriptKind::Upcasters;
    script.path = path(node.required("path"));
    if (const auto on = node.member("on"))
        script.isOn = on->boolean();
    return script;
}

WorkspaceSide WorkspaceParser::side(const ProfileNode &node) const
{
    WorkspaceSide side;
    side.others = othersOf(node, {"projection", "upcasters"});
    if (const auto chosen = node.member("projection"))
        side.projection = projection(*chosen);
    for (const ProfileNode &upcasters : itemsOf(node, "upcasters"))
        side.upcasters += path(upcasters);
    return side;
}

Bookmark readBookmark(const ProfileNode &node)
{
    Bookmark bookmark;
    bookmark.others = othersOf(node, {"stream", "version", "position", "note"});
    if (const auto stream = node.member("stream")) {
        bookmark.stream = stream->text();
        bookmark.version = {node.required("version").integer()};
    } else {
        bookmark.position = {node.required("position").integer()};
    }
    bookmark.note = textOf(node, "note");
    return bookmark;
}

Breakpoint readBreakpoint(const ProfileNode &node)
{
    Breakpoint breakpoint;
    const int kind = node.required("kind").oneOf(
        {"type", "condition", "becomesTrue", "changes", "throws", "rule"});
    breakpoint.kind = allBreakpointKinds[static_cast<std::size_t>(kind)];
    const bool isRule = breakpoint.kind == BreakpointKind::Rule;
    const char *text = nullptr;
    if (breakpoint.kind == BreakpointKind::Type)
        text = "type";
    else if (breakpoint.kind == BreakpointKind::Changes)
        text = "path";
    else if (breakpoint.hasCondition())
        text = "condition";
    breakpoint.others
        = othersOf(node, {"kind", "on", text == nullptr ? "kind" : text, isRule ? "name" : "kind"});
    if (text != nullptr)
        breakpoint.text = node.required(text).text();
    if (breakpoint.kind == BreakpointKind::Changes && !breakpoint.text.starts_with('/'))
        node.required("path").failExpecting(
            WorkspaceParserTexts::tr("a JSON pointer, which begins with /"));
    if (isRule)
        breakpoint.name = textOf(node, "name");
    if (const auto on = node.member("on"))
        breakpoint.isOn = on->boolean();
    return breakpoint;
}

void readStops(const ProfileNode &top, Workspace &workspace)
{
    const auto items = [&top](const char *key) {
        std::vector<ProfileNode> list = itemsOf(top, key);
        if (list.size() <= Workspace::mostStops)
            return list;
        top.member(key)->fail(WorkspaceParserTexts::tr("expected at most %1 items, found %2")
                                  .arg(Workspace::mostStops)
                                  .arg(list.size()));
        list.clear();
        return list;
    };
    for (const ProfileNode &node : items("breakpoints"))
        workspace.breakpoints.push_back(readBreakpoint(node));
    for (const ProfileNode &node : items("watches"))
        workspace.watches.push_back(node.text());
}

void WorkspaceParser::readPlace(const ProfileNode &node, Workspace &workspace) const
{
    workspace.placeOthers = othersOf(node, {"stream", "version", "partition"});
    if (const auto stream = node.member("stream"))
        workspace.stream = stream->anyText();
    if (const auto version = node.member("version"))
        workspace.version = Version{version->integer()};
    if (const auto partition = node.member("partition"))
        workspace.partition = partition->anyText();
}

void WorkspaceParser::readComparison(const ProfileNode &node, Workspace &workspace) const
{
    workspace.comparisonOthers
        = othersOf(node,
                   {"before", "after", "category", "stream", "expected", "ignored", "itemKeys",
                    "skipFailures", "onlyDifferences"});
    if (const auto before = node.member("before"))
        workspace.before = side(*before);
    if (const auto after = node.member("after"))
        workspace.after = side(*after);
    if (const auto category = node.member("category"))
        workspace.comparedScope = {ComparisonScope::Kind::Category, category->anyText()};
    if (const auto stream = node.member("stream"))
        workspace.comparedScope = {ComparisonScope::Kind::Stream, stream->anyText()};
    if (const auto skips = node.member("skipFailures"))
        workspace.skipsFailures = skips->boolean();
    if (const auto only = node.member("onlyDifferences"))
        workspace.showsOnlyDifferences = only->boolean();
    const auto pointers = [&node](const char *key) {
        QStringList list;
        for (const ProfileNode &item : itemsOf(node, key)) {
            list += textOf(item);
            if (!list.last().startsWith(u'/'))
                item.failExpecting(WorkspaceParserTexts::tr("a JSON pointer, which begins with /"));
        }
        return list;
    };
    workspace.expectedPaths = pointers("expected");
    workspace.ignoredPaths = pointers("ignored");
    workspace.itemKeys = pointers("itemKeys");
}

Workspace WorkspaceParser::read(const ProfileNode &top) const
{
    Workspace workspace;
    workspace.others = othersOf(top,
                                {"format", "store", "profile", "place", "projection", "scripts",
                                 "comparison", "bookmarks", "breakpoints", "watches", "branches"});
    checkFormat(top.required("format"));
    workspace.store = path(top, "store");
    workspace.profile = textOf(top, "profile");
    if (const auto place = top.member("place"))
        readPlace(*place, workspace);
    if (const auto chosen = top.member("projection"))
        workspace.projection = projection(*chosen);
    const std::vector<ProfileNode> scripts = itemsOf(top, "scripts");
    if (scripts.size() > mostScripts)
        top.member("scripts")->fail(
            WorkspaceParserTexts::tr("expected at most %1 scripts, found %2")
                .arg(mostScripts)
                .arg(scripts.size()));
    else
        std::ranges::transform(scripts, std::back_inserter(workspace.scripts),
                               [this](const ProfileNode &node) { return script(node); });
    if (const auto comparison = top.member("comparison"))
        readComparison(*comparison, workspace);
    for (const ProfileNode &node : itemsOf(top, "bookmarks"))
        workspace.bookmarks.push_back(readBookmark(node));
    readStops(top, workspace);
    for (const ProfileNode &node : itemsOf(top, "branches"))
        workspace.branches.push_back(readBranch(node));
    return workspace;
}

} // namespace

Result<Workspace> parseWorkspace(std::string_view json, const QString &folder)
{
    if (json.starts_with(byteOrderMark))
        json.remove_prefix(byteOrderMark.size());
    const Result<Json> parsed = Json::parse(json);
    if (!parsed)
        return Error{WorkspaceParserTexts::tr("not JSON: %1").arg(parsed.error().message)};
    std::optional<Error> failure;
    Workspace workspace = WorkspaceParser(QDir(folder)).read({parsed.value(), failure});
    if (failure)
        return *failure;
    return workspace;
}

} // namespace hindcast
