// SPDX-License-Identifier: MIT
#include "model/store/record_intake.h"

#include "model/store/record_value_parser.h"

namespace hindcast {

using namespace Qt::StringLiterals;

RecordIntake::RecordIntake(std::shared_ptr<FileContents> contents, std::string stream)
    : m_contents(std::move(contents))
    , m_stream(std::move(stream))
{
    if (!m_contents->profile)
        return;
    m_profiled.emplace(*m_contents->profile, m_stream);
    if (m_contents->isReordered())
        m_sorter.emplace(*m_contents->profile->records);
}

void RecordIntake::take(const RecordSlice &slice, const char *breakReason, IndexBuilder &builder)
{
    const bool isBrokenArray = slice.end == RecordSlice::End::Broken;
    if (isBrokenArray && m_lastWasBad)
        return; // That was where it broke.
    ++m_taken;
    m_lastWasBad = false;
    if (isBrokenArray)
        takeBad(slice, tr("not JSON: %1").arg(QString::fromLatin1(breakReason)), builder);
    else if (m_profiled)
        takeByProfile(slice, builder);
    else
        takePlain(slice, builder);
}

void RecordIntake::take(std::span<const LineEvent> lines, IndexBuilder &builder)
{
    const auto hashesOf = [lines](std::size_t at) { return lines[at].hashes; };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        builder.foreseeBehind(i, lines.size(), hashesOf);
        takeLine(lines[i], builder);
    }
}

void RecordIntake::takeLine(const LineEvent &line, IndexBuilder &builder)
{
    const RecordSlice slice{.offset = line.offset, .text = line.text, .line = line.line};
    if (!line.isClear)
        return take(slice, nullptr, builder);
    ++m_taken;
    m_lastWasBad = false;
    add({.stream = line.stream.empty() ? m_stream : line.stream,
         .version = line.version,
         .type = line.type,
         .time = line.time,
         .correlation = line.correlation,
         .actor = line.actor,
         .position = line.position,
         .hashes = line.stream.empty() ? std::nullopt : std::optional(line.hashes)},
        slice, {}, builder);
}

void RecordIntake::takePlain(const RecordSlice &slice, IndexBuilder &builder)
{
    if (!m_parser.parseFast(slice.text)) {
        if (const auto parsed = m_parser.parse(slice.text); !parsed)
            return takeBad(slice, parsed.error().message, builder);
    }
    const RecordFields &fields = m_parser.fields();
    add({.stream = fields.stream.text.empty() ? m_stream : fields.stream.text,
         .version = fields.version,
         .type = fields.type.text,
         .time = fields.time,
         .correlation = fields.correlation.text,
         .actor = fields.actor.text,
         .position = fields.position},
        slice, fields.misfits, builder);
}

void RecordIntake::takeByProfile(const RecordSlice &slice, IndexBuilder &builder)
{
    const auto found = m_profiled->read(slice.text, slice.key);
    if (!found)
        return takeBad(slice, found.error().message, builder);
    if (found.value() == ProfiledEntry::Found::Other) {
        ++m_others;
        return;
    }
    add(m_profiled->entry(), slice, m_profiled->misfits(), builder);
}

void RecordIntake::add(IndexEntry entry, const RecordSlice &slice,
                       const std::vector<QString> &misfits, IndexBuilder &builder)
{
    entry.locator = slice.offset;
    if (m_sorter) {
        std::vector<StoredValue> order;
        for (std::size_t i = 0; i < m_contents->profile->records->orderBy.size(); ++i)
            order.push_back(m_profiled->orderValue(i));
        return m_sorter->add(entry, {slice.offset, numberOf(slice)}, misfits, order);
    }
    const Row row = builder.nextRow();
    m_contents->lines.add(row.value, numberOf(slice));
    const auto place = [this, row] { return m_contents->placeOf(row.value); };
    for (const QString &misfit : misfits)
        builder.addProblem({Problem::Kind::Undecodable, place(), misfit, row});
    builder.add(entry, place);
}

void RecordIntake::takeBad(const RecordSlice &slice, const QString &reason, IndexBuilder &builder)
{
    m_lastWasBad = true;
    if (m_sorter)
        return m_sorter->addBad({slice.offset, numberOf(slice)}, reason);
    const Row row = builder.nextRow();
    m_contents->lines.add(row.value, numberOf(slice));
    builder.addBad(slice.offset, {}, m_contents->placeOf(row.value), reason);
}

/// What the record is called by: its line, or which record it is.
std::int64_t RecordIntake::numberOf(const RecordSlice &slice) const
{
    return m_contents->form.kind == FileForm::Kind::Lines ? slice.line : m_taken;
}

Result<void> RecordIntake::finish(IndexBuilder &builder)
{
    reportOthers(builder);
    if (!m_sorter)
        return {};
    const auto announce
        = [this](Row row, std::int64_t number) { m_contents->lines.add(row.value, number); };
    const auto place = [this](Row row) { return m_contents->placeOf(row.value); };
    if (m_sorter->flush(builder, announce, place))
        return {};
    return Error{tr("it has new events that come before others; it has to be opened again")};
}

/// A file that is being written may get ever more of them, and one notice is enough for many.
void RecordIntake::reportOthers(IndexBuilder &builder)
{
    if (m_others == 0 || m_others < 2 * m_othersReported)
        return;
    m_othersReported = m_others;
    const RowFilter &only = *m_contents->profile->only;
    QStringList accepted;
    for (const std::string &value : only.accepted)
        accepted += QString::fromStdString(value);
    builder.addProblem({Problem::Kind::Notice,
                        {},
                        tr("records left out because they are no events: %1 (%2 is not %3)")
                            .arg(m_others)
                            .arg(nameOf(only.value), accepted.join(u", "_s)),
                        {}});
}

} // namespace hindcast
