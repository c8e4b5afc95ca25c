// SPDX-License-Identifier: MIT
#include "model/event/json_builder.h"

namespace hindcast {

Result<Json> JsonBuilder::build()
{
    Json value;
    if (!readValue(m_scanner.next(), value) || m_scanner.next() != JsonScanner::Token::End)
        return failure();
    return value;
}

Error JsonBuilder::failure() const
{
    const QString what = m_tooDeep
        ? QStringLiteral("nested deeper than %1 levels").arg(Json::maxDepth)
        : QString::fromLatin1(m_scanner.error());
    return Error{QStringLiteral("%1 at column %2").arg(what).arg(m_scanner.offset() + 1)};
}

Result<Json> Json::parse(std::string_view text)
{
    if (const std::size_t bad = findInvalidUtf8(text); bad != std::string_view::npos)
        return Error{QStringLiteral("invalid UTF-8 at column %1").arg(bad + 1)};
    return JsonBuilder(text).build();
}

} // namespace hindcast
