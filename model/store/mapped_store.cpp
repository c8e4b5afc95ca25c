// SPDX-License-Identifier: MIT
#include "model/store/mapped_store.h"

#include "model/store/file_store.h"
#include "model/store/mapping_proposal.h"
#include "model/store/mapping_text.h"
#include "model/store/sqlite_store.h"

namespace hindcast {

Result<std::unique_ptr<EventStore>> openMapped(const QString &path, const MappingChoice &choice)
{
    const auto terms = parseMapping(choice.mapping);
    if (!terms)
        return terms.error();
    const auto survey = surveyStore(path, {});
    if (!survey)
        return survey.error();
    const auto mapping = resolveMapping(terms.value(), survey.value(), choice.table);
    if (!mapping)
        return mapping.error();
    const auto profile = toProfile(mapping.value());
    if (!profile)
        return profile.error();
    return openWithProfile(path, profile.value());
}

Result<std::unique_ptr<EventStore>> openWithProfile(const QString &path, const Profile &profile)
{
    return profile.records ? openFileStore(path, {profile}) : openSqliteStore(path, {profile});
}

std::optional<MappingChoice> suggestMapping(const QString &path)
{
    const auto survey = surveyStore(path, {});
    const SurveyedTable *table = survey ? likeliestTable(survey.value()) : nullptr;
    if (table == nullptr)
        return {};
    const ColumnMapping mapping = proposeMapping(survey.value(), *table);
    if (mapping.of(MappedRole::Stream).isAbsent() && mapping.of(MappedRole::Type).isAbsent())
        return {};
    return MappingChoice{mappingText(mapping),
                         survey.value().isOfRecords ? std::string() : table->name};
}

} // namespace hindcast
