// SPDX-License-Identifier: MIT
#include "model/export/fixture_literals.h"

#include "model/compare/exact_number.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <charconv>

namespace hindcast {

namespace {

constexpr int step = 2; ///< Blanks for each level.

/// What the syntax of a language says about values.
struct Syntax
{
    std::string_view name;
    std::string_view null;
    std::string_view yes;
    std::string_view no;
    std::string_view objectBegin;
    std::string_view objectEnd;
    std::string_view arrayBegin;
    std::string_view arrayEnd;
    std::string_view colon; ///< Between key and value.
};

constexpr std::array<Syntax, 6> syntaxes{
    Syntax{"json", "null", "true", "false", "{", "}", "[", "]", ": "},
    Syntax{"typescript", "null", "true", "false", "{", "}", "[", "]", ": "},
    Syntax{"java", "null", "true", "false", "object(", ")", "array(", ")", ", "},
    Syntax{"csharp", "null", "true", "false", "Obj(", ")", "Arr(", ")", ", "},
    Syntax{"python", "None", "True", "False", "{", "}", "[", "]", ": "},
    Syntax{"kotlin", "null", "true", "false", "jsonObject(", ")", "jsonArray(", ")", " to "},
};

const Syntax &syntaxOf(LiteralLanguage language)
{
    return syntaxes[static_cast<std::size_t>(language)];
}

bool isInteger(std::string_view token)
{
    return token.find_first_of(".eE") == std::string_view::npos;
}

std::optional<std::int64_t> asInt64(std::string_view token)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), value);
    const bool isWhole = error == std::errc() && end == token.data() + token.size();
    return isWhole ? std::optional(value) : std::nullopt;
}

/// Whether a double that is written with as few digits as it needs is the same number.
bool isExactDouble(const std::string &token)
{
    double value = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), value);
    if (error != std::errc() || end != token.data() + token.size())
        return false;
    std::array<char, 64> text{};
    const auto done = std::to_chars(text.data(), text.data() + text.size(), value);
    std::string shortest(text.data(), done.ptr);
    return isSameNumber(shortest, token);
}

std::string call(std::string_view function, const std::string &token)
{
    return std::string(function) + "(\"" + token + "\")";
}

std::string typeScriptNumber(const std::string &token)
{
    constexpr std::int64_t mostSafe = (std::int64_t{1} << 53) - 1;
    if (!isInteger(token))
        return token;
    const auto value = asInt64(token);
    const bool isSafe = value && *value <= mostSafe && *value >= -mostSafe;
    return isSafe ? token : token + "n";
}

std::string cSharpNumber(const std::string &token)
{
    constexpr std::size_t mostDigits = 28;
    if (isInteger(token))
        return asInt64(token) ? token + "L" : call("System.Numerics.BigInteger.Parse", token);
    const bool isDecimal = token.find_first_of("eE") == std::string::npos
        && std::ranges::count_if(token, [](char c) { return c >= '0' && c <= '9'; })
            <= static_cast<std::ptrdiff_t>(mostDigits);
    return isDecimal
        ? token + "m"
        : "double.Parse(\"" + token + "\", System.Globalization.CultureInfo.InvariantCulture)";
}

std::string numberLiteral(const std::string &token, LiteralLanguage language)
{
    const bool isWhole = isInteger(token);
    const auto value = isWhole ? asInt64(token) : std::nullopt;
    switch (language) {
    case LiteralLanguage::Json:
        return token;
    case LiteralLanguage::TypeScript:
        return typeScriptNumber(token);
    case LiteralLanguage::CSharp:
        return cSharpNumber(token);
    case LiteralLanguage::Python:
        return isWhole || isExactDouble(token) ? token : call("Decimal", token);
    case LiteralLanguage::Java:
        if (isWhole)
            return value ? token + "L" : call("new java.math.BigInteger", token);
        return call("new java.math.BigDecimal", token);
    case LiteralLanguage::Kotlin:
        if (value && *value == INT64_MIN)
            return "Long.MIN_VALUE"; // Its minus is no part of the literal.
        if (isWhole)
            return value ? token + "L" : call("java.math.BigInteger", token);
        return call("java.math.BigDecimal", token);
    }
    return token;
}

/// An escape of one UTF-16 unit that all the languages know.
std::string unitEscape(char16_t unit)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        text += digits[(unit >> shift) & 0xf];
    return text;
}

/// What stands for \a c, which is no more than a line end, quote or the like; empty: itself.
std::string simpleEscape(char16_t c, LiteralLanguage language)
{
    switch (c) {
    case u'\n':
        return "\\n";
    case u'\r':
        return "\\r";
    case u'\t':
        return "\\t";
    case u'"':
        return "\\\"";
    case u'\\':
        return "\\\\";
    case u'$':
        return language == LiteralLanguage::Kotlin ? "\\$" : "";
    default:
        return {};
    }
}

std::string quoted(const QString &text, LiteralLanguage language)
{
    std::string result = "\"";
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair
            = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair) {
            result += text.mid(i++, 2).toStdString();
            continue;
        }
        const std::string escape = simpleEscape(c.unicode(), language);
        // U+2028 and its like end a line for some, and are invisible for all.
        const bool isOdd = c.category() == QChar::Other_Control
            || c.category() == QChar::Other_Format || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph || c.isSurrogate() || c.isNonCharacter();
        if (!escape.empty())
            result += escape;
        else
            result += isOdd ? unitEscape(c.unicode()) : QString(c).toStdString();
    }
    return result + '"';
}

/// The compiler of Java takes no constant of more than 65535 bytes.
std::string javaString(const QString &text)
{
    constexpr qsizetype longest = 8000;
    if (text.size() <= longest)
        return quoted(text, LiteralLanguage::Java);
    std::string parts;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype length = std::min(longest, text.size() - at);
        if (text[at + length - 1].isHighSurrogate() && length > 1)
            --length;
        parts += (parts.empty() ? "" : ", ") + quoted(text.mid(at, length), LiteralLanguage::Java);
        at += length;
    }
    return "String.join(\"\", " + parts + ")";
}

/// Decoded text in WTF-8 as UTF-16: a lone surrogate, which UTF-8 cannot hold, is kept.
QString utf16(const Json &value)
{
    QString text;
    const std::string bytes = value.text();
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t lone = bytes.find('\xed', i);
        const bool isLone = lone != std::string::npos && lone + 2 < bytes.size()
            && static_cast<unsigned char>(bytes[lone + 1]) >= 0xa0;
        const std::size_t end = isLone ? lone : bytes.size();
        if (!isLone && lone != std::string::npos && lone + 3 <= bytes.size()) {
            text += wholeText(bytes.substr(i, lone + 3 - i)); // Some other character.
            i = lone + 3;
            continue;
        }
        text += wholeText(bytes.substr(i, end - i));
        i = end;
        if (isLone) {
            const unsigned second = static_cast<unsigned char>(bytes[lone + 1]) & 0x3fU;
            const unsigned third = static_cast<unsigned char>(bytes[lone + 2]) & 0x3fU;
            text += QChar(static_cast<char16_t>(0xd000U | (second << 6) | third));
            i = lone + 3;
        }
    }
    return text;
}

std::string stringLiteral(const Json &value, LiteralLanguage language)
{
    if (language == LiteralLanguage::Json)
        return value.toText();
    const QString text = utf16(value);
    return language == LiteralLanguage::Java ? javaString(text) : quoted(text, language);
}

bool isPlainName(std::string_view key)
{
    const auto isPart = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '_' || c == '$';
    };
    return !key.empty() && (key.front() < '0' || key.front() > '9')
        && std::ranges::all_of(key, isPart) && key != "__proto__";
}

std::string keyLiteral(const std::string &key, LiteralLanguage language)
{
    const std::string text = stringLiteral(Json::string(key), language);
    if (language != LiteralLanguage::TypeScript)
        return text;
    if (isPlainName(key))
        return key;
    return key == "__proto__" ? "[" + text + "]" : text; // Else it would set the prototype.
}

class Writer
{
public:
    explicit Writer(LiteralLanguage language)
        : m_language(language)
        , m_syntax(syntaxOf(language))
    {
    }

    void write(const Json &value, int indent)
    {
        switch (value.kind()) {
        case Json::Kind::Null:
            text += m_syntax.null;
            break;
        case Json::Kind::True:
            text += m_syntax.yes;
            break;
        case Json::Kind::False:
            text += m_syntax.no;
            break;
        case Json::Kind::Number:
            text += numberLiteral(value.token(), m_language);
            break;
        case Json::Kind::String:
            text += stringLiteral(value, m_language);
            break;
        case Json::Kind::Array:
            writeArray(value, indent);
            break;
        case Json::Kind::Object:
            writeObject(value, indent);
            break;
        }
    }

    std::string text;

private:
    void breakLine(int indent)
    {
        text += '\n';
        text.append(static_cast<std::size_t>(indent), ' ');
    }

    void writeArray(const Json &value, int indent)
    {
        text += m_syntax.arrayBegin;
        const bool isAloneAndNull = m_language == LiteralLanguage::Java && value.size() == 1
            && value.items().front().kind() == Json::Kind::Null;
        if (isAloneAndNull) {
            // It would be taken for the list itself.
            text += "(Object) null)";
            return;
        }
        for (std::size_t i = 0; i < value.items().size(); ++i) {
            text += i > 0 ? "," : "";
            breakLine(indent + step);
            write(value.items()[i], indent + step);
        }
        if (value.size() > 0)
            breakLine(indent);
        text += m_syntax.arrayEnd;
    }

    void writeObject(const Json &value, int indent)
    {
        text += m_syntax.objectBegin;
        bool isFirst = true;
        for (const JsonMember &member : value.members()) {
            if (value.find(member.key) != &member.value)
                continue; // Of several with one key the last one counts.
            text += isFirst ? "" : ",";
            isFirst = false;
            breakLine(indent + step);
            text += keyLiteral(member.key, m_language);
            text += m_syntax.colon;
            write(member.value, indent + step);
        }
        if (!isFirst)
            breakLine(indent);
        text += m_syntax.objectEnd;
    }

    LiteralLanguage m_language;
    const Syntax &m_syntax;
};

} // namespace

QString wholeText(const std::string &utf8)
{
    using Flag = QStringDecoder::Flag;
    QStringDecoder decoder(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    return decoder(QByteArrayView(utf8));
}

std::optional<LiteralLanguage> literalLanguage(std::string_view name)
{
    const auto found = std::ranges::find(syntaxes, name, &Syntax::name);
    if (found == syntaxes.end())
        return {};
    return static_cast<LiteralLanguage>(found - syntaxes.begin());
}

std::string literal(const Json &value, LiteralLanguage language, int indent)
{
    Writer writer(language);
    writer.write(value, indent);
    return std::move(writer.text);
}

} // namespace hindcast
