// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>

namespace hindcast {

/// Tells when files may have changed on disk, even ones that are not there yet: editors write a
/// file in place, or put a new one where it was. Waits until they are done. Lives on the GUI
/// thread.
class ScriptWatch : public QObject
{
    Q_OBJECT
public:
    /// For so long nothing must have happened to a file before it is told of.
    static constexpr std::chrono::milliseconds quietTime{100};

    explicit ScriptWatch(QObject *parent = nullptr);

    /// Watches \a path, which must be absolute; a second time is as good as once.
    void add(const QString &path);
    void remove(const QString &path);
    /// Tells of \a path once more after the quiet time.
    void lookAgain(const QString &path);

Q_SIGNALS:
    /// The file may have another content, be gone or be there again.
    void changed(const QString &path);

private:
    /// What a file looks like from outside.
    struct Look
    {
        qint64 size = -1; ///< -1: it is not there.
        QDateTime time;
        bool operator==(const Look &) const = default;
    };

    [[nodiscard]] static Look lookOf(const QString &path);
    void watchPlaces(const QString &path);
    void lookIntoFolders();
    void tell();

    QFileSystemWatcher m_watcher;
    QHash<QString, Look> m_looks; ///< By path, for all that are watched.
    QSet<QString> m_waiting; ///< To be told of.
    QTimer m_quiet;
};

} // namespace hindcast
