// SPDX-License-Identifier: MIT
#include "app/cli/usages.h"

#include <QCoreApplication>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct UsageText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::UsageText)
};

OptionText helpOption()
{
    return {u"help"_s, {}, UsageText::tr("Say how to use this, and end.")};
}

OptionText jsonOption()
{
    return {u"json"_s, {}, UsageText::tr("Write JSON for programs instead of text for people.")};
}

OptionText versionOption()
{
    return {u"version"_s, u"N"_s, UsageText::tr("Go to the event with this version.")};
}

OptionText atOption()
{
    return {u"at"_s, u"TIME"_s, UsageText::tr("Go to the last event at or before this time.")};
}

} // namespace

Usage windowUsage()
{
    return {
        {},
        UsageText::tr("Opens STORE in a window."),
        {
            {u"stream"_s, u"NAME"_s, UsageText::tr("Select this stream.")},
            versionOption(),
            atOption(),
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
            {jsonOption(), helpOption()}};
}

Usage streamsUsage()
{
    return {
        u"streams"_s, UsageText::tr("Lists the streams of STORE."), {jsonOption(), helpOption()}};
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
            {u"correlation"_s, u"ID"_s, UsageText::tr("Only events with this correlation id.")},
            {u"limit"_s, u"N"_s, UsageText::tr("Only the first N of them.")},
            jsonOption(),
            helpOption(),
        },
    };
}

Usage stateUsage()
{
    return {
        u"state"_s,
        UsageText::tr("Prints the state of a stream of STORE at a version or time, or at its end."),
        {
            {u"stream"_s, u"NAME"_s, UsageText::tr("The stream.")},
            versionOption(),
            atOption(),
            {u"projection"_s, u"NAME"_s,
             UsageText::tr("How to build the state: merge (default), last, count or patch.")},
            jsonOption(),
            helpOption(),
        },
    };
}

QString wholeHelpText()
{
    QString text = UsageText::tr("Usage: %1 [OPTION...] STORE").arg(u"hindcast"_s) + u'\n';
    for (const Usage &usage : {infoUsage(), streamsUsage(), eventsUsage(), stateUsage()})
        text += u"       hindcast %1 [OPTION...] STORE\n"_s.arg(usage.command);
    text += UsageText::tr("Explores an event store: a file or database that holds events. "
                          "Nothing in it is ever changed.")
        + u"\n\n"_s + UsageText::tr("Options of the window:") + u'\n' + optionLines(windowUsage())
        + u'\n' + UsageText::tr("Commands without a window; each has its own --help:") + u'\n';
    for (const Usage &usage : {infoUsage(), streamsUsage(), eventsUsage(), stateUsage()})
        text += u"  %1  %2\n"_s.arg(usage.command, -8).arg(usage.summary);
    text += u'\n'
        + UsageText::tr("Times are ISO 8601, in UTC unless they name a zone. "
                        "\"hindcast --version\" alone prints the version of the program.")
        + u'\n';
    return text;
}

} // namespace hindcast
