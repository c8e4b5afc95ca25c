// SPDX-License-Identifier: MIT
#include "model/search/breakpoint.h"

#include <QCoreApplication>

namespace hindcast {

namespace {

struct BreakpointTexts
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::Breakpoint)
};

QString textOf(const Breakpoint &breakpoint)
{
    return QString::fromStdString(breakpoint.text);
}

QString ruleName(const Breakpoint &rule)
{
    return rule.name.isEmpty() ? textOf(rule) : rule.name;
}

} // namespace

const char *breakpointKey(BreakpointKind kind)
{
    switch (kind) {
    case BreakpointKind::Type:
        return "type";
    case BreakpointKind::Condition:
        return "condition";
    case BreakpointKind::BecomesTrue:
        return "becomesTrue";
    case BreakpointKind::Changes:
        return "changes";
    case BreakpointKind::Throws:
        return "throws";
    case BreakpointKind::Rule:
        break;
    }
    return "rule";
}

QString breakpointText(const Breakpoint &breakpoint)
{
    switch (breakpoint.kind) {
    case BreakpointKind::Type:
        return BreakpointTexts::tr("event %1").arg(textOf(breakpoint));
    case BreakpointKind::Condition:
    case BreakpointKind::BecomesTrue:
        return textOf(breakpoint);
    case BreakpointKind::Changes:
        return BreakpointTexts::tr("%1 changes").arg(textOf(breakpoint));
    case BreakpointKind::Throws:
        return BreakpointTexts::tr("handler throws");
    case BreakpointKind::Rule:
        break;
    }
    return BreakpointTexts::tr("rule: %1").arg(ruleName(breakpoint));
}

QString stopReason(const Breakpoint &breakpoint)
{
    switch (breakpoint.kind) {
    case BreakpointKind::Type:
        return BreakpointTexts::tr("event %1").arg(textOf(breakpoint));
    case BreakpointKind::Condition:
        return BreakpointTexts::tr("%1 holds").arg(textOf(breakpoint));
    case BreakpointKind::BecomesTrue:
        return BreakpointTexts::tr("%1 became true").arg(textOf(breakpoint));
    case BreakpointKind::Changes:
        return BreakpointTexts::tr("%1 changed").arg(textOf(breakpoint));
    case BreakpointKind::Throws:
        return BreakpointTexts::tr("the event could not be applied");
    case BreakpointKind::Rule:
        break;
    }
    return BreakpointTexts::tr("the rule “%1” was broken").arg(ruleName(breakpoint));
}

} // namespace hindcast
