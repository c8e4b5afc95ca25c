// SPDX-License-Identifier: MIT
#include "model/store/profile_value_parser.h"

#include <QRegularExpression>

namespace hindcast {

namespace {

constexpr std::size_t longestPointer = 32;

/// Whose words these are, for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ProfileParser)
};

/// Columns are named `column` or, of a joined table, `table.column`.
ColumnName columnNamed(const std::string &name)
{
    const std::size_t dot = name.find('.');
    if (dot == std::string::npos)
        return {{}, name};
    return {name.substr(0, dot), name.substr(dot + 1)};
}

ValueRule readParts(const ProfileNode &list, ValueRule::Kind kind, const ValueReader &read)
{
    ValueRule rule{.kind = kind};
    for (const ProfileNode &part : list.items())
        rule.parts.push_back(read(part));
    return rule;
}

/// The keys of a value that names a column; \a rule is what they say.
void readColumnKeys(const ProfileNode &node, ValueRule &rule)
{
    rule.kind = ValueRule::Kind::Column;
    rule.column = readColumnName(node.required("column"));
    if (const auto pointers = node.member("pointers")) {
        for (const ProfileNode &pointer : pointers->items())
            rule.pointers.push_back(readPointer(pointer, pointer.anyText()));
    }
    if (const auto optional = node.member("optional"))
        rule.isOptional = optional->boolean();
    if (const auto as = node.member("as")) {
        static_cast<void>(as->oneOf({"uuid"}));
        rule.isUuid = true;
    }
    if (const auto pattern = node.member("pattern"))
        rule.pattern = readPattern(*pattern);
}

} // namespace

JsonPointer readPointer(const ProfileNode &node, std::string_view text)
{
    JsonPointer pointer;
    if (!text.empty() && text.front() != '/')
        node.failExpecting(Words::tr("a JSON pointer, which begins with /"));
    for (const char c : text) {
        if (c == '/')
            pointer.emplace_back();
        else if (!pointer.empty())
            pointer.back() += c;
    }
    for (std::string &segment : pointer) {
        for (std::size_t at = 0; (at = segment.find('~', at)) != std::string::npos; ++at) {
            const char escape = at + 1 < segment.size() ? segment[at + 1] : '\0';
            if (escape != '0' && escape != '1')
                node.failExpecting(Words::tr("~0 or ~1 where a JSON pointer has ~"));
            segment.replace(at, 2, escape == '1' ? "/" : "~");
        }
    }
    if (pointer.size() > longestPointer)
        node.failExpecting(Words::tr("at most %1 segments").arg(longestPointer));
    return pointer;
}

std::string readPattern(const ProfileNode &node)
{
    std::string pattern = node.text();
    const QRegularExpression expression(QString::fromStdString(pattern));
    if (!expression.isValid())
        node.failExpecting(QCoreApplication::translate("hindcast::ProfileParser",
                                                       "a regular expression (%1 at character %2)")
                               .arg(expression.errorString())
                               .arg(expression.patternErrorOffset() + 1));
    return pattern;
}

std::vector<ColumnCoding> readOptionalCodings(const ProfileNode &object)
{
    const auto node = object.member("columns");
    if (!node)
        return {};
    if (!node->value().isObject() || node->value().members().empty())
        node->failExpecting(Words::tr("an object: columns and what they go through"));
    std::vector<ColumnCoding> codings;
    for (const JsonMember &member : node->value().members()) {
        const auto column = node->member(member.key.c_str());
        if (!column)
            continue;
        column->expectObject({"compression", "encoding"});
        ColumnCoding coding{.column = columnNamed(member.key)};
        using Compression = ColumnCoding::Compression;
        using Encoding = ColumnCoding::Encoding;
        if (const auto how = column->member("compression"))
            coding.compression = static_cast<Compression>(static_cast<int>(Compression::Auto)
                                                          + how->oneOf({"auto", "zlib", "gzip"}));
        if (const auto how = column->member("encoding"))
            coding.encoding = static_cast<Encoding>(
                static_cast<int>(Encoding::Auto) + how->oneOf({"auto", "yaml", "json-in-string"}));
        codings.push_back(std::move(coding));
    }
    return codings;
}

ColumnName readColumnName(const ProfileNode &node)
{
    return columnNamed(node.text());
}

std::optional<ValueRule> readComposed(const ProfileNode &node, const ValueReader &read)
{
    if (const auto constant = node.member("constant")) {
        node.expectObject({"constant", "without"});
        ValueRule rule{.kind = ValueRule::Kind::Constant, .text = constant->text()};
        if (const auto without = node.member("without"))
            rule.parts.push_back(read(*without));
        return rule;
    }
    if (const auto list = node.member("join")) {
        node.expectObject({"join", "separator"});
        ValueRule rule = readParts(*list, ValueRule::Kind::Join, read);
        rule.text = node.required("separator").anyText();
        return rule;
    }
    if (const auto list = node.member("firstOf")) {
        node.expectObject({"firstOf"});
        return readParts(*list, ValueRule::Kind::FirstOf, read);
    }
    return {};
}

ValueRule readValue(const ProfileNode &node)
{
    ValueRule rule;
    if (node.value().kind() == Json::Kind::String) {
        rule.kind = ValueRule::Kind::Column;
        rule.column = readColumnName(node);
        return rule;
    }
    if (auto composed = readComposed(node, readValue))
        return *std::move(composed);
    if (const auto item = node.member("item")) {
        node.expectObject({"item", "pattern"});
        rule.kind = ValueRule::Kind::Column;
        rule.isItem = true;
        for (const ProfileNode &pointer : item->items())
            rule.pointers.push_back(readPointer(pointer, pointer.anyText()));
        if (const auto pattern = node.member("pattern"))
            rule.pattern = readPattern(*pattern);
        return rule;
    }
    if (!node.value().isObject()) {
        node.failExpecting(Words::tr("the name of a column, or an object with one of the keys "
                                     "column, item, constant, join, firstOf"));
        return rule;
    }
    node.expectObject({"column", "pointers", "optional", "as", "pattern"});
    readColumnKeys(node, rule);
    return rule;
}

ValueRule readOptionalValue(const ProfileNode &object, const char *key)
{
    const auto node = object.member(key);
    return node ? readValue(*node) : ValueRule();
}

TimeRule readOptionalTime(const ProfileNode &object, const char *key, const ValueReader &read)
{
    const auto node = object.member(key);
    if (!node)
        return {};
    TimeRule rule;
    if (!node->member("value")) {
        rule.value = read(*node);
        return rule;
    }
    node->expectObject({"value", "encoding"});
    rule.value = read(node->required("value"));
    if (const auto encoding = node->member("encoding")) {
        rule.encoding = static_cast<TimeEncoding>(encoding->oneOf(
            {"auto", "iso", "unix-seconds", "unix-milliseconds", "unix-microseconds",
             "unix-nanoseconds", "unix-ticks", "dotnet-ticks"}));
    }
    return rule;
}

PayloadRule readOptionalPayload(const ProfileNode &object, const char *key, const ValueReader &read)
{
    const auto node = object.member(key);
    if (!node)
        return {};
    PayloadRule rule;
    if (!node->member("value")) {
        rule.value = read(*node);
        return rule;
    }
    node->expectObject({"value", "encoding", "unwrap"});
    rule.value = read(node->required("value"));
    if (const auto encoding = node->member("encoding")) {
        rule.encoding = static_cast<PayloadEncoding>(
            encoding->oneOf({"auto", "text", "bytes", "json-in-string"}));
    }
    if (const auto unwrap = node->member("unwrap")) {
        static_cast<void>(unwrap->oneOf({"only-member"}));
        rule.isOnlyMember = true;
    }
    return rule;
}

} // namespace hindcast
