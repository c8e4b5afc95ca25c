// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/json_line.h"
#include "app/cli/script_files.h"
#include "model/compare/projected_partitions.h"

#include <QCoreApplication>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct ProjectText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ProjectText)
};

std::string lineOf(const ProjectedPartition &partition)
{
    JsonLine line;
    line.text("partition", partition.key);
    if (partition.isShared)
        line.raw("shared", "true");
    line.raw("state", partition.outcome.state);
    if (partition.outcome.result)
        line.raw("result", *partition.outcome.result);
    if (partition.outcome.failure)
        line.text("failure", sentence(partition.outcome.failure->error));
    return line.line();
}

} // namespace

int runProject(const CommandCall &call)
{
    const auto pipeline = pipelineOf(call.arguments, u"projection"_s, u"upcasters"_s);
    if (!pipeline)
        return call.fail(Unusable, pipeline.error().message);
    const auto opened = call.openIndexed();
    if (!opened)
        return Unusable;
    const auto onFailure
        = call.arguments.has(u"skip-failures"_s) ? OnFailure::Skip : OnFailure::Stop;
    std::int64_t count = 0;
    std::int64_t failed = 0;
    const auto take = [&](const ProjectedPartition &partition) {
        ++count;
        failed += partition.outcome.failure ? 1 : 0;
        call.output.write(lineOf(partition));
        return call.output.isWanted();
    };
    const auto done = projectPartitions(opened->source(), pipeline.value(), scopeOf(call.arguments),
                                        onFailure, take, {});
    if (!done)
        return call.fail(Unusable, done.error().message);
    if (failed > 0)
        return call.fail(Unusable,
                         ProjectText::tr("%1 of %2 partitions failed").arg(failed).arg(count));
    if (count == 0 && !opened->failure)
        return call.fail(NothingFound,
                         ProjectText::tr("the projection takes no event of %1")
                             .arg(opened->store->description().path));
    return opened->outcome();
}

} // namespace hindcast
