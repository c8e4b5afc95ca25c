// SPDX-License-Identifier: MIT
#include "model/replay/json_patch.h"

#include "model/event/json_builder.h"

#include <QCoreApplication>

#include <charconv>
#include <optional>

namespace hindcast {

namespace {

struct PatchText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::PatchText)
};

/// Reference tokens of a pointer, unescaped; nothing if \a pointer is not one.
std::optional<std::vector<std::string>> tokensOf(const std::string &pointer)
{
    std::vector<std::string> tokens;
    if (pointer.empty())
        return tokens;
    if (pointer.front() != '/')
        return {};
    for (std::size_t i = 0; i < pointer.size(); ++i) {
        if (pointer[i] == '/') {
            tokens.emplace_back();
        } else if (pointer[i] != '~') {
            tokens.back() += pointer[i];
        } else {
            ++i;
            if (i >= pointer.size() || (pointer[i] != '0' && pointer[i] != '1'))
                return {};
            tokens.back() += pointer[i] == '0' ? '~' : '/';
        }
    }
    return tokens;
}

/// An array index without a sign or leading zeros, at most \a last.
std::optional<std::size_t> indexOf(const std::string &token, std::size_t last)
{
    std::size_t value = 0;
    const char *end = token.data() + token.size();
    const auto [stop, code] = std::from_chars(token.data(), end, value);
    if (code != std::errc() || stop != end || value > last || (token.size() > 1 && token[0] == '0'))
        return {};
    return value;
}

const Json *childOf(const Json &parent, const std::string &token)
{
    if (parent.isObject())
        return parent.find(token);
    if (!parent.isArray() || parent.size() == 0)
        return nullptr;
    const auto index = indexOf(token, parent.size() - 1);
    return index ? &parent.items()[*index] : nullptr;
}

const Json *valueAt(const Json &root, const std::vector<std::string> &tokens)
{
    const Json *value = &root;
    for (const std::string &token : tokens) {
        value = childOf(*value, token);
        if (value == nullptr)
            return nullptr;
    }
    return value;
}

/// The container that holds the last of \a tokens, to write to; null pointer if there is none.
Json *parentOf(Json &root, const std::vector<std::string> &tokens)
{
    Json *value = &root;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (childOf(*value, tokens[i]) == nullptr)
            return nullptr;
        value = value->isObject() ? &value->edit(tokens[i])
                                  : &value->editItems()[*indexOf(tokens[i], value->size())];
    }
    return value->isContainer() ? value : nullptr;
}

bool addAt(Json &root, const std::vector<std::string> &tokens, Json value)
{
    if (tokens.empty()) {
        root = std::move(value);
        return true;
    }
    Json *parent = parentOf(root, tokens);
    if (parent == nullptr)
        return false;
    if (parent->isObject()) {
        parent->set(tokens.back(), std::move(value));
        return true;
    }
    const auto index = tokens.back() == "-" ? std::optional(parent->size())
                                            : indexOf(tokens.back(), parent->size());
    if (!index)
        return false;
    std::vector<Json> &items = parent->editItems();
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(*index), std::move(value));
    return true;
}

bool removeAt(Json &root, const std::vector<std::string> &tokens)
{
    if (tokens.empty() || valueAt(root, tokens) == nullptr)
        return false;
    Json *parent = parentOf(root, tokens);
    if (parent->isObject()) {
        parent->remove(tokens.back());
    } else {
        std::vector<Json> &items = parent->editItems();
        items.erase(items.begin()
                    + static_cast<std::ptrdiff_t>(*indexOf(tokens.back(), items.size())));
    }
    return true;
}

std::optional<std::string> textMember(const Json &operation, std::string_view key)
{
    const Json *value = operation.find(key);
    if (value == nullptr || value->kind() != Json::Kind::String)
        return {};
    return value->text();
}

bool startsWith(const std::vector<std::string> &tokens, const std::vector<std::string> &first)
{
    return first.size() <= tokens.size() && std::equal(first.begin(), first.end(), tokens.begin());
}

/// Applies one operation; on failure gives what is wrong with it, without its number.
std::optional<QString> applyOperation(Json &document, const Json &operation)
{
    const auto op = textMember(operation, "op");
    const auto path = textMember(operation, "path");
    const auto tokens = path ? tokensOf(*path) : std::nullopt;
    if (!op || !tokens)
        return PatchText::tr("it needs an \"op\" and a \"path\" that begins with /");
    const QString shownPath = QString::fromStdString(*path);
    const QString missing = PatchText::tr("there is nothing at %1").arg(shownPath);

    if (*op == "remove")
        return removeAt(document, *tokens) ? std::nullopt : std::optional(missing);
    if (*op == "move" || *op == "copy") {
        const auto from = textMember(operation, "from");
        const auto fromTokens = from ? tokensOf(*from) : std::nullopt;
        const Json *found = fromTokens ? valueAt(document, *fromTokens) : nullptr;
        if (found == nullptr)
            return PatchText::tr("there is nothing at %1")
                .arg(QString::fromStdString(from.value_or("\"from\"")));
        const Json value = *found;
        if (*op == "move") {
            if (startsWith(*tokens, *fromTokens) && tokens->size() > fromTokens->size())
                return PatchText::tr("%1 cannot move into itself")
                    .arg(QString::fromStdString(*from));
            if (!fromTokens->empty())
                removeAt(document, *fromTokens);
        }
        return addAt(document, *tokens, value) ? std::nullopt : std::optional(missing);
    }

    const Json *value = operation.find("value");
    if (value == nullptr)
        return PatchText::tr("it needs a \"value\"");
    if (*op == "add")
        return addAt(document, *tokens, *value) ? std::nullopt : std::optional(missing);
    if (*op == "replace") {
        if (valueAt(document, *tokens) == nullptr)
            return missing;
        if (tokens->empty()) {
            document = *value;
        } else if (Json *parent = parentOf(document, *tokens); parent->isObject()) {
            parent->set(tokens->back(), *value);
        } else {
            parent->editItems()[*indexOf(tokens->back(), parent->size())] = *value;
        }
        return {};
    }
    if (*op == "test") {
        const Json *found = valueAt(document, *tokens);
        return found != nullptr && *found == *value
            ? std::nullopt
            : std::optional(PatchText::tr("%1 is not the value that it tests for").arg(shownPath));
    }
    return PatchText::tr("\"%1\" is no operation").arg(QString::fromStdString(*op));
}

/// Merges the text of a patch into a value as it reads it.
class TextMerge
{
public:
    explicit TextMerge(std::string_view patch)
        : m_builder(patch)
    {
    }

    Result<void> run(Json &target)
    {
        JsonScanner &scanner = m_builder.scanner();
        if (!merge(scanner.next(), target) || scanner.next() != Token::End)
            return m_builder.failure();
        return {};
    }

private:
    using Token = JsonScanner::Token;

    bool merge(Token token, Json &target)
    {
        switch (token) {
        case Token::ObjectBegin:
            return mergeMembers(target);
        case Token::String:
            target.setToken(Json::Kind::String, m_builder.scanner().text());
            return true;
        case Token::Number:
            target.setToken(Json::Kind::Number, m_builder.scanner().text());
            return true;
        default:
            return m_builder.readValue(token, target);
        }
    }

    bool mergeMembers(Json &target)
    {
        if (m_builder.isTooDeep())
            return false;
        if (!target.isObject())
            target = Json::object();
        JsonScanner &scanner = m_builder.scanner();
        std::string decoded;
        for (Token token = scanner.next(); token != Token::ObjectEnd; token = scanner.next()) {
            if (token != Token::Key)
                return false;
            std::string_view key = scanner.text();
            if (key.find('\\') != std::string_view::npos) {
                decoded = decodedJsonString(key);
                key = decoded;
            }
            const Token value = scanner.next();
            if (value == Token::Null)
                target.remove(key);
            else if (value == Token::Error || !merge(value, target.edit(key)))
                return false;
        }
        return true;
    }

    JsonBuilder m_builder;
};

} // namespace

void mergePatch(Json &target, const Json &patch)
{
    if (!patch.isObject()) {
        target = patch;
        return;
    }
    if (!target.isObject())
        target = Json::object();
    for (const JsonMember &member : patch.members()) {
        if (member.value.kind() == Json::Kind::Null)
            target.remove(member.key);
        else
            mergePatch(target.edit(member.key), member.value);
    }
}

Result<void> mergePatchText(Json &target, std::string_view patch)
{
    if (findInvalidUtf8(patch) != std::string_view::npos)
        return Json::parse(patch).error();
    return TextMerge(patch).run(target);
}

Result<Json> jsonPatch(const Json &document, const Json &patch)
{
    if (!patch.isArray())
        return Error{PatchText::tr("the data is no JSON Patch: not an array of operations")};
    Json result = document;
    for (std::size_t i = 0; i < patch.size(); ++i) {
        if (const auto failure = applyOperation(result, patch.items()[i]))
            return Error{
                PatchText::tr("operation %1 of the patch fails: %2").arg(i + 1).arg(*failure)};
    }
    return result;
}

} // namespace hindcast
