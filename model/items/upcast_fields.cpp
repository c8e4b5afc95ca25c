// SPDX-License-Identifier: MIT
#include "model/items/upcast_fields.h"

#include "model/compare/json_diff.h"
#include "model/items/json_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct FieldTexts
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::UpcastField)
};

using Kind = UpcastField::Kind;

/// A value in one line, containers as well.
QString valueText(const Json &value)
{
    const QString text = shownText(value.toText());
    return text.size() <= shownValueLength ? text : QString(text.left(shownValueLength) + u'…');
}

/// Writes two values side by side.
class FieldWriter
{
public:
    explicit FieldWriter(std::vector<UpcastField> &fields)
        : m_fields(fields)
    {
    }

    void compare(const QString &path, const Json &before, const Json &after)
    {
        if (m_fields.size() >= mostUpcastFields)
            return;
        if (before == after) {
            addSame(path, before);
        } else if (before.isObject() && after.isObject()) {
            compareMembers(path, before, after);
        } else if (before.isArray() && after.isArray()) {
            compareItems(path, before, after);
        } else {
            addAcross(linesOf(path, before), linesOf(path, after));
        }
    }

    void add(Kind kind, const QString &stored, const QString &after)
    {
        if (m_fields.size() < mostUpcastFields)
            m_fields.push_back({kind, stored, after});
    }

private:
    static QString lineOf(const QString &path, const Json &value)
    {
        return path.isEmpty() ? valueText(value) : QString(path + u": "_s + valueText(value));
    }

    /// A small object is read member by member.
    static QStringList linesOf(const QString &path, const Json &value)
    {
        constexpr std::size_t mostMembers = 8;
        if (!value.isObject() || value.size() == 0 || value.size() > mostMembers)
            return {lineOf(path, value)};
        QStringList lines;
        for (const JsonMember &member : value.members())
            lines += linesOf(path + u'.' + shownText(member.key), member.value);
        return lines;
    }

    void addAcross(const QStringList &went, const QStringList &came)
    {
        for (qsizetype i = 0; i < std::max(went.size(), came.size()); ++i)
            add(Kind::Changed, went.value(i), came.value(i));
    }

    /// An object that did not change is read member by member if it is the whole body.
    void addSame(const QString &path, const Json &value)
    {
        if (!path.isEmpty() || !value.isObject()) {
            add(Kind::Same, lineOf(path, value), lineOf(path, value));
            return;
        }
        for (const JsonMember &member : value.members())
            add(Kind::Same, lineOf(shownText(member.key), member.value),
                lineOf(shownText(member.key), member.value));
    }

    void compareMembers(const QString &path, const Json &before, const Json &after)
    {
        const auto pathOf = [&path](const JsonMember &member) {
            const QString key = shownText(member.key);
            return path.isEmpty() ? key : QString(path + u'.' + key);
        };
        QList<QStringList> came;
        for (const JsonMember &member : after.members()) {
            if (before.find(member.key) == nullptr)
                came.append(linesOf(pathOf(member), member.value));
        }
        for (const JsonMember &member : before.members()) {
            if (const Json *other = after.find(member.key))
                compare(pathOf(member), member.value, *other);
            else
                addAcross(linesOf(pathOf(member), member.value),
                          came.isEmpty() ? QStringList() : came.takeFirst());
        }
        for (const QStringList &lines : came)
            addAcross({}, lines);
    }

    void compareItems(const QString &path, const Json &before, const Json &after)
    {
        for (const ItemPair &pair : pairItems(before.items(), after.items())) {
            const auto item = [](const Json &all, std::ptrdiff_t at) -> const Json & {
                return all.items()[static_cast<std::size_t>(at)];
            };
            const auto pathOf
                = [&path](std::ptrdiff_t at) { return u"%1[%2]"_s.arg(path).arg(at); };
            if (pair.before >= 0 && pair.after >= 0)
                compare(pathOf(pair.after), item(before, pair.before), item(after, pair.after));
            else if (pair.before >= 0)
                add(Kind::Changed, lineOf(pathOf(pair.before), item(before, pair.before)), {});
            else
                add(Kind::Changed, {}, lineOf(pathOf(pair.after), item(after, pair.after)));
        }
    }

    std::vector<UpcastField> &m_fields;
};

Json jsonOf(const Payload &payload)
{
    if (payload.kind == Payload::Kind::Absent)
        return {};
    if (payload.kind == Payload::Kind::Bytes)
        return Json::string(FieldTexts::tr("bytes").toStdString());
    if (payload.kind == Payload::Kind::Json) {
        if (auto json = Json::parse(payload.bytes))
            return std::move(json).value();
    }
    return Json::string(payload.bytes);
}

void addPiece(const Event &stored, const Event &piece, FieldWriter &writer)
{
    if (stored.type != piece.type)
        writer.add(Kind::Changed, u"eventType: "_s + shownText(stored.type),
                   u"eventType: "_s + shownText(piece.type));
    if (stored.data == piece.data && stored.data.kind == Payload::Kind::Absent)
        return;
    writer.compare({}, jsonOf(stored.data), jsonOf(piece.data));
    if (stored.metadata != piece.metadata)
        writer.compare(u"metadata"_s, jsonOf(stored.metadata), jsonOf(piece.metadata));
}

} // namespace

std::vector<UpcastField> upcastFields(const Event &stored, const UpcastEvent &upcast)
{
    using Outcome = UpcastEvent::Outcome;
    std::vector<UpcastField> fields;
    FieldWriter writer(fields);
    if (upcast.outcome == Outcome::Failed && upcast.failure)
        writer.add(Kind::Sentence, {}, sentence(*upcast.failure));
    if (upcast.outcome == Outcome::Dropped) {
        writer.add(Kind::Sentence, {}, FieldTexts::tr("It is dropped: no event comes out."));
        addPiece(stored, stored, writer);
        for (UpcastField &field : fields) {
            if (field.kind == Kind::Same)
                field = {Kind::Changed, field.stored, {}};
        }
        return fields;
    }
    const std::size_t count = upcast.pieces.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Event &piece = upcast.pieces[i];
        if (count > 1)
            writer.add(
                Kind::Heading, {},
                FieldTexts::tr("%1 of %2: %3")
                    .arg(QString::number(i + 1), QString::number(count), shownText(piece.type)));
        addPiece(stored, piece, writer);
    }
    return fields;
}

} // namespace hindcast
