// SPDX-License-Identifier: MIT
#include "model/store/record_detection.h"

#include "model/store/profile_json_lookup.h"
#include "model/store/record_splitter.h"

#include <algorithm>

namespace hindcast {

namespace {

constexpr std::size_t recordsTried = 50;

/// The first records of a file that is strung together like \a form, as written.
std::vector<std::string> firstRecords(const FileHead &head, const FileForm &form)
{
    // The records of a document may come behind much else. Of a gzip only the head is there.
    constexpr std::int64_t mostSearched = 32 << 20;
    std::vector<std::string> records;
    RecordSplitter splitter(head.bytes, form);
    const bool isNested = form.kind == FileForm::Kind::Nested;
    splitter.setLimit(isNested ? std::min(head.bytes->size(), mostSearched)
                               : static_cast<std::int64_t>(head.text.size()));
    while (records.size() < recordsTried) {
        const auto slice = splitter.next();
        if (!slice || !slice.value())
            break;
        records.emplace_back(slice.value()->text);
        splitter.accept();
    }
    return records;
}

/// The form of the file for \a profile.
FileForm formFor(const Profile &profile, const FileHead &head)
{
    const JsonPointer &path = profile.records->at;
    if (path.empty())
        return head.form;
    const std::size_t bom = head.text.starts_with("\xef\xbb\xbf") ? 3 : 0;
    return {.kind = FileForm::Kind::Nested, .begin = static_cast<std::int64_t>(bom), .path = path};
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

KnownRecords knownRecordsOf(const FileHead &head, const std::vector<Profile> &profiles)
{
    const std::vector<std::string> plain = firstRecords(head, head.form);
    for (const Profile &profile : profiles) {
        if (!profile.records)
            continue;
        const std::vector<RecordMark> &marks = profile.records->detect;
        if (!std::ranges::all_of(marks, [&](const RecordMark &mark) {
                return mark.forms.empty() || std::ranges::count(mark.forms, head.form.kind) > 0;
            }))
            continue;
        const FileForm form = formFor(profile, head);
        const bool isPlain = form == head.form;
        const std::vector<std::string> nested
            = isPlain ? std::vector<std::string>() : firstRecords(head, form);
        const std::vector<std::string> &records = isPlain ? plain : nested;
        if (std::ranges::all_of(marks, [&](const auto &mark) { return isMet(mark, records); }))
            return {&profile, form};
    }
    return {};
}

} // namespace hindcast
