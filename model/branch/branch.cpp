// SPDX-License-Identifier: MIT
#include "model/branch/branch.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hindcast {

namespace {

struct BranchText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::BranchText)
};

/// `unexpected end of data at column 17` counts over all lines; people count within one.
QString withLine(const QString &message, std::string_view text)
{
    const QString mark = QStringLiteral(" at column ");
    const qsizetype at = message.lastIndexOf(mark);
    bool isNumber = false;
    const qlonglong column = at < 0 ? 0 : message.mid(at + mark.size()).toLongLong(&isNumber);
    if (!isNumber || column < 1)
        return message;
    const auto before = text.substr(0, std::min(text.size(), static_cast<std::size_t>(column - 1)));
    const auto lines = std::ranges::count(before, '\n');
    const std::size_t lineBegin = before.find_last_of('\n') + 1; // npos + 1 is 0.
    return BranchText::tr("line %1, column %2: %3")
        .arg(lines + 1)
        .arg(before.size() - lineBegin + 1)
        .arg(message.first(at));
}

/// A text, or a number as it is written.
Result<std::optional<std::string>> textMember(const Json &event, const char *key)
{
    const Json *member = event.find(key);
    if (member == nullptr)
        return std::optional<std::string>();
    if (member->kind() == Json::Kind::String && !member->token().empty())
        return std::optional(member->text());
    return Error{
        BranchText::tr("/%1: expected a text that is not empty, found %2")
            .arg(QString::fromUtf8(key), QString::fromStdString(member->toText()).left(60))};
}

std::optional<Json> anyMember(const Json &event, const char *key)
{
    const Json *member = event.find(key);
    return member == nullptr ? std::nullopt : std::optional(*member);
}

constexpr std::array<std::string_view, 4> knownMembers{"type", "schemaVersion", "data", "metadata"};

} // namespace

Result<ScratchEvent> parseScratchEvent(std::string_view text)
{
    const Result<Json> json = Json::parse(text);
    if (!json)
        return Error{withLine(json.error().message, text)};
    if (!json.value().isObject())
        return Error{BranchText::tr("expected an object such as { \"type\": …, \"data\": … }, "
                                    "found %1")
                         .arg(QString::fromStdString(json.value().toText()).left(60))};
    for (const JsonMember &member : json.value().members()) {
        if (!std::ranges::count(knownMembers, member.key))
            return Error{BranchText::tr("/%1: an event has only type, schemaVersion, data and "
                                        "metadata here")
                             .arg(QString::fromStdString(member.key))};
    }
    auto type = textMember(json.value(), "type");
    if (!type)
        return type.error();
    auto schemaVersion = textMember(json.value(), "schemaVersion");
    if (!schemaVersion)
        return schemaVersion.error();
    return ScratchEvent{type.value(), schemaVersion.value(), anyMember(json.value(), "data"),
                        anyMember(json.value(), "metadata")};
}

std::string scratchEventText(const ScratchEvent &event)
{
    Json json = Json::object();
    if (event.type)
        json.set("type", Json::string(*event.type));
    if (event.schemaVersion)
        json.set("schemaVersion", Json::string(*event.schemaVersion));
    if (event.data)
        json.set("data", *event.data);
    if (event.metadata)
        json.set("metadata", *event.metadata);
    return json.toText(2);
}

bool Branch::isSkipped(std::int64_t event) const
{
    const auto range = std::ranges::lower_bound(skipped, event, {}, &EventRange::last);
    return range != skipped.end() && range->first <= event;
}

void Branch::setSkipped(std::int64_t event, bool isSkippedNow)
{
    if (isSkipped(event) == isSkippedNow)
        return;
    const auto range = std::ranges::lower_bound(skipped, event, {}, &EventRange::last);
    if (isSkippedNow) {
        const auto own = skipped.insert(range, {event, event});
        if (const auto next = std::next(own); next != skipped.end() && next->first == event + 1) {
            own->last = next->last;
            skipped.erase(next);
        }
        if (own != skipped.begin() && std::prev(own)->last == event - 1) {
            std::prev(own)->last = own->last;
            skipped.erase(own);
        }
        return;
    }
    const EventRange before{range->first, event - 1};
    const EventRange behind{event + 1, range->last};
    auto at = skipped.erase(range);
    if (behind.first <= behind.last)
        at = skipped.insert(at, behind);
    if (before.first <= before.last)
        skipped.insert(at, before);
}

void Branch::keepOnly(const std::vector<std::int64_t> &kept)
{
    skipped.clear();
    std::int64_t next = 0;
    for (const std::int64_t event : kept) {
        if (event > next)
            skipped.push_back({next, event - 1});
        next = event + 1;
    }
    if (next < baseCount)
        skipped.push_back({next, baseCount - 1});
}

bool Branch::hasEdits() const
{
    return !skipped.empty() || !changed.empty() || !placed.empty();
}

} // namespace hindcast
