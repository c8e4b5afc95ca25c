// SPDX-License-Identifier: MIT
#include "app/sample_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace hindcast {

using namespace Qt::StringLiterals;

QString sampleStorePath()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const auto *const folder : {"samples", "../share/hindcast/samples"}) {
        const QFileInfo sample(program.filePath(QString::fromLatin1(folder) + u"/warehouse.db"_s));
        if (sample.exists())
            return sample.canonicalFilePath();
    }
    return {};
}

} // namespace hindcast
