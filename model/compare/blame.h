// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/blame_tree.h"

namespace hindcast {

/// Names of the upcaster rules that events went through. Copies share nearly all of them, so that
/// one can be made, and thrown away, with each step.
class RuleNames
{
public:
    /// \a row must be behind those that are there.
    void add(Row row, const QString &name);
    [[nodiscard]] QString of(Row row) const; ///< Empty: none.
    [[nodiscard]] Row lastRow() const; ///< Invalid: there are none.

private:
    using Names = std::vector<std::pair<Row, QString>>;
    static constexpr std::size_t namesInPart = 1'024;
    [[nodiscard]] static QString find(const Names &names, Row row);

    std::vector<std::shared_ptr<const Names>> m_parts; ///< Full ones, which never change.
    Names m_last;
};

/// For every field of a state, which stored event last changed it. A finished value.
struct Blame
{
    Json state;
    BlameNode root; ///< Of the state.
    RuleNames rules;
    /// The script does what its proxies cannot follow, so states were compared event by event.
    bool isByDiffing = false;
    std::int64_t failures = 0; ///< Events up to here that could not be applied.

    [[nodiscard]] QString ruleOf(Row row) const { return rules.of(row); } ///< Empty: none.
};

/// The changes of one field over all events of a partition. A finished value.
struct FieldHistory
{
    StatePath path; ///< Where the field lies at the event that it was asked for.
    std::vector<FieldVersion> versions;
    std::int64_t leftOut = 0; ///< How many older ones there are.
    Row written; ///< The last event up to that one which assigned it, see BlameStamp.
    bool isInArray = false; ///< So the path may mean another field at another event.
    bool isByDiffing = false;
};

/// The path that the JSON pointer \a pointer (RFC 6901) stands for.
[[nodiscard]] StatePath pathOfPointer(std::string_view pointer);

} // namespace hindcast
