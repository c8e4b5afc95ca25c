// SPDX-License-Identifier: MIT
#include "app/cli/usages.h"

#include "app/cli/option_texts.h"

namespace hindcast {

using namespace Qt::StringLiterals;

Usage windowUsage()
{
    return {
        {},
        UsageText::tr("Opens STORE in a window."),
        {
            {u"stream"_s, u"NAME"_s, UsageText::tr("Select this stream.")},
            versionOption(),
            atOption(),
            tableOption(),
            mapOption(),
            {u"theme"_s, u"THEME"_s, UsageText::tr("Use light or dark colours, or system.")},
            {u"language"_s, u"CODE"_s, UsageText::tr("Use this language, such as de.")},
            helpOption(),
        },
    };
}

Usage infoUsage()
{
    return {u"info"_s,
            UsageText::tr("Says what STORE is, how much it holds, and what is wrong with it."),
            {tableOption(), mapOption(), jsonOption(), helpOption()}};
}

Usage streamsUsage()
{
    return {u"streams"_s,
            UsageText::tr("Lists the streams of STORE."),
            {tableOption(), mapOption(), jsonOption(), helpOption()}};
}

Usage eventsUsage()
{
    return {
        u"events"_s,
        UsageText::tr("Lists the events of STORE, in order of position."),
        {
            {u"stream"_s, u"NAME"_s, UsageText::tr("Only events of this stream.")},
            {u"type"_s, u"TYPE"_s,
             UsageText::tr("Only events of this type; given several times, of any of them.")},
            {u"from"_s, u"TIME"_s, UsageText::tr("Only events at or after this time.")},
            {u"to"_s, u"TIME"_s, UsageText::tr("Only events at or before this time.")},
            {u"filter"_s, u"LINE"_s,
             UsageText::tr("Only events that pass this filter, such as 'type:Paid "
                           "data.amount>1000 /lost/i'.")},
            {u"correlation"_s, u"ID"_s, UsageText::tr("Only events with this correlation id.")},
            {u"limit"_s, u"N"_s, UsageText::tr("Only the first N of them.")},
            tableOption(),
            mapOption(),
            jsonOption(),
            helpOption(),
        },
    };
}

Usage stateUsage()
{
    return {
        u"state"_s,
        UsageText::tr("Prints the state of a stream or partition of STORE at a version, position "
                      "or time, or at its end."),
        {
            {u"stream"_s, u"NAME"_s, UsageText::tr("The stream.")},
            {u"partition"_s, u"KEY"_s,
             UsageText::tr("The partition, if the projection does not build one for each stream.")},
            versionOption(),
            {u"position"_s, u"N"_s,
             UsageText::tr("Go to the last event at or before this position.")},
            atOption(),
            projectionOption(),
            upcastersOption(),
            skipFailuresOption(),
            tableOption(),
            mapOption(),
            jsonOption(),
            helpOption(),
        },
    };
}

Usage blameUsage()
{
    return {
        u"blame"_s,
        UsageText::tr("Says which event last changed each field of the state of a stream or "
                      "partition of STORE."),
        {
            {u"stream"_s, u"NAME"_s, UsageText::tr("The stream.")},
            {u"partition"_s, u"KEY"_s,
             UsageText::tr("The partition, if the projection does not build one for each stream.")},
            {u"path"_s, u"POINTER"_s,
             UsageText::tr("Only this field and what is in it, such as /items/0/price.")},
            {u"history"_s, {}, UsageText::tr("List every change of the field that --path names.")},
            versionOption(),
            {u"position"_s, u"N"_s,
             UsageText::tr("Go to the last event at or before this position.")},
            {u"at"_s, u"TIME"_s,
             UsageText::tr("Go to the last event at or before this time; a whole number is a "
                           "version.")},
            projectionOption(),
            upcastersOption(),
            skipFailuresOption(),
            tableOption(),
            mapOption(),
            jsonOption(),
            helpOption(),
        },
    };
}

Usage traceUsage()
{
    return {
        u"trace"_s,
        UsageText::tr("Prints the causes and effects of an event of STORE, and all events with its "
                      "correlation id, as a tree."),
        {
            {u"event"_s, u"EVENT"_s, UsageText::tr("The event: its id, or STREAM@VERSION.")},
            tableOption(),
            mapOption(),
            jsonOption(),
            helpOption(),
        },
    };
}

Usage compareUsage()
{
    return {
        u"compare"_s,
        UsageText::tr("Compares what two projections build from STORE, or one without and with "
                      "upcasters."),
        {
            projectionOption(),
            upcastersOption(),
            {u"before-projection"_s, u"NAME"_s,
             UsageText::tr("The projection before, if it is another one.")},
            {u"before-upcasters"_s, u"FILE..."_s, UsageText::tr("Upcasters before; default: none."),
             true},
            categoryOption(),
            streamOption(),
            {u"expect"_s, u"PATH"_s,
             UsageText::tr("Differences here are meant to be, such as /*/postalCode.")},
            {u"ignore"_s, u"PATH"_s, UsageText::tr("Differences here are none.")},
            {u"key"_s, u"POINTER"_s,
             UsageText::tr("What tells the items of arrays apart, such as /sku.")},
            {u"golden"_s, u"FILE"_s,
             UsageText::tr("The outcome that is right; anything else is a difference.")},
            {u"update"_s, {}, UsageText::tr("Write this outcome to the golden file.")},
            {u"report"_s, u"FILE"_s, UsageText::tr("Write a report in HTML.")},
            skipFailuresOption(),
            tableOption(),
            mapOption(),
            jsonOption(),
            helpOption(),
        },
    };
}

Usage projectUsage()
{
    return {u"project"_s,
            UsageText::tr("Prints the state of every partition of STORE, as JSON lines."),
            {projectionOption(), upcastersOption(), categoryOption(), streamOption(),
             skipFailuresOption(), tableOption(), mapOption(), helpOption()}};
}

Usage upcastUsage()
{
    return {u"upcast"_s,
            UsageText::tr("Prints the events of STORE as upcasters leave them, as JSON lines."),
            {upcastersOption(), categoryOption(), streamOption(), tableOption(), mapOption(),
             helpOption()}};
}

Usage exportUsage()
{
    return {
        u"export"_s,
        UsageText::tr("Writes events, states or the history of a field of STORE as CSV, JSON lines "
                      "or a SQLite database."),
        {
            {u"what"_s, u"ROWS"_s,
             UsageText::tr("events (default), states, or history, which needs --path.")},
            {u"format"_s, u"FORMAT"_s,
             UsageText::tr("csv, jsonl or sqlite; default: by the file's name.")},
            {u"output"_s, u"FILE"_s,
             UsageText::tr("Where to write; - (default) is standard output. Also: -o."), false,
             u"o"_s},
            {u"bom"_s, {}, UsageText::tr("Begin CSV with a byte order mark, for Excel.")},
            {u"filter"_s, u"LINE"_s,
             UsageText::tr("Only events that this line lets through, as in the window: "
                           "type:OrderPacked actor:judy.")},
            streamOption(),
            categoryOption(),
            {u"partition"_s, u"KEY"_s,
             UsageText::tr("The partition whose history is wanted, if it is not a stream.")},
            {u"path"_s, u"POINTER"_s,
             UsageText::tr("The field whose history is wanted, such as /items/0/price.")},
            {u"version"_s, u"N"_s,
             UsageText::tr("States as they were at this version, or at the last one before it.")},
            {u"at"_s, u"TIME"_s, UsageText::tr("States as they were at this time.")},
            projectionOption(),
            upcastersOption(),
            skipFailuresOption(),
            tableOption(),
            mapOption(),
            helpOption(),
        },
    };
}

Usage explainUsage()
{
    return {
        u"explain"_s,
        UsageText::tr("Tells in plain words what a stream or partition of STORE was at a moment, "
                      "and what made it so."),
        {
            {u"stream"_s, u"NAME"_s, UsageText::tr("The stream.")},
            {u"partition"_s, u"KEY"_s,
             UsageText::tr("The partition, if the projection does not build one for each stream.")},
            versionOption(),
            {u"position"_s, u"N"_s,
             UsageText::tr("Go to the last event at or before this position.")},
            {u"at"_s, u"TIME"_s,
             UsageText::tr("Go to the last event at or before this time; a whole number is a "
                           "version.")},
            projectionOption(),
            upcastersOption(),
            skipFailuresOption(),
            {u"sentences"_s, u"FILE"_s, UsageText::tr("Sentences for types of events.")},
            {u"html"_s, u"FILE"_s,
             UsageText::tr("Write a page of HTML to this file; - is standard output.")},
            tableOption(),
            mapOption(),
            jsonOption(),
            helpOption(),
        },
    };
}

Usage reduceUsage()
{
    return {
        u"reduce"_s,
        UsageText::tr("Finds the fewest events of a stream or partition of STORE that still show "
                      "something."),
        {
            {u"stream"_s, u"NAME"_s, UsageText::tr("The stream.")},
            {u"partition"_s, u"KEY"_s,
             UsageText::tr("The partition, if the projection does not build one for each stream.")},
            {u"where"_s, u"CONDITION"_s,
             UsageText::tr("A condition in JavaScript holds behind an event, such as s.balance < "
                           "0.")},
            {u"at-end"_s, {}, UsageText::tr("It must hold behind the last event.")},
            {u"failure"_s,
             {},
             UsageText::tr("The script fails as it does first with all the events.")},
            {u"tries"_s, u"N"_s,
             UsageText::tr("Replay at most so often; what was found by then counts.")},
            projectionOption(),
            upcastersOption(),
            skipFailuresOption(),
            tableOption(),
            mapOption(),
            jsonOption(),
            helpOption(),
        },
    };
}

Usage fixtureUsage()
{
    return {
        u"fixture"_s,
        UsageText::tr("Prints a test: given the events before, when this one comes, then this is "
                      "the state."),
        {
            {u"stream"_s, u"NAME"_s, UsageText::tr("The stream.")},
            {u"partition"_s, u"KEY"_s,
             UsageText::tr("The partition, if the projection does not build one for each stream.")},
            versionOption(),
            {u"position"_s, u"N"_s,
             UsageText::tr("Go to the last event at or before this position.")},
            atOption(),
            {u"format"_s, u"FORMAT"_s,
             UsageText::tr("json, typescript, java, csharp, python, kotlin, one of your own, or "
                           "list for all.")},
            {u"pseudonyms"_s,
             {},
             UsageText::tr("Replace names, e-mail addresses and ids, the same ones alike.")},
            projectionOption(),
            upcastersOption(),
            skipFailuresOption(),
            tableOption(),
            mapOption(),
            helpOption(),
        },
    };
}

Usage whenUsage()
{
    return {
        u"when"_s,
        UsageText::tr("Lists every stretch of versions in which a condition on the state held, in "
                      "the streams of STORE."),
        {
            {u"where"_s, u"CONDITION"_s,
             UsageText::tr("What is looked for, as a JavaScript expression on the state s, such as "
                           "\"s.balanceCents < 0\".")},
            categoryOption(),
            streamOption(),
            projectionOption(),
            upcastersOption(),
            skipFailuresOption(),
            tableOption(),
            mapOption(),
            jsonOption(),
            helpOption(),
        },
    };
}

std::vector<Usage> commandUsages()
{
    return {infoUsage(),   streamsUsage(), eventsUsage(),  stateUsage(),   blameUsage(),
            whenUsage(),   traceUsage(),   explainUsage(), compareUsage(), projectUsage(),
            upcastUsage(), reduceUsage(),  fixtureUsage(), exportUsage()};
}

QString wholeHelpText()
{
    QString text = UsageText::tr("Usage: %1 [OPTION...] STORE").arg(u"hindcast"_s) + u'\n';
    for (const Usage &usage : commandUsages())
        text += u"       hindcast %1 [OPTION...] STORE\n"_s.arg(usage.command);
    text += UsageText::tr("Explores an event store: a file or database that holds events. "
                          "Nothing in it is ever changed.")
        + u"\n\n"_s + UsageText::tr("Options of the window:") + u'\n' + optionLines(windowUsage())
        + u'\n' + UsageText::tr("Commands without a window; each has its own --help:") + u'\n';
    for (const Usage &usage : commandUsages())
        text += u"  %1  %2\n"_s.arg(usage.command, -8).arg(usage.summary);
    text += u'\n'
        + UsageText::tr("Times are ISO 8601, in UTC unless they name a zone. "
                        "\"hindcast --version\" alone prints the version of the program.")
        + u'\n';
    return text;
}

} // namespace hindcast
