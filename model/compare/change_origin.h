// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/blamer.h"
#include "model/compare/field_origin.h"

namespace hindcast {

/// A change of a field, followed back to where it is stored. A finished value.
struct ChangeOrigin
{
    FieldVersion change;
    std::vector<FieldOrigin> fields; ///< The likeliest first; empty: values do not show any.
    QString rules; ///< The upcaster rules that the event went through; empty: none.
    std::string place; ///< Where the event is stored: `line 17`, `emt_messages row 17`.
};

/// Follows changes of one partition back. Lives on the thread that made it.
class OriginFinder
{
public:
    /// The error says what is wrong with which script.
    [[nodiscard]] static Result<OriginFinder, ScriptError> start(const Pipeline &pipeline,
                                                                 std::string partition);

    /// \a path is that of the field. The error means that the store could not be read, or that
    /// \a stop was asked for.
    [[nodiscard]] Result<ChangeOrigin> find(const BlameSource &source, const StatePath &path,
                                            const FieldVersion &change,
                                            const std::stop_token &stop);

private:
    OriginFinder() = default;

    std::unique_ptr<Replay> m_replay; ///< Null pointer: there are no upcasters.
};

} // namespace hindcast
