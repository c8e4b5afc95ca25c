// SPDX-License-Identifier: MIT
#include "model/export/sentence.h"

#include "model/export/sentence_value.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct SentenceText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::Sentence)
};

constexpr std::array roots{"actor",         "stream",    "type",    "version",       "position",
                           "time",          "validTime", "id",      "correlationId", "causationId",
                           "schemaVersion", "data",      "metadata"};

bool isRoot(const std::string &name)
{
    return std::ranges::any_of(roots, [&name](const char *root) { return name == root; });
}

bool isPayload(const std::string &root)
{
    return root == "data" || root == "metadata";
}

/// `data.amount`, or `data/amount` with JSON pointer's escapes for names with dots in them.
std::vector<std::string> pathOf(const QString &text)
{
    const bool isPointer = text.contains(u'/');
    std::vector<std::string> path;
    for (QString name : text.split(isPointer ? u'/' : u'.')) {
        if (isPointer)
            name.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
        path.push_back(name.toStdString());
    }
    return path;
}

Error wrong(const QString &what, qsizetype at)
{
    return Error{SentenceText::tr("%1 at character %2").arg(what).arg(at + 1)};
}

QString cut(const QString &text)
{
    constexpr qsizetype longest = 60;
    return text.size() <= longest ? text : QString(text.left(longest) + u'…');
}

/// A field's value in a few words.
QString fieldText(const Json &value)
{
    const auto size = static_cast<qlonglong>(value.size());
    if (value.isArray())
        return u"[%1]"_s.arg(size);
    if (value.isObject())
        return u"{%1}"_s.arg(size);
    if (value.kind() == Json::Kind::String)
        return cut(QString::fromStdString(value.text()).simplified());
    return cut(QString::fromStdString(value.toText()));
}

QString fieldsText(const Json &data)
{
    constexpr std::size_t mostFields = 8;
    QStringList fields;
    for (const JsonMember &member : data.members()) {
        if (static_cast<std::size_t>(fields.size()) == mostFields)
            break;
        fields += cut(QString::fromStdString(member.key)) + u' ' + fieldText(member.value);
    }
    if (data.size() > mostFields)
        fields += SentenceText::tr("%1 more fields").arg(data.size() - mostFields);
    return fields.join(u", "_s);
}

} // namespace

Result<Sentence::Part> Sentence::placeOf(const QString &text, qsizetype at)
{
    const QStringList pieces = text.split(u':');
    Part part{.text = pieces.first().trimmed()};
    part.path = pathOf(part.text);
    if (part.text.isEmpty())
        return wrong(SentenceText::tr("there is nothing between { and }"), at);
    const QString root = QString::fromStdString(part.path.front());
    if (!isRoot(part.path.front()))
        return wrong(SentenceText::tr("an event has no \"%1\"").arg(root), at);
    if (part.path.size() > 1 && !isPayload(part.path.front()))
        return wrong(SentenceText::tr("\"%1\" has no fields").arg(root), at);
    for (qsizetype i = 1; i < pieces.size(); ++i) {
        const QString filter = pieces[i].trimmed();
        part.filters.push_back({filter.section(u' ', 0, 0), filter.section(u' ', 1).trimmed()});
        if (!isFilter(part.filters.back().name))
            return wrong(
                SentenceText::tr("there is no filter \"%1\"").arg(part.filters.back().name), at);
    }
    return part;
}

Result<Sentence> Sentence::parse(const QString &text)
{
    Sentence sentence;
    QString literal;
    const auto endLiteral = [&] {
        if (!literal.isEmpty())
            sentence.m_parts.push_back({.text = std::exchange(literal, {})});
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        const bool isDoubled = at + 1 < text.size() && text[at + 1] == c;
        if (c != u'{' && c != u'}') {
            literal += c;
        } else if (isDoubled) {
            literal += c;
            ++at;
        } else if (c == u'}') {
            return wrong(SentenceText::tr("} without {"), at);
        } else {
            const qsizetype end = text.indexOf(u'}', at);
            if (end < 0)
                return wrong(SentenceText::tr("{ without }"), at);
            auto part = placeOf(text.mid(at + 1, end - at - 1), at);
            if (!part)
                return part.error();
            endLiteral();
            sentence.m_parts.push_back(std::move(part).value());
            at = end;
        }
    }
    endLiteral();
    return sentence;
}

QString Sentence::told(const ToldEvent &event, const Wording &wording) const
{
    QString text;
    for (const Part &part : m_parts)
        text += part.path.empty() ? part.text : filled(part, event, wording);
    return text;
}

QString Sentence::filled(const Part &part, const ToldEvent &event, const Wording &wording)
{
    SentenceValue value = valueAt(part.path, event);
    const bool isTime = part.path.front() == "time" || part.path.front() == "validTime";
    if (part.filters.empty() && isTime)
        applyFilter(value, u"datetime"_s, {}, wording);
    for (const Filter &filter : part.filters)
        applyFilter(value, filter.name, filter.argument, wording);
    if (!value.json && !value.text)
        return SentenceText::tr("(no %1)").arg(part.text);
    return value.shown();
}

bool Sentence::namesActor() const
{
    return std::ranges::any_of(
        m_parts, [](const Part &part) { return !part.path.empty() && part.path[0] == "actor"; });
}

bool Sentence::isFilledBy(const ToldEvent &event) const
{
    return std::ranges::all_of(m_parts, [&event](const Part &part) {
        return part.path.empty() || valueAt(part.path, event).json;
    });
}

QString typeAsWords(const QString &type)
{
    // `bank.money_deposited`: what stands before the last dot is where the type is from.
    const QString name = type.section(u'.', -1, -1, QString::SectionSkipEmpty);
    QString parted;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const bool isUpper = name[i].isUpper();
        const bool isBehindLower
            = i > 0 && name[i - 1].isLetterOrNumber() && !name[i - 1].isUpper();
        const bool isLastOfWord = i > 0 && name[i - 1].isUpper() && i + 1 < name.size()
            && name[i + 1].isLower(); // `IBANChanged`
        if (isUpper && (isBehindLower || isLastOfWord))
            parted += u' ';
        parted += name[i].isLetterOrNumber() ? name[i] : QChar(u' ');
    }
    QStringList words = parted.simplified().split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words) {
        const bool isAbbreviation = word.size() > 1 && word == word.toUpper();
        if (!isAbbreviation)
            word = word.toLower();
    }
    return words.isEmpty() ? type : words.join(u' ');
}

QString plainSentence(const ToldEvent &event, const Wording &wording)
{
    const QString type = typeAsWords(QString::fromStdString(event.event.type));
    const Payload &data = event.event.data;
    if (event.event.isBad())
        return SentenceText::tr("no event: %1").arg(QString::fromStdString(event.event.defect));
    if (event.data && event.data->size() > 0) {
        const QString fields
            = event.data->isObject() ? fieldsText(*event.data) : fieldText(*event.data);
        return type + u": "_s + fields;
    }
    if (data.kind == Payload::Kind::Absent || (event.data && event.data->isContainer()))
        return type;
    if (event.data)
        return type + u": "_s + fieldText(*event.data);
    const QString size = wording.locale.toString(static_cast<qlonglong>(data.bytes.size()));
    if (data.kind == Payload::Kind::Text)
        return type + u": "_s + cut(QString::fromStdString(data.bytes).simplified());
    return type + u": "_s + SentenceText::tr("%1 bytes").arg(size);
}

} // namespace hindcast
