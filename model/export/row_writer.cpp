// SPDX-License-Identifier: MIT
#include "model/export/row_writer.h"

#include "model/event/json.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct Named
{
    ExportFormat format;
    const char *key;
};

constexpr std::array formats{Named{ExportFormat::Csv, "csv"},
                             Named{ExportFormat::JsonLines, "jsonl"},
                             Named{ExportFormat::Sqlite, "sqlite"}};

std::string base64(const std::string &bytes)
{
    return QByteArray::fromStdString(bytes).toBase64().toStdString();
}

/// What stands at \a at in \a text is so many digits long.
std::size_t digitsAt(std::string_view text, std::size_t at)
{
    const auto end = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
                                  [](char c) { return c < '0' || c > '9'; });
    return static_cast<std::size_t>(end - text.begin()) - at;
}

/// Digits, with a sign, a fraction and an exponent if need be.
bool isPlainNumber(std::string_view text)
{
    std::size_t at = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    const std::size_t whole = digitsAt(text, at);
    if (whole == 0)
        return false;
    at += whole;
    if (at < text.size() && text[at] == '.') {
        const std::size_t fraction = digitsAt(text, at + 1);
        if (fraction == 0)
            return false;
        at += 1 + fraction;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        at += at < text.size() && (text[at] == '-' || text[at] == '+') ? 1 : 0;
        const std::size_t exponent = digitsAt(text, at);
        if (exponent == 0)
            return false;
        at += exponent;
    }
    return at == text.size();
}

/// JSON on one line. A line break in it can only stand between tokens, where a blank does as well,
/// so that all other bytes stay as they are stored.
std::string onOneLine(std::string json)
{
    std::ranges::replace_if(
        json, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return json;
}

} // namespace

QString exportFormatKey(ExportFormat format)
{
    const auto found = std::ranges::find(formats, format, &Named::format);
    return QLatin1String(found->key);
}

std::optional<ExportFormat> exportFormatFromKey(const QString &key)
{
    for (const Named &named : formats) {
        if (key == QLatin1String(named.key))
            return named.format;
    }
    return {};
}

std::optional<ExportFormat> exportFormatOfFile(const QString &path)
{
    struct Ending
    {
        const char *text;
        ExportFormat format;
    };
    static constexpr std::array endings{
        Ending{".csv", ExportFormat::Csv},          Ending{".jsonl", ExportFormat::JsonLines},
        Ending{".ndjson", ExportFormat::JsonLines}, Ending{".sqlite", ExportFormat::Sqlite},
        Ending{".sqlite3", ExportFormat::Sqlite},   Ending{".db", ExportFormat::Sqlite}};
    for (const Ending &ending : endings) {
        if (path.endsWith(QLatin1String(ending.text), Qt::CaseInsensitive))
            return ending.format;
    }
    return {};
}

std::string csvCell(const ExportCell &cell)
{
    if (cell.kind == ExportCell::Kind::Absent)
        return {};
    std::string text = cell.kind == ExportCell::Kind::Bytes ? "data:;base64," + base64(cell.bytes)
                                                            : validUtf8(cell.bytes);
    constexpr std::string_view formulaStarts = "=+-@\t\r";
    if (!text.empty() && formulaStarts.find(text.front()) != std::string_view::npos
        && !isPlainNumber(text))
        text.insert(text.begin(), '\'');
    // Semicolons and tabs part cells for some programs; blanks at the ends are lost in others.
    const bool isPlain = text.find_first_of("\",;\t\r\n") == std::string::npos
        && !text.starts_with(' ') && !text.ends_with(' ');
    if (isPlain)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

RowText::RowText(ExportFormat format, std::vector<ExportColumn> columns, const TextOptions &options)
    : m_format(format)
    , m_columns(std::move(columns))
    , m_options(options)
{
    Q_ASSERT(format != ExportFormat::Sqlite);
}

std::string RowText::head() const
{
    if (m_format != ExportFormat::Csv)
        return {};
    std::string text = m_options.hasByteOrderMark ? "\xef\xbb\xbf" : "";
    std::vector<ExportCell> titles;
    for (const ExportColumn &column : m_columns)
        titles.push_back(ExportCell::text(column.name));
    appendCsv(text, titles);
    return text;
}

void RowText::append(std::string &text, std::span<const ExportCell> row) const
{
    Q_ASSERT(row.size() == m_columns.size());
    if (m_format == ExportFormat::Csv)
        appendCsv(text, row);
    else
        appendJson(text, row);
}

void RowText::appendCsv(std::string &text, std::span<const ExportCell> row) const
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0)
            text += ',';
        text += csvCell(row[i]);
    }
    text += "\r\n";
}

void RowText::appendJson(std::string &text, std::span<const ExportCell> row) const
{
    const std::size_t begin = text.size();
    for (std::size_t i = 0; i < row.size(); ++i) {
        const ExportCell &cell = row[i];
        const std::string &name = m_columns[i].name;
        const bool isPayload = name == "data" || name == "metadata";
        const auto add = [&](const std::string &key, const std::string &json) {
            text += text.size() == begin ? '{' : ',';
            text += quotedJson(key) + ':' + json;
        };
        switch (cell.kind) {
        case ExportCell::Kind::Absent:
            break;
        case ExportCell::Kind::Text:
            // As `hindcast events --json` calls data that are no JSON.
            add(isPayload ? name + "Text" : name, quotedJson(cell.bytes));
            break;
        case ExportCell::Kind::Number:
            add(name, cell.bytes);
            break;
        case ExportCell::Kind::Json:
            add(name, onOneLine(cell.bytes));
            break;
        case ExportCell::Kind::Bytes:
            add(name + "Base64", quotedJson(base64(cell.bytes)));
            break;
        }
    }
    text += text.size() == begin ? "{}\n" : "}\n";
}

} // namespace hindcast
