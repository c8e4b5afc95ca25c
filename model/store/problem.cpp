// SPDX-License-Identifier: MIT
#include "model/store/problem.h"

namespace hindcast {

QString problemKindName(Problem::Kind kind)
{
    switch (kind) {
    case Problem::Kind::BadRecord:
        return QStringLiteral("bad-record");
    case Problem::Kind::DuplicateVersion:
        return QStringLiteral("duplicate-version");
    case Problem::Kind::VersionGap:
        return QStringLiteral("version-gap");
    case Problem::Kind::VersionBackwards:
        return QStringLiteral("version-backwards");
    case Problem::Kind::TimeBackwards:
        return QStringLiteral("time-backwards");
    case Problem::Kind::PositionBackwards:
        return QStringLiteral("position-backwards");
    case Problem::Kind::Undecodable:
        return QStringLiteral("undecodable");
    case Problem::Kind::Notice:
        break;
    }
    return QStringLiteral("notice");
}

} // namespace hindcast
