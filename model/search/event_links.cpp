// SPDX-License-Identifier: MIT
#include "model/search/event_links.h"

#include "model/store/cause_finder.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

namespace hindcast {

namespace {

struct LinkText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::LinkText)
};

constexpr std::int64_t rowsAtOnce = 8'192; ///< Between two looks at whether to stop.

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The last one, if the stream has the version more than once.
Row rowOf(const StoreIndex &index, StreamId stream, std::int64_t version)
{
    const auto rows = index.rowsOf(stream);
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        if (index.versionIn({*row}, stream).value == version)
            return {*row};
    }
    return {};
}

} // namespace

void visitRowsWith(EventReader &reader, const StoreIndex &index, std::string_view text,
                   const std::stop_token &stop,
                   const std::function<bool(Row, const Event &)> &visit)
{
    for (Row first{0}; first.value < index.rowCount(); first.value += rowsAtOnce) {
        const Row end{std::min(first.value + rowsAtOnce, index.rowCount())};
        if (stop.stop_requested())
            return;
        for (const std::uint32_t row : reader.rowsThatMayContain(index, first, end, text)) {
            if (!index.streamOf({row}).isValid())
                continue;
            const Result<Event> event = reader.read(index, {row});
            if (stop.stop_requested() || (event && !visit({row}, event.value())))
                return;
        }
    }
}

Row findEventId(EventReader &reader, const StoreIndex &index, std::string_view id,
                const std::stop_token &stop)
{
    Row found;
    visitRowsWith(reader, index, id, stop, [&](Row row, const Event &event) {
        if (event.id.text == id)
            found = row;
        return !found.isValid();
    });
    return found;
}

Row findCauseById(EventReader &reader, const StoreIndex &index, const Identifier &causation,
                  const std::stop_token &stop)
{
    const Row guessed = guessedCause(index, causation);
    if (guessed.isValid() && !causation.isNumber)
        return guessed;
    const Row found = findEventId(reader, index, causation.text, stop);
    return found.isValid() ? found : guessed;
}

Result<Row> findNamedEvent(EventReader &reader, const StoreIndex &index, std::string_view name,
                           const std::stop_token &stop)
{
    const std::size_t at = name.rfind('@');
    const StreamId stream{at == std::string_view::npos ? StreamId::none
                                                       : index.streams.find(name.substr(0, at))};
    std::int64_t version = 0;
    if (stream.isValid()) {
        const std::string_view digits = name.substr(at + 1);
        const char *end = digits.data() + digits.size();
        const auto [last, code] = std::from_chars(digits.data(), end, version);
        if (code != std::errc() || last != end)
            return Error{LinkText::tr("\"%1\" is no version of the stream %2")
                             .arg(toQString(digits), toQString(name.substr(0, at)))};
        if (const Row row = rowOf(index, stream, version); row.isValid())
            return row;
    }
    if (const Row row = name.empty() ? Row() : findEventId(reader, index, name, stop);
        row.isValid())
        return row;
    if (stream.isValid())
        return Error{LinkText::tr("the stream %1 has no version %2")
                         .arg(toQString(name.substr(0, at)))
                         .arg(version)};
    return Error{LinkText::tr("no event has the id \"%1\"").arg(toQString(name))};
}

} // namespace hindcast
