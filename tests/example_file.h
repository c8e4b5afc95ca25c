// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"
#include "model/replay/pipeline.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <map>

namespace hindcast {

/// A worked example: scripts, events and what comes of them, as tests/data/projections/ has them.
/// Sections begin with `== name`; those with the same name are kept in order.
class ExampleFile
{
public:
    explicit ExampleFile(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            QTest::qFail(qPrintable(path), __FILE__, __LINE__);
        QByteArray name = "about";
        m_sections[name].append(QByteArray());
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("== ")) {
                name = line.mid(3).trimmed();
                m_sections[name].append(QByteArray());
            } else {
                m_sections[name].last() += line + '\n';
            }
        }
    }

    bool has(const QByteArray &name) const { return m_sections.contains(name); }
    QList<QByteArray> sections(const QByteArray &name) const { return m_sections.value(name); }

    /// The lines of a section that are not empty and no comment.
    QList<QByteArray> lines(const QByteArray &name) const
    {
        QList<QByteArray> lines;
        for (const QByteArray &section : sections(name)) {
            for (const QByteArray &line : section.split('\n')) {
                if (!line.trimmed().isEmpty() && !line.startsWith('#'))
                    lines.append(line.trimmed());
            }
        }
        return lines;
    }

    Pipeline pipeline() const
    {
        Pipeline pipeline;
        if (has("projection"))
            pipeline.projection
                = ScriptFile{QStringLiteral("p.js"), sections("projection").first().toStdString()};
        for (const QByteArray &script : sections("upcasters"))
            pipeline.upcasters.push_back(
                {QStringLiteral("u%1.js").arg(pipeline.upcasters.size() + 1),
                 script.toStdString()});
        return pipeline;
    }

    std::vector<Event> events() const
    {
        std::vector<Event> events;
        for (const QByteArray &line : lines("events")) {
            const auto json = Json::parse(line.toStdString());
            if (!json) {
                QTest::qFail(qPrintable(json.error().message), line.constData(), __LINE__);
                return {};
            }
            events.push_back(eventOf(json.value()));
        }
        return events;
    }

private:
    static Event eventOf(const Json &json)
    {
        const auto text = [&json](std::string_view key) {
            const Json *member = json.find(key);
            if (member == nullptr)
                return std::string();
            return member->kind() == Json::Kind::String ? member->text() : member->toText();
        };
        const auto payload = [&json](std::string_view key) {
            const Json *member = json.find(key);
            return member != nullptr ? Payload{Payload::Kind::Json, member->toText()} : Payload();
        };
        Event event{.stream = text("stream"),
                    .version = {std::stoll(text("version"))},
                    .type = text("type"),
                    .schemaVersion = {text("schemaVersion"), false},
                    .time = parseTime(text("time")),
                    .id = {text("id"), false},
                    .correlationId = {text("correlationId"), false},
                    .data = payload("data"),
                    .metadata = payload("metadata")};
        if (json.find("text") != nullptr)
            event.data = {Payload::Kind::Text, text("text")};
        return event;
    }

    QMap<QByteArray, QList<QByteArray>> m_sections;
};

} // namespace hindcast
