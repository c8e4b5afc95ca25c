// SPDX-License-Identifier: MIT
#include "model/store/record_sampling.h"

#include "model/event/json.h"
#include "model/event/json_pointer.h"
#include "model/event/timestamp.h"
#include "model/store/file_head.h"
#include "model/store/record_members.h"
#include "model/store/record_splitter.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace hindcast {

namespace {

using Kind = SampledPointer::Kind;

/// \a text without its end if it is longer than \a most bytes; no character is cut in two.
std::string shortened(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return std::string(text);
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end)) + "…";
}

bool isUuid(std::string_view text)
{
    constexpr std::size_t digits = 32;
    constexpr std::size_t withHyphens = 36;
    if (text.size() != digits && text.size() != withHyphens)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isHyphen
            = text.size() == withHyphens && (i == 8 || i == 13 || i == 18 || i == 23);
        const char c = text[i];
        const bool isHex
            = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (isHyphen ? c != '-' : !isHex)
            return false;
    }
    return true;
}

Kind kindOfText(std::string_view text)
{
    if (integerOf(text))
        return Kind::Digits;
    if (isUuid(text))
        return Kind::Uuid;
    if (parseIsoTime(text))
        return Kind::IsoTime;
    return beginsLikeContainer(text) && isWholeJson(text) ? Kind::JsonText : Kind::Text;
}

Kind kindOf(const Json &value)
{
    switch (value.kind()) {
    case Json::Kind::Null:
        return Kind::Null;
    case Json::Kind::False:
    case Json::Kind::True:
        return Kind::Boolean;
    case Json::Kind::Number:
        return value.token().find_first_of(".eE") == std::string::npos ? Kind::Integer : Kind::Real;
    case Json::Kind::Array:
        return Kind::Array;
    case Json::Kind::Object:
        return Kind::Object;
    case Json::Kind::String:
        break;
    }
    return kindOfText(value.text());
}

/// Gathers what the records of a file have, record by record.
class Sampling
{
public:
    explicit Sampling(const SamplingLimits &limits)
        : m_limits(limits)
    {
    }

    void add(const Json &record)
    {
        ++m_record;
        visitInside(record, {});
    }

    [[nodiscard]] std::vector<SampledPointer> takePointers()
    {
        std::vector<SampledPointer> pointers;
        std::ranges::sort(m_places, {}, &Place::order);
        for (Place &place : m_places)
            pointers.push_back(std::move(place.pointer));
        return pointers;
    }

private:
    /// A pointer with what is remembered of its values.
    struct Place
    {
        SampledPointer pointer;
        std::vector<std::size_t> order; ///< Its parent's and its own number: a tree's order.
        std::int64_t lastRecord = 0;
        std::unordered_set<std::size_t> seen; ///< Hashes of its values.
        std::optional<std::int64_t> last; ///< Its last value, where such can be compared.
    };

    /// Where a value stands.
    struct Where
    {
        std::string pointer;
        std::string throughText;
        std::vector<std::size_t> order;

        [[nodiscard]] Where inside(std::string_view segment) const
        {
            return {pointer + '/' + pointerToken(segment), throughText, order};
        }
    };

    void visit(const Json &value, Where where)
    {
        const std::size_t level = where.order.size() + 1;
        Place *const place = placeOf(where);
        if (place == nullptr)
            return;
        const Kind kind = kindOf(value);
        note(*place, value, kind);
        where.order = place->order;
        if (level == m_limits.levels)
            return;
        if (kind != Kind::JsonText)
            return visitInside(value, where);
        where.throughText = where.pointer;
        if (const auto inner = Json::parse(value.text()))
            visitInside(inner.value(), where);
    }

    void visitInside(const Json &value, const Where &where)
    {
        for (const JsonMember &member : value.members())
            visit(member.value, where.inside(member.key));
        const std::size_t items = std::min(value.items().size(), m_limits.items);
        for (std::size_t i = 0; i < items; ++i)
            visit(value.items()[i], where.inside(std::to_string(i)));
    }

    Place *placeOf(const Where &where)
    {
        const auto known = m_numbers.find(where.pointer);
        if (known != m_numbers.end())
            return &m_places[known->second];
        if (m_places.size() == m_limits.pointers)
            return nullptr;
        m_numbers.emplace(where.pointer, m_places.size());
        Place place{.order = where.order};
        place.pointer.pointer = where.pointer;
        place.pointer.throughText = where.throughText;
        place.order.push_back(m_places.size());
        return &m_places.emplace_back(std::move(place));
    }

    void note(Place &place, const Json &value, Kind kind) const
    {
        if (place.lastRecord == m_record)
            return; // A key that a record has twice.
        place.lastRecord = m_record;
        SampledPointer &pointer = place.pointer;
        ++pointer.records;
        ++pointer.kinds[static_cast<std::size_t>(kind)];
        const std::string text = value.kind() == Json::Kind::String ? value.text() : value.toText();
        noteOrder(place, text, kind);
        if (!place.seen.insert(std::hash<std::string>()(text)).second)
            return;
        ++pointer.different;
        if (pointer.samples.size() < m_limits.samples)
            pointer.samples.push_back(shortened(text, m_limits.sampleBytes));
    }

    static void noteOrder(Place &place, const std::string &text, Kind kind)
    {
        std::optional<std::int64_t> now;
        if (kind == Kind::Integer || kind == Kind::Digits)
            now = integerOf(text);
        else if (kind == Kind::IsoTime)
            now = parseIsoTime(text)->time_since_epoch().count();
        if (!now || (place.last && *now < *place.last))
            place.pointer.isAscending = false;
        place.last = now;
    }

    const SamplingLimits &m_limits;
    std::vector<Place> m_places;
    std::unordered_map<std::string, std::size_t> m_numbers; ///< Of places, by pointer.
    std::int64_t m_record = 0;
};

Result<RecordSample> sampleOf(const FileHead &head, const SamplingLimits &limits)
{
    RecordSample sample{.form = head.form};
    Sampling sampling(limits);
    RecordSplitter splitter(head.bytes, head.form);
    splitter.setLimit(static_cast<std::int64_t>(head.text.size()));
    while (sample.records + sample.others < limits.records) {
        const auto slice = splitter.next();
        if (!slice)
            return slice.error();
        const bool isCutOff = slice.value() && slice.value()->end == RecordSlice::End::Missing
            && isCutOffJson(slice.value()->text);
        if (!slice.value() || isCutOff) {
            sample.isWholeFile = head.isWhole;
            break;
        }
        const std::string_view text = slice.value()->text;
        const auto record = Json::parse(text);
        const bool isObject = record && record.value().isObject();
        if (isObject)
            sampling.add(record.value());
        ++(isObject ? sample.records : sample.others);
        if (sample.texts.size() < limits.texts)
            sample.texts.push_back(shortened(text, limits.textBytes));
        splitter.accept();
    }
    sample.pointers = sampling.takePointers();
    return sample;
}

} // namespace

Result<RecordSample> sampleRecords(const QString &path, const SamplingLimits &limits)
{
    const auto file = ByteFile::open(path);
    if (!file)
        return file.error();
    const auto head = readFileHead(file.value());
    auto sample = head ? sampleOf(head.value(), limits) : Result<RecordSample>(head.error());
    if (sample)
        return sample;
    return Error{QCoreApplication::translate("hindcast::FileStore", "cannot open %1: %2")
                     .arg(path, sample.error().message)};
}

} // namespace hindcast
