// SPDX-License-Identifier: MIT
#include "views/scripts/scripts_panel.h"

#include "model/session/script_library.h"
#include "model/session/script_runner.h"
#include "model/session/session.h"
#include "views/common/elided_label.h"
#include "views/scripts/code_editor.h"
#include "views/scripts/script_head.h"
#include "views/scripts/script_lists.h"
#include "views/scripts/script_page.h"
#include "views/scripts/trial_panel.h"

#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int listsWidth = 236;
constexpr int pageWidth = 734;
constexpr int resultsWidth = 470;
constexpr int leastPageWidth = 320;
constexpr int leastSideWidth = 150;

/// So long the outcome of the run before stays.
constexpr int patienceMilliseconds = 300;

} // namespace

ScriptsPanel::ScriptsPanel(Session &session, ScriptLibrary &library, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_library(library)
    , m_runner(new ScriptRunner(this))
    , m_splitter(new QSplitter(this))
    , m_lists(new ScriptLists(library, this))
    , m_page(new ScriptPage(library, this))
    , m_results(new TrialPanel(this))
    , m_summary(new ElidedLabel(Qt::ElideRight, this))
    , m_cursor(new QLabel(this))
{
    layOut();
    connectLibrary();
    connectParts();
    connectSession();
    addShortcuts();
    m_lists->setUsed(m_projection);
    showBuiltIn(m_projection.builtIn);
    describeScripts();
}

ScriptsPanel::~ScriptsPanel() = default;

void ScriptsPanel::layOut()
{
    m_splitter->addWidget(m_lists);
    m_splitter->addWidget(m_page);
    m_splitter->addWidget(m_results);
    m_splitter->setChildrenCollapsible(true);
    m_splitter->setCollapsible(1, false);
    m_splitter->setHandleWidth(1);
    m_lists->setMinimumWidth(leastSideWidth);
    m_page->setMinimumWidth(leastPageWidth);
    m_results->setMinimumWidth(leastSideWidth);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setStretchFactor(2, 2);
    m_splitter->setSizes({listsWidth, pageWidth, resultsWidth});

    auto *bottom = new QWidget(this);
    bottom->setProperty("panel", true);
    bottom->setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(12, 3, 12, 3);
    m_summary->setProperty("muted", true);
    m_summary->setAccessibleName(tr("Outcome of the run"));
    m_cursor->setProperty("muted", true);
    m_cursor->setAccessibleName(tr("Place of the cursor"));
    row->addWidget(m_summary, 1);
    row->addWidget(m_cursor);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_splitter, 1);
    column->addWidget(bottom);
}

void ScriptsPanel::connectLibrary()
{
    connect(&m_library, &ScriptLibrary::textChanged, this, &ScriptsPanel::followText);
    connect(&m_library, &ScriptLibrary::removed, this, &ScriptsPanel::dropRemoved);
    for (const auto signal :
         {&ScriptLibrary::added, &ScriptLibrary::removed, &ScriptLibrary::switched,
          &ScriptLibrary::kindChanged, &ScriptLibrary::trustChanged})
        connect(&m_library, signal, this, &ScriptsPanel::followLibrary);
    connect(&m_library, &ScriptLibrary::moved, this, &ScriptsPanel::followLibrary);
    for (const auto signal : {&ScriptLibrary::editedChanged, &ScriptLibrary::conflictChanged,
                              &ScriptLibrary::missingChanged, &ScriptLibrary::problemChanged})
        connect(&m_library, signal, m_page, &ScriptPage::refresh);
}

void ScriptsPanel::connectParts()
{
    connect(m_lists, &ScriptLists::scriptChosen, this,
            [this](const QString &path) { showScript(path); });
    connect(m_lists, &ScriptLists::builtInChosen, this, &ScriptsPanel::showBuiltIn);
    connect(m_lists, &ScriptLists::used, this, &ScriptsPanel::use);
    connect(m_lists, &ScriptLists::ruleChosen, this,
            [this](const QString &path, int line) { showScript(path, line); });
    connect(m_lists, &ScriptLists::newAsked, this, &ScriptsPanel::createScript);
    connect(m_lists, &ScriptLists::openAsked, this, &ScriptsPanel::openScript);
    connect(m_lists, &ScriptLists::saveAsked, this, &ScriptsPanel::saveScript);
    connect(m_lists, &ScriptLists::revertAsked, this, &ScriptsPanel::revertScript);
    connect(m_lists, &ScriptLists::removeAsked, this, &ScriptsPanel::removeScript);

    connect(m_page, &ScriptPage::newAsked, this, &ScriptsPanel::createScript);
    connect(m_page, &ScriptPage::saveAsked, this, &ScriptsPanel::save);
    connect(m_page, &ScriptPage::useAsked, this, [this] { use({.builtIn = m_page->builtIn()}); });
    connect(m_page, &ScriptPage::errorPlaceAsked, this, &ScriptsPanel::goToErrorPlace);
    connect(m_page, &ScriptPage::errorEventAsked, this, &ScriptsPanel::goToErrorEvent);
    connect(m_page, &ScriptPage::skipAsked, this, &ScriptsPanel::skip);
    connect(m_page, &ScriptPage::cursorMoved, this, [this](int line, int column) {
        m_cursor->setText(tr("Ln %1, Col %2").arg(line).arg(column));
    });
    connect(&m_page->head(), &ScriptHead::compareAsked, this, &ScriptsPanel::compareAsked);
    connect(&m_page->head().insertMenu(), &QMenu::aboutToShow, this, &ScriptsPanel::fillInsertMenu);

    connect(m_results, &TrialPanel::rowAsked, this, &ScriptsPanel::goToRow);
    connect(m_results, &TrialPanel::placeAsked, this,
            [this](const QString &path, int line) { showScript(path, line); });
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMilliseconds);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_summary->say(tr("Running…")); });
    connect(m_runner, &ScriptRunner::started, &m_patience, qOverload<>(&QTimer::start));
    connect(m_runner, &ScriptRunner::finished, this, &ScriptsPanel::takeAnswer);
    connect(m_runner, &ScriptRunner::upcastMade, m_results, &TrialPanel::showUpcast);
    connect(m_runner, &ScriptRunner::described, this, &ScriptsPanel::showFacts);
    connect(m_runner, &ScriptRunner::templateMade, this, &ScriptsPanel::takeTemplate);
    connect(m_runner, &ScriptRunner::failed, this, &ScriptsPanel::saveFailed);
}

void ScriptsPanel::connectSession()
{
    const auto takeStore = [this] {
        m_runner->setStore(m_session.readerMaker());
        m_answer.reset();
        m_lists->setTrial({}, {});
        m_page->setError({});
        m_page->setMarks({});
        m_results->showTrial({});
        m_results->showUpcast({});
        followPlace();
    };
    connect(&m_session, &Session::storeOpened, this, takeStore);
    connect(&m_session, &Session::indexChanged, this, &ScriptsPanel::followPlace);
    connect(&m_session, &Session::streamChanged, this, &ScriptsPanel::followPlace);
    connect(&m_session, &Session::trackChanged, this, &ScriptsPanel::followPlace);
    connect(&m_session, &Session::rowChanged, this, &ScriptsPanel::followRow);
    takeStore();
}

void ScriptsPanel::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto slot) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(QKeySequence::Save, &ScriptsPanel::save);
    add(Qt::CTRL | Qt::Key_Return, &ScriptsPanel::runNow);
    add(Qt::CTRL | Qt::Key_Enter, &ScriptsPanel::runNow);
}

void ScriptsPanel::showScript(const QString &path, int line, int column)
{
    if (m_library.find(path) < 0)
        return;
    const bool isOther = m_page->path() != path;
    if (isOther) {
        m_page->showScript(path);
        m_page->setError({});
        m_lists->setCurrent(path, m_page->builtIn());
        showPlace();
        runNow();
    }
    if (line > 0)
        m_page->editor()->goTo(line, column);
}

void ScriptsPanel::showBuiltIn(BuiltIn builtIn)
{
    m_page->showBuiltIn(builtIn, m_projection == ChosenProjection{.builtIn = builtIn});
    m_lists->setCurrent({}, builtIn);
    m_cursor->clear();
    showPlace();
    runNow();
}

void ScriptsPanel::setProjection(const ChosenProjection &choice)
{
    m_projection = choice;
    m_lists->setUsed(choice);
    if (m_page->path().isEmpty())
        showBuiltIn(choice.builtIn);
    announce();
    runSoon();
}

/// The person has chosen it.
void ScriptsPanel::use(const ChosenProjection &choice)
{
    const int index = m_library.find(choice.script);
    if (index >= 0 && !m_library.at(index).isTrusted) {
        showScript(choice.script); // Where that is to be decided.
        return;
    }
    setProjection(choice);
}

void ScriptsPanel::setWorkspaceName(const QString &name)
{
    m_page->setWorkspaceName(name);
}

/// A text has changed: here, or on the disk.
void ScriptsPanel::followText(int index)
{
    const bool isShown = m_library.at(index).path == m_page->path();
    if (isShown)
        m_page->refresh();
    else
        announce(); // That of the script that is shown waits until it can be run.
    describeScripts();
    runSoon();
}

void ScriptsPanel::followLibrary()
{
    m_page->refresh();
    describeScripts();
    announce();
    showPlace();
    runSoon();
}

void ScriptsPanel::dropRemoved()
{
    if (!m_projection.script.isEmpty() && m_library.find(m_projection.script) < 0)
        m_projection.script.clear();
    std::erase_if(m_described,
                  [this](const auto &known) { return m_library.find(known.first) < 0; });
    if (const QString path = m_page->path(); m_library.find(path) < 0 && !path.isEmpty()) {
        m_page->forget(path);
        showBuiltIn(m_projection.builtIn);
    }
    m_lists->setUsed(m_projection);
}

/// Says which pipeline the events are to be seen through, if it is another one.
void ScriptsPanel::announce()
{
    Pipeline pipeline = chosenPipeline(m_library, m_projection);
    if (pipeline == m_announced)
        return;
    m_announced = std::move(pipeline);
    emit pipelineChosen(m_announced);
}

} // namespace hindcast
