// SPDX-License-Identifier: MIT
#include "model/store/beside_events.h"

#include <algorithm>

namespace hindcast {

BesideEvents::BesideEvents(std::shared_ptr<const BesideRules> rules)
    : m_rules(std::move(rules))
{
    if (!m_rules)
        return;
    for (const auto *list : {&m_rules->snapshots, &m_rules->checkpoints}) {
        for (const BesideRule &rule : *list) {
            if (rule.isTable())
                continue;
            Test &test = m_tests.emplace_back(Test{&rule, {}});
            if (!rule.streamPattern.empty())
                test.pattern.emplace(QString::fromStdString(rule.streamPattern));
        }
    }
}

bool BesideEvents::takes(std::string_view stream, std::string_view type) const
{
    return std::ranges::any_of(
        m_tests, [&](const Test &test) { return apply(test, stream, type).has_value(); });
}

std::optional<std::string> BesideEvents::nameFor(const BesideRule &rule, std::string_view stream,
                                                 std::string_view type) const
{
    const auto test = std::ranges::find(m_tests, &rule, &Test::rule);
    return test == m_tests.end() ? std::nullopt : apply(*test, stream, type);
}

std::optional<std::string> BesideEvents::apply(const Test &test, std::string_view stream,
                                               std::string_view type)
{
    const BesideRule &rule = *test.rule;
    if (!rule.types.empty() && std::ranges::find(rule.types, type) == rule.types.end())
        return {};
    if (!stream.ends_with(rule.streamSuffix))
        return {};
    stream.remove_suffix(rule.streamSuffix.size());
    if (!test.pattern)
        return std::string(stream);
    const auto match = test.pattern->match(
        QString::fromUtf8(stream.data(), static_cast<qsizetype>(stream.size())));
    if (!match.hasMatch())
        return {};
    QString name;
    for (int group = 1; group <= match.lastCapturedIndex(); ++group)
        name += match.captured(group);
    return test.pattern->captureCount() == 0 ? std::string(stream) : name.toStdString();
}

} // namespace hindcast
