// SPDX-License-Identifier: MIT
#include "model/items/json_text.h"

#include "model/event/json_pointer.h"
#include "model/event/json_scanner.h"
#include "model/items/json_writer.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

/// Lays out \a json token by token. What is not JSON is written as it is.
void writeTokens(std::string_view json, JsonWriter &writer)
{
    using Token = JsonScanner::Token;
    JsonScanner scanner(json);
    while (!writer.isFull()) {
        const Token token = scanner.next();
        const std::string_view written
            = json.substr(scanner.offset(), scanner.end() - scanner.offset());
        switch (token) {
        case Token::ObjectBegin:
        case Token::ArrayBegin:
            writer.open(written.front());
            break;
        case Token::ObjectEnd:
        case Token::ArrayEnd:
            writer.close(json[scanner.end() - 1]);
            break;
        case Token::Key:
            writer.key('"' + std::string(scanner.text()) + '"');
            break;
        case Token::String:
            writer.value('"' + std::string(scanner.text()) + '"');
            break;
        case Token::Number:
        case Token::True:
        case Token::False:
        case Token::Null:
            writer.value(scanner.text().empty() ? written : scanner.text());
            break;
        case Token::End:
            return;
        case Token::Error:
            writer.rest(json.substr(std::min(scanner.offset(), json.size())));
            return;
        }
    }
}

/// Lays out a value and notes the lines of what changed. Pointers are made only on the way to
/// a change, so that the rest costs nothing more.
class MarkedWriter
{
public:
    MarkedWriter(const std::vector<Change> &changes, JsonWriter &writer)
        : m_writer(writer)
    {
        for (const Change &change : changes) {
            if (change.kind == Change::Kind::Removed)
                continue;
            m_changed.insert(change.pointer);
            for (std::size_t at = change.pointer.rfind('/'); at != std::string::npos && at > 0;
                 at = change.pointer.rfind('/', at - 1))
                m_onTheWay.insert(change.pointer.substr(0, at));
            m_onTheWay.insert(std::string());
        }
    }

    void write(const Json &value) { write(value, !m_onTheWay.empty()); }
    [[nodiscard]] std::vector<bool> lines() &&
    {
        if (!m_changed.empty())
            m_lines.resize(m_writer.line() + 1, false);
        return std::move(m_lines);
    }

private:
    void write(const Json &value, bool mayBeChanged)
    {
        const std::size_t first = m_writer.line();
        if (!value.isContainer())
            m_writer.value(value.toText());
        else
            writeContainer(value, mayBeChanged && m_onTheWay.contains(m_pointer));
        if (mayBeChanged && m_changed.contains(m_pointer)) {
            m_lines.resize(std::max(m_lines.size(), m_writer.line() + 1), false);
            std::fill(m_lines.begin() + static_cast<std::ptrdiff_t>(first),
                      m_lines.begin() + static_cast<std::ptrdiff_t>(m_writer.line()) + 1, true);
        }
    }

    void writeContainer(const Json &value, bool mayHoldChanges)
    {
        m_writer.open(value.isObject() ? '{' : '[');
        const std::size_t length = m_pointer.size();
        const auto writePart = [&](const Json &part, const auto &token) {
            if (mayHoldChanges)
                m_pointer += '/' + token();
            write(part, mayHoldChanges);
            m_pointer.resize(length);
        };
        for (const JsonMember &member : value.members()) {
            if (m_writer.isFull())
                return;
            m_writer.key(quotedJson(member.key));
            writePart(member.value, [&] { return pointerToken(member.key); });
        }
        std::size_t number = 0;
        for (const Json &item : value.items()) {
            if (m_writer.isFull())
                return;
            writePart(item, [&] { return std::to_string(number); });
            ++number;
        }
        m_writer.close(value.isObject() ? '}' : ']');
    }

    JsonWriter &m_writer;
    std::unordered_set<std::string> m_changed;
    std::unordered_set<std::string> m_onTheWay; ///< Pointers of what holds a change.
    std::string m_pointer;
    std::vector<bool> m_lines;
};

QChar picture(QChar c)
{
    const ushort code = c.unicode();
    if (code < 0x20)
        return QChar(0x2400 + code);
    if (code == 0x7f)
        return QChar(0x2421);
    return code == 0x2028 || code == 0x2029 ? QChar(0x2424) : QChar(0xfffd);
}

bool isShowable(QChar c)
{
    const ushort code = c.unicode();
    if (code < 0x20)
        return code == '\n' || code == '\t';
    // The last two mean something else to QTextDocument.
    return code != 0x7f && code != 0x2028 && code != 0x2029 && code != 0xfdd0 && code != 0xfdd1;
}

void appendHex(QString &line, std::size_t value, int digits)
{
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        line += u"0123456789abcdef"[(value >> shift) & 0xfU];
}

} // namespace

QString shownText(std::string_view text)
{
    QString shown = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    if (shown.contains('\r'_L1))
        shown.replace("\r\n"_L1, "\n"_L1);
    for (qsizetype at = 0; at < shown.size(); ++at) {
        if (!isShowable(shown.at(at)))
            shown[at] = picture(shown.at(at));
    }
    return shown;
}

QString jsonValueText(const Json &value, qsizetype limit)
{
    switch (value.kind()) {
    case Json::Kind::Array:
        return u"[%1]"_s.arg(value.size());
    case Json::Kind::Object:
        return u"{%1}"_s.arg(value.size());
    case Json::Kind::String: {
        const std::string_view shown = cutText(value.token(), static_cast<std::size_t>(limit));
        const bool isCut = shown.size() < value.token().size();
        return '"'_L1 + shownText(shown) + (isCut ? u"…"_s : u"\""_s);
    }
    case Json::Kind::Number: {
        const std::string_view shown = cutText(value.token(), static_cast<std::size_t>(limit));
        return shown.size() < value.token().size() ? shownText(shown) + u"…"_s : shownText(shown);
    }
    default:
        return QString::fromStdString(value.toText());
    }
}

ShownText indentedJson(std::string_view json, const TextLimit &limit)
{
    JsonWriter writer(limit.bytes, limit.line);
    writeTokens(json, writer);
    const bool isWhole = writer.isWhole();
    return {shownText(std::move(writer).text()), isWhole, {}};
}

ShownText indentedJson(const Json &value, const std::vector<Change> &changes,
                       const TextLimit &limit)
{
    JsonWriter writer(limit.bytes, limit.line);
    MarkedWriter marked(changes, writer);
    marked.write(value);
    std::vector<bool> lines = std::move(marked).lines();
    const bool isWhole = writer.isWhole();
    return {shownText(std::move(writer).text()), isWhole, std::move(lines)};
}

ShownText plainText(std::string_view text, const TextLimit &limit)
{
    JsonWriter writer(limit.bytes, limit.line);
    writer.rest(text);
    const bool isWhole = writer.isWhole();
    return {shownText(std::move(writer).text()), isWhole, {}};
}

ShownText hexDump(std::string_view bytes, const TextLimit &limit)
{
    constexpr std::size_t width = 16;
    constexpr std::size_t lineLength = 78;
    const std::size_t shown
        = std::min(bytes.size(), std::max(limit.bytes / lineLength, {1}) * width);
    QString text;
    for (std::size_t first = 0; first < shown; first += width) {
        if (first > 0)
            text += '\n'_L1;
        appendHex(text, first, 8);
        QString ascii;
        for (std::size_t at = first; at < first + width; ++at) {
            text += at % 8 == 0 ? "  "_L1 : " "_L1;
            if (at >= bytes.size()) {
                text += "  "_L1;
                continue;
            }
            const auto byte = static_cast<unsigned char>(bytes[at]);
            appendHex(text, byte, 2);
            ascii += QLatin1Char(byte >= 0x20 && byte < 0x7f ? bytes[at] : '.');
        }
        text += "  |"_L1 + ascii + '|'_L1;
    }
    return {text, shown == bytes.size(), {}};
}

std::vector<JsonSpan> jsonSpans(QStringView line)
{
    std::vector<JsonSpan> spans;
    const auto isWordPart
        = [](QChar c) { return c.isLetterOrNumber() || c == '.'_L1 || c == '-'_L1 || c == '+'_L1; };
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype begin = at;
        if (line[at] == '"'_L1) {
            for (++at; at < line.size() && line[at] != '"'_L1; ++at)
                at += line[at] == '\\'_L1 ? 1 : 0;
            at = std::min(at + 1, line.size());
            const bool isKey = line.mid(at).trimmed().startsWith(':'_L1);
            spans.push_back(
                {isKey ? JsonSpan::Kind::Key : JsonSpan::Kind::String, begin, at - begin});
        } else if (isWordPart(line[at])) {
            while (at < line.size() && isWordPart(line[at]))
                ++at;
            const bool isNumber = line[begin].isDigit() || line[begin] == '-'_L1;
            spans.push_back(
                {isNumber ? JsonSpan::Kind::Number : JsonSpan::Kind::Keyword, begin, at - begin});
        } else {
            ++at;
        }
    }
    return spans;
}

} // namespace hindcast
