// SPDX-License-Identifier: MIT
#include "views/compare/compare_head.h"
#include "views/compare/compare_message.h"
#include "views/compare/compare_panel.h"

#include <QFileInfo>
#include <QLocale>
#include <QStackedWidget>

namespace hindcast {

void ComparePanel::updateState()
{
    using State = CompareHead::RunState;
    m_head->show(m_setup, m_choices);
    const bool canRun = m_session.hasStore() && m_choices.differ(m_setup);
    CompareSetup seen = m_runSetup; // What is merely shown in another way needs no run.
    seen.isOnlyDifferences = m_setup.isOnlyDifferences;
    if (m_comparer.isRunning())
        m_head->setRunState(State::Running, false);
    else if (!canRun)
        m_head->setRunState(State::Impossible, m_result != nullptr);
    else
        m_head->setRunState(m_result && seen == m_setup ? State::Again : State::Fresh,
                            m_result != nullptr);
    say();
}

/// What is said where there is nothing to be seen.
void ComparePanel::say()
{
    const bool hasBody = m_result || m_comparer.isRunning();
    m_pages->setCurrentIndex(hasBody ? 1 : 0);
    if (m_pair.subject())
        return;
    const QLocale locale;
    if (m_comparer.isRunning())
        return sayAboutPair(tr("Comparing…"), tr("What differs is listed as soon as it is found."));
    if (m_result && m_result->differences.empty()) {
        const QString count = locale.toString(qlonglong{m_result->partitions});
        return sayAboutPair(m_isOfStreams
                                ? tr("All %1 streams have the same final state").arg(count)
                                : tr("All %1 partitions have the same final state").arg(count),
                            tr("%1 builds the same from every event before and after.")
                                .arg(m_runSetup.after.projection));
    }
    if (m_result)
        return sayAboutPair(tr("Choose what to look at"),
                            tr("Select one of the list on the left."));
    if (m_error && m_error->kind == ComparisonError::Kind::Cancelled)
        return m_message->say(tr("Cancelled"), tr("Nothing was compared to its end."),
                              tr("Run again"), [this] { run(); });
    if (m_error && m_error->script) {
        const ScriptError script = *m_error->script;
        return m_message->say(tr("A script cannot be used"), hindcast::sentence(script),
                              tr("Open %1").arg(QFileInfo(script.file).fileName()), [this, script] {
                                  emit scriptRequested(script.file, script.line, script.column);
                              });
    }
    if (m_error)
        return m_message->say(tr("The comparison broke off"), m_error->message);
    if (!m_session.hasStore())
        return m_message->say(tr("No store is open"),
                              tr("Open an event store to compare what projections build from it."));
    if (!m_choices.differ(m_setup))
        return m_message->say(tr("Choose what differs"),
                              tr("Both sides are the same now. Give one of them upcasters, or "
                                 "another projection, with the menus above."));
    m_message->say(tr("Ready to compare"),
                   tr("Every event is replayed on both sides; nothing is written."), tr("Run"),
                   [this] { run(); });
}

} // namespace hindcast
