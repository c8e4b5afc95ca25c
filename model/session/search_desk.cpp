// SPDX-License-Identifier: MIT
#include "model/session/search_desk.h"

#include "model/session/filter_run.h"

#include <algorithm>

namespace hindcast {

namespace {

constexpr std::size_t mostExcerpts = 4'000;
constexpr std::size_t mostAtOnce = 64; ///< About what a screen shows.

} // namespace

/// Keeps the run, so that a store that has grown is searched on from where it ended. Used by one
/// thread only.
class SearchDesk::Clerk
{
public:
    FilterRun &runOf(std::uint64_t store)
    {
        if (std::exchange(m_store, store) != store)
            m_run = FilterRun();
        return m_run;
    }

private:
    std::uint64_t m_store = 0;
    FilterRun m_run;
};

SearchDesk::SearchDesk(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clerk(std::make_unique<Clerk>())
{
    connect(&m_session, &Session::storeOpened, this, &SearchDesk::forget);
    connect(&m_session, &Session::indexChanged, this, &SearchDesk::searchOn);
    connect(&m_session, &Session::timeFormatChanged, this, &SearchDesk::searchOn);
}

SearchDesk::~SearchDesk() = default;

void SearchDesk::setLine(const QString &line)
{
    const QString wanted = line.trimmed();
    if (wanted == m_line)
        return;
    m_line = wanted;
    emit lineChanged();
    forget();
}

/// Another line or another store.
void SearchDesk::forget()
{
    ++m_excerptEpoch;
    m_excerptWorker.cancel(ExcerptJob);
    m_excerpts.clear();
    m_wanted.clear();
    m_isAsking = false;
    m_found = {};
    m_isCancelled = false;
    search();
}

void SearchDesk::cancel()
{
    ++m_epoch;
    m_worker.cancel(SearchJob);
    if (!std::exchange(m_isRunning, false))
        return;
    m_isCancelled = true;
    emit foundChanged();
}

/// What a person has cancelled stays so, however much the store grows.
void SearchDesk::searchOn()
{
    if (!m_isCancelled)
        search();
}

/// Begins, or goes on if the store has grown.
void SearchDesk::search()
{
    ++m_epoch;
    m_worker.cancel(SearchJob);
    const auto makeReader = m_session.readerMaker();
    m_isRunning = makeReader && !m_line.isEmpty();
    if (!m_isRunning) {
        emit foundChanged();
        return;
    }
    std::optional<Timestamp> near; // The day that a time without one is on.
    if (m_session.row().isValid())
        near = m_session.index()->timeOf(m_session.row());
    else if (const auto span = m_session.index()->timeSpan())
        near = span->second;
    m_filter = EventFilter::parse(m_line, m_session.timeFormat(), near);
    const auto run = [this, makeReader, rows = RowList::all(m_session.index()), filter = m_filter,
                      epoch = m_epoch, store = m_excerptEpoch](const std::stop_token &stop) {
        const auto post = [this, epoch](const LedgerRows &found, bool isLast) {
            QMetaObject::invokeMethod(
                this,
                [this, epoch, found, isLast] {
                    if (epoch == m_epoch)
                        receive(found, isLast);
                },
                Qt::QueuedConnection);
        };
        const auto reader = makeReader();
        if (!reader) {
            post({.total = rows.count(), .failure = reader.error().message}, true);
            return;
        }
        m_clerk->runOf(store).run(
            rows, filter, *reader.value(),
            [&post](const LedgerRows &found) { post(found, found.isComplete()); }, stop);
    };
    m_worker.request(SearchJob, run);
    emit foundChanged();
}

void SearchDesk::receive(const LedgerRows &rows, bool isLast)
{
    m_found = rows;
    m_isRunning = !isLast;
    emit foundChanged();
}

const Excerpt *SearchDesk::excerpt(Row row)
{
    const auto known = m_excerpts.find(row.value);
    if (known != m_excerpts.end())
        return &known->second;
    if (std::ranges::find(m_wanted, row) == m_wanted.end())
        m_wanted.push_back(row);
    if (m_wanted.size() > 4 * mostAtOnce) // Somebody has scrolled on.
        m_wanted.erase(m_wanted.begin(), m_wanted.end() - 2 * mostAtOnce);
    if (!std::exchange(m_isAsking, true)) // A view asks for many in a row.
        QMetaObject::invokeMethod(this, &SearchDesk::askForExcerpts, Qt::QueuedConnection);
    return nullptr;
}

void SearchDesk::askForExcerpts()
{
    const auto makeReader = m_session.readerMaker();
    const std::size_t count = std::min(m_wanted.size(), mostAtOnce);
    if (!makeReader || count == 0) {
        m_isAsking = false;
        return;
    }
    const std::vector<Row> rows(m_wanted.end() - static_cast<std::ptrdiff_t>(count),
                                m_wanted.end());
    m_wanted.resize(m_wanted.size() - count);
    const auto make = [this, makeReader, index = m_session.index(), filter = m_filter, rows,
                       epoch = m_excerptEpoch](const std::stop_token &stop) {
        const ExcerptMaker maker(filter);
        const auto reader = makeReader();
        std::vector<std::pair<Row, Excerpt>> made;
        for (const Row row : rows) {
            if (stop.stop_requested())
                return;
            const auto event
                = reader ? reader.value()->read(*index, row) : Result<Event>(reader.error());
            made.emplace_back(row,
                              event ? maker.excerptOf(event.value())
                                    : Excerpt{.text = event.error().message});
        }
        QMetaObject::invokeMethod(
            this,
            [this, epoch, made] {
                if (epoch != m_excerptEpoch)
                    return;
                if (m_excerpts.size() > mostExcerpts)
                    m_excerpts.clear();
                for (const auto &[row, excerpt] : made)
                    m_excerpts[row.value] = excerpt;
                emit excerptsMade();
                askForExcerpts();
            },
            Qt::QueuedConnection);
    };
    m_excerptWorker.request(ExcerptJob, make);
}

} // namespace hindcast
