// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile_parser.h"

#include "tests/sqlite_fixture.h"

namespace hindcast::fixture {

/// A profile of the table `t` whose "events" hold \a events; \a rest stands beside them.
inline QByteArray profileText(const QByteArray &events, const QByteArray &rest = {})
{
    return R"({"format":"hindcast-profile/1","name":"Test","detect":[{"table":"t","columns":[)"
           R"("id"]}],"events":{"table":"t",)"
        + events + '}' + rest + '}';
}

/// A database in a folder of its own, made of SQL text and opened through a profile.
class ProfiledStore
{
public:
    ProfiledStore(const QByteArray &sql, const QByteArray &events, const QByteArray &rest = {})
        : opened(made(m_folder.filePath(QStringLiteral("store.db")), sql),
                 {parsed(profileText(events, rest))})
    {
        if (!opened.failure.isEmpty())
            QTest::qFail(qPrintable(opened.failure), __FILE__, __LINE__);
    }

private:
    static QString made(const QString &path, const QByteArray &sql)
    {
        if (const QString wrong = runSql(path, sql); !wrong.isEmpty())
            qFatal("%s", qPrintable(wrong));
        return path;
    }
    static Profile parsed(const QByteArray &text)
    {
        auto profile = parseProfile(text.toStdString());
        if (!profile)
            qFatal("%s", qPrintable(profile.error().message));
        return std::move(profile).value();
    }

    QTemporaryDir m_folder;

public:
    OpenStore opened; ///< Behind the folder that it lies in.
};

} // namespace hindcast::fixture
