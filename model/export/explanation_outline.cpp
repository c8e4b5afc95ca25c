// SPDX-License-Identifier: MIT
#include "model/export/explanation_outline.h"

#include <QCoreApplication>

#include <array>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::Explanation)
};

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// A value as JSON, in one line that a table can hold.
QString valueText(const Json &value)
{
    constexpr qsizetype longest = 300;
    const QString text = QString::fromStdString(value.toText());
    return text.size() <= longest ? text : QString(text.left(longest) + u'…');
}

/// Puts an explanation into words.
class Outliner
{
public:
    Outliner(const Explanation &explanation, const Wording &wording)
        : m_told(explanation)
        , m_wording(wording)
    {
    }

    ExplanationOutline outline()
    {
        m_outline.title = title();
        m_outline.subtitle = m_told.event.time
            ? Words::tr("%1 %2, as %3 has it")
                  .arg(timeText(m_told.event.time), m_wording.zoneName, m_told.store)
            : Words::tr("at a time that is not known, as %1 has it").arg(m_told.store);
        addWarnings();
        addLastChange();
        addState();
        addEvents(Words::tr("The events before it"), m_told.before,
                  Words::tr("There was none: this is the first one."));
        addEvents(Words::tr("What came after"), m_told.after,
                  Words::tr("Nothing yet: this is the last event in the store."));
        addProvenance();
        return std::move(m_outline);
    }

private:
    [[nodiscard]] QString name() const
    {
        return m_told.partition.empty() ? Words::tr("Everything") : textOf(m_told.partition);
    }

    [[nodiscard]] QString title() const
    {
        return m_told.isOfStream
            ? Words::tr("%1 at version %2").arg(name()).arg(m_told.event.version.value)
            : Words::tr("%1 at position %2").arg(name()).arg(m_told.event.position.value);
    }

    [[nodiscard]] QString timeText(const std::optional<Timestamp> &time) const
    {
        return time ? m_wording.dateTime(*time) : QString();
    }

    /// `v17`, or stream and version where the events are of several.
    [[nodiscard]] QString place(const ExplainedEvent &event) const
    {
        const QString version = u"v%1"_s.arg(event.version.value);
        return m_told.isOfStream ? version : QString(textOf(event.stream) + u' ' + version);
    }

    /// `v17 OrderPacked`
    [[nodiscard]] QString label(const ExplainedEvent &event) const
    {
        return place(event) + u' ' + textOf(event.type);
    }

    void addWarnings()
    {
        QStringList &warnings = m_outline.warnings;
        if (!m_told.event.failure.isEmpty())
            warnings += Words::tr("This event could not be applied, so the state is the one before "
                                  "it: %1")
                            .arg(m_told.event.failure);
        if (m_told.stoppedAt)
            warnings += Words::tr("The projection stopped at %1, so that no event from there on is "
                                  "in the state: %2")
                            .arg(label(*m_told.stoppedAt), m_told.stoppedAt->failure);
        else if (m_told.failures > 0)
            warnings += Words::tr("%1 of the events up to here could not be applied and are not in "
                                  "the state; they are listed at the end.")
                            .arg(m_told.failures);
        if (!m_told.isBlameKnown)
            warnings += Words::tr("The projection builds another state each time it runs, so it "
                                  "cannot be told which event set what.");
    }

    void addLastChange()
    {
        const ExplainedEvent &event = m_told.event;
        OutlineSection section{.title = Words::tr("What changed it last")};
        section.sentences += event.sentence;
        const QString who = event.actor.empty() ? Words::tr("the store does not say by whom")
                                                : Words::tr("by %1").arg(textOf(event.actor));
        section.sentences += event.time
            ? u"%1, %2, %3 %4"_s.arg(label(event), who, timeText(event.time), m_wording.zoneName)
            : u"%1, %2"_s.arg(label(event), who);
        if (!m_told.rule.isEmpty())
            section.sentences
                += Words::tr("It went through the upcaster rule %1.").arg(m_told.rule);
        if (!event.note.isEmpty())
            section.sentences += Words::tr("Note: %1").arg(event.note);
        section.columns = {{Words::tr("Field"), true},
                           {Words::tr("What"), false},
                           {Words::tr("Before"), true},
                           {Words::tr("After"), true}};
        const std::array kinds{Words::tr("new"), Words::tr("gone"), Words::tr("changed")};
        constexpr std::size_t mostChanges = 500;
        for (const Change &change : m_told.changes) {
            if (section.rows.size() == mostChanges)
                break;
            const bool isAdded = change.kind == Change::Kind::Added;
            const bool isRemoved = change.kind == Change::Kind::Removed;
            section.rows.push_back({textOf(change.pointer),
                                    kinds[isAdded         ? 0
                                              : isRemoved ? 1
                                                          : 2],
                                    isAdded ? QString() : valueText(change.before),
                                    isRemoved ? QString() : valueText(change.after)});
        }
        if (m_told.changes.empty())
            section.remark = Words::tr("It changed nothing in the state.");
        else if (m_told.changes.size() > mostChanges)
            section.remark
                = Words::tr("and %1 more changes").arg(m_told.changes.size() - mostChanges);
        m_outline.sections.push_back(std::move(section));
    }

    void addState()
    {
        OutlineSection section{.title = Words::tr("What it was"),
                               .columns
                               = {{Words::tr("Field"), true},
                                  {Words::tr("Value"), true},
                                  {Words::tr("Set by"), false},
                                  {Words::tr("Who"), false},
                                  {Words::tr("When (%1)").arg(m_wording.zoneName), false}}};
        for (const ExplainedField &field : m_told.fields) {
            QStringList row{field.path.empty() ? u"/"_s : textOf(field.path),
                            valueText(field.value)};
            if (field.setter)
                row += QStringList{label(*field.setter), textOf(field.setter->actor),
                                   timeText(field.setter->time)};
            else
                row += QStringList{m_told.isBlameKnown ? Words::tr("no event")
                                                       : Words::tr("not known"),
                                   QString(), QString()};
            section.rows.push_back(std::move(row));
        }
        if (m_told.fieldsLeftOut > 0)
            section.remark = Words::tr("and %1 more fields").arg(m_told.fieldsLeftOut);
        m_outline.sections.push_back(std::move(section));
    }

    void addEvents(const QString &title, const std::vector<ExplainedEvent> &events,
                   const QString &none)
    {
        OutlineSection section{.title = title,
                               .columns = {{Words::tr("Event"), false},
                                           {Words::tr("When (%1)").arg(m_wording.zoneName), false},
                                           {Words::tr("What happened"), false},
                                           {Words::tr("Who"), false},
                                           {Words::tr("Note"), false}}};
        for (const ExplainedEvent &event : events)
            section.rows.push_back({label(event), timeText(event.time), event.sentence,
                                    textOf(event.actor), event.note});
        if (events.empty())
            section.remark = none;
        m_outline.sections.push_back(std::move(section));
    }

    void addProvenance()
    {
        OutlineSection section{.title = Words::tr("How this was found out"),
                               .columns = {{QString(), false}, {QString(), false}}};
        const auto add = [&section](const QString &what, const QString &value) {
            section.rows.push_back({what, value});
        };
        add(Words::tr("Store"), u"%1 (%2)"_s.arg(m_told.store, m_told.profile));
        add(m_told.isOfStream ? Words::tr("Stream") : Words::tr("Partition"), name());
        add(Words::tr("Event"),
            Words::tr("version %1 of stream %2, position %3, id %4; number %5 "
                      "of %6")
                .arg(m_told.event.version.value)
                .arg(textOf(m_told.event.stream))
                .arg(m_told.event.position.value)
                .arg(m_told.event.id.empty() ? Words::tr("none") : textOf(m_told.event.id))
                .arg(m_told.number)
                .arg(m_told.events));
        add(Words::tr("Time"),
            m_told.event.time ? timeText(m_told.event.time) + u' ' + m_wording.zoneName
                              : Words::tr("not known"));
        addScripts(section);
        add(Words::tr("Sentences"),
            m_told.sentences.isEmpty() ? Words::tr("of the program")
                                       : m_told.sentences.join(u", "_s));
        add(Words::tr("Events"), appliedText());
        for (const ExplainedEvent &event : m_told.failed)
            add(Words::tr("Not applied"), label(event) + u": "_s + event.failure);
        if (m_told.isByDiffing)
            add(Words::tr("Set by"),
                Words::tr("found by comparing the states before and after "
                          "each event, as the script's writes could not be "
                          "followed"));
        add(Words::tr("Made by"),
            m_told.made
                ? u"%1, %2 %3"_s.arg(m_told.program, timeText(m_told.made), m_wording.zoneName)
                : m_told.program);
        m_outline.sections.push_back(std::move(section));
    }

    void addScripts(OutlineSection &section) const
    {
        bool hasUpcasters = false;
        for (const ExplainedScript &script : m_told.scripts) {
            hasUpcasters = hasUpcasters || !script.isProjection;
            const QString what
                = script.isProjection ? Words::tr("Projection") : Words::tr("Upcasters");
            section.rows.push_back(
                {what,
                 script.sha256.isEmpty()
                     ? Words::tr("%1, which is part of the program").arg(script.name)
                     : Words::tr("%1, SHA-256 %2").arg(script.name, script.sha256)});
        }
        if (!hasUpcasters)
            section.rows.push_back({Words::tr("Upcasters"), Words::tr("none")});
    }

    [[nodiscard]] QString appliedText() const
    {
        if (m_told.stoppedAt)
            return Words::tr("applied up to the one before %1").arg(label(*m_told.stoppedAt));
        return m_told.failures == 0 ? Words::tr("all %1 up to here were applied").arg(m_told.number)
                                    : Words::tr("%1 of %2 up to here could not be applied")
                                          .arg(m_told.failures)
                                          .arg(m_told.number);
    }

    const Explanation &m_told;
    const Wording &m_wording;
    ExplanationOutline m_outline;
};

} // namespace

ExplanationOutline outlineOf(const Explanation &explanation, const Wording &wording)
{
    return Outliner(explanation, wording).outline();
}

} // namespace hindcast
