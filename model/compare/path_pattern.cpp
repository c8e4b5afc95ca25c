// SPDX-License-Identifier: MIT
#include "model/compare/path_pattern.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindcast {

namespace {

struct PathPatternText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::PathPatternText)
};

std::vector<std::string> stepsOf(std::string_view pointer)
{
    std::vector<std::string> steps;
    while (!pointer.empty()) {
        pointer.remove_prefix(1); // The slash.
        const std::size_t end = std::min(pointer.find('/'), pointer.size());
        steps.emplace_back(pointer.substr(0, end));
        pointer.remove_prefix(end);
    }
    return steps;
}

/// Why \a step is none; empty if it is one.
QString defectOf(const std::string &step)
{
    for (std::size_t at = step.find('~'); at != std::string::npos; at = step.find('~', at + 1)) {
        if (at + 1 == step.size() || (step[at + 1] != '0' && step[at + 1] != '1'))
            return PathPatternText::tr("\"~\" must be written ~0, and \"/\" in a name ~1");
    }
    if (step != "*" && step != "**" && step.find('*') != std::string::npos)
        return PathPatternText::tr("\"*\" and \"**\" stand for whole steps, so \"%1\" is none")
            .arg(QString::fromStdString(step));
    return {};
}

} // namespace

Result<PathPattern> PathPattern::parse(const QString &text)
{
    const auto failure = [&text](const QString &why) {
        return Error{PathPatternText::tr("\"%1\" is no path: %2").arg(text, why)};
    };
    if (!text.startsWith(u'/'))
        return failure(PathPatternText::tr("it does not begin with \"/\""));
    PathPattern pattern;
    pattern.m_text = text.toStdString();
    pattern.m_steps = stepsOf(pattern.m_text);
    for (const std::string &step : pattern.m_steps) {
        if (const QString defect = defectOf(step); !defect.isEmpty())
            return failure(defect);
    }
    return pattern;
}

bool PathPattern::covers(std::string_view pointer) const
{
    const std::vector<std::string> steps = stepsOf(pointer);
    // Which first parts of the pattern the steps so far may be; a whole pattern covers the rest.
    std::vector<bool> reached(m_steps.size() + 1, false);
    reached[0] = true;
    const auto skipAnyNumber = [&] {
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            if (reached[i] && m_steps[i] == "**")
                reached[i + 1] = true;
        }
    };
    skipAnyNumber();
    for (const std::string &step : steps) {
        if (reached.back())
            return true;
        std::vector<bool> next(reached.size(), false);
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            if (!reached[i])
                continue;
            if (m_steps[i] == "**")
                next[i] = true;
            else if (m_steps[i] == "*" || m_steps[i] == step)
                next[i + 1] = true;
        }
        reached = std::move(next);
        skipAnyNumber();
    }
    return reached.back();
}

bool anyCovers(const std::vector<PathPattern> &patterns, std::string_view pointer)
{
    return std::ranges::any_of(
        patterns, [pointer](const PathPattern &pattern) { return pattern.covers(pointer); });
}

} // namespace hindcast
