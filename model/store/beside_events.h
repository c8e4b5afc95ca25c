// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile_beside.h"

#include <QRegularExpression>

#include <optional>
#include <string_view>

namespace hindcast {

/// Tells which rows among the events of a store are none, because they are snapshots or
/// checkpoints.
class BesideEvents
{
public:
    /// \a rules: those of a profile; a null pointer means that there are none.
    explicit BesideEvents(std::shared_ptr<const BesideRules> rules);

    [[nodiscard]] bool isEmpty() const { return m_tests.empty(); }
    /// Whether an event of \a stream with \a type is one of them.
    [[nodiscard]] bool takes(std::string_view stream, std::string_view type) const;
    /// Whether it is one that \a rule, one of the rules, means: whose it is then. That is what is
    /// left of the stream's name, or the name itself.
    [[nodiscard]] std::optional<std::string>
    nameFor(const BesideRule &rule, std::string_view stream, std::string_view type) const;

private:
    struct Test
    {
        const BesideRule *rule;
        std::optional<QRegularExpression> pattern;
    };
    [[nodiscard]] static std::optional<std::string> apply(const Test &test, std::string_view stream,
                                                          std::string_view type);

    std::shared_ptr<const BesideRules> m_rules;
    std::vector<Test> m_tests;
};

} // namespace hindcast
