// SPDX-License-Identifier: MIT
#include "model/store/user_profiles.h"

#include "model/store/profile_library.h"
#include "model/store/profile_parser.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = qint64{1} << 20;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::UserProfiles)
};

Result<Profile> readProfile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString()};
    if (file.size() > largestFile)
        return Error{Words::tr("it is larger than a megabyte")};
    return parseProfile(file.readAll().toStdString());
}

} // namespace

QString userProfileFolder()
{
    const QString settings
        = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return settings.isEmpty() ? QString() : settings + u"/hindcast/profiles"_s;
}

ProfileChoice readProfiles(const QString &folder)
{
    ProfileChoice choice;
    const QDir files(folder);
    const QStringList names = folder.isEmpty()
        ? QStringList()
        : files.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString path = files.filePath(name);
        auto profile = readProfile(path);
        if (profile)
            choice.profiles.push_back(std::move(profile).value());
        else
            choice.complaints
                += Words::tr("The profile %1 is left out: %2").arg(path, profile.error().message);
    }
    choice.own = choice.profiles.size();
    const std::vector<Profile> &builtIn = builtInProfiles();
    choice.profiles.insert(choice.profiles.end(), builtIn.begin(), builtIn.end());
    return choice;
}

} // namespace hindcast
