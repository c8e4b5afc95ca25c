// SPDX-License-Identifier: MIT
#include "model/session/script_text.h"

#include "model/event/json_scanner.h"
#include "model/session/whole_file.h"

#include <QCoreApplication>

namespace hindcast {

namespace {

constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";

struct ScriptTexts
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ScriptText)
};

bool isNameLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
        || c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Reads JavaScript as words and signs, and passes over comments, strings and regular expressions.
class ScriptWords
{
public:
    explicit ScriptWords(std::string_view text)
        : m_text(text)
    {
    }

    /// The next name or number, or one sign; empty at the end.
    std::string_view next()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (isBlank(c)) {
                ++m_at;
            } else if (!skipNoCode(c)) {
                return m_last = take();
            }
        }
        return {};
    }

private:
    [[nodiscard]] bool follows(std::string_view sign) const
    {
        return m_text.substr(m_at, sign.size()) == sign;
    }

    /// Goes behind the next \a end, or to the end of the text.
    void skipTo(std::string_view end, std::size_t from)
    {
        const std::size_t found = m_text.find(end, from);
        m_at = found == std::string_view::npos ? m_text.size() : found + end.size();
    }

    bool skipNoCode(char c)
    {
        if (follows("//"))
            skipTo("\n", m_at);
        else if (follows("/*"))
            skipTo("*/", m_at + 2);
        else if (c == '"' || c == '\'' || c == '`')
            skipQuoted(c);
        else if (c == '/' && isValueExpected())
            skipQuoted('/');
        else
            return false;
        return true;
    }

    void skipQuoted(char quote)
    {
        bool isInClass = false; // [/] does not end a regular expression.
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '\\')
                ++m_at;
            else if (c == '\n' && quote != '`')
                break;
            else if (quote == '/' && (c == '[' || c == ']'))
                isInClass = c == '[';
            else if (c == quote && !isInClass)
                break;
        }
        m_at = std::min(m_at + 1, m_text.size());
        m_last = "\"";
    }

    /// Whether a slash begins a regular expression here, and does not divide.
    [[nodiscard]] bool isValueExpected() const
    {
        if (m_last.empty() || m_last == "return" || m_last == "typeof")
            return true;
        const char c = m_last.front();
        return !isNameLetter(c) && c != ')' && c != ']' && c != '}' && c != '"';
    }

    std::string_view take()
    {
        const std::size_t begin = m_at++;
        if (isNameLetter(m_text[begin])) {
            while (m_at < m_text.size() && isNameLetter(m_text[m_at]))
                ++m_at;
        }
        return m_text.substr(begin, m_at - begin);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string_view m_last;
};

/// LF in place of CRLF, if that is how every line ends.
ScriptText shownAs(std::string_view bytes)
{
    ScriptText script;
    script.hasByteOrderMark = bytes.starts_with(byteOrderMark);
    if (script.hasByteOrderMark)
        bytes.remove_prefix(byteOrderMark.size());
    std::string text;
    text.reserve(bytes.size());
    std::size_t breaks = 0;
    std::size_t returns = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes.substr(i, 2) == "\r\n")
            ++returns;
        else
            text += bytes[i];
        breaks += bytes[i] == '\n' ? 1 : 0;
    }
    script.hasCarriageReturns = returns > 0 && returns == breaks;
    script.text = script.hasCarriageReturns ? std::move(text) : std::string(bytes);
    return script;
}

} // namespace

ScriptKind guessScriptKind(std::string_view text)
{
    ScriptWords words(text);
    std::string_view before;
    std::string_view word = words.next();
    while (!word.empty()) {
        const std::string_view next = words.next();
        if (word == "upcast" && next == "(" && before != "." && before != "function")
            return ScriptKind::Upcasters;
        if (word == "transform" && next == "(" && before == "function")
            return ScriptKind::Upcasters;
        before = word;
        word = next;
    }
    return ScriptKind::Projection;
}

Result<ScriptText> readScript(const QString &path)
{
    const auto refuse = [&path](const QString &reason) {
        return Error{ScriptTexts::tr("cannot read the script %1: %2").arg(path, reason)};
    };
    const auto bytes = readWholeFile(path, longestScript);
    if (!bytes)
        return refuse(bytes.error().message);
    const std::string_view text(bytes.value().constData(),
                                static_cast<std::size_t>(bytes.value().size()));
    if (const std::size_t bad = findInvalidUtf8(text); bad != std::string_view::npos)
        return refuse(ScriptTexts::tr("it is not UTF-8 at byte %1").arg(bad + 1));
    return shownAs(text);
}

Result<void> writeScript(const QString &path, const ScriptText &script)
{
    QByteArray bytes = QByteArray::fromStdString(script.text);
    if (script.hasCarriageReturns) {
        bytes.replace("\r\n", "\n"); // Pasted ones.
        bytes.replace("\n", "\r\n");
    }
    if (script.hasByteOrderMark)
        bytes.prepend(byteOrderMark.data(), static_cast<qsizetype>(byteOrderMark.size()));
    if (const auto done = replaceWholeFile(path, bytes); !done)
        return Error{
            ScriptTexts::tr("cannot save the script %1: %2").arg(path, done.error().message)};
    return {};
}

} // namespace hindcast
