// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"
#include "model/event/result.h"

#include <QString>

#include <string>
#include <vector>

namespace hindcast {

/// A text with places for values. See docs/FIXTURES.md for what people write:
///
///     {{stream}}                     a value, by its name
///     {{given.count}} {{data.total}} a member of it
///     {{data|java}} {{type|pascal}}  a value through one filter or several
///     {{#each given}} … {{/each}}    the text once for each item, whose members are the names in
///     it
///     {{#if then.failure}} … {{else}} … {{/if}}
///     {{! a comment }}
///
/// A line with nothing but one of the last three leaves no line behind.
class FixtureTemplate
{
public:
    /// The error says in which line what is wrong: `line 12: {{#each given}} has no {{/each}}`.
    /// Lines are counted from \a firstLine.
    static Result<FixtureTemplate> parse(const std::string &text, int firstLine = 1);

    /// The text with the members of \a values, an object. The error names the line of a place whose
    /// value there is not.
    [[nodiscard]] Result<std::string> render(const Json &values) const;

    /// A place, a block, or a text without either.
    struct Node
    {
        enum class Kind { Text, Value, Each, If };
        Kind kind = Kind::Text;
        std::string text; ///< Text: itself. Else the name, with dots.
        std::vector<std::string> filters;
        int line = 0; ///< From 1.
        int indent = 0; ///< Value: blanks at the beginning of its line.
        std::vector<Node> inside;
        std::vector<Node> otherwise; ///< If: behind {{else}}.
    };

private:
    std::vector<Node> m_nodes;
};

/// What `value|filter` gives; the error says that there is no such filter, and which there are.
/// Literals of several lines are indented by \a indent.
[[nodiscard]] Result<Json> filtered(const Json &value, const std::string &filter, int indent);

} // namespace hindcast
