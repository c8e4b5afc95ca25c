// SPDX-License-Identifier: MIT
#include "model/session/script_template.h"

#include "model/event/json.h"
#include "model/session/template_samples.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <charconv>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t longestParsed = std::size_t{64} * 1024; ///< Longer data is not laid out.
constexpr std::size_t mostMembers = 4;

struct TemplateTexts
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ScriptTemplate)
};

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// \a text in one line that shows all that is in it: a line break, also one of Unicode's, would end
/// a comment or a string, and what turns the direction of writing would show code as something
/// else.
QString visible(const QString &text)
{
    QString out;
    for (const QChar unit : text) {
        const bool breaksLine = unit == QChar::LineSeparator || unit == QChar::ParagraphSeparator;
        if ((unit.isPrint() && !breaksLine) || unit.isSurrogate())
            out += unit;
        else
            out += u"\\u%1"_s.arg(uint{unit.unicode()}, 4, 16, QLatin1Char('0'));
    }
    return out;
}

/// \a text as a string of JavaScript.
QString asString(std::string_view text)
{
    return visible(fromUtf8(quotedJson(text)));
}

bool isName(std::string_view text)
{
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    };
    return !text.empty() && isLetter(text.front())
        && std::ranges::all_of(text, [&](char c) { return isLetter(c) || (c >= '0' && c <= '9'); });
}

/// Whether a handler of this name is called for something else than events of this type.
bool meansSomethingElse(std::string_view type)
{
    constexpr std::string_view names[]
        = {"$init", "$initShared", "$any", "$created", "$deleted", "$streamDeleted", "$>"};
    return std::ranges::find(names, type) != std::end(names);
}

/// Something to look at of \a data: JSON with one member a line, any other text as it is.
QStringList sampleLines(const Payload &data)
{
    if (data.kind == Payload::Kind::Absent)
        return {TemplateTexts::tr("no data")};
    if (data.kind == Payload::Kind::Bytes)
        return {
            TemplateTexts::tr("%n byte(s) that are no text", nullptr,
                              static_cast<int>(std::min<std::size_t>(data.bytes.size(), INT_MAX)))};
    QString text = fromUtf8(std::string_view(data.bytes).substr(0, longestParsed));
    if (data.kind == Payload::Kind::Json && data.bytes.size() <= longestParsed) {
        if (const auto json = Json::parse(data.bytes))
            text = QString::fromStdString(json.value().toText(2));
    }
    bool isWhole = text.size() <= longestTemplateSample;
    if (!isWhole) {
        const bool isInPair = text.at(longestTemplateSample - 1).isHighSurrogate();
        text.truncate(longestTemplateSample - (isInPair ? 1 : 0));
    }
    QStringList lines = text.split(u'\n');
    if (lines.size() > mostTemplateLines) {
        lines.resize(mostTemplateLines);
        isWhole = false;
    }
    for (QString &line : lines)
        line = visible(line);
    if (!isWhole)
        lines.last() += u" …"_s;
    return lines;
}

/// What a handler can do with such data: take over its first members.
QStringList handlerLines(const Payload &data)
{
    const auto json = data.kind == Payload::Kind::Json && data.bytes.size() <= longestParsed
        ? Json::parse(data.bytes)
        : Result<Json>(Json());
    QStringList lines;
    for (const JsonMember &member : json ? json.value().members() : std::vector<JsonMember>()) {
        if (member.key == "__proto__" || lines.size() == mostMembers)
            continue;
        const QString access = isName(member.key) ? u".%1"_s.arg(fromUtf8(member.key))
                                                  : u"[%1]"_s.arg(asString(member.key));
        const QString line = u"s%1 = e.data%1;"_s.arg(access);
        if (!lines.contains(line))
            lines += line;
    }
    if (!lines.isEmpty())
        return lines;
    return {data.kind == Payload::Kind::Absent ? u"s.events = (s.events ?? 0) + 1;"_s
                                               : u"s.last = e.body ?? e.bodyRaw;"_s};
}

/// Lines of a script.
class ScriptLines
{
public:
    void add(const QString &line) { m_text += line + u'\n'; }
    void addComment(const QString &indent, const QString &text)
    {
        add(indent + (text.isEmpty() ? u"//"_s : u"// "_s + text));
    }
    void addSample(const QString &indent, const TypeSample &sample)
    {
        addComment(indent,
                   TemplateTexts::tr("The data of the first one, in %1:")
                       .arg(asString(sample.first.stream)));
        for (const QString &line : sampleLines(sample.first.data))
            addComment(indent, line);
    }
    /// Says what is left out.
    void addOthers(const QString &indent, const TemplateSamples &samples)
    {
        if (samples.otherTypes > 0)
            addComment(indent,
                       TemplateTexts::tr("More event types: %1, with events: %2")
                           .arg(samples.otherTypes)
                           .arg(samples.otherEvents));
    }

    [[nodiscard]] std::string text() const { return m_text.toStdString(); }

private:
    QString m_text;
};

std::string projectionText(const TemplateSamples &samples)
{
    ScriptLines lines;
    lines.addComment(
        {},
        QCoreApplication::translate("hindcast::ScriptTemplate",
                                    "A state for each stream. fromCategory('…') in place of "
                                    "fromAll() takes only streams named …-1, …-2 and so on."));
    lines.add(u"fromAll().foreachStream().when({"_s);
    lines.add(u"    $init: () => ({}),"_s);
    for (const TypeSample &sample : samples.types) {
        lines.add({});
        if (meansSomethingElse(sample.type)) {
            lines.addComment(u"    "_s,
                             QCoreApplication::translate("hindcast::ScriptTemplate",
                                                         "%1 (events: %2) is left out: a handler "
                                                         "of that name is for something else.")
                                 .arg(asString(sample.type), QString::number(sample.events)));
            continue;
        }
        lines.addComment(u"    "_s,
                         QCoreApplication::translate("hindcast::ScriptTemplate", "Events: %1")
                             .arg(sample.events));
        lines.addSample(u"    "_s, sample);
        const QString name = isName(sample.type) ? fromUtf8(sample.type) : asString(sample.type);
        lines.add(u"    "_s + name + u"(s, e) {"_s);
        for (const QString &line : handlerLines(sample.first.data))
            lines.add(u"        "_s + line);
        lines.add(u"    },"_s);
    }
    if (samples.otherTypes > 0)
        lines.add({});
    lines.addOthers(u"    "_s, samples);
    lines.add(u"});"_s);
    return lines.text();
}

/// The number of \a version; nothing if it is none that one can be added to.
std::optional<int> numberOf(std::string_view version)
{
    constexpr int greatest = 1'000'000;
    int number = 0;
    const char *const end = version.data() + version.size();
    const auto [stop, code] = std::from_chars(version.data(), end, number);
    const bool isNumber = code == std::errc() && stop == end && number >= 0 && number < greatest
        && std::to_string(number) == version;
    return isNumber ? std::optional(number) : std::nullopt;
}

QString versionText(const std::string &version)
{
    return numberOf(version) ? fromUtf8(version) : asString(version);
}

/// The version that the example leads to.
QString nextVersion(const TypeSample &sample)
{
    if (sample.versions.size() > 1)
        return versionText(sample.versions.back());
    const auto number = numberOf(sample.versions.front());
    return number ? QString::number(*number + 1) : u"'next'"_s;
}

void addExample(const TypeSample &sample, ScriptLines &lines)
{
    QStringList versions;
    for (const std::string &version : sample.versions)
        versions += versionText(version);
    lines.add({});
    lines.addComment({},
                     TemplateTexts::tr("%1. Events: %2. Schema versions in %3 of them: %4")
                         .arg(asString(sample.type), QString::number(sample.events),
                              QString::number(sample.looked), versions.join(u", "_s)));
    lines.addSample({}, sample);
    lines.addComment({},
                     u"upcast(%1, %2, %3, e => {"_s.arg(asString(sample.type), versions.first(),
                                                        nextVersion(sample)));
    lines.addComment({}, u"    e.data.newName = e.data.oldName;"_s);
    lines.addComment({}, u"    delete e.data.oldName;"_s);
    lines.addComment({}, u"});"_s);
}

std::string upcastersText(const TemplateSamples &samples)
{
    ScriptLines lines;
    lines.addComment(
        {},
        QCoreApplication::translate("hindcast::ScriptTemplate",
                                    "Rules that bring old events into the form of today. "
                                    "Take away the // before the ones that are needed."));
    lines.add({});
    lines.addComment(
        {},
        QCoreApplication::translate("hindcast::ScriptTemplate",
                                    "This one takes no event. Without any rule the file "
                                    "would be an error; delete it when there is another."));
    lines.add(u"upcast('EventType', 1, 2, e => {}, { when: () => false });"_s);
    for (const TypeSample &sample : samples.types)
        addExample(sample, lines);
    if (samples.otherTypes > 0)
        lines.add({});
    lines.addOthers({}, samples);
    return lines.text();
}

} // namespace

Result<std::string> templateText(ScriptKind kind, EventReader &reader, const StoreIndex &index,
                                 const std::stop_token &stop)
{
    const auto samples = sampleTypes(reader, index, mostTemplateTypes, stop);
    if (!samples)
        return samples.error();
    return kind == ScriptKind::Projection ? projectionText(samples.value())
                                          : upcastersText(samples.value());
}

} // namespace hindcast
