// SPDX-License-Identifier: MIT
#include "model/store/profile_node.h"

#include <algorithm>
#include <charconv>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

const Json &nothing()
{
    static const Json null;
    return null;
}

bool contains(std::initializer_list<const char *> names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

QString listed(std::initializer_list<const char *> names)
{
    QStringList list;
    for (const char *name : names)
        list += QString::fromUtf8(name);
    return list.join(u", "_s);
}

QString shortened(const Json &value)
{
    constexpr qsizetype longest = 40;
    const QString text = QString::fromStdString(value.toText());
    return text.size() <= longest ? text : text.left(longest) + u'…';
}

QString escapedSegment(QString key)
{
    return key.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

} // namespace

void ProfileNode::expectObject(std::initializer_list<const char *> known,
                               std::initializer_list<const char *> later) const
{
    if (!m_value->isObject())
        return failExpecting(tr("an object"));
    for (const JsonMember &member : m_value->members()) {
        const QString key = QString::fromStdString(member.key);
        const ProfileNode node = child(member.value, key);
        if (contains(later, member.key))
            node.failLater(key);
        else if (!contains(known, member.key))
            node.fail(tr("there is no such key here; expected one of %1").arg(listed(known)));
    }
}

std::optional<ProfileNode> ProfileNode::member(const char *key) const
{
    const Json *found = m_value->find(key);
    if (found == nullptr)
        return {};
    return child(*found, QString::fromUtf8(key));
}

ProfileNode ProfileNode::required(const char *key) const
{
    if (const auto found = member(key))
        return *found;
    fail(tr("expected the key %1").arg(QString::fromUtf8(key)));
    return child(nothing(), QString::fromUtf8(key));
}

std::vector<ProfileNode> ProfileNode::items() const
{
    if (!m_value->isArray() || m_value->items().empty()) {
        failExpecting(tr("an array with at least one item"));
        return {};
    }
    std::vector<ProfileNode> nodes;
    for (const Json &item : m_value->items())
        nodes.push_back(child(item, QString::number(nodes.size())));
    return nodes;
}

std::string ProfileNode::text() const
{
    std::string text = m_value->kind() == Json::Kind::String ? m_value->text() : std::string();
    if (text.empty())
        failExpecting(tr("a text"));
    return text;
}

std::string ProfileNode::anyText() const
{
    if (m_value->kind() != Json::Kind::String)
        failExpecting(tr("a text"));
    return m_value->text();
}

std::vector<std::string> ProfileNode::texts() const
{
    std::vector<std::string> texts;
    for (const ProfileNode &item : items())
        texts.push_back(item.text());
    return texts;
}

std::int64_t ProfileNode::integer() const
{
    std::int64_t number = 0;
    const std::string &token = m_value->token();
    const char *end = token.data() + token.size();
    const auto [stop, code] = std::from_chars(token.data(), end, number);
    if (m_value->kind() != Json::Kind::Number || code != std::errc() || stop != end)
        failExpecting(tr("an integer"));
    return number;
}

bool ProfileNode::boolean() const
{
    if (m_value->kind() != Json::Kind::True && m_value->kind() != Json::Kind::False)
        failExpecting(tr("true or false"));
    return m_value->kind() == Json::Kind::True;
}

int ProfileNode::oneOf(std::initializer_list<const char *> known,
                       std::initializer_list<const char *> later) const
{
    const std::string name
        = m_value->kind() == Json::Kind::String ? m_value->text() : std::string();
    const auto *const found = std::ranges::find(known, std::string_view(name));
    if (found != known.end())
        return static_cast<int>(found - known.begin());
    if (contains(later, name))
        failLater(QString::fromStdString(name));
    else
        failExpecting(tr("one of %1").arg(listed(known)));
    return 0;
}

void ProfileNode::failExpecting(const QString &what) const
{
    fail(tr("expected %1, found %2").arg(what, shortened(*m_value)));
}

void ProfileNode::failLater(const QString &what) const
{
    fail(tr("%1 belongs to the format, but this version cannot read it yet").arg(what));
}

void ProfileNode::fail(const QString &message) const
{
    if (!*m_failure)
        *m_failure = Error{u"%1: %2"_s.arg(m_path.isEmpty() ? u"/"_s : m_path, message)};
}

ProfileNode ProfileNode::child(const Json &value, const QString &segment) const
{
    return {value, *m_failure, m_path + u'/' + escapedSegment(segment)};
}

} // namespace hindcast
