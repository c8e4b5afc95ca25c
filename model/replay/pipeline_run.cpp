// SPDX-License-Identifier: MIT
#include "model/replay/pipeline_run.h"

#include "model/replay/script_fold.h"

#include <algorithm>

namespace hindcast {

Result<std::unique_ptr<PipelineRun>, ScriptError> PipelineRun::start(const Pipeline &pipeline)
{
    auto upcasters = UpcasterChain::make(pipeline.upcasters, pipeline.limits);
    if (!upcasters)
        return upcasters.error();
    if (const auto *builtIn = std::get_if<BuiltIn>(&pipeline.projection))
        return std::unique_ptr<PipelineRun>(
            new PipelineRun(std::move(upcasters).value(), makeBuiltInFold(*builtIn)));
    auto fold = makeScriptFold(std::get<ScriptFile>(pipeline.projection), pipeline.limits);
    if (!fold)
        return fold.error();
    return std::unique_ptr<PipelineRun>(
        new PipelineRun(std::move(upcasters).value(), std::move(fold).value()));
}

PipelineRun::PipelineRun(std::unique_ptr<UpcasterChain> upcasters, std::unique_ptr<Fold> fold)
    : m_upcasters(std::move(upcasters))
    , m_fold(std::move(fold))
{
}

EventParts PipelineRun::parts() const
{
    const EventParts ofUpcasters{.context = false};
    return rules().empty() ? m_fold->parts() : ofUpcasters;
}

Result<std::vector<std::string>, ScriptError> PipelineRun::keysOf(const Event &event, Row row)
{
    std::vector<std::string> keys;
    if (!shape().takesStream(event.stream))
        return keys;
    for (const Event &piece : m_upcasters->apply(event, row).pieces) {
        auto key = m_fold->keyOf(piece, row);
        if (!key)
            return key.error();
        if (key.value() && !std::ranges::count(keys, *key.value()))
            keys.push_back(std::move(*key.value()));
    }
    return keys;
}

void PipelineRun::begin(const std::string &partition)
{
    m_partition = partition;
    m_upcasters->begin();
    m_fold->begin(partition);
}

bool PipelineRun::isTaken(const std::string &stream) const
{
    const bool isOfPartition = shape().isBiState || shape().partitioning != Partitioning::PerStream
        || stream == m_partition;
    return isOfPartition && shape().takesStream(stream);
}

Fold::Step PipelineRun::apply(const Event &event, Row row)
{
    Fold::Step all;
    if (!isTaken(event.stream))
        return all;
    if (rules().empty())
        return m_fold->apply(event, row);
    for (const Event &piece : m_upcasters->apply(event, row).pieces) {
        const Fold::Step step = m_fold->apply(piece, row);
        all.isTaken |= step.isTaken;
        if (step.failure) {
            all.failure = step.failure;
            break;
        }
    }
    return all;
}

std::optional<PipelineRun::Saved> PipelineRun::save()
{
    auto upcasters = m_upcasters->save();
    auto fold = m_fold->save();
    if (!upcasters || !fold)
        return {};
    return Saved{m_partition, std::move(fold), std::move(*upcasters)};
}

void PipelineRun::restore(const Saved &saved)
{
    m_partition = saved.partition;
    m_fold->restore(*saved.fold);
    m_upcasters->restore(saved.upcasters);
}

std::size_t PipelineRun::bytesOf(const Saved &saved, const Saved *earlier) const
{
    return saved.upcasters.size()
        + m_fold->bytesOf(*saved.fold, earlier != nullptr ? earlier->fold.get() : nullptr);
}

void PipelineRun::endStream(const std::string &stream, Row last)
{
    m_upcasters->endStream(stream, last);
}

std::vector<ScriptNote> PipelineRun::takeNotes()
{
    std::vector<ScriptNote> notes;
    m_upcasters->takeNotes(notes);
    m_fold->takeNotes(notes);
    return notes;
}

} // namespace hindcast
