// SPDX-License-Identifier: MIT
#include "views/scripts/javascript_lexer.h"

#include <algorithm>

namespace hindcast {

namespace {

using Kind = JavaScriptToken::Kind;
using Inside = JavaScriptState::Inside;
using After = JavaScriptState::After;

/// Deeper templates in templates are read as text, so that a state stays small.
constexpr std::size_t mostSubstitutions = 50;

constexpr QStringView keywords[]
    = {u"async",    u"await",    u"break",      u"case",      u"catch",    u"class", u"const",
       u"continue", u"debugger", u"default",    u"delete",    u"do",       u"else",  u"export",
       u"extends",  u"false",    u"finally",    u"for",       u"function", u"get",   u"if",
       u"import",   u"in",       u"instanceof", u"let",       u"new",      u"null",  u"of",
       u"return",   u"set",      u"static",     u"super",     u"switch",   u"this",  u"throw",
       u"true",     u"try",      u"typeof",     u"undefined", u"var",      u"void",  u"while",
       u"with",     u"yield"};

/// Words that are a keyword only before a name, and those that are a value.
constexpr QStringView wordsBeforeNames[] = {u"async", u"get", u"set", u"static"};
constexpr QStringView valueWords[] = {u"false", u"null", u"super", u"this", u"true", u"undefined"};
/// A regular expression may follow the round brackets of these.
constexpr QStringView wordsBeforeBrackets[] = {u"for", u"if", u"while", u"with"};

/// The longest come first.
constexpr QStringView operators[]
    = {u">>>=", u"...", u"===", u"!==", u"**=", u"<<=", u">>=", u">>>", u"&&=", u"||=",
       u"?\?=", u"=>",  u"==",  u"!=",  u"<=",  u">=",  u"&&",  u"||",  u"??",  u"?.",
       u"++",   u"--",  u"+=",  u"-=",  u"*=",  u"/=",  u"%=",  u"&=",  u"|=",  u"^=",
       u"<<",   u">>",  u"**",  u"::",  u"#!",  u"&",   u"|"};

template<typename Words>
bool isOneOf(const Words &words, QStringView word)
{
    return std::ranges::find(words, word) != std::ranges::end(words);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isNameStart(QChar c)
{
    return c.isLetter() || c == u'_' || c == u'$' || c == u'#' || c == u'\\' || c.isSurrogate();
}

bool isNamePart(QChar c)
{
    return (isNameStart(c) && c != u'#') || c.isLetterOrNumber() || c.isMark() || c == QChar(0x200c)
        || c == QChar(0x200d);
}

/// Reads one line from left to right.
class Reader
{
public:
    Reader(QStringView line, JavaScriptState state)
        : m_line(line)
    {
        m_result.state = std::move(state);
    }

    JavaScriptLine read()
    {
        while (m_at < m_line.size())
            readOn();
        return std::move(m_result);
    }

private:
    [[nodiscard]] JavaScriptState &state() { return m_result.state; }
    [[nodiscard]] QStringView rest() const { return m_line.sliced(m_at); }
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_line.size() ? m_line[m_at + ahead] : QChar();
    }

    [[nodiscard]] QChar nextSolid(qsizetype from) const
    {
        while (from < m_line.size() && m_line[from].isSpace())
            ++from;
        return from < m_line.size() ? m_line[from] : QChar();
    }

    void take(qsizetype end, Kind kind)
    {
        m_result.tokens.push_back({m_at, end - m_at, kind});
        m_at = end;
    }

    void take(qsizetype end, Kind kind, After after)
    {
        take(end, kind);
        state().after = after;
    }

    void readOn();
    void readBlockComment(qsizetype from);
    void readTemplate(qsizetype from);
    void readString(QChar quote, qsizetype from);
    void readRegularExpression();
    void readNumber();
    void readName();
    void readBracket();
    void readOperator();
    [[nodiscard]] Kind kindOfName(QStringView name, qsizetype end) const;
    [[nodiscard]] bool isKeyword(QStringView name, qsizetype end) const;
    [[nodiscard]] bool isBehindBrace() const
    {
        return !m_result.tokens.empty() && m_line[m_result.tokens.back().begin] == u'}';
    }

    QStringView m_line;
    qsizetype m_at = 0;
    JavaScriptLine m_result;
    std::vector<bool>
        m_brackets; ///< For each `(` of this line that is open: whether it is of an if.
    bool m_isBehindIf = false; ///< Whether the last token was one of wordsBeforeBrackets.
};

void Reader::readOn()
{
    switch (state().inside) {
    case Inside::BlockComment:
        return readBlockComment(m_at);
    case Inside::Template:
        return readTemplate(m_at);
    case Inside::SingleQuotes:
        return readString(u'\'', m_at);
    case Inside::DoubleQuotes:
        return readString(u'"', m_at);
    case Inside::Code:
        break;
    }
    const QChar c = peek();
    if (c.isSpace() || c == QChar(0xfeff))
        ++m_at;
    else if (rest().startsWith(u"//") || (m_at == 0 && rest().startsWith(u"#!")))
        take(m_line.size(), Kind::Comment);
    else if (rest().startsWith(u"/*"))
        readBlockComment(m_at + 2);
    else if (c == u'\'' || c == u'"')
        readString(c, m_at + 1);
    else if (c == u'`')
        readTemplate(m_at + 1);
    else if (c == u'/' && state().after != After::Operand && state().after != After::Function)
        readRegularExpression();
    else if (isDigit(c) || (c == u'.' && isDigit(peek(1))))
        readNumber();
    else if (isNameStart(c))
        readName();
    else if (QStringView(u"()[]{}").contains(c))
        readBracket();
    else
        readOperator();
}

void Reader::readBlockComment(qsizetype from)
{
    const qsizetype close = m_line.indexOf(u"*/", from);
    state().inside = close < 0 ? Inside::BlockComment : Inside::Code;
    take(close < 0 ? m_line.size() : close + 2, Kind::Comment);
}

void Reader::readTemplate(qsizetype from)
{
    state().inside = Inside::Template;
    for (qsizetype i = from; i < m_line.size(); ++i) {
        if (m_line[i] == u'\\') {
            ++i;
        } else if (m_line[i] == u'`') {
            state().inside = Inside::Code;
            return take(i + 1, Kind::String, After::Operand);
        } else if (m_line.sliced(i).startsWith(u"${")
                   && state().substitutions.size() < mostSubstitutions) {
            if (i > m_at)
                take(i, Kind::String);
            take(i + 1, Kind::Punctuation);
            take(i + 2, Kind::Bracket, After::Operator);
            state().substitutions.push_back(0);
            state().inside = Inside::Code;
            return;
        }
    }
    take(m_line.size(), Kind::String);
}

void Reader::readString(QChar quote, qsizetype from)
{
    const Inside same = quote == u'"' ? Inside::DoubleQuotes : Inside::SingleQuotes;
    state().inside = Inside::Code;
    qsizetype i = from;
    for (; i < m_line.size() && m_line[i] != quote; ++i) {
        if (m_line[i] != u'\\')
            continue;
        if (i + 1 == m_line.size())
            state().inside = same; // A backslash at the end carries on in the next line.
        else
            ++i;
    }
    take(std::min(i + 1, m_line.size()), Kind::String, After::Operand);
}

void Reader::readRegularExpression()
{
    bool isInClass = false; // In [...] a slash is a letter like any other.
    qsizetype i = m_at + 1;
    for (; i < m_line.size() && (isInClass || m_line[i] != u'/'); ++i) {
        if (m_line[i] == u'\\')
            ++i;
        else if (m_line[i] == u'[' || m_line[i] == u']')
            isInClass = m_line[i] == u'[';
    }
    ++i;
    while (i < m_line.size() && isNamePart(m_line[i]))
        ++i; // Flags.
    take(std::min(i, m_line.size()), Kind::RegularExpression, After::Operand);
}

void Reader::readNumber()
{
    const bool isDecimal = peek() != u'0' || !QStringView(u"xXoObB").contains(peek(1));
    bool hasPoint = false;
    qsizetype i = m_at;
    for (; i < m_line.size(); ++i) {
        const QChar c = m_line[i];
        const bool isSign
            = (c == u'+' || c == u'-') && isDecimal && i > m_at && m_line[i - 1].toLower() == u'e';
        if (c == u'.' && isDecimal && !hasPoint)
            hasPoint = true;
        else if (!isNamePart(c) && !isSign)
            break;
    }
    take(i, Kind::Number, After::Operand);
}

void Reader::readName()
{
    qsizetype end = m_at + 1;
    while (end < m_line.size() && isNamePart(m_line[end]))
        ++end;
    const QStringView name = m_line.sliced(m_at, end - m_at);
    const Kind kind = kindOfName(name, end);
    After after = After::Operand;
    if (kind == Kind::Keyword && !isOneOf(valueWords, name))
        after = name == u"function" ? After::Function : After::Operator;
    take(end, kind, after);
    m_isBehindIf = kind == Kind::Keyword
        && (isOneOf(wordsBeforeBrackets, name) || (name == u"await" && m_isBehindIf));
}

JavaScriptToken::Kind Reader::kindOfName(QStringView name, qsizetype end) const
{
    const After before = m_result.state.after;
    const QChar next = nextSolid(end);
    const bool isCalled = next == u'(' || next == u'`'
        || (next == u'?' && m_line.sliced(end).trimmed().startsWith(u"?.("));
    if (before == After::Dot)
        return isCalled ? Kind::Function : Kind::Property;
    if (before == After::ListStart && next == u':' && name != u"default")
        return Kind::Property;
    if (isKeyword(name, end))
        return Kind::Keyword;
    return isCalled || before == After::Function ? Kind::Function : Kind::Identifier;
}

bool Reader::isKeyword(QStringView name, qsizetype end) const
{
    if (!isOneOf(keywords, name))
        return false;
    if (name == u"of") // Behind a name or a pattern stands no other name.
        return m_result.state.after == After::Operand || isBehindBrace();
    const QChar next = nextSolid(end);
    if (!isOneOf(wordsBeforeNames, name))
        return true;
    return isNameStart(next) || next == u'*' || (name == u"async" && next == u'(')
        || (name != u"async" && (next == u'\'' || next == u'"'));
}

void Reader::readBracket()
{
    const QChar bracket = peek();
    std::vector<int> &substitutions = state().substitutions;
    After after = After::Operator;
    if (bracket == u'{')
        after = After::ListStart;
    if (bracket == u']')
        after = After::Operand;
    if (bracket == u'(')
        m_brackets.push_back(m_isBehindIf);
    if (bracket == u')') {
        const bool isOfIf = !m_brackets.empty() && m_brackets.back();
        after = isOfIf ? After::Operator : After::Operand;
        if (!m_brackets.empty())
            m_brackets.pop_back();
    }
    m_isBehindIf = false;
    if (bracket == u'{' && !substitutions.empty())
        ++substitutions.back();
    if (bracket == u'}' && !substitutions.empty() && --substitutions.back() < 0) {
        substitutions.pop_back();
        state().inside = Inside::Template;
    }
    take(m_at + 1, Kind::Bracket, after);
}

void Reader::readOperator()
{
    qsizetype length = 1;
    for (const QStringView sign : operators) {
        if (rest().startsWith(sign)) {
            length = sign.size();
            break;
        }
    }
    QStringView sign = rest().first(length);
    if (sign == u"?." && isDigit(peek(2)))
        sign.chop(1); // `a?.5:b`.
    After after = After::Operator;
    if (sign == u"." || sign == u"?.")
        after = After::Dot;
    else if (sign == u",")
        after = After::ListStart;
    else if ((sign == u"++" || sign == u"--") && state().after == After::Operand)
        after = After::Operand;
    else if (sign == u"*" && state().after == After::Function)
        after = After::Function;
    take(m_at + sign.size(), Kind::Punctuation, after);
}

} // namespace

JavaScriptLine readJavaScriptLine(QStringView line, JavaScriptState state)
{
    return Reader(line, std::move(state)).read();
}

} // namespace hindcast
