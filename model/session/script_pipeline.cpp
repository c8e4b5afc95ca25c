// SPDX-License-Identifier: MIT
#include "model/session/script_pipeline.h"

#include "model/session/script_library.h"

namespace hindcast {

Pipeline chosenPipeline(const ScriptLibrary &library, const ChosenProjection &projection)
{
    return trialPipeline(library, projection, {});
}

Pipeline trialPipeline(const ScriptLibrary &library, const ChosenProjection &projection,
                       const QString &path)
{
    Pipeline pipeline{.projection = projection.builtIn};
    for (int i = 0; i < library.count(); ++i) {
        const LibraryScript &script = library.at(i);
        const bool isTried = script.path == path;
        if (!script.isTrusted)
            continue;
        if (script.kind == ScriptKind::Upcasters) {
            if (script.isOn || isTried)
                pipeline.upcasters.push_back({script.path, script.text});
            continue;
        }
        const bool isInPlace = std::holds_alternative<ScriptFile>(pipeline.projection);
        if (isTried || (script.path == projection.script && !isInPlace))
            pipeline.projection = ScriptFile{script.path, script.text};
    }
    return pipeline;
}

} // namespace hindcast
