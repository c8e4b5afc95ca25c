// SPDX-License-Identifier: MIT
#include "model/session/template_samples.h"

#include "model/replay/schema_version.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace hindcast {

namespace {

constexpr std::int64_t eventsOfType = 32; ///< That are looked at, besides the last one.
constexpr std::int64_t rowsBetweenStops = 65'536;

struct SampleTexts
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::TemplateSamples)
};

std::vector<TypeId> typesByFrequency(const StoreIndex &index)
{
    std::vector<TypeId> types(index.types.size());
    for (std::size_t i = 0; i < types.size(); ++i)
        types[i].value = static_cast<std::uint32_t>(i);
    std::erase_if(types, [&](TypeId type) { return index.eventsOf(type) == 0; });
    std::ranges::sort(types, [&](TypeId a, TypeId b) {
        const std::int64_t eventsOfA = index.eventsOf(a);
        const std::int64_t eventsOfB = index.eventsOf(b);
        return eventsOfA != eventsOfB ? eventsOfA > eventsOfB
                                      : index.types.at(a.value) < index.types.at(b.value);
    });
    return types;
}

/// Reads every so many events of each type, on one way through the rows.
class Sampler
{
public:
    Sampler(EventReader &reader, const StoreIndex &index, std::span<const TypeId> types)
        : m_reader(reader)
        , m_index(index)
        , m_places(index.types.size(), noPlace)
        , m_seen(types.size())
        , m_samples(types.size())
    {
        for (std::size_t i = 0; i < types.size(); ++i) {
            m_places[types[i].value] = i;
            m_samples[i].type = index.types.at(types[i].value);
            m_samples[i].events = index.eventsOf(types[i]);
        }
    }

    Result<std::vector<TypeSample>> look(const std::stop_token &stop)
    {
        for (Row row{0}; row.value < m_index.rowCount(); ++row.value) {
            if (row.value % rowsBetweenStops == 0 && stop.stop_requested())
                return Error{SampleTexts::tr("stopped")};
            const TypeId type = m_index.typeOf(row);
            if (!type.isValid() || m_places[type.value] == noPlace)
                continue;
            const std::size_t place = m_places[type.value];
            if (!isWanted(m_samples[place].events, m_seen[place]++))
                continue;
            const Result<Event> event = m_reader.read(m_index, row);
            if (!event)
                return event.error();
            take(event.value(), m_samples[place]);
        }
        return std::move(m_samples);
    }

private:
    static constexpr std::size_t noPlace = SIZE_MAX;

    static bool isWanted(std::int64_t events, std::int64_t ordinal)
    {
        return ordinal % std::max<std::int64_t>(1, (events + eventsOfType - 1) / eventsOfType) == 0
            || ordinal + 1 == events;
    }

    static void take(const Event &event, TypeSample &sample)
    {
        if (sample.looked++ == 0)
            sample.first = event;
        std::string version = schemaVersionOf(event);
        if (std::ranges::find(sample.versions, version) == sample.versions.end())
            sample.versions.push_back(std::move(version));
    }

    EventReader &m_reader;
    const StoreIndex &m_index;
    std::vector<std::size_t> m_places; ///< By type: where its sample is.
    std::vector<std::int64_t> m_seen;
    std::vector<TypeSample> m_samples;
};

} // namespace

Result<TemplateSamples> sampleTypes(EventReader &reader, const StoreIndex &index, std::size_t most,
                                    const std::stop_token &stop)
{
    const std::vector<TypeId> types = typesByFrequency(index);
    const std::size_t shown = std::min(types.size(), most);
    auto samples = Sampler(reader, index, std::span(types).first(shown)).look(stop);
    if (!samples)
        return samples.error();
    TemplateSamples all{.types = std::move(samples).value(),
                        .otherTypes = static_cast<std::int64_t>(types.size() - shown)};
    for (std::size_t i = shown; i < types.size(); ++i)
        all.otherEvents += index.eventsOf(types[i]);
    return all;
}

} // namespace hindcast
