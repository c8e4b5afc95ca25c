// SPDX-License-Identifier: MIT
#include "app/cli/option_texts.h"

namespace hindcast {

using namespace Qt::StringLiterals;

OptionText helpOption()
{
    return {u"help"_s, {}, UsageText::tr("Say how to use this, and end.")};
}

OptionText jsonOption()
{
    return {u"json"_s, {}, UsageText::tr("Write JSON for programs instead of text for people.")};
}

OptionText tableOption()
{
    return {u"table"_s, u"NAME"_s,
            UsageText::tr("The table with the events, if there are several.")};
}

OptionText mapOption()
{
    return {u"map"_s, u"ROLES"_s,
            UsageText::tr("Which columns play which roles: stream=COLUMN,type=COLUMN:/JSON/POINTER "
                          "and so on.")};
}

OptionText versionOption()
{
    return {u"version"_s, u"N"_s, UsageText::tr("Go to the event with this version.")};
}

OptionText atOption()
{
    return {u"at"_s, u"TIME"_s, UsageText::tr("Go to the last event at or before this time.")};
}

OptionText streamOption()
{
    return {u"stream"_s, u"NAME"_s, UsageText::tr("Only events of this stream.")};
}

OptionText categoryOption()
{
    return {u"category"_s, u"NAME"_s,
            UsageText::tr("Only events of the streams of this category.")};
}

OptionText projectionOption()
{
    return {u"projection"_s, u"NAME"_s,
            UsageText::tr("How to build states: a file with a projection in JavaScript, or merge "
                          "(default), last, count or patch.")};
}

OptionText upcastersOption()
{
    return {u"upcasters"_s, u"FILE..."_s,
            UsageText::tr("Upcasters in JavaScript, in the order in which they run."), true};
}

OptionText skipFailuresOption()
{
    return {u"skip-failures"_s,
            {},
            UsageText::tr("Leave out events that a projection fails at, and go on; else their "
                          "partition stays as it was before.")};
}

} // namespace hindcast
