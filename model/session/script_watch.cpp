// SPDX-License-Identifier: MIT
#include "model/session/script_watch.h"

#include <QDir>
#include <QFileInfo>

namespace hindcast {

namespace {

/// The folder of \a path, or the nearest one above it that is there.
QString folderToWatch(const QString &path)
{
    QDir folder = QFileInfo(path).absoluteDir();
    while (!folder.exists()) {
        const QString above = QFileInfo(folder.path()).path();
        if (above == folder.path())
            break;
        folder.setPath(above);
    }
    return folder.path();
}

} // namespace

ScriptWatch::ScriptWatch(QObject *parent)
    : QObject(parent)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietTime);
    connect(&m_quiet, &QTimer::timeout, this, &ScriptWatch::tell);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &ScriptWatch::lookAgain);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ScriptWatch::lookIntoFolders);
}

void ScriptWatch::add(const QString &path)
{
    if (m_looks.contains(path))
        return;
    m_looks.insert(path, lookOf(path));
    watchPlaces(path);
}

/// Folders stay watched until nobody needs any: others may lie in them.
void ScriptWatch::remove(const QString &path)
{
    m_looks.remove(path);
    m_waiting.remove(path);
    if (m_watcher.files().contains(path))
        m_watcher.removePath(path);
    if (m_looks.isEmpty() && !m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
}

void ScriptWatch::lookAgain(const QString &path)
{
    if (!m_looks.contains(path))
        return;
    m_waiting.insert(path);
    m_quiet.start();
}

ScriptWatch::Look ScriptWatch::lookOf(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() ? Look{info.size(), info.lastModified()} : Look{};
}

/// A watch ends with the file or folder that it was set on, so this is done again and again.
void ScriptWatch::watchPlaces(const QString &path)
{
    if (QFileInfo::exists(path) && !m_watcher.files().contains(path))
        m_watcher.addPath(path);
    const QString folder = folderToWatch(path);
    if (!m_watcher.directories().contains(folder))
        m_watcher.addPath(folder);
}

/// Other files in a folder may change all the time; only ours count.
void ScriptWatch::lookIntoFolders()
{
    for (auto it = m_looks.cbegin(); it != m_looks.cend(); ++it) {
        watchPlaces(it.key());
        if (it.value() != lookOf(it.key()))
            lookAgain(it.key());
    }
}

void ScriptWatch::tell()
{
    const QSet<QString> paths = std::exchange(m_waiting, {});
    for (const QString &path : paths) {
        if (!m_looks.contains(path))
            continue;
        m_looks[path] = lookOf(path);
        watchPlaces(path);
        Q_EMIT changed(path);
    }
}

} // namespace hindcast
