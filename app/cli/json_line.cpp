// SPDX-License-Identifier: MIT
#include "app/cli/json_line.h"

#include "model/event/json.h"

#include <QByteArray>

namespace hindcast {

JsonLine &JsonLine::raw(std::string_view key, std::string_view json)
{
    if (!m_members.empty())
        m_members += ',';
    m_members += quotedJson(key);
    m_members += ':';
    m_members += json;
    return *this;
}

JsonLine &JsonLine::text(std::string_view key, std::string_view value)
{
    return raw(key, quotedJson(value));
}

JsonLine &JsonLine::text(std::string_view key, const QString &value)
{
    return text(key, value.toStdString());
}

JsonLine &JsonLine::number(std::string_view key, std::int64_t value)
{
    return raw(key, std::to_string(value));
}

JsonLine &JsonLine::time(std::string_view key, std::optional<Timestamp> value)
{
    return value ? text(key, toIsoTime(*value)) : *this;
}

JsonLine &JsonLine::identifier(std::string_view key, const Identifier &value)
{
    if (value.text.empty())
        return *this;
    return value.isNumber ? raw(key, value.text) : text(key, value.text);
}

JsonLine &JsonLine::payload(const std::string &key, const Payload &value)
{
    switch (value.kind) {
    case Payload::Kind::Absent:
        break;
    case Payload::Kind::Json:
        return raw(key, compactJson(value.bytes));
    case Payload::Kind::Text:
        return text(key + "Text", value.bytes);
    case Payload::Kind::Bytes:
        return text(key + "Base64",
                    QByteArray::fromStdString(value.bytes).toBase64().toStdString());
    }
    return *this;
}

} // namespace hindcast
