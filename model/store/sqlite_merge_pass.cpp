// SPDX-License-Identifier: MIT
#include "model/store/sqlite_merge_pass.h"

#include <algorithm>

namespace hindcast {

namespace {

using Step = SqliteStatement::Step;

constexpr std::int64_t rowsBetweenProgress = 4'096;

} // namespace

struct SqliteMergePass::Cursor
{
    Cursor(const SqliteLayout &ownLayout, std::uint32_t part, SqliteKey &ownKey,
           IndexBuilder &builder)
        : layout(ownLayout)
        , key(ownKey)
        , number(part)
        , events(ownLayout, part, builder)
    {
    }

    const SqliteLayout &layout;
    SqliteKey &key;
    std::uint32_t number;
    SqliteEventRows events;
    std::optional<SqliteStatement> rows;
    std::vector<SqliteValue> order; ///< Of the next row.
    bool isAtEnd = false;
};

SqliteMergePass::SqliteMergePass(const SqliteLayout &layout, const SqliteConnection &connection,
                                 std::vector<SqliteKey> &keys, IndexBuilder &builder)
    : m_layout(layout)
    , m_connection(connection)
    , m_keys(keys)
    , m_builder(builder)
    , m_isOrdered(!layout.profile.order.empty())
{
}

Result<void> SqliteMergePass::run(const EventStore::Progress &progress, const std::stop_token &stop)
{
    const std::stop_callback interrupt(stop, [this] { m_connection.interrupt(); });
    std::vector<std::unique_ptr<Cursor>> heap;
    // A heap has its greatest in front, and the row that comes first shall be there.
    const auto isLater = [this](const auto &left, const auto &right) {
        for (std::size_t i = 0; m_isOrdered && i < left->order.size(); ++i) {
            const int order = left->order[i].compare(right->order[i]);
            if (order != 0)
                return order > 0;
        }
        return left->number > right->number;
    };
    for (std::size_t part = 0; part < m_layout.parts(); ++part) {
        auto cursor = start(part);
        if (!cursor)
            return cursor.error();
        if (!cursor.value()->isAtEnd)
            heap.push_back(std::move(cursor).value());
    }
    std::ranges::make_heap(heap, isLater);
    std::int64_t done = 0;
    while (!heap.empty() && !stop.stop_requested()) {
        std::ranges::pop_heap(heap, isLater);
        Cursor &first = *heap.back();
        if (const auto taken = takeEvent(first); !taken)
            return stop.stop_requested() ? Result<void>() : taken;
        if (first.isAtEnd) {
            first.events.reportOthers();
            heap.pop_back();
        } else {
            std::ranges::push_heap(heap, isLater);
        }
        if (++done % rowsBetweenProgress == 0 && progress)
            progress(done, done);
    }
    if (progress)
        progress(done, done);
    return {};
}

Result<std::unique_ptr<SqliteMergePass::Cursor>> SqliteMergePass::start(std::size_t part)
{
    const SqliteLayout &layout = m_layout.part(part);
    auto cursor = std::make_unique<Cursor>(layout, static_cast<std::uint32_t>(part), m_keys[part],
                                           m_builder);
    const auto from = m_keys[part].rowid ? SqliteQuery::From::Key : SqliteQuery::From::Beginning;
    auto rows = m_connection.prepare(layout.query.inOrder(cursor->events.columns(), from));
    if (!rows)
        return rows.error();
    cursor->rows = std::move(rows).value();
    m_keys[part].bind(*cursor->rows, layout.query, -1);
    if (const auto stepped = step(*cursor); !stepped)
        return stepped.error();
    return cursor;
}

Result<void> SqliteMergePass::step(Cursor &cursor) const
{
    const Step step = cursor.rows->step();
    if (step == Step::Failed)
        return Error{m_connection.reason()};
    cursor.isAtEnd = step == Step::Done;
    cursor.order.clear();
    const int columns = m_isOrdered && !cursor.isAtEnd ? cursor.layout.query.orderColumns() : 0;
    for (int column = 1; column <= columns; ++column)
        cursor.order.push_back(cursor.rows->value(column));
    return {};
}

/// Takes the event that \a cursor stands on, with all its rows, and goes to the next.
Result<void> SqliteMergePass::takeEvent(Cursor &cursor) const
{
    const SqliteQuery &query = cursor.layout.query;
    const std::int64_t rowid
        = query.hasRowid() ? cursor.rows->integer(0) : cursor.key.rowid.value_or(0) + 1;
    cursor.key.moveTo(*cursor.rows, query, rowid);
    if (cursor.layout.keys && cursor.layout.keys->wants(rowid))
        cursor.layout.keys->add(SqliteKey::primaryKey(*cursor.rows, query));
    cursor.events.take(*cursor.rows, rowid);
    auto stepped = step(cursor);
    while (stepped && !cursor.isAtEnd && query.hasJoins() && cursor.key.isAt(*cursor.rows, query)) {
        cursor.events.takeAgain(*cursor.rows);
        stepped = step(cursor);
    }
    cursor.events.finish();
    return stepped;
}

} // namespace hindcast
