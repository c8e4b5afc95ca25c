// SPDX-License-Identifier: MIT
#include "model/session/blame_desk.h"

#include "model/session/rows_to_fold.h"

#include <algorithm>

namespace hindcast {

namespace {

/// So long the blame of another event stays on the screen while the one that is asked for is made.
constexpr int patienceMilliseconds = 150;

} // namespace

/// What is asked for: the state at one event of a track. Holds what it needs, for any thread.
struct BlameDesk::Question
{
    std::shared_ptr<const StoreIndex> index;
    Track track;
    StreamId stream;
    Row row;
    Lens lens;
    std::function<Result<std::unique_ptr<EventReader>>()> makeReader;
    std::uint64_t epoch = 0;

    [[nodiscard]] RowsToFold rows() const { return {*index, track, stream, row}; }
    [[nodiscard]] Result<std::unique_ptr<Blamer>, ScriptError> start(StatePath logged) const
    {
        return Blamer::start(lens.pipeline, track.partition, onFailureOf(lens), std::move(logged));
    }
};

/// Keeps a blamer as long as the questions are about one partition. Used by one thread only.
class BlameDesk::Clerk
{
public:
    /// Null pointer if it was told to stop, or if there is nothing to tell.
    std::shared_ptr<const Blame> answer(const Question &question, const std::stop_token &stop)
    {
        if (question.epoch != m_epoch || !m_blamer) {
            leave();
            auto reader = question.makeReader();
            auto blamer = question.start({});
            if (!reader || !blamer)
                return {}; // Whoever makes the state says why.
            m_reader = std::move(reader).value();
            m_blamer = std::move(blamer).value();
            m_epoch = question.epoch;
        }
        const RowsToFold fold = question.rows();
        if (!m_blamer->moveTo({*m_reader, *question.index, fold.rows}, fold.last + 1, stop))
            return {};
        return std::make_shared<const Blame>(m_blamer->blame());
    }

    void leave()
    {
        m_blamer.reset();
        m_reader.reset();
    }

private:
    std::uint64_t m_epoch = 0;
    std::unique_ptr<EventReader> m_reader;
    std::unique_ptr<Blamer> m_blamer;
};

BlameDesk::BlameDesk(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clerk(std::make_unique<Clerk>())
    , m_worker([this] { m_clerk->leave(); }) // Engines of scripts belong to their thread.
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMilliseconds);
    connect(&m_patience, &QTimer::timeout, this, [this] { setBlame(nullptr); });
    connect(&m_session, &Session::storeOpened, this, &BlameDesk::forget);
    connect(&m_session, &Session::trackChanged, this, &BlameDesk::forget);
    connect(&m_session, &Session::lensChanged, this, &BlameDesk::forget);
    connect(&m_session, &Session::momentChanged, this, &BlameDesk::ask);
    ask();
}

BlameDesk::~BlameDesk() = default;

std::optional<BlameDesk::Question> BlameDesk::question() const
{
    const auto &moment = m_session.moment();
    const Track &track = m_session.track();
    const bool isKnown = track.isOfStream() || track.partitions;
    if (!moment || !isKnown || m_session.lensError() || moment->event.isBad()
        || !m_session.readerMaker())
        return {};
    return Question{
        m_session.index(),       track,  m_session.stream(), moment->row, m_session.lens(),
        m_session.readerMaker(), m_epoch};
}

/// Another partition, or another way to see it.
void BlameDesk::forget()
{
    ++m_epoch;
    m_worker.cancel(BlameJob);
    forgetHistory();
    m_blamed = {};
    setBlame(nullptr);
    emit historyChanged();
    ask();
}

void BlameDesk::ask()
{
    const auto asked = question();
    if (!asked)
        return;
    askForHistory();
    askForOrigin();
    if (m_blamed == asked->row)
        return; // The answer is here or on its way.
    m_blamed = asked->row;
    m_worker.request(BlameJob, [this, asked = *asked](const std::stop_token &stop) {
        const auto blame = m_clerk->answer(asked, stop);
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, blame, epoch = asked.epoch, row = asked.row] {
                if (epoch != m_epoch || row != m_blamed)
                    return;
                setBlame(blame);
            },
            Qt::QueuedConnection);
    });
    if (m_blame && !m_patience.isActive())
        m_patience.start();
}

void BlameDesk::setBlame(const std::shared_ptr<const Blame> &blame)
{
    m_patience.stop();
    if (std::exchange(m_blame, blame) != blame)
        emit blameChanged();
}

void BlameDesk::setField(const std::string &pointer)
{
    if (pointer == m_field)
        return;
    m_field = pointer;
    forgetHistory();
    emit fieldChanged();
    emit historyChanged();
    askForHistory();
}

void BlameDesk::forgetHistory()
{
    ++m_fieldEpoch;
    m_histories.cancel(HistoryJob);
    m_histories.cancel(OriginJob);
    m_isSearching = false;
    m_waitingStep = 0;
    m_history.reset();
    m_historyFailure.clear();
    m_originRow = {};
    if (std::exchange(m_origin, nullptr))
        emit originChanged();
}

/// Asks anew if the track has grown, or if an item of an array may now be another one.
void BlameDesk::askForHistory()
{
    const auto asked = question();
    if (!asked || m_field.empty())
        return;
    const std::int64_t count = asked->track.rows.count();
    const bool isSameField = !m_history || !m_history->isInArray || m_historyRow == asked->row;
    const bool isFresh = m_historyCount == count && isSameField;
    if (isFresh && (m_history || m_isSearching || !m_historyFailure.isEmpty()))
        return;
    m_historyCount = count;
    m_historyRow = asked->row;
    const bool wasSearching = std::exchange(m_isSearching, true);
    const std::uint64_t epoch = ++m_fieldEpoch;
    const auto search = [this, asked = *asked, path = pathOfPointer(m_field),
                         epoch](const std::stop_token &stop) {
        std::shared_ptr<const FieldHistory> history;
        QString failure;
        const auto reader = asked.makeReader();
        const auto blamer = asked.start(path);
        if (!reader || !blamer) {
            failure = reader ? sentence(blamer.error()) : reader.error().message;
        } else {
            const RowsToFold fold = asked.rows();
            auto found = fieldHistory(*blamer.value(), {*reader.value(), *asked.index, fold.rows},
                                      path, fold.last + 1, stop);
            if (found)
                history = std::make_shared<const FieldHistory>(std::move(found).value());
            else
                failure = found.error().message;
        }
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, epoch, history, failure] {
                if (epoch == m_fieldEpoch)
                    receive(history, failure);
            },
            Qt::QueuedConnection);
    };
    m_histories.request(HistoryJob, search);
    if (!wasSearching && !m_history)
        emit historyChanged();
}

void BlameDesk::receive(const std::shared_ptr<const FieldHistory> &history, const QString &failure)
{
    m_isSearching = false;
    m_history = history;
    m_historyFailure = failure;
    emit historyChanged();
    m_originRow = {};
    askForOrigin();
    askForHistory(); // Of an item of an array, it may be for an event that was left meanwhile.
    if (m_isSearching)
        return; // A step waits for that one.
    if (const int direction = std::exchange(m_waitingStep, 0); direction != 0)
        step(direction);
}

/// Follows back the field's last change up to the current event.
void BlameDesk::askForOrigin()
{
    const auto asked = question();
    if (!asked || !m_history)
        return;
    const auto &versions = m_history->versions;
    const auto behind = std::ranges::upper_bound(versions, asked->row, {}, &FieldVersion::row);
    const Row row = behind == versions.begin() ? Row() : std::prev(behind)->row;
    if (row == m_originRow)
        return;
    m_originRow = row;
    m_histories.cancel(OriginJob);
    if (std::exchange(m_origin, nullptr))
        emit originChanged();
    if (!row.isValid())
        return;
    const auto follow = [this, asked = *asked, change = *std::prev(behind), path = m_history->path,
                         epoch = m_fieldEpoch](const std::stop_token &stop) {
        const auto reader = asked.makeReader();
        auto finder = OriginFinder::start(asked.lens.pipeline, asked.track.partition);
        if (!reader || !finder)
            return; // Whoever makes the state says why.
        const RowsToFold fold = asked.rows();
        auto found
            = finder.value().find({*reader.value(), *asked.index, fold.rows}, path, change, stop);
        if (!found || stop.stop_requested())
            return;
        const auto origin = std::make_shared<const ChangeOrigin>(std::move(found).value());
        QMetaObject::invokeMethod(
            this,
            [this, origin, epoch] {
                if (epoch != m_fieldEpoch || origin->change.row != m_originRow)
                    return;
                m_origin = origin;
                emit originChanged();
            },
            Qt::QueuedConnection);
    };
    m_histories.request(OriginJob, follow);
}

void BlameDesk::step(int direction)
{
    if (m_field.empty())
        return;
    if (!m_history) {
        m_waitingStep = m_isSearching ? direction : 0;
        return;
    }
    const auto &versions = m_history->versions;
    const Row here = m_session.row();
    if (direction > 0) {
        const auto next = std::ranges::upper_bound(versions, here, {}, &FieldVersion::row);
        if (next != versions.end())
            m_session.goTo(next->row);
    } else {
        const auto next = std::ranges::lower_bound(versions, here, {}, &FieldVersion::row);
        if (next != versions.begin())
            m_session.goTo(std::prev(next)->row);
    }
}

} // namespace hindcast
