// SPDX-License-Identifier: MIT
#include "model/replay/pipeline.h"

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

bool ProjectionShape::takesStream(std::string_view stream) const
{
    if (streams.empty() && categories.empty())
        return true;
    if (std::ranges::find(streams, stream) != streams.end())
        return true;
    const std::string_view category = stream.substr(0, std::min(stream.find('-'), stream.size()));
    return category.size() < stream.size()
        && std::ranges::find(categories, category) != categories.end();
}

QString UpcastRule::name() const
{
    if (eventType.empty())
        return u"transform"_s;
    const QString type = QString::fromStdString(eventType);
    if (from == "*")
        return QString(type + u" *"_s);
    return u"%1 %2→%3"_s.arg(type, QString::fromStdString(from),
                             to.empty() ? u"–"_s : QString::fromStdString(to));
}

} // namespace hindcast
