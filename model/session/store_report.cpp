// SPDX-License-Identifier: MIT
#include "model/session/store_report.h"

#include <map>

namespace hindcast {

namespace {

constexpr int reportJob = 0;

} // namespace

std::shared_ptr<const StoreReport> makeReport(std::shared_ptr<const StoreIndex> index,
                                              const StoreReporter::FactsReader &readFacts,
                                              const StoreReporter::ReaderMaker &makeReader,
                                              const std::stop_token &stop)
{
    auto report = std::make_shared<StoreReport>();
    report->index = std::move(index);
    auto facts = readFacts(stop);
    if (facts)
        report->facts = std::move(facts).value();
    else
        report->failure = facts.error().message;
    const auto reader = makeReader();
    auto types = reader ? readTypeFacts(*reader.value(), *report->index, stop)
                        : Result<std::vector<TypeFacts>>(reader.error());
    if (types)
        report->types = std::move(types).value();
    else
        report->failure = types.error().message;
    report->retired = retiredStreams(*report->index, stop);
    return report;
}

std::vector<RetiredStream> retiredStreams(const StoreIndex &index, const std::stop_token &stop)
{
    constexpr std::int64_t rowsBetweenLooks = 65'536;
    std::map<std::uint32_t, RetiredStream> found; // Numbered as they come.
    for (std::int64_t row = 0; row < index.rowCount(); ++row) {
        if (row % rowsBetweenLooks == 0 && stop.stop_requested())
            break;
        const IndexedEvent event = index.event({row});
        if (event.isBad())
            continue;
        const bool isTombstone = index.isTombstone(event.type);
        if (!event.isArchived && !event.isDeleted && !isTombstone)
            continue;
        RetiredStream &stream = found[event.stream.value];
        stream.stream = event.stream;
        stream.archived += event.isArchived ? 1 : 0;
        stream.deleted += event.isDeleted ? 1 : 0;
        stream.hasTombstone = stream.hasTombstone || isTombstone;
    }
    std::vector<RetiredStream> streams;
    for (const auto &[number, stream] : found)
        streams.push_back(stream);
    return streams;
}

StoreReporter::StoreReporter(QObject *parent)
    : QObject(parent)
{
}

StoreReporter::~StoreReporter() = default;

void StoreReporter::read(std::shared_ptr<const StoreIndex> index, FactsReader readFacts,
                         ReaderMaker makeReader)
{
    const std::uint64_t asked = ++m_asked;
    m_worker.request(reportJob,
                     [this, asked, index = std::move(index), readFacts = std::move(readFacts),
                      makeReader = std::move(makeReader)](const std::stop_token &stop) {
                         const auto report = makeReport(index, readFacts, makeReader, stop);
                         if (stop.stop_requested())
                             return;
                         QMetaObject::invokeMethod(
                             this,
                             [this, report, asked] {
                                 if (asked == m_asked)
                                     emit reported(report);
                             },
                             Qt::QueuedConnection);
                     });
}

void StoreReporter::cancel()
{
    ++m_asked;
    m_worker.cancel(reportJob);
}

} // namespace hindcast
