// SPDX-License-Identifier: MIT
#include "model/store/record_detection.h"

#include "model/store/profile_json_lookup.h"
#include "model/store/record_splitter.h"

#include <algorithm>

namespace hindcast {

namespace {

constexpr std::size_t recordsTried = 50;

/// The first whole records of a file, as written.
std::vector<std::string> firstRecords(const FileHead &head)
{
    std::vector<std::string> records;
    RecordSplitter splitter(head.bytes, head.form);
    splitter.setLimit(static_cast<std::int64_t>(head.text.size()));
    while (records.size() < recordsTried) {
        const auto slice = splitter.next();
        if (!slice || !slice.value())
            break;
        records.emplace_back(slice.value()->text);
        splitter.accept();
    }
    return records;
}

bool isMet(const RecordMark &mark, const std::vector<std::string> &records)
{
    ProfileJsonLookup lookup;
    std::vector<std::size_t> members;
    for (const JsonPointer &pointer : mark.members)
        members.push_back(lookup.add(pointer));
    return std::ranges::any_of(records, [&](const std::string &record) {
        return lookup.read(record) && std::ranges::all_of(members, [&](std::size_t member) {
                   return lookup.match(member).kind != ProfileJsonLookup::Match::Kind::None;
               });
    });
}

} // namespace

const Profile *recordProfileOf(const FileHead &head, const std::vector<Profile> &profiles)
{
    const std::vector<std::string> records = firstRecords(head);
    const auto known = std::ranges::find_if(profiles, [&](const Profile &profile) {
        return profile.records
            && std::ranges::all_of(profile.records->detect, [&](const RecordMark &mark) {
                   return (!mark.form || *mark.form == head.form.kind) && isMet(mark, records);
               });
    });
    return known == profiles.end() ? nullptr : &*known;
}

} // namespace hindcast
