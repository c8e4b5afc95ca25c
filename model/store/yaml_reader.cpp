// SPDX-License-Identifier: MIT
#include "model/store/yaml_reader.h"

#include "model/store/yaml_scalar.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <yaml.h>

namespace hindcast {

namespace {

constexpr std::int64_t mostValues = 1'000'000;
constexpr std::int64_t mostBytes = std::int64_t{64} << 20;
constexpr std::string_view coreTag = "tag:yaml.org,2002:";

/// A value and what writing it out would take.
struct Sized
{
    Json value;
    std::int64_t values = 1;
    std::int64_t bytes = 0;
    int depth = 1; ///< Of its nesting.
};

std::string_view textOf(const yaml_char_t *text)
{
    return text != nullptr ? std::string_view(reinterpret_cast<const char *>(text))
                           : std::string_view();
}

/// An event of the parser, let go of in time.
struct Token
{
    Token() = default;
    ~Token() { yaml_event_delete(&event); }
    Q_DISABLE_COPY_MOVE(Token)
    yaml_event_t event{};
};

class YamlReader
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::YamlReader)
public:
    explicit YamlReader(std::string_view yaml)
    {
        yaml_parser_initialize(&m_parser);
        yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(
            &m_parser, reinterpret_cast<const unsigned char *>(yaml.data()), yaml.size());
    }
    ~YamlReader() { yaml_parser_delete(&m_parser); }
    Q_DISABLE_COPY_MOVE(YamlReader)

    Result<Json> read();

private:
    using Next = std::unique_ptr<Token>;

    /// The next event; a null pointer after a failure.
    Next next();
    Sized readNode(const Token &token, int depth);
    Sized readAlias(const Token &token);
    Sized readScalar(const yaml_event_t &event) const;
    Sized readSequence(int depth);
    Sized readMapping(int depth);
    static void merge(std::vector<JsonMember> &merged, const Json &from);
    static std::vector<JsonMember> joined(std::vector<JsonMember> merged,
                                          std::vector<JsonMember> members);
    static std::string keyText(const Json &key);
    static Sized tagged(std::string_view tag, Sized value);
    /// Counts \a part into \a whole; false if that is too much.
    bool grow(Sized &whole, const Sized &part, const yaml_mark_t &mark);
    void failForDepth(const yaml_mark_t &mark);
    void fail(const QString &what, const yaml_mark_t &mark);

    yaml_parser_t m_parser{};
    std::map<std::string, Sized, std::less<>> m_anchors;
    std::optional<Error> m_failure;
};

/// How a tag is shown: `!binary`, `!ruby/object:Money`, `!!set`; empty for those that say nothing.
std::string shownTag(std::string_view tag)
{
    if (!tag.starts_with(coreTag))
        return tag == "!" ? std::string() : std::string(tag);
    tag.remove_prefix(coreTag.size());
    if (tag == "binary")
        return "!binary";
    for (const std::string_view plain :
         {"str", "int", "float", "bool", "null", "timestamp", "map", "seq"}) {
        if (tag == plain)
            return {};
    }
    return "!!" + std::string(tag);
}

std::string withoutBlanks(std::string_view text)
{
    std::string dense;
    for (const char c : text) {
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            dense += c;
    }
    return dense;
}

Result<Json> YamlReader::read()
{
    Json value;
    bool isRead = false;
    for (;;) {
        const Next token = next();
        if (m_failure)
            return *m_failure;
        const yaml_event_t &event = token->event;
        if (event.type == YAML_STREAM_END_EVENT)
            return value;
        if (event.type == YAML_DOCUMENT_START_EVENT && isRead)
            fail(tr("a second document begins"), event.start_mark);
        const bool isAround = event.type == YAML_STREAM_START_EVENT
            || event.type == YAML_DOCUMENT_START_EVENT || event.type == YAML_DOCUMENT_END_EVENT;
        if (isAround || m_failure)
            continue;
        value = readNode(*token, 1).value;
        isRead = true;
    }
}

YamlReader::Next YamlReader::next()
{
    auto token = std::make_unique<Token>();
    if (m_failure)
        return {};
    if (yaml_parser_parse(&m_parser, &token->event) != 0)
        return token;
    const char *problem = m_parser.problem;
    const bool hasPlace = m_parser.error != YAML_READER_ERROR;
    fail(QString::fromUtf8(problem != nullptr ? problem : "out of memory"),
         hasPlace ? m_parser.problem_mark : m_parser.mark);
    return {};
}

/// After a failure it is anything; the failure is kept.
Sized YamlReader::readNode(const Token &token, int depth)
{
    const yaml_event_t &event = token.event;
    if (event.type == YAML_ALIAS_EVENT)
        return readAlias(token);
    if (depth > Json::maxDepth) {
        failForDepth(event.start_mark);
        return {};
    }
    Sized node;
    std::string_view anchor;
    switch (event.type) {
    case YAML_SCALAR_EVENT:
        node = readScalar(event);
        anchor = textOf(event.data.scalar.anchor);
        break;
    case YAML_SEQUENCE_START_EVENT:
        node = tagged(textOf(event.data.sequence_start.tag), readSequence(depth));
        anchor = textOf(event.data.sequence_start.anchor);
        break;
    case YAML_MAPPING_START_EVENT:
        node = tagged(textOf(event.data.mapping_start.tag), readMapping(depth));
        anchor = textOf(event.data.mapping_start.anchor);
        break;
    default:
        break; // The parser gives no other event where a value stands.
    }
    if (!anchor.empty())
        m_anchors.insert_or_assign(std::string(anchor), node);
    return node;
}

Sized YamlReader::readAlias(const Token &token)
{
    const std::string_view name = textOf(token.event.data.alias.anchor);
    const auto known = m_anchors.find(name);
    if (known != m_anchors.end())
        return known->second;
    fail(tr("the alias *%1 stands for nothing that came before it")
             .arg(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))),
         token.event.start_mark);
    return {};
}

Sized YamlReader::readScalar(const yaml_event_t &event) const
{
    const auto &scalar = event.data.scalar;
    const std::string_view text(reinterpret_cast<const char *>(scalar.value), scalar.length);
    const std::string_view tag = textOf(scalar.tag);
    Sized node{.bytes = static_cast<std::int64_t>(text.size()) + 2};
    if (tag.empty())
        node.value = scalar.plain_implicit != 0 ? plainYamlScalar(text) : Json::string(text);
    else if (tag == "!ruby/symbol" || tag == "!ruby/sym")
        node.value = Json::string(':' + std::string(text));
    else if (tag == "!ruby/object:BigDecimal")
        node.value = Json::string(bigDecimalText(text));
    else if (shownTag(tag) == "!binary")
        node.value = Json::string(withoutBlanks(text));
    else if (tag.starts_with(coreTag) && tag.substr(coreTag.size()) != "str")
        node.value = plainYamlScalar(text);
    else
        node.value = Json::string(text);
    return tag == "!ruby/symbol" || tag == "!ruby/sym" ? node : tagged(tag, std::move(node));
}

Sized YamlReader::readSequence(int depth)
{
    Sized whole{.bytes = 2};
    std::vector<Json> items;
    while (const Next token = next()) {
        if (token->event.type == YAML_SEQUENCE_END_EVENT) {
            whole.value = Json::array(std::move(items));
            return whole;
        }
        Sized item = readNode(*token, depth + 1);
        if (!grow(whole, item, token->event.start_mark))
            break;
        items.push_back(std::move(item.value));
    }
    return {};
}

Sized YamlReader::readMapping(int depth)
{
    Sized whole{.bytes = 2};
    std::vector<JsonMember> members;
    std::vector<JsonMember> merged;
    while (const Next token = next()) {
        if (token->event.type == YAML_MAPPING_END_EVENT) {
            whole.value = Json::object(joined(std::move(merged), std::move(members)));
            return whole;
        }
        const Sized key = readNode(*token, depth + 1);
        const bool isMerge = token->event.type == YAML_SCALAR_EVENT
            && token->event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
            && key.value.kind() == Json::Kind::String && key.value.token() == "<<";
        const Next second = next();
        if (!second)
            break;
        Sized value = readNode(*second, depth + 1);
        if (!grow(whole, key, token->event.start_mark)
            || !grow(whole, value, second->event.start_mark))
            break;
        if (isMerge && value.value.isContainer())
            merge(merged, value.value);
        else
            members.push_back({keyText(key.value), std::move(value.value)});
    }
    return {};
}

/// The members of what \a from names: a mapping, or several in an array, the first of which win.
void YamlReader::merge(std::vector<JsonMember> &merged, const Json &from)
{
    for (const JsonMember &member : from.members())
        merged.push_back(member);
    for (const Json &item : from.items()) {
        for (const JsonMember &member : item.members())
            merged.push_back(member);
    }
}

/// \a merged ones first, but for those that \a members, or an earlier one, say differently.
std::vector<JsonMember> YamlReader::joined(std::vector<JsonMember> merged,
                                           std::vector<JsonMember> members)
{
    if (merged.empty())
        return members;
    std::set<std::string_view> known;
    for (const JsonMember &member : members)
        known.insert(member.key);
    std::vector<JsonMember> all;
    all.reserve(merged.size() + members.size());
    for (JsonMember &member : merged) {
        if (known.insert(member.key).second)
            all.push_back(member); // Copied, because its key is still looked at.
    }
    std::ranges::move(members, std::back_inserter(all));
    return all;
}

std::string YamlReader::keyText(const Json &key)
{
    return key.kind() == Json::Kind::String ? key.text() : key.toText();
}

Sized YamlReader::tagged(std::string_view tag, Sized value)
{
    const std::string shown = shownTag(tag);
    if (shown.empty())
        return value;
    ++value.values;
    ++value.depth;
    value.bytes += static_cast<std::int64_t>(shown.size()) + 5;
    value.value = Json::object({{shown, std::move(value.value)}});
    return value;
}

bool YamlReader::grow(Sized &whole, const Sized &part, const yaml_mark_t &mark)
{
    whole.values += part.values;
    whole.bytes += part.bytes + 1;
    if (whole.values > mostValues || whole.bytes > mostBytes)
        fail(tr("it holds more than %1 values or %2 MB once its aliases are written out")
                 .arg(mostValues)
                 .arg(mostBytes >> 20),
             mark);
    // Aliases nest deeper than the text does.
    whole.depth = std::max(whole.depth, part.depth + 1);
    if (whole.depth > Json::maxDepth)
        failForDepth(mark);
    return !m_failure;
}

void YamlReader::failForDepth(const yaml_mark_t &mark)
{
    fail(tr("it is nested deeper than %1 levels").arg(Json::maxDepth), mark);
}

void YamlReader::fail(const QString &what, const yaml_mark_t &mark)
{
    if (!m_failure)
        m_failure = Error{
            tr("%1 in line %2, column %3").arg(what).arg(mark.line + 1).arg(mark.column + 1)};
}

} // namespace

Result<Json> readYaml(std::string_view yaml)
{
    return YamlReader(yaml).read();
}

} // namespace hindcast
