// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/difference_band.h"
#include "model/session/partition_rows.h"

namespace hindcast {

/// Builds both sides of one partition at any of its events, and finds out step by step where they
/// differ. Lives on the thread that started it.
class PairStates
{
public:
    /// The error means that a script cannot be used, the store could not be read, or that \a stop
    /// was asked for.
    [[nodiscard]] static Result<std::unique_ptr<PairStates>>
    start(const PairSubject &subject, PartitionRowsFinder &finder, const std::stop_token &stop);

    /// The events of either side, ascending: what ordinals count.
    [[nodiscard]] const PartitionRows::Rows &rows() const { return m_rows; }

    /// Both sides behind the event \a ordinal. Nothing: \a stop was asked for.
    [[nodiscard]] std::shared_ptr<const PairMoment> momentAt(std::int64_t ordinal,
                                                             const std::stop_token &stop);
    /// How many events momentAt(\a ordinal) would apply.
    [[nodiscard]] std::int64_t stepsTo(std::int64_t ordinal) const;

    /// Looks at some more events, until \a mayGoOn says no, or all are known. Where there are more
    /// than mostLooks events, those between two looks that find the same are not looked at. An
    /// error as of start().
    [[nodiscard]] Result<void> examine(const std::function<bool()> &mayGoOn,
                                       const std::stop_token &stop);
    [[nodiscard]] const DifferenceBand &band() const { return m_band; }
    static constexpr std::int64_t mostLooks = 4'000;

private:
    struct Fold
    {
        std::optional<Replay> replay; ///< Nothing: the side has no such partition.
        PartitionRows rows;
    };
    /// What two states have in common with another two: they differ in the same places.
    struct Look
    {
        std::int64_t changes = 0;
        std::size_t places = 0; ///< A hash.
        bool operator==(const Look &) const = default;
    };

    PairStates(PairSubject subject, std::unique_ptr<EventReader> reader);
    [[nodiscard]] std::int64_t lastOf(const Fold &fold, Row row) const;
    [[nodiscard]] Result<void> goTo(PairSide &side, Fold &fold, Row row,
                                    const std::stop_token &stop);
    [[nodiscard]] Result<void> addUpcast(PairSide &side, Fold &fold, Row row,
                                         const std::stop_token &stop);
    [[nodiscard]] std::vector<FieldChange> changesOf(const Both<PairSide> &sides) const;
    [[nodiscard]] Result<Look> lookAt(std::int64_t ordinal, const std::stop_token &stop);
    [[nodiscard]] Result<void> examineUpTo(std::int64_t ordinal, const Look &look,
                                           const std::stop_token &stop);
    void addFailures();

    PairSubject m_subject;
    std::unique_ptr<EventReader> m_reader;
    PartitionRows::Rows m_rows;
    Both<Fold> m_folds;
    DifferenceBand m_band;
    Look m_lastLook;
};

} // namespace hindcast
