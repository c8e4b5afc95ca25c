// SPDX-License-Identifier: MIT
#include "model/store/value_decoder.h"

#include "model/event/json.h"
#include "model/event/json_scanner.h"
#include "model/store/record_members.h"
#include "model/store/yaml_reader.h"

namespace hindcast {

namespace {

using Kind = StoredValue::Kind;
using Compression = ColumnCoding::Compression;
using Encoding = ColumnCoding::Encoding;

bool isUtf8(std::string_view bytes)
{
    return findInvalidUtf8(bytes) == std::string_view::npos;
}

char firstOf(std::string_view text)
{
    const std::size_t at = text.find_first_not_of(" \t\r\n");
    return at == std::string_view::npos ? '\0' : text[at];
}

StoredValue textValue(std::string_view text)
{
    return {.kind = Kind::Text, .bytes = text};
}

} // namespace

StoredValue ValueDecoder::decode(const StoredValue &stored)
{
    m_problem.clear();
    if (stored.kind != Kind::Text && stored.kind != Kind::Bytes)
        return stored;
    const StoredValue value = m_coding.compression == Compression::None ? stored : unpack(stored);
    if (!m_problem.isEmpty())
        return value;
    switch (m_coding.encoding) {
    case Encoding::Plain:
        return value;
    case Encoding::Yaml:
        return fromYaml(value);
    case Encoding::JsonInString:
        return fromJsonString(value);
    case Encoding::Auto:
        break;
    }
    if (value.bytes.starts_with("---"))
        return fromYaml(value);
    return firstOf(value.bytes) == '"' ? fromJsonString(value) : value;
}

StoredValue ValueDecoder::unpack(const StoredValue &packed)
{
    using Format = ValueInflater::Format;
    const Format format = ValueInflater::formatOf(packed.bytes);
    const bool isSniffed = m_coding.compression == Compression::Auto;
    const Format wanted = m_coding.compression == Compression::Zlib ? Format::Zlib : Format::Gzip;
    if (format == Format::None && isSniffed)
        return packed;
    if (!isSniffed && format != wanted) {
        m_problem = wanted == Format::Zlib ? tr("it is not packed by zlib")
                                           : tr("it is not packed by gzip");
        return packed;
    }
    const auto outcome = m_inflater.inflate(packed.bytes, m_unpacked);
    const bool isBroken = outcome == ValueInflater::Outcome::Broken;
    if (isBroken && isSniffed && isUtf8(packed.bytes))
        return packed; // A text that happens to begin like packed data.
    if (outcome != ValueInflater::Outcome::Whole)
        m_problem = m_inflater.reason();
    if (isBroken)
        return packed;
    return {.kind = isUtf8(m_unpacked) ? Kind::Text : Kind::Bytes, .bytes = m_unpacked};
}

StoredValue ValueDecoder::fromYaml(const StoredValue &value)
{
    if (isWholeJson(value.bytes))
        return value; // Its digits and escapes stay as they are.
    const auto read = readYaml(value.bytes);
    if (!read) {
        m_problem = tr("it is no YAML: %1").arg(read.error().message);
        return value;
    }
    m_json = read.value().toText();
    return textValue(m_json);
}

/// Unpacks strings as long as there is JSON in them, so that it does not matter how often somebody
/// has encoded it.
StoredValue ValueDecoder::fromJsonString(const StoredValue &value)
{
    constexpr int deepest = 4;
    const bool isSniffed = m_coding.encoding == Encoding::Auto;
    StoredValue found = value;
    for (int level = 0; level < deepest; ++level) {
        JsonScanner scanner(found.bytes);
        if (scanner.next() != JsonScanner::Token::String)
            break;
        std::string inner = decodedJsonString(scanner.text());
        const char first = firstOf(inner);
        const bool isContainer = first == '{' || first == '[';
        const bool isWorthIt = isContainer || first == '"' || !isSniffed;
        if (scanner.next() != JsonScanner::Token::End || !isWorthIt || !isWholeJson(inner))
            break;
        m_json = std::move(inner);
        found = textValue(m_json);
    }
    return found;
}

} // namespace hindcast
