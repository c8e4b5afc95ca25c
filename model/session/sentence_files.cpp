// SPDX-License-Identifier: MIT
#include "model/session/sentence_files.h"

#include "model/session/whole_file.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestFile = qint64{1024} * 1024;

void addFile(SentenceChoice &choice, const QString &path)
{
    const auto text = readWholeFile(path, longestFile);
    if (text)
        choice.problems += choice.book.add(path, text.value());
    else
        choice.problems += path + u": "_s + text.error().message;
}

} // namespace

QString sentenceFolder()
{
    const QString settings
        = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return settings.isEmpty() ? QString() : QString(settings + u"/hindcast/sentences"_s);
}

SentenceChoice readSentences(const QString &folder, const QString &workspace, const QString &file)
{
    SentenceChoice choice{.book = SentenceBook::builtIn()};
    const QStringList names = folder.isEmpty()
        ? QStringList()
        : QDir(folder).entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        addFile(choice, QDir(folder).filePath(name));
    const QFileInfo info(workspace);
    const QString beside
        = QDir(info.absolutePath()).filePath(info.completeBaseName() + u".sentences.txt"_s);
    if (!workspace.isEmpty() && QFileInfo::exists(beside))
        addFile(choice, beside);
    if (!file.isEmpty())
        addFile(choice, file);
    return choice;
}

Wording wordingOf(const TimeFormat &times, const QLocale &locale)
{
    return {.date = [times](Timestamp time) { return times.date(time); },
            .timeOfDay = [times](Timestamp time) { return times.timeOfDay(time); },
            .zoneName = times.zoneName(),
            .locale = locale,
            .language = locale == QLocale::c() ? u"en"_s : locale.name().left(2)};
}

} // namespace hindcast
