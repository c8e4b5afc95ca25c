// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/pipeline.h"
#include "model/replay/script_notes.h"
#include "model/script/sandbox.h"

#include <memory>
#include <unordered_set>

namespace hindcast {

/// The rules of upcaster scripts, in the order of their files, turning stored events into events
/// of newer schema versions. Lives on the thread that made it.
class UpcasterChain
{
public:
    /// The error says what is wrong with which script, and where. No files: every event passes.
    static Result<std::unique_ptr<UpcasterChain>, ScriptError>
    make(const std::vector<ScriptFile> &files, const ScriptLimits &limits);

    [[nodiscard]] const std::vector<UpcastRule> &rules() const { return m_rules; }
    [[nodiscard]] const std::vector<RuleCount> &counts() const { return m_counts; }
    /// Whether rules have a context, so that they need all events of a stream in order.
    [[nodiscard]] bool remembersStreams() const { return m_remembers; }

    /// What becomes of \a event. Valid until the next call.
    const UpcastEvent &apply(const Event &event, Row row);
    [[nodiscard]] const UpcastEvent &last() const { return m_last; }

    /// Forgets what it remembers of all streams.
    void begin();
    /// What it remembers of streams, as JSON text; nothing if that cannot be kept.
    [[nodiscard]] std::optional<std::string> save();
    void restore(const std::string &saved);
    void endStream(const std::string &stream, Row last);
    void takeNotes(std::vector<ScriptNote> &notes);

private:
    UpcasterChain(const std::vector<ScriptFile> &files, const ScriptLimits &limits);
    [[nodiscard]] Result<void, ScriptError> start();
    void connect();
    void readDefinition(const std::string &definition);
    [[nodiscard]] bool mayTake(const Event &event) const;
    void pass(const Event &event);
    void fail(const Event &event, const ScriptError &error);
    void takeOutcome(const Event &event, std::string_view answer);
    void renew();

    std::vector<ScriptFile> m_files;
    ScriptLimits m_limits;
    std::unique_ptr<Sandbox> m_sandbox; ///< Null pointer: there are no files.
    std::optional<ScriptError> m_broken; ///< Why they could not be defined again.
    std::vector<UpcastRule> m_rules;
    std::vector<RuleCount> m_counts;
    std::unordered_set<std::string> m_types; ///< That a rule begins with.
    bool m_takesAll = false;
    bool m_remembers = false;
    UpcastEvent m_last;
    ScriptNotes m_notes;
    std::vector<ScriptNote> m_definitionWarnings;
    Sandbox::Function m_apply;
    Sandbox::Function m_failingRule;
    Sandbox::Function m_forget;
    Sandbox::Function m_save;
    Sandbox::Function m_restore;
    Sandbox::Function m_endStream;
};

} // namespace hindcast
