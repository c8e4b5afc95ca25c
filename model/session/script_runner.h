// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/script_answers.h"
#include "model/session/script_text.h"
#include "model/session/worker.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <mutex>

namespace hindcast {

/// Tries scripts on threads of its own while a person writes them. Of what is asked for only the
/// newest counts; a run that is not wanted any more is stopped. Lives on the GUI thread.
class ScriptRunner : public QObject
{
    Q_OBJECT
public:
    using ReaderMaker = std::function<Result<std::unique_ptr<EventReader>>()>;
    using Answer = std::shared_ptr<const TrialAnswer>;
    using Upcast = std::shared_ptr<const UpcastAnswer>;

    /// So long after the last call of runSoon() the run begins.
    static constexpr std::chrono::milliseconds pause{300};

    explicit ScriptRunner(QObject *parent = nullptr);

    /// Whose events are read from now on; empty: no store's. Drops what was asked for.
    void setStore(ReaderMaker maker);
    void runSoon(const TrialRequest &request); ///< Ends in finished(), unless another follows.
    void run(const TrialRequest &request); ///< The same, at once.
    [[nodiscard]] bool isRunning() const { return m_isRunning || m_pause.isActive(); }
    void askUpcast(const TrialRequest &request); ///< Of request.row; ends in upcastMade().
    /// Asks what scripts say of themselves; ends in described() for each.
    void describe(std::vector<ScriptFile> scripts, ScriptKind kind);
    /// Asks for the text of a new script for the store; ends in templateMade().
    void askTemplate(ScriptKind kind, const std::shared_ptr<const StoreIndex> &index);

signals:
    void started();
    void finished(const std::shared_ptr<const hindcast::TrialAnswer> &answer);
    void upcastMade(const std::shared_ptr<const hindcast::UpcastAnswer> &upcast);
    void described(const QString &path, const hindcast::ScriptFacts &facts);
    void templateMade(hindcast::ScriptKind kind, const QString &text);
    void failed(const QString &message); ///< The store could not be read.

private:
    enum Job { TrialJob, UpcastJob, ProjectionFactsJob, UpcasterFactsJob, TemplateJob };

    /// The upcasters that were asked last.
    struct RecentUpcasters
    {
        std::uint64_t store = 0;
        std::vector<ScriptFile> files;
        StreamId stream;
        std::vector<UpcastRule> rules;
        std::optional<Replay> replay;
    };

    void begin();
    /// A reader that one thread keeps.
    struct KeptReader
    {
        std::unique_ptr<EventReader> reader;
        std::uint64_t store = 0;
    };
    [[nodiscard]] Result<EventReader *> readerOf(KeptReader &kept, const ReaderMaker &maker,
                                                 std::uint64_t store);
    [[nodiscard]] UpcastAnswer makeUpcast(const TrialRequest &request, const ReaderMaker &maker,
                                          std::uint64_t store, const std::stop_token &stop);
    [[nodiscard]] Result<void, ScriptError> takeUpcasters(const TrialRequest &request,
                                                          std::uint64_t store);
    /// Calls \a deliver on the GUI thread, unless another store is open by then.
    void post(std::uint64_t store, std::function<void()> deliver);

    QTimer m_pause;
    TrialRequest m_request; ///< The newest.
    bool m_isRunning = false;
    std::uint64_t m_run = 0; ///< Counts runs …
    std::uint64_t m_store = 0; ///< … and stores: older answers are dropped.
    ReaderMaker m_maker;
    std::mutex m_makerMutex; ///< Readers are made one at a time.
    KeptReader m_trialReader; ///< For the thread of m_trials only.
    KeptReader m_quickReader; ///< For that of m_quick only, and so are the upcasters.
    RecentUpcasters m_upcasters;
    // Last, so that the threads end before what they use. An engine must end on its own thread.
    Worker m_trials; ///< What may take long.
    Worker m_quick{[this] { m_upcasters.replay.reset(); }}; ///< What must not wait for it.
};

} // namespace hindcast
