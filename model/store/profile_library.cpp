// SPDX-License-Identifier: MIT
#include "model/store/profile_library.h"

#include "model/store/profile_parser.h"

#include <QDir>
#include <QFile>

/// Outside of any namespace, as the macro wants it. A static library's resources are not there
/// until someone asks for them by name.
static void initializeProfileResources()
{
    Q_INIT_RESOURCE(profiles);
}

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

std::vector<Profile> readAll()
{
    initializeProfileResources();
    std::vector<Profile> profiles;
    const QDir folder(u":/profiles"_s);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
        auto profile = parseProfile(file.readAll().toStdString());
        if (!profile)
            qWarning("%s: %s", qPrintable(name), qPrintable(profile.error().message));
        Q_ASSERT(isOpen && profile); // They are ours; a test reads each of them.
        if (profile)
            profiles.push_back(std::move(profile).value());
    }
    return profiles;
}

} // namespace

const std::vector<Profile> &builtInProfiles()
{
    static const std::vector<Profile> profiles = readAll();
    return profiles;
}

} // namespace hindcast
