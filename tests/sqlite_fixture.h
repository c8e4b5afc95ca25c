// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile_library.h"
#include "model/store/sqlite_store.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <map>

/// What tests of SQLite stores have in common: databases made of SQL text, and a look at a folder
/// that notices every changed byte.
namespace hindcast::fixture {

/// Runs \a sql on the database at \a path; the reason if that fails.
inline QString runSql(const QString &path, const QByteArray &sql)
{
    sqlite3 *database = nullptr;
    char *message = nullptr;
    sqlite3_open(qUtf8Printable(path), &database);
    sqlite3_exec(database, "PRAGMA synchronous=OFF", nullptr, nullptr, nullptr);
    sqlite3_exec(database, sql.constData(), nullptr, nullptr, &message);
    const QString reason = QString::fromUtf8(message);
    sqlite3_free(message);
    sqlite3_close(database);
    return reason;
}

inline QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA "/sqlite/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Each file of \a folder with its bytes.
inline std::map<QString, QByteArray> contentsOf(const QString &folder)
{
    std::map<QString, QByteArray> contents;
    const QDir dir(folder);
    for (const QString &name : dir.entryList(QDir::Files | QDir::Hidden)) {
        QFile file(dir.filePath(name));
        contents[name] = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
    }
    return contents;
}

/// The database as another program has it open: a sqlite3 shell that waits for more SQL.
class OtherProgram
{
public:
    explicit OtherProgram(const QString &path)
    {
        m_shell.start(QStringLiteral("sqlite3"), {QStringLiteral("-batch"), path});
    }
    ~OtherProgram() { crash(); }
    Q_DISABLE_COPY_MOVE(OtherProgram)

    /// Waits until \a sql is done; what it printed.
    QByteArray run(const QByteArray &sql)
    {
        m_shell.write(sql + "\n.print done\n");
        QByteArray output;
        while (!output.endsWith("done\n") && m_shell.waitForReadyRead(10'000))
            output += m_shell.readAll();
        output.chop(5);
        return output;
    }
    /// Ends without closing anything.
    void crash()
    {
        m_shell.kill();
        m_shell.waitForFinished();
    }
    void quit()
    {
        m_shell.closeWriteChannel();
        m_shell.waitForFinished();
    }

private:
    QProcess m_shell;
};

/// An opened store with its index.
struct OpenStore
{
    std::unique_ptr<EventStore> store;
    std::unique_ptr<IndexBuilder> builder;
    std::shared_ptr<const StoreIndex> index;
    QString failure; ///< Why it could not be opened, or why reading broke off.

    explicit OpenStore(const QString &path,
                       const std::vector<Profile> &profiles = builtInProfiles())
    {
        auto opened = openSqliteStore(path, profiles);
        if (!opened) {
            failure = opened.error().message;
            return;
        }
        store = std::move(opened).value();
        builder = std::make_unique<IndexBuilder>(store->rules());
        read();
    }

    void read()
    {
        const auto done = store->index(*builder, {}, {});
        failure = done ? QString() : done.error().message;
        index = builder->snapshot();
    }

    [[nodiscard]] Event event(std::int64_t row) const
    {
        auto reader = store->makeReader();
        auto event = reader ? reader.value()->read(*index, {row}) : Result<Event>(reader.error());
        if (event)
            return std::move(event).value();
        return {.defect = event.error().message.toStdString()};
    }

    /// Version and type of each event, in order: `order-1/1 OrderOpened`.
    [[nodiscard]] QStringList events() const
    {
        QStringList list;
        for (std::int64_t row = 0; row < index->rowCount(); ++row) {
            const IndexedEvent event = index->event({row});
            const auto text = [](std::string_view view) {
                return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
            };
            list += event.isBad() ? QStringLiteral("bad")
                                  : QStringLiteral("%1/%2 %3")
                                        .arg(text(index->streams.at(event.stream.value)))
                                        .arg(event.version.value)
                                        .arg(text(index->types.at(event.type.value)));
        }
        return list;
    }

    /// `undecodable emt_messages row 3: the time is none: soon`
    [[nodiscard]] QStringList problems() const
    {
        QStringList list;
        for (const Problem &problem : index->problems())
            list += QStringLiteral("%1 %2: %3")
                        .arg(problemKindName(problem.kind), problem.place, problem.message);
        return list;
    }
};

} // namespace hindcast::fixture
