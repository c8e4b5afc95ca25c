// SPDX-License-Identifier: MIT
#include "model/items/changed_path_text.h"

#include "model/items/json_text.h"

#include <QCoreApplication>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ChangedPathText)
};

} // namespace

QString changeSign(FieldChange::Kind kind)
{
    switch (kind) {
    case FieldChange::Kind::Added:
        return u"+"_s;
    case FieldChange::Kind::Removed:
        return u"−"_s;
    case FieldChange::Kind::Changed:
        break;
    case FieldChange::Kind::Reordered:
        return u"↕"_s;
    }
    return u"~"_s;
}

QString changedPathText(const ChangedPath &path)
{
    const QString text = path.path.empty() ? Text::tr("(state)") : shownText(path.path);
    return changeSign(path.kind) + u' ' + text;
}

} // namespace hindcast
