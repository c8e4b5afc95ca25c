// SPDX-License-Identifier: MIT
#include "app/work_pages.h"

#include "app/debug_desks.h"
#include "app/debugger.h"
#include "app/explorer.h"
#include "app/sample_store.h"
#include "app/view_memory.h"
#include "app/workbench.h"
#include "views/compare/compare_panel.h"
#include "views/ledger/ledger_panel.h"
#include "views/scripts/scripts_panel.h"
#include "views/store/start_page.h"
#include "views/store/store_page.h"
#include "views/timeline/timeline_view.h"
#include "views/transport/transport_bar.h"

#include <QFileInfo>

namespace hindcast {

QString nameOf(BuiltIn projection)
{
    switch (projection) {
    case BuiltIn::Merge:
        break;
    case BuiltIn::LastEvent:
        return WorkPages::tr("Last event");
    case BuiltIn::CountByType:
        return WorkPages::tr("Count by type");
    case BuiltIn::JsonPatch:
        return WorkPages::tr("JSON Patch");
    }
    return WorkPages::tr("Merge");
}

WorkPages::WorkPages(Session &session, Workbench &workbench, QWidget *parent)
    : QStackedWidget(parent)
    , m_session(session)
    , m_workbench(workbench)
    , m_explorer(new Explorer(session))
{
    auto *start = new StartPage(settings::recent.value(), sampleStorePath(), this);
    connect(start, &StartPage::openAsked, this, &WorkPages::openAsked);
    connect(start, &StartPage::pathChosen, this, &WorkPages::pathChosen);
    addWidget(start);
    addWidget(m_explorer);
    showMarks();
    if (m_session.hasStore())
        setCurrentWidget(m_explorer);
}

void WorkPages::showWork(Work work)
{
    QWidget *page = m_explorer;
    if (work == Work::Debug) {
        debugger().borrow();
        page = m_debugger;
    } else {
        m_explorer->takeBack();
    }
    if (work == Work::Scripts)
        page = m_scripts != nullptr ? m_scripts : makeScriptsPanel();
    else if (work == Work::Compare)
        page = m_compare != nullptr ? m_compare : makeComparePanel();
    else if (work == Work::Store)
        page = m_store != nullptr ? m_store : makeStorePage();
    setCurrentWidget(page);
    emit workShown(work);
}

Debugger &WorkPages::debugger()
{
    if (m_debugger == nullptr) {
        m_debugger = new Debugger(m_session, m_workbench.desks(), *m_explorer);
        addWidget(m_debugger);
        connect(m_debugger, &Debugger::exportAsked, this, &WorkPages::exportAsked);
        connect(m_debugger, &Debugger::said, this, &WorkPages::said);
        emit debuggerMade();
    }
    return *m_debugger;
}

Debugger &WorkPages::openDebugger()
{
    showWork(Work::Debug);
    return *m_debugger;
}

/// What the desks know of events is marked on slider, timeline and ledger.
void WorkPages::showMarks()
{
    DebugDesks &desks = m_workbench.desks();
    const auto showStops = [this, &desks] {
        m_explorer->transport().setStops(desks.stops.shownStops());
        m_explorer->timeline().setStops(desks.stops.stops());
    };
    const auto showSpans = [this, &desks] {
        std::vector<std::pair<std::int64_t, std::int64_t>> bands;
        for (const WhenDesk::Span &span : desks.when.trackSpans())
            bands.emplace_back(span.first, span.last);
        m_explorer->transport().setBands(std::move(bands), desks.when.condition());
    };
    const auto showNotes = [this, &desks] {
        m_explorer->ledger().setNotes(desks.notes.byRow());
        m_explorer->timeline().setNotes(desks.notes.byRow());
    };
    connect(&desks.stops, &StopDesk::stopsChanged, m_explorer, showStops);
    connect(&desks.stops, &StopDesk::said, this, &WorkPages::said);
    connect(&desks.watches, &WatchDesk::said, this, &WorkPages::said);
    connect(&desks.when, &WhenDesk::trackSpansChanged, m_explorer, showSpans);
    connect(&desks.notes, &NoteDesk::changed, m_explorer, showNotes);
    showStops();
    showSpans();
    showNotes();
}

ScriptsPanel *WorkPages::makeScriptsPanel()
{
    m_scripts = new ScriptsPanel(m_session, m_workbench.scripts());
    addWidget(m_scripts);
    const auto showChosen = [this] {
        const ChosenProjection &chosen = m_workbench.projection();
        m_scripts->setProjection({chosen.builtIn, chosen.script});
        m_scripts->setWorkspaceName(QFileInfo(m_workbench.path()).completeBaseName());
    };
    const auto showOnFailure = [this] { m_scripts->setOnFailure(m_session.lens().onFailure); };
    showChosen();
    showOnFailure();
    if (!m_workbench.projection().script.isEmpty())
        m_scripts->showScript(m_workbench.projection().script);
    connect(m_scripts, &ScriptsPanel::pipelineChosen, this, [this] {
        const auto &choice = m_scripts->projection();
        if (choice.script.isEmpty())
            m_workbench.useBuiltIn(choice.builtIn);
        else
            m_workbench.useScript(choice.script);
    });
    connect(m_scripts, &ScriptsPanel::goToRow, &m_session, &Session::goTo);
    connect(m_scripts, &ScriptsPanel::saveFailed, this, &WorkPages::failed);
    connect(m_scripts, &ScriptsPanel::compareAsked, this, [this] {
        showWork(Work::Compare);
        m_compare->run();
    });
    connect(m_scripts, &ScriptsPanel::skipAsked, this, [this] {
        Lens lens = m_session.lens();
        lens.onFailure = OnFailure::Skip;
        m_session.setLens(lens);
    });
    connect(&m_session, &Session::lensChanged, m_scripts, showOnFailure);
    connect(&m_workbench, &Workbench::changed, m_scripts, showChosen);
    return m_scripts;
}

ComparePanel *WorkPages::makeComparePanel()
{
    m_compare = new ComparePanel(m_session);
    addWidget(m_compare);
    offerChoices();
    connect(&m_workbench, &Workbench::changed, m_compare, [this] { offerChoices(); });
    connect(&m_session, &Session::storeOpened, m_compare, [this] { restoreComparison(); });
    connect(m_compare, &ComparePanel::setupChanged, this,
            [this] { m_workbench.keepComparison(m_compare->setup(), m_compare->choices()); });
    connect(m_compare, &ComparePanel::rowRequested, this, [this](Row row) {
        m_session.goTo(row);
        showWork(Work::Explore);
    });
    connect(m_compare, &ComparePanel::scriptRequested, this, &WorkPages::showScript);
    return m_compare;
}

StorePage *WorkPages::makeStorePage()
{
    m_store = new StorePage(m_session);
    addWidget(m_store);
    connect(m_store, &StorePage::rowAsked, this, [this](Row row) {
        m_session.goTo(row);
        showWork(Work::Explore);
    });
    return m_store;
}

void WorkPages::showScript(const QString &file, int line, int column)
{
    showWork(Work::Scripts);
    m_scripts->showScript(file, line, column);
}

/// What may be compared: the projection in use first, so that it is what a person finds chosen.
void WorkPages::offerChoices()
{
    CompareChoices choices = choicesOf(m_workbench.scripts());
    const ChosenProjection &chosen = m_workbench.projection();
    for (const BuiltIn builtIn : builtInProjections())
        choices.projections.push_back({nameOf(builtIn), builtIn});
    std::ranges::stable_partition(choices.projections, [&](const ProjectionChoice &choice) {
        if (const auto *script = std::get_if<ScriptFile>(&choice.projection))
            return script->path == chosen.script;
        return chosen.script.isEmpty() && std::get<BuiltIn>(choice.projection) == chosen.builtIn;
    });
    m_compare->setChoices(std::move(choices.projections), std::move(choices.upcasters));
    restoreComparison();
}

/// The comparison of the workspace file, or the one that was chosen since.
void WorkPages::restoreComparison()
{
    const Workspace &workspace = m_workbench.workspace();
    if (workspace.hasComparison() && workspace.store == m_session.store().path)
        m_compare->setSetup(comparisonOf(workspace, m_compare->choices()));
}

} // namespace hindcast
