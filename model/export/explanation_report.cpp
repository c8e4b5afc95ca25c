// SPDX-License-Identifier: MIT
#include "model/export/explanation_report.h"

#include "model/compare/html_parts.h"

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

/// \a text without what could move a terminal's cursor or break a line.
QString inLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = c == u'\n' || c == u'\t' ? QChar(u' ') : QChar(QChar::ReplacementCharacter);
    }
    return text;
}

/// \a text as a page may have it: HTML knows most control characters and noncharacters not even as
/// references.
std::string inPage(QString text)
{
    for (QChar &c : text) {
        const bool isControl = c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
        if (isControl || c.isNonCharacter())
            c = QChar::ReplacementCharacter;
    }
    return escapedHtml(text);
}

/// Whether a column says anything.
std::vector<bool> usedColumns(const OutlineSection &section)
{
    std::vector<bool> used(section.columns.size());
    for (const QStringList &row : section.rows) {
        for (std::size_t i = 0; i < used.size(); ++i)
            used[i] = used[i] || !row[static_cast<qsizetype>(i)].isEmpty();
    }
    return used;
}

bool hasHead(const OutlineSection &section)
{
    return std::ranges::any_of(section.columns,
                               [](const auto &column) { return !column.title.isEmpty(); });
}

QStringList headOf(const OutlineSection &section)
{
    QStringList head;
    for (const OutlineSection::Column &column : section.columns)
        head += column.title;
    return head;
}

QString tableText(const OutlineSection &section)
{
    constexpr qsizetype widest = 60; // A wider cell pushes the rest of its line.
    const std::vector<bool> used = usedColumns(section);
    std::vector<QStringList> lines;
    if (hasHead(section) && !section.rows.empty())
        lines.push_back(headOf(section));
    for (const QStringList &row : section.rows) {
        lines.emplace_back();
        for (const QString &cell : row)
            lines.back() += inLine(cell);
    }
    QString text;
    for (const QStringList &line : lines) {
        QString shown;
        for (std::size_t i = 0; i < used.size(); ++i) {
            if (!used[i])
                continue;
            const auto column = static_cast<qsizetype>(i);
            qsizetype width = 0;
            for (const QStringList &other : lines)
                width = std::max(width, std::min(widest, other[column].size()));
            shown += u"  "_s + line[column].leftJustified(width);
        }
        while (shown.endsWith(u' '))
            shown.chop(1);
        text += shown + u'\n';
    }
    return text;
}

std::string tableHtml(const OutlineSection &section)
{
    if (section.rows.empty())
        return {};
    const std::vector<bool> used = usedColumns(section);
    std::string head;
    std::string rows;
    for (std::size_t i = 0; i < used.size(); ++i)
        head += used[i] ? htmlElement("th", inPage(section.columns[i].title)) : "";
    for (const QStringList &row : section.rows) {
        std::string cells;
        for (std::size_t i = 0; i < used.size(); ++i) {
            const std::string cell = inPage(row[static_cast<qsizetype>(i)]);
            const bool isCode = section.columns[i].isCode && !cell.empty();
            if (used[i])
                cells += htmlElement("td", isCode ? htmlElement("code", cell) : cell);
        }
        rows += htmlElement("tr", cells) + "\n";
    }
    const std::string top
        = hasHead(section) ? htmlElement("thead", htmlElement("tr", head)) : std::string();
    return "<table width=\"100%\">" + top + htmlElement("tbody", rows) + "</table>\n";
}

Json eventJson(const ExplainedEvent &event)
{
    Json json = Json::object();
    const auto text = [&json](std::string_view key, const std::string &value) {
        if (!value.empty())
            json.set(key, Json::string(value));
    };
    text("stream", event.stream);
    json.set("version", Json::integer(event.version.value));
    json.set("position", Json::integer(event.position.value));
    text("type", event.type);
    text("time", event.time ? toIsoTime(*event.time) : std::string());
    text("actor", event.actor);
    text("id", event.id);
    text("sentence", event.sentence.toStdString());
    text("note", event.note.toStdString());
    text("failure", event.failure.toStdString());
    return json;
}

Json eventsJson(const std::vector<ExplainedEvent> &events)
{
    std::vector<Json> items;
    for (const ExplainedEvent &event : events)
        items.push_back(eventJson(event));
    return Json::array(std::move(items));
}

Json changesJson(const std::vector<Change> &changes)
{
    std::vector<Json> items;
    for (const Change &change : changes) {
        Json json = Json::object();
        json.set("path", Json::string(change.pointer));
        if (change.kind != Change::Kind::Added)
            json.set("from", change.before);
        if (change.kind != Change::Kind::Removed)
            json.set("to", change.after);
        items.push_back(std::move(json));
    }
    return Json::array(std::move(items));
}

Json fieldsJson(const std::vector<ExplainedField> &fields)
{
    std::vector<Json> items;
    for (const ExplainedField &field : fields) {
        Json json = Json::object();
        json.set("path", Json::string(field.path));
        json.set("value", field.value);
        if (field.setter)
            json.set("setBy", eventJson(*field.setter));
        items.push_back(std::move(json));
    }
    return Json::array(std::move(items));
}

Json provenanceJson(const Explanation &told)
{
    Json json = Json::object();
    json.set("store", Json::string(told.store.toStdString()));
    json.set("profile", Json::string(told.profile.toStdString()));
    for (const ExplainedScript &script : told.scripts) {
        Json one = Json::object();
        one.set("name", Json::string(script.name.toStdString()));
        if (!script.sha256.isEmpty())
            one.set("sha256", Json::string(script.sha256.toStdString()));
        if (script.isProjection)
            json.set("projection", std::move(one));
        else
            json.edit("upcasters").editItems().push_back(std::move(one));
    }
    for (const QString &name : told.sentences)
        json.edit("sentences").editItems().push_back(Json::string(name.toStdString()));
    json.set("program", Json::string(told.program.toStdString()));
    if (told.made)
        json.set("made", Json::string(toIsoTime(*told.made)));
    return json;
}

} // namespace

QString explanationText(const ExplanationOutline &outline)
{
    QString text = inLine(outline.title) + u'\n' + inLine(outline.subtitle) + u'\n';
    for (const QString &warning : outline.warnings)
        text += u"! "_s + inLine(warning) + u'\n';
    for (const OutlineSection &section : outline.sections) {
        text += u'\n' + section.title + u'\n';
        for (const QString &sentence : section.sentences)
            text += u"  "_s + inLine(sentence) + u'\n';
        text += tableText(section);
        if (!section.remark.isEmpty())
            text += u"  "_s + section.remark + u'\n';
    }
    return text;
}

std::string explanationBody(const ExplanationOutline &outline)
{
    std::string html = htmlElement("h1", inPage(outline.title))
        + htmlElement("p", inPage(outline.subtitle), "dim") + "\n";
    for (const QString &warning : outline.warnings)
        html += htmlElement("p", inPage(warning), "removed") + "\n";
    for (const OutlineSection &section : outline.sections) {
        html += htmlElement("h2", inPage(section.title)) + "\n";
        for (const QString &sentence : section.sentences)
            html += htmlElement("p", inPage(sentence)) + "\n";
        html += tableHtml(section);
        if (!section.remark.isEmpty())
            html += htmlElement("p", inPage(section.remark), "dim") + "\n";
    }
    return html;
}

std::string explanationPage(const ExplanationOutline &outline)
{
    return htmlPage(inLine(outline.title), explanationBody(outline), HtmlColors::Light);
}

Json explanationJson(const Explanation &told)
{
    Json json = Json::object();
    json.set(told.isOfStream ? "stream" : "partition", Json::string(told.partition));
    json.set("number", Json::integer(told.number));
    json.set("events", Json::integer(told.events));
    json.set("event", eventJson(told.event));
    json.set("changes", changesJson(told.changes));
    json.set("state", told.state);
    json.set("fields", fieldsJson(told.fields));
    json.set("before", eventsJson(told.before));
    json.set("after", eventsJson(told.after));
    json.set("failures", Json::integer(told.failures));
    if (!told.failed.empty())
        json.set("failed", eventsJson(told.failed));
    if (told.stoppedAt)
        json.set("stoppedAt", eventJson(*told.stoppedAt));
    json.set("provenance", provenanceJson(told));
    return json;
}

} // namespace hindcast
