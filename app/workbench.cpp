// SPDX-License-Identifier: MIT
#include "app/workbench.h"

#include "app/debug_desks.h"
#include "app/view_memory.h"

#include <QFileInfo>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseInTypingMs = 300;

ScriptTrust makeTrust()
{
    return ScriptTrust(
        [] {
            return ScriptTrust::Record{settings::trustedHashes.value(),
                                       settings::trustedPaths.value()};
        },
        [](const ScriptTrust::Record &record) {
            settings::trustedHashes.set(record.hashes);
            settings::trustedPaths.set(record.paths);
        });
}

/// `p+/home/…/order-upcasters.js`: kind, whether it is on, and the path.
QString rememberedScript(const WorkspaceScript &script)
{
    return QString((script.kind == ScriptKind::Projection ? u"p"_s : u"u"_s)
                   + (script.isOn ? u'+' : u'-') + script.path);
}

std::vector<WorkspaceScript> rememberedScripts()
{
    std::vector<WorkspaceScript> scripts;
    for (const QString &line : settings::scripts.value()) {
        if (line.size() > 2)
            scripts.push_back(
                {.kind = line.startsWith(u'u') ? ScriptKind::Upcasters : ScriptKind::Projection,
                 .path = line.mid(2),
                 .isOn = line.at(1) == u'+'});
    }
    return scripts;
}

} // namespace

Workbench::Workbench(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_trust(makeTrust())
    , m_scripts(m_trust)
    , m_desks(std::make_unique<DebugDesks>(session))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseInTypingMs);
    m_scripts.restore(rememberedScripts());
    const QString chosen = settings::projection.value();
    if (const auto builtIn = builtInFromKey(chosen))
        m_projection.builtIn = *builtIn;
    else if (m_scripts.find(chosen) >= 0)
        m_projection.script = chosen;
    connectScripts();
    apply();
}

Workbench::~Workbench() = default;

void Workbench::connectScripts()
{
    const auto later = [this] { m_pause.start(); };
    connect(&m_scripts, &ScriptLibrary::textChanged, this, later);
    connect(&m_pause, &QTimer::timeout, this, &Workbench::apply);
    connect(&m_scripts, &ScriptLibrary::added, this, &Workbench::apply);
    connect(&m_scripts, &ScriptLibrary::moved, this, &Workbench::apply);
    connect(&m_scripts, &ScriptLibrary::switched, this, &Workbench::apply);
    connect(&m_scripts, &ScriptLibrary::kindChanged, this, &Workbench::apply);
    connect(&m_scripts, &ScriptLibrary::trustChanged, this, &Workbench::apply);
    connect(&m_scripts, &ScriptLibrary::removed, this, [this] {
        if (m_scripts.find(m_projection.script) < 0)
            m_projection.script.clear();
        apply();
    });
}

void Workbench::useBuiltIn(BuiltIn projection)
{
    m_projection = {.builtIn = projection};
    settings::projection.set(builtInKey(projection));
    apply();
}

void Workbench::useScript(const QString &path)
{
    Q_ASSERT(m_scripts.find(path) >= 0);
    m_projection.script = path;
    settings::projection.set(path);
    apply();
}

Pipeline Workbench::pipeline() const
{
    Pipeline pipeline{.projection = m_projection.builtIn, .upcasters = m_scripts.upcastersToRun()};
    const int script = m_scripts.find(m_projection.script);
    if (script >= 0 && m_scripts.at(script).isTrusted)
        pipeline.projection = ScriptFile{m_scripts.at(script).path, m_scripts.at(script).text};
    return pipeline;
}

void Workbench::apply()
{
    m_pause.stop();
    Lens lens{.pipeline = pipeline()};
    if (lens.pipeline == m_session.lens().pipeline)
        lens.onFailure = m_session.lens().onFailure; // The person has chosen to skip.
    m_session.setLens(lens);
    emit changed();
}

void Workbench::keepComparison(const CompareSetup &setup, const CompareChoices &choices)
{
    hindcast::keepComparison(setup, choices, m_workspace);
    m_workspace.store = m_session.store().path;
}

Result<Workspace> Workbench::open(const QString &path)
{
    auto workspace = readWorkspace(path);
    if (!workspace)
        return workspace;
    m_workspace = workspace.value();
    m_path = path;
    m_projection = m_workspace.projection;
    m_scripts.restore(m_workspace.scripts);
    if (m_scripts.find(m_projection.script) < 0)
        m_projection.script.clear();
    takeOver(m_workspace);
    apply();
    return workspace;
}

void Workbench::takeOver(const Workspace &workspace)
{
    m_desks->stops.setBreakpoints(workspace.breakpoints);
    m_desks->watches.setWatches(workspace.watches);
    m_desks->branches.setBranches(workspace.branches);
    m_desks->notes.setBookmarks(workspace.bookmarks);
}

Result<void> Workbench::save(const QString &path)
{
    const Workspace workspace = current();
    if (const auto written = writeWorkspace(path, workspace); !written)
        return written;
    m_workspace = workspace;
    m_path = path;
    emit changed();
    return {};
}

Workspace Workbench::current() const
{
    Workspace workspace = m_workspace;
    workspace.store = m_session.store().path;
    workspace.profile = m_session.store().profile;
    workspace.stream.clear();
    workspace.version.reset();
    workspace.partition.reset();
    if (m_session.stream().isValid() && m_session.row().isValid()) {
        workspace.stream = m_session.index()->streams.at(m_session.stream().value);
        workspace.version = m_session.index()->versionOf(m_session.row());
    }
    if (!m_session.track().isOfStream())
        workspace.partition = m_session.track().partition;
    workspace.projection = m_projection;
    workspace.scripts = m_scripts.forWorkspace();
    workspace.breakpoints = m_desks->stops.breakpoints();
    workspace.watches = m_desks->watches.watches();
    workspace.branches = m_desks->branches.branches();
    workspace.bookmarks = m_desks->notes.bookmarks();
    return workspace;
}

bool Workbench::hasUntrusted() const
{
    for (int i = 0; i < m_scripts.count(); ++i) {
        if (!m_scripts.at(i).isTrusted && !m_scripts.at(i).text.empty())
            return true;
    }
    return false;
}

void Workbench::remember() const
{
    if (!m_path.isEmpty())
        return; // The workspace file keeps them; those of the last run without one stay.
    QStringList lines;
    for (const WorkspaceScript &script : m_scripts.forWorkspace())
        lines += rememberedScript(script);
    settings::scripts.set(lines);
}

} // namespace hindcast
