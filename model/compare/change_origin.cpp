// SPDX-License-Identifier: MIT
#include "model/compare/change_origin.h"

#include <algorithm>

namespace hindcast {

Result<OriginFinder, ScriptError> OriginFinder::start(const Pipeline &pipeline,
                                                      std::string partition)
{
    OriginFinder finder;
    if (!pipeline.upcasters.empty()) {
        auto run = PipelineRun::start(pipeline);
        if (!run)
            return run.error();
        finder.m_replay = std::make_unique<Replay>(std::move(run).value(), std::move(partition));
    }
    return finder;
}

Result<ChangeOrigin> OriginFinder::find(const BlameSource &source, const StatePath &path,
                                        const FieldVersion &change, const std::stop_token &stop)
{
    ChangeOrigin origin{.change = change};
    auto event = source.reader.read(source.index, change.row);
    if (!event)
        return event.error();
    origin.place = event.value().place;
    std::vector<Event> pieces;
    const auto at = std::ranges::lower_bound(source.rows, change.row.value);
    if (m_replay && at != source.rows.end()) {
        auto upcast = m_replay->upcastAt(source.reader, source.index, source.rows,
                                         at - source.rows.begin(), stop);
        if (!upcast)
            return upcast.error();
        QStringList names;
        for (const std::size_t rule : upcast.value().rules)
            names += m_replay->run().rules()[rule].name();
        origin.rules = names.join(QStringLiteral(", "));
        pieces = std::move(upcast.value().pieces);
    }
    origin.fields = fieldOrigins(path, change, event.value(), pieces);
    return origin;
}

} // namespace hindcast
