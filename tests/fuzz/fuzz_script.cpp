// SPDX-License-Identifier: MIT
#include "model/replay/pipeline_run.h"

#include <cstdint>

using namespace hindcast;

/// Any bytes as a projection and as upcasters: they are refused, or fold two events.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    ScriptFile script{QStringLiteral("p.js"),
                      std::string(reinterpret_cast<const char *>(data), size)};
    for (const Pipeline &pipeline :
         {Pipeline{.projection = script}, Pipeline{.upcasters = {script}}}) {
        auto run = PipelineRun::start(pipeline);
        if (!run)
            continue;
        Event event;
        event.stream = "order-1";
        event.type = "Placed";
        for (std::int64_t version = 1; version <= 2; ++version) {
            event.version = {version};
            static_cast<void>(run.value()->apply(event, Row{version - 1}));
        }
        static_cast<void>(run.value()->takeNotes());
    }
    return 0;
}
