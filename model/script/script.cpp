// SPDX-License-Identifier: MIT
#include "model/script/script.h"

#include <QFileInfo>

namespace hindcast {

using namespace Qt::StringLiterals;

QString sentence(const ScriptError &error)
{
    if (error.file.isEmpty())
        return error.message;
    QString place = QFileInfo(error.file).fileName();
    if (error.line > 0)
        place += u":%1"_s.arg(error.line);
    if (error.line > 0 && error.column > 0)
        place += u":%1"_s.arg(error.column);
    return QString(place + u": "_s + error.message);
}

} // namespace hindcast
