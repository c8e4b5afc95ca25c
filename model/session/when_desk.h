// SPDX-License-Identifier: MIT
#pragma once

#include "model/search/when_search.h"
#include "model/session/session.h"
#include "model/session/worker.h"

#include <QObject>

namespace hindcast {

/// When was it so? Looks for every stretch of versions in which a condition held, through what the
/// session shows events through, on threads of its own; one search at a time, and a new one takes
/// the place of the one that runs. Lives on the GUI thread; destroying it stops what runs.
class WhenDesk : public QObject
{
    Q_OBJECT
public:
    enum class Scope { Track, Category, Store };
    Q_ENUM(Scope)
    enum class Phase {
        Idle, ///< Nothing was asked yet.
        Running,
        Finished,
        Cancelled, ///< What was found until then stays.
        Failed, ///< See error().
    };
    Q_ENUM(Phase)

    /// \a session must outlive the desk.
    explicit WhenDesk(Session &session, QObject *parent = nullptr);
    ~WhenDesk() override;

    /// Asks of the stream or partition that is shown, of all streams of its category, or of all.
    /// Ends in phaseChanged(), unless something newer is asked before.
    void run(const QString &condition, Scope scope);
    void cancel();

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const QString &condition() const { return m_condition; }
    [[nodiscard]] Scope scope() const { return m_scope; }
    /// The stream, partition or category that was asked about; empty: the whole store.
    [[nodiscard]] const QString &scopeName() const { return m_scopeName; }
    /// What was found so far, in the order of WhenObserver::found.
    [[nodiscard]] const std::vector<WhenInterval> &intervals() const { return m_intervals; }
    /// The index that the intervals are about; never a null pointer.
    [[nodiscard]] const std::shared_ptr<const StoreIndex> &index() const { return m_index; }
    /// Nothing unless the phase is Finished.
    [[nodiscard]] const std::optional<WhenSummary> &summary() const { return m_summary; }
    [[nodiscard]] const std::optional<WhenError> &error() const { return m_error; }
    [[nodiscard]] std::int64_t done() const { return m_done; } ///< Events, …
    [[nodiscard]] std::int64_t total() const { return m_total; } ///< … of so many.
    /// Whether the session shows events through something else by now.
    [[nodiscard]] bool isStale() const;

    /// Takes the session to an event of \a interval, in the stream or partition that this is of.
    void goTo(const WhenInterval &interval, Row row);

    /// Where on the session's track the condition held, as ordinals of its first and last event.
    struct Span
    {
        std::int64_t first = 0;
        std::int64_t last = 0;
        bool operator==(const Span &) const = default;
    };
    /// In order; empty if nothing was found there, or if the search is stale.
    [[nodiscard]] const std::vector<Span> &trackSpans() const { return m_spans; }

signals:
    void phaseChanged();
    /// Behind the first \a before intervals there are more now.
    void intervalsAdded(qint64 before);
    void intervalsCleared();
    void progressed(qint64 done, qint64 total); ///< At most ten times a second.
    void trackSpansChanged();

private:
    struct Report;

    [[nodiscard]] WhenRequest request(const QString &condition, Scope scope);
    void clear();
    void setPhase(Phase phase);
    void search(const ComparisonSource &source, const WhenRequest &request, std::uint64_t run,
                const std::stop_token &stop);
    void receive(std::uint64_t run, const Report &report);
    void forget();
    void findSpans();
    void addSpans(std::size_t from);

    Session &m_session;
    Phase m_phase = Phase::Idle;
    QString m_condition;
    Scope m_scope = Scope::Track;
    QString m_scopeName;
    Lens m_lens; ///< That of the search.
    std::shared_ptr<const StoreIndex> m_index;
    std::vector<WhenInterval> m_intervals;
    std::optional<WhenSummary> m_summary;
    std::optional<WhenError> m_error;
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
    std::vector<Span> m_spans;
    std::uint64_t m_run = 0; ///< Counts searches; reports of an older one are dropped.
    Worker m_worker; ///< Last, so that the thread ends before what it uses.
};

} // namespace hindcast
