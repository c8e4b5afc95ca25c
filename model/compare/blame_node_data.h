// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/blame_tree.h"

#include <QSharedData>

#include <map>

namespace hindcast {

/// What a BlameNode stands for. For the files of the blame tree only.
struct BlameNodeData : QSharedData
{
    BlameStamp newest; ///< Of the place and its parts.
    BlameStamp parts; ///< Of those parts that are not listed, with all in them.
    std::map<std::string, BlameNode, std::less<>> members; ///< Also some that are gone, with a log.
    std::vector<BlameNode> items; ///< All of them or none.
    std::shared_ptr<FieldLog> log;
};

} // namespace hindcast
