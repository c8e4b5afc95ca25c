// SPDX-License-Identifier: MIT
#include "model/session/mapping_desk.h"

#include "model/store/mapping_proposal.h"
#include "model/store/place_evidence.h"

namespace hindcast {

namespace {

enum Job { SurveyJob, PreviewJob };

std::shared_ptr<const SurveyedStore> judged(StoreSurvey survey)
{
    auto store = std::make_shared<SurveyedStore>();
    store->survey = std::move(survey);
    const SurveyedTable *likeliest = likeliestTable(store->survey);
    for (const SurveyedTable &table : store->survey.tables) {
        if (&table == likeliest)
            store->likeliest = store->proposals.size();
        store->proposals.push_back(proposeMapping(store->survey, table));
        auto &places = store->places.emplace_back();
        for (const PlaceEvidence &evidence : gatherEvidence(table))
            places.push_back(evidence.place);
    }
    return store;
}

} // namespace

MappingDesk::MappingDesk(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
{
}

MappingDesk::~MappingDesk() = default;

void MappingDesk::survey()
{
    m_worker.request(SurveyJob, [this](const std::stop_token &stop) {
        auto survey = surveyStore(m_path, stop);
        if (stop.stop_requested())
            return;
        if (!survey)
            emit failed(survey.error().message);
        else if (survey.value().tables.empty())
            emit failed(tr("%1 has no tables.").arg(m_path));
        else
            emit surveyed(judged(std::move(survey).value()));
    });
}

void MappingDesk::preview(const ColumnMapping &mapping)
{
    const std::uint64_t asked = ++m_asked;
    m_worker.request(PreviewJob, [this, mapping, asked](const std::stop_token &stop) {
        auto preview = std::make_shared<MappingPreview>();
        const auto profile = toProfile(mapping);
        if (profile)
            *preview = previewMapping(m_path, profile.value(), stop);
        else
            *preview = {.index = IndexBuilder().snapshot(), .failure = profile.error().message};
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, preview, asked] {
                if (asked == m_asked)
                    emit previewed(preview);
            },
            Qt::QueuedConnection);
    });
}

} // namespace hindcast
