// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/pair_states.h"
#include "model/session/worker.h"

#include <QObject>

namespace hindcast {

/// One partition of a comparison in time: which of its events is looked at, what both sides have
/// built there, and at which events they differ. Lives on the GUI thread; what takes time happens
/// on a thread of its own. Destroying it stops what runs within a second.
class PairReplay : public QObject
{
    Q_OBJECT
public:
    explicit PairReplay(QObject *parent = nullptr);
    ~PairReplay() override;

    /// Looks at \a subject, at the event at \a row, or at the last one if it is not of it.
    void open(const PairSubject &subject, Row row);
    void close();

    /// Null pointer: nothing is looked at.
    [[nodiscard]] const std::shared_ptr<const PairSubject> &subject() const { return m_subject; }
    /// The events of either side; none until they are found.
    [[nodiscard]] std::int64_t count() const { return m_rows ? std::ssize(*m_rows) : 0; }
    [[nodiscard]] Row rowAt(std::int64_t ordinal) const;
    /// Whether the partition is a stream, so that its events are called by their versions.
    [[nodiscard]] bool isOfStream() const;
    /// -1 while there are no events.
    [[nodiscard]] std::int64_t ordinal() const { return m_ordinal; }
    void goTo(std::int64_t ordinal); ///< Beyond an end means that end.
    /// Goes to the event at \a row, or the last one before it.
    void goToRow(Row row);
    /// Null pointer until it is there; that of an earlier ordinal() while a person scrubs.
    [[nodiscard]] const std::shared_ptr<const PairMoment> &moment() const { return m_moment; }
    [[nodiscard]] const DifferenceBand &band() const { return m_band; }

signals:
    void subjectChanged();
    void rowsFound(); ///< From now on, count() holds.
    void moved();
    void momentChanged();
    void bandChanged(); ///< Several times while it is found out, at most ten times a second.
    void failed(const QString &message); ///< The partition cannot be shown.

private:
    enum Job { OpenJob, MomentJob, BandJob };

    void receiveRows(std::uint64_t epoch, const PartitionRows::Rows &rows);
    void requestMoment();
    void requestBand(std::uint64_t epoch);
    void examine(std::uint64_t epoch, const std::stop_token &stop);
    template<typename Function>
    void post(std::uint64_t epoch, Function function);

    std::shared_ptr<const PairSubject> m_subject;
    Row m_wanted;
    PartitionRows::Rows m_rows;
    std::int64_t m_ordinal = -1;
    std::shared_ptr<const PairMoment> m_moment;
    DifferenceBand m_band;
    std::uint64_t m_epoch = 0; ///< Counts subjects: answers for older ones are dropped.
    std::stop_source m_closing; ///< Of the current subject.

    // Used by the thread only.
    PartitionRowsFinder m_finder;
    std::unique_ptr<PairStates> m_states;
    std::uint64_t m_statesEpoch = 0;
    Worker m_worker; ///< Last, so that the thread ends before what it uses.
};

} // namespace hindcast
