// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_request.h"

#include <QStringList>

namespace hindcast {

/// A projection that may be compared, as a person knows it.
struct ProjectionChoice
{
    QString name;
    std::variant<BuiltIn, ScriptFile> projection = BuiltIn::Merge;
    bool operator==(const ProjectionChoice &) const = default;
};

/// A file of upcasters.
struct UpcasterChoice
{
    QString name;
    ScriptFile script;
    bool isOn = false; ///< After, unless a person says otherwise.
    bool operator==(const UpcasterChoice &) const = default;
};

/// What a person has chosen to compare, by names, so that it can be kept.
struct CompareSetup
{
    struct SideSetup
    {
        QString projection;
        QStringList upcasters; ///< In the order in which they run.
        bool operator==(const SideSetup &) const = default;
    };
    SideSetup before;
    SideSetup after;
    ComparisonScope scope;
    OnFailure onFailure = OnFailure::Stop;
    QStringList expected; ///< PathPatterns; differences there are meant to be.
    QStringList ignored; ///< PathPatterns; differences there are none.
    QStringList itemKeys; ///< JSON pointers that items of arrays are matched by.
    bool isOnlyDifferences = false;
    bool operator==(const CompareSetup &) const = default;

    [[nodiscard]] SideSetup &of(Side side) { return side == Side::Before ? before : after; }
    [[nodiscard]] const SideSetup &of(Side side) const
    {
        return side == Side::Before ? before : after;
    }
};

/// What there is to choose from.
struct CompareChoices
{
    std::vector<ProjectionChoice> projections;
    std::vector<UpcasterChoice> upcasters;

    /// The first projection, without upcasters before, and with those that are on after.
    [[nodiscard]] CompareSetup defaultSetup() const;
    /// \a setup without what is not there any more.
    [[nodiscard]] CompareSetup fitted(CompareSetup setup) const;
    /// Whether the two sides are not the same.
    [[nodiscard]] bool differ(const CompareSetup &setup) const;
    /// The error names what is not there, or what is wrong with a path.
    [[nodiscard]] Result<ComparisonRequest> request(const CompareSetup &setup) const;

private:
    [[nodiscard]] Result<Pipeline> pipeline(const CompareSetup::SideSetup &side) const;
};

} // namespace hindcast
