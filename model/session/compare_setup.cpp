// SPDX-License-Identifier: MIT
#include "model/session/compare_setup.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindcast {

namespace {

struct CompareSetupText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::CompareSetup)
};

Result<std::vector<PathPattern>> patterns(const QStringList &texts)
{
    std::vector<PathPattern> all;
    for (const QString &text : texts) {
        auto pattern = PathPattern::parse(text);
        if (!pattern)
            return pattern.error();
        all.push_back(std::move(pattern).value());
    }
    return all;
}

} // namespace

CompareSetup CompareChoices::defaultSetup() const
{
    CompareSetup setup;
    if (!projections.empty())
        setup.before.projection = projections.front().name;
    setup.after.projection = setup.before.projection;
    for (const UpcasterChoice &upcaster : upcasters) {
        if (upcaster.isOn)
            setup.after.upcasters += upcaster.name;
    }
    return setup;
}

CompareSetup CompareChoices::fitted(CompareSetup setup) const
{
    for (const Side side : bothSides) {
        CompareSetup::SideSetup &own = setup.of(side);
        if (!std::ranges::count(projections, own.projection, &ProjectionChoice::name))
            own.projection = defaultSetup().before.projection;
        own.upcasters.removeIf([this](const QString &name) {
            return !std::ranges::count(upcasters, name, &UpcasterChoice::name);
        });
    }
    return setup;
}

bool CompareChoices::differ(const CompareSetup &setup) const
{
    const auto before = pipeline(setup.before);
    const auto after = pipeline(setup.after);
    return before && after && before.value() != after.value();
}

Result<Pipeline> CompareChoices::pipeline(const CompareSetup::SideSetup &side) const
{
    const auto projection
        = std::ranges::find(projections, side.projection, &ProjectionChoice::name);
    if (projection == projections.end())
        return Error{CompareSetupText::tr("There is no projection “%1”.").arg(side.projection)};
    Pipeline pipeline{.projection = projection->projection};
    for (const QString &name : side.upcasters) {
        const auto upcaster = std::ranges::find(upcasters, name, &UpcasterChoice::name);
        if (upcaster == upcasters.end())
            return Error{CompareSetupText::tr("There are no upcasters “%1”.").arg(name)};
        pipeline.upcasters.push_back(upcaster->script);
    }
    return pipeline;
}

Result<ComparisonRequest> CompareChoices::request(const CompareSetup &setup) const
{
    auto before = pipeline(setup.before);
    if (!before)
        return before.error();
    auto after = pipeline(setup.after);
    if (!after)
        return after.error();
    auto expected = patterns(setup.expected);
    if (!expected)
        return expected.error();
    auto ignored = patterns(setup.ignored);
    if (!ignored)
        return ignored.error();
    ComparisonRequest request{.before = std::move(before).value(),
                              .after = std::move(after).value(),
                              .scope = setup.scope,
                              .onFailure = setup.onFailure,
                              .expected = std::move(expected).value(),
                              .ignored = std::move(ignored).value()};
    for (const QString &key : setup.itemKeys)
        request.matching.keys.push_back(key.toStdString());
    return request;
}

} // namespace hindcast
