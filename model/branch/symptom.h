// SPDX-License-Identifier: MIT
#pragma once

#include "model/branch/reduction_goal.h"
#include "model/branch/sequence_fold.h"

namespace hindcast {

/// Tells whether what is looked for shows behind an event.
class Symptom
{
public:
    Symptom() = default;
    virtual ~Symptom() = default;
    Q_DISABLE_COPY_MOVE(Symptom)

    /// To be called where a fold stands, before it goes on from there.
    virtual void begin(SequenceFold &fold) = 0;
    /// Whether it shows behind \a step, which \a fold has just done. Errors: a condition that
    /// fails.
    [[nodiscard]] virtual Result<bool> shows(SequenceFold &fold, const SequenceFold::Step &step)
        = 0;
    /// Whether only what is so behind the last event counts.
    [[nodiscard]] virtual bool isAboutEnd() const { return false; }
    /// The failure that is looked for, as far as it is known.
    [[nodiscard]] virtual std::optional<ScriptError> failure() const { return {}; }
};

/// The error says what is wrong with a condition.
[[nodiscard]] Result<std::unique_ptr<Symptom>> makeSymptom(const ReductionGoal &goal,
                                                           const ScriptLimits &limits);

} // namespace hindcast
