// SPDX-License-Identifier: MIT
#include "model/items/history_shape.h"

#include "model/items/json_text.h"

#include <algorithm>

namespace hindcast {

namespace {

std::optional<std::int64_t> timeAt(const RowList &track, std::int64_t ordinal)
{
    const auto time = track.index()->timeOf(track.at(ordinal));
    return time ? std::optional<std::int64_t>(time->time_since_epoch().count()) : std::nullopt;
}

bool isNumeric(const FieldHistory &history)
{
    const auto isNumber = [](const FieldVersion &version) {
        return !version.to || version.to->kind() == Json::Kind::Number;
    };
    const auto isThere = [](const FieldVersion &version) { return version.to.has_value(); };
    return std::ranges::all_of(history.versions, isNumber)
        && std::ranges::any_of(history.versions, isThere);
}

/// Gives each different value a number. False if there are too many, or if they hold others.
bool label(const FieldHistory &history, HistoryShape &shape)
{
    for (std::size_t i = 0; i < history.versions.size(); ++i) {
        const std::optional<Json> &value = history.versions[i].to;
        if (!value)
            continue;
        if (value->isContainer())
            return false;
        const QString text = jsonValueText(*value);
        qsizetype at = shape.labels.indexOf(text);
        if (at < 0) {
            at = shape.labels.size();
            shape.labels += text;
        }
        if (shape.labels.size() > HistoryShape::mostLabels)
            return false;
        shape.points[i].value = static_cast<double>(at);
    }
    return !shape.labels.isEmpty();
}

} // namespace

const HistoryShape::Point *HistoryShape::pointAt(std::int64_t ordinal) const
{
    const auto behind = std::ranges::upper_bound(points, ordinal, {}, &Point::ordinal);
    return behind == points.begin() ? nullptr : &*std::prev(behind);
}

HistoryShape historyShape(const FieldHistory &history, const RowList &track)
{
    HistoryShape shape{.count = track.count()};
    if (track.isEmpty())
        return shape;
    shape.firstTime = timeAt(track, 0).value_or(0);
    shape.lastTime
        = std::max(shape.firstTime, timeAt(track, track.count() - 1).value_or(shape.firstTime));
    std::int64_t time = shape.firstTime;
    for (const FieldVersion &version : history.versions) {
        const auto own = track.find(version.row);
        const std::int64_t ordinal
            = own ? *own : std::max<std::int64_t>(track.countBefore(version.row) - 1, 0);
        time = timeAt(track, ordinal).value_or(time);
        shape.points.push_back(
            {.ordinal = ordinal, .time = time, .isThere = version.to.has_value()});
    }
    if (!isNumeric(history)) {
        if (label(history, shape))
            shape.kind = HistoryShape::Kind::Band;
        return shape;
    }
    shape.kind = HistoryShape::Kind::Steps;
    bool isFirst = true;
    for (std::size_t i = 0; i < shape.points.size(); ++i) {
        if (!shape.points[i].isThere)
            continue;
        const double value = QByteArray::fromStdString(history.versions[i].to->token()).toDouble();
        shape.points[i].value = value;
        shape.lowest = isFirst ? value : std::min(shape.lowest, value);
        shape.highest = isFirst ? value : std::max(shape.highest, value);
        isFirst = false;
    }
    return shape;
}

} // namespace hindcast
