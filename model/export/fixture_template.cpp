// SPDX-License-Identifier: MIT
#include "model/export/fixture_template.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace hindcast {

namespace {

using Node = FixtureTemplate::Node;

struct TemplateText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::TemplateText)
};

Error errorAt(int line, const QString &message)
{
    return Error{TemplateText::tr("line %1: %2").arg(line).arg(message)};
}

std::string trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

/// A piece of the text: what stands between braces, or between two of those.
struct Piece
{
    bool isTag = false;
    std::string text;
    int line = 0;
    int indent = 0;
};

bool isBlockTag(std::string_view tag)
{
    return tag.starts_with('#') || tag.starts_with('/') || tag.starts_with('!') || tag == "else";
}

/// How many blanks the line that \a text ends in begins with.
int indentAtEnd(std::string_view text)
{
    const std::size_t begin = text.find_last_of('\n') + 1;
    const std::size_t end = std::min(text.find_first_not_of(' ', begin), text.size());
    return static_cast<int>(end - begin);
}

/// Cuts the text into pieces. Lines of their own go with the tags in them.
class Cutter
{
public:
    Cutter(std::string_view text, int firstLine)
        : m_text(text)
        , m_firstLine(firstLine)
    {
    }

    Result<std::vector<Piece>> cut()
    {
        while (m_at < m_text.size()) {
            const std::size_t open = m_text.find("{{", m_at);
            if (open == std::string_view::npos) {
                addText(m_text.size());
                break;
            }
            const std::size_t close = m_text.find("}}", open);
            const std::size_t lineEnd = m_text.find('\n', open);
            if (close == std::string_view::npos || close > lineEnd)
                return errorAt(lineAt(open), TemplateText::tr("{{ has no }} in its line"));
            const std::string tag = trimmed(m_text.substr(open + 2, close - open - 2));
            addTag(tag, open, close + 2);
        }
        return std::move(m_pieces);
    }

private:
    [[nodiscard]] int lineAt(std::size_t place) const
    {
        return static_cast<int>(std::ranges::count(m_text.substr(0, place), '\n')) + m_firstLine;
    }

    void addText(std::size_t end)
    {
        if (end > m_at)
            m_pieces.push_back({false, std::string(m_text.substr(m_at, end - m_at)), lineAt(m_at)});
        m_at = end;
    }

    void addTag(const std::string &tag, std::size_t open, std::size_t close)
    {
        const int line = lineAt(open);
        const int indent = indentAtEnd(m_text.substr(0, open));
        std::size_t begin = open;
        std::size_t end = close;
        if (isBlockTag(tag)) {
            const std::size_t lineBegin = m_text.find_last_of('\n', open) + 1;
            const std::size_t behind
                = std::min(m_text.find_first_not_of(" \t\r", close), m_text.size());
            const bool isAlone = lineBegin >= m_at
                && trimmed(m_text.substr(lineBegin, open - lineBegin)).empty()
                && (behind == m_text.size() || m_text[behind] == '\n');
            if (isAlone) {
                begin = lineBegin;
                end = std::min(behind + 1, m_text.size());
            }
        }
        addText(begin);
        m_at = end;
        if (!tag.starts_with('!'))
            m_pieces.push_back({true, tag, line, indent});
    }

    std::string_view m_text;
    int m_firstLine;
    std::size_t m_at = 0;
    std::vector<Piece> m_pieces;
};

std::vector<std::string> split(const std::string &text, char mark)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(mark, at), text.size());
        parts.push_back(trimmed(std::string_view(text).substr(at, end - at)));
        at = end + 1;
    }
    return parts;
}

/// Builds the tree of the pieces.
class Parser
{
public:
    explicit Parser(std::vector<Piece> pieces)
        : m_pieces(std::move(pieces))
    {
    }

    Result<std::vector<Node>> parse()
    {
        std::vector<Node> nodes;
        if (const auto done = parseUntil({}, nodes); !done)
            return done.error();
        if (m_at < m_pieces.size())
            return errorAt(m_pieces[m_at].line,
                           TemplateText::tr("{{%1}} ends nothing")
                               .arg(QString::fromStdString(m_pieces[m_at].text)));
        return nodes;
    }

private:
    /// Up to a tag that is none of its own, such as {{/if}}.
    Result<void> parseUntil(const std::string &end, std::vector<Node> &nodes)
    {
        for (; m_at < m_pieces.size(); ++m_at) {
            const Piece &piece = m_pieces[m_at];
            if (!piece.isTag) {
                nodes.push_back({Node::Kind::Text, piece.text, {}, piece.line});
            } else if (piece.text.starts_with('#')) {
                if (const auto done = parseBlock(piece, nodes); !done)
                    return done;
            } else if (piece.text.starts_with('/') || piece.text == "else") {
                return {};
            } else {
                auto names = split(piece.text, '|');
                Node node{Node::Kind::Value, names.front(), {}, piece.line, piece.indent};
                node.filters.assign(names.begin() + 1, names.end());
                nodes.push_back(std::move(node));
            }
        }
        return end.empty() ? Result<void>()
                           : Error{}; // Whoever began the block says what is missing.
    }

    Result<void> parseBlock(const Piece &begin, std::vector<Node> &nodes)
    {
        const auto words = split(begin.text.substr(1), ' ');
        const bool isEach = words.front() == "each";
        if ((!isEach && words.front() != "if") || words.size() != 2)
            return errorAt(begin.line,
                           TemplateText::tr("{{%1}}: expected {{#each NAME}} or {{#if NAME}}")
                               .arg(QString::fromStdString(begin.text)));
        Node node{isEach ? Node::Kind::Each : Node::Kind::If, words[1], {}, begin.line};
        ++m_at;
        const std::string end = "/" + words.front();
        auto done = parseUntil(end, node.inside);
        if (done && !isEach && m_pieces[m_at].text == "else") {
            ++m_at;
            done = parseUntil(end, node.otherwise);
        }
        const bool isClosed = m_at < m_pieces.size() && m_pieces[m_at].text == end;
        if (!done && !done.error().message.isEmpty())
            return done; // Something inside is wrong.
        if (!isClosed)
            return errorAt(
                begin.line,
                TemplateText::tr("{{%1}} has no {{%2}}")
                    .arg(QString::fromStdString(begin.text), QString::fromStdString(end)));
        nodes.push_back(std::move(node));
        return {};
    }

    std::vector<Piece> m_pieces;
    std::size_t m_at = 0;
};

/// Writes the tree, looking names up from the innermost item outwards.
class Renderer
{
public:
    explicit Renderer(const Json &values)
        : m_scopes{&values}
    {
    }

    Result<void> render(const std::vector<Node> &nodes)
    {
        for (const Node &node : nodes) {
            if (const auto done = render(node); !done)
                return done;
        }
        return {};
    }

    std::string text;

private:
    Result<void> render(const Node &node)
    {
        if (node.kind == Node::Kind::Text) {
            text += node.text;
            return {};
        }
        const auto value = find(node.text);
        if (node.kind == Node::Kind::If)
            return render(value && isTrue(*value) ? node.inside : node.otherwise);
        if (!value)
            return errorAt(node.line,
                           TemplateText::tr("there is no value \"%1\" here")
                               .arg(QString::fromStdString(node.text)));
        return node.kind == Node::Kind::Each ? renderEach(node, *value) : renderValue(node, *value);
    }

    Result<void> renderValue(const Node &node, Json value)
    {
        for (const std::string &filter : node.filters) {
            auto made = filtered(value, filter, node.indent);
            if (!made)
                return errorAt(node.line, made.error().message);
            value = std::move(made).value();
        }
        text += value.kind() == Json::Kind::String ? value.text() : value.toText();
        return {};
    }

    Result<void> renderEach(const Node &node, const Json &list)
    {
        for (std::size_t i = 0; i < list.items().size(); ++i) {
            Json item = list.items()[i];
            item.set("number", Json::integer(static_cast<std::int64_t>(i) + 1));
            item.set("last", Json::boolean(i + 1 == list.items().size()));
            m_scopes.push_back(&item);
            const auto done = render(node.inside);
            m_scopes.pop_back();
            if (!done)
                return done;
        }
        return {};
    }

    [[nodiscard]] std::optional<Json> find(const std::string &name) const
    {
        const auto steps = split(name, '.');
        for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
            const Json *value = (*scope)->find(steps.front());
            if (value == nullptr)
                continue;
            return memberOf(*value, std::span(steps).subspan(1));
        }
        return {};
    }

    static std::optional<Json> memberOf(const Json &from, std::span<const std::string> steps)
    {
        const Json *value = &from;
        for (const std::string &step : steps) {
            if (step == "count" && value->isArray())
                return Json::integer(static_cast<std::int64_t>(value->size()));
            value = value->find(step);
            if (value == nullptr)
                return {};
        }
        return *value;
    }

    static bool isTrue(const Json &value)
    {
        switch (value.kind()) {
        case Json::Kind::Null:
        case Json::Kind::False:
            return false;
        case Json::Kind::String:
            return !value.token().empty();
        case Json::Kind::Array:
            return value.size() > 0;
        default:
            return true;
        }
    }

    std::vector<const Json *> m_scopes;
};

} // namespace

Result<FixtureTemplate> FixtureTemplate::parse(const std::string &text, int firstLine)
{
    auto pieces = Cutter(text, firstLine).cut();
    if (!pieces)
        return pieces.error();
    auto nodes = Parser(std::move(pieces).value()).parse();
    if (!nodes)
        return nodes.error();
    FixtureTemplate made;
    made.m_nodes = std::move(nodes).value();
    return made;
}

Result<std::string> FixtureTemplate::render(const Json &values) const
{
    Renderer renderer(values);
    if (const auto done = renderer.render(m_nodes); !done)
        return done.error();
    return std::move(renderer.text);
}

} // namespace hindcast
