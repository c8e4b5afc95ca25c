// SPDX-License-Identifier: MIT
#include "model/export/fixture_library.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

/// Outside of any namespace, as the macro wants it. A static library's resources are not there
/// until someone asks for them by name.
static void initializeFixtureResources()
{
    Q_INIT_RESOURCE(fixtures);
}

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = qint64{1} << 20;
const QString fileEnd = u".fixture"_s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::FixtureLibrary)
};

Result<FixtureFormat> readFormat(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString()};
    if (file.size() > largestFile)
        return Error{Words::tr("it is larger than a megabyte")};
    return parseFixtureFormat(QFileInfo(path).completeBaseName(), file.readAll().toStdString());
}

std::vector<FixtureFormat> builtInFormats()
{
    initializeFixtureResources();
    std::vector<FixtureFormat> formats;
    for (const char *key : {"json", "typescript", "java", "csharp", "python", "kotlin"}) {
        auto format = readFormat(u":/fixtures/"_s + QLatin1String(key) + fileEnd);
        if (!format)
            qWarning("%s: %s", key, qPrintable(format.error().message));
        Q_ASSERT(format); // They are ours; a test reads each of them.
        if (format)
            formats.push_back(std::move(format).value());
    }
    return formats;
}

} // namespace

Result<FixtureFormat> parseFixtureFormat(const QString &key, const std::string &text)
{
    FixtureFormat format{.key = key, .name = key, .fileEnd = u".txt"_s};
    std::size_t at = 0;
    for (int line = 1;; ++line) {
        const std::size_t end = text.find('\n', at);
        if (end == std::string::npos)
            return Error{Words::tr("a line --- must stand between its head and the template")};
        const QString head
            = QString::fromUtf8(text.data() + at, static_cast<qsizetype>(end - at)).trimmed();
        at = end + 1;
        if (head == u"---"_s) {
            auto body = FixtureTemplate::parse(text.substr(at), line + 1);
            if (!body)
                return body.error();
            format.body = std::move(body).value();
            return format;
        }
        if (head.startsWith(u"name:"_s))
            format.name = head.mid(5).trimmed();
        else if (head.startsWith(u"file:"_s))
            format.fileEnd = head.mid(5).trimmed();
        else if (!head.isEmpty() && !head.startsWith(u'#'))
            return Error{Words::tr("line %1: expected name:, file:, # or ---, found \"%2\"")
                             .arg(line)
                             .arg(head)};
    }
}

QString userFixtureFolder()
{
    const QString settings
        = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return settings.isEmpty() ? QString() : settings + u"/hindcast/fixtures"_s;
}

const FixtureFormat *FixtureChoice::find(const QString &key) const
{
    // The person's own come last.
    const auto found
        = std::ranges::find(formats.rbegin(), formats.rend(), key, &FixtureFormat::key);
    return found == formats.rend() ? nullptr : &*found;
}

QStringList FixtureChoice::keys() const
{
    QStringList keys;
    for (const FixtureFormat &format : formats)
        keys += format.key;
    keys.removeDuplicates();
    return keys;
}

FixtureChoice readFixtureFormats(const QString &folder)
{
    FixtureChoice choice{.formats = builtInFormats()};
    const QDir files(folder);
    const QStringList names = folder.isEmpty()
        ? QStringList()
        : files.entryList({u"*"_s + fileEnd}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString path = files.filePath(name);
        auto format = readFormat(path);
        if (!format) {
            choice.complaints
                += Words::tr("The template %1 is left out: %2").arg(path, format.error().message);
            continue;
        }
        format.value().isOwn = true;
        choice.formats.push_back(std::move(format).value());
    }
    return choice;
}

std::string builtInScript(BuiltIn projection)
{
    initializeFixtureResources();
    QFile file(u":/fixtures/"_s + builtInKey(projection) + u".js"_s);
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return file.readAll().toStdString();
}

} // namespace hindcast
