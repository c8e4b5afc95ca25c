// SPDX-License-Identifier: MIT
#include "model/session/workspace.h"

#include "model/session/whole_file.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace hindcast {

namespace {

struct WorkspaceFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::Workspace)
};

QString folderOf(const QString &path)
{
    return QFileInfo(path).absolutePath();
}

} // namespace

std::vector<Bookmark>::const_iterator Workspace::bookmarkOf(const Bookmark &bookmark) const
{
    return std::ranges::find_if(bookmarks, [&bookmark](const Bookmark &each) {
        return each.stream == bookmark.stream
            && (each.stream.empty() ? each.position == bookmark.position
                                    : each.version == bookmark.version);
    });
}

Result<Workspace> readWorkspace(const QString &path)
{
    const auto refuse = [&path](const QString &reason) {
        return Error{WorkspaceFileTexts::tr("cannot open the workspace %1: %2").arg(path, reason)};
    };
    const auto bytes = readWholeFile(path, longestWorkspace);
    if (!bytes)
        return refuse(bytes.error().message);
    auto workspace = parseWorkspace(bytes.value().toStdString(), folderOf(path));
    if (!workspace)
        return refuse(workspace.error().message);
    return workspace;
}

Result<void> writeWorkspace(const QString &path, const Workspace &workspace)
{
    const QByteArray bytes
        = QByteArray::fromStdString(workspaceText(workspace, folderOf(path)) + '\n');
    if (const auto done = replaceWholeFile(path, bytes); !done)
        return Error{WorkspaceFileTexts::tr("cannot save the workspace %1: %2")
                         .arg(path, done.error().message)};
    return {};
}

} // namespace hindcast
