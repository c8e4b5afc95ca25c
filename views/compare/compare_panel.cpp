// SPDX-License-Identifier: MIT
#include "views/compare/compare_panel.h"

#include "model/items/json_text.h"
#include "model/items/link_table.h"
#include "views/compare/aligned_view.h"
#include "views/compare/compare_details.h"
#include "views/compare/compare_head.h"
#include "views/compare/compare_message.h"
#include "views/compare/compare_transport.h"
#include "views/compare/difference_panel.h"
#include "views/compare/paths_dialog.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <set>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostCategories = 40; ///< In the menu of scopes.

QFrame *horizontalLine()
{
    auto *line = new QFrame;
    line->setFixedHeight(1);
    line->setStyleSheet(u"background: palette(mid);"_s);
    return line;
}

} // namespace

ComparePanel::ComparePanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_head(new CompareHead)
    , m_cards(new CompareCards)
    , m_pages(new QStackedWidget)
    , m_message(new CompareMessage)
    , m_differences(new DifferencePanel)
    , m_pairPages(new QStackedWidget)
    , m_pairMessage(new CompareMessage)
    , m_states(new AlignedView(tr("Before"), tr("After")))
    , m_details(new CompareDetails)
    , m_transport(new CompareTransport(m_pair))
{
    setAccessibleName(tr("Compare projections"));
    m_pages->addWidget(m_message);
    m_pages->addWidget(makeBody());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *part :
         {static_cast<QWidget *>(m_head), static_cast<QWidget *>(horizontalLine()),
          static_cast<QWidget *>(m_cards), static_cast<QWidget *>(horizontalLine())})
        layout->addWidget(part);
    layout->addWidget(m_pages, 1);
    layout->addWidget(horizontalLine());
    layout->addWidget(m_transport);
    connectHead();
    connectComparer();
    connectPair();
    connectSession();
    reset();
}

ComparePanel::~ComparePanel() = default;

QWidget *ComparePanel::makeBody()
{
    m_pairPages->addWidget(m_pairMessage);
    m_pairPages->addWidget(m_states);
    auto *right = new QSplitter(Qt::Vertical);
    right->addWidget(m_pairPages);
    right->addWidget(m_details);
    right->setStretchFactor(0, 3);
    right->setStretchFactor(1, 1);
    right->setSizes({330, 150});
    right->setCollapsible(0, false);
    auto *body = new QSplitter(Qt::Horizontal);
    body->addWidget(m_differences);
    body->addWidget(right);
    body->setStretchFactor(0, 0);
    body->setStretchFactor(1, 1);
    body->setSizes({290, 800});
    body->setCollapsible(1, false);
    return body;
}

void ComparePanel::connectHead()
{
    connect(m_head, &CompareHead::setupChosen, this, &ComparePanel::choose);
    connect(m_head, &CompareHead::pathsWanted, this, &ComparePanel::askForPaths);
    connect(m_head, &CompareHead::runWanted, this, &ComparePanel::run);
    connect(m_head, &CompareHead::cancelWanted, this, &ComparePanel::cancel);
    m_head->setScopes([this] { return scopes(); });
}

void ComparePanel::connectComparer()
{
    connect(&m_comparer, &Comparer::begun, this, [this](bool isOfStreams) {
        m_isOfStreams = isOfStreams;
        m_differences->begin(m_source.index, isOfStreams);
    });
    connect(&m_comparer, &Comparer::progressed, this, [this](qint64 done, qint64 total) {
        m_head->setProgress(done, total);
        m_partial.events = done;
        if (m_comparer.isRunning())
            m_cards->showPartial(m_partial, m_isOfStreams);
    });
    connect(&m_comparer, &Comparer::found, this, &ComparePanel::receiveFound);
    connect(&m_comparer, &Comparer::finished, this, &ComparePanel::receiveResult);
    connect(&m_comparer, &Comparer::failed, this, &ComparePanel::receiveError);
}

void ComparePanel::connectPair()
{
    connect(m_differences, &DifferencePanel::chosen, this,
            [this] { showPair(*m_differences->current()); });
    connect(&m_pair, &PairReplay::momentChanged, this, &ComparePanel::showMoment);
    connect(&m_pair, &PairReplay::moved, this, &ComparePanel::leadSession);
    connect(&m_pair, &PairReplay::failed, this, [this](const QString &message) {
        sayAboutPair(tr("This partition cannot be shown"), message);
    });
    connect(m_details, &CompareDetails::linkChosen, this, &ComparePanel::follow);
}

void ComparePanel::connectSession()
{
    connect(&m_session, &Session::storeOpened, this, &ComparePanel::reset);
    connect(&m_session, &Session::indexChanged, this, &ComparePanel::updateState);
    connect(&m_session, &Session::rowChanged, this, &ComparePanel::followSession);
}

/// Nothing has been compared yet.
void ComparePanel::reset()
{
    m_comparer.forget();
    m_pair.close();
    m_result.reset();
    m_error.reset();
    m_source = {};
    m_isOfStreams = true;
    if (m_setup.scope.kind != ComparisonScope::Kind::Store)
        m_setup.scope = {};
    m_cards->showNothing();
    m_differences->begin(m_session.index(), true);
    m_details->clear();
    m_states->clear();
    m_transport->setFirstDifference({});
    updateState();
}

void ComparePanel::setChoices(std::vector<ProjectionChoice> projections,
                              std::vector<UpcasterChoice> upcasters)
{
    m_choices = {std::move(projections), std::move(upcasters)};
    const CompareSetup fitted = m_choices.fitted(m_setup);
    if (!m_isChosen) {
        const CompareSetup standard = m_choices.defaultSetup();
        m_setup.before = standard.before;
        m_setup.after = standard.after;
    } else {
        m_setup = fitted;
    }
    updateState();
}

void ComparePanel::setSetup(const CompareSetup &setup)
{
    m_isChosen = true;
    m_setup = m_choices.projections.empty() ? setup : m_choices.fitted(setup);
    m_states->setOnlyDifferences(setup.isOnlyDifferences);
    updateState();
}

void ComparePanel::choose(const CompareSetup &setup)
{
    setSetup(setup);
    emit setupChanged();
}

void ComparePanel::askForPaths()
{
    auto *dialog = new PathsDialog(m_setup, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        choose(dialog->setup());
        if (m_result)
            run(); // What was found is to be told in another way.
    });
    dialog->open();
}

std::vector<ComparisonScope> ComparePanel::scopes() const
{
    using Kind = ComparisonScope::Kind;
    const StoreIndex &index = *m_session.index();
    std::vector<ComparisonScope> scopes{{}};
    if (m_session.stream().isValid())
        scopes.push_back({Kind::Stream, std::string(index.stream(m_session.stream()).name)});
    std::set<std::string_view> categories;
    for (std::uint32_t i = 0; i < index.streamCount() && categories.size() < mostCategories; ++i)
        categories.insert(index.stream({i}).category);
    for (const std::string_view category : categories)
        scopes.push_back({Kind::Category, std::string(category)});
    if (std::ranges::count(scopes, m_setup.scope) == 0)
        scopes.push_back(m_setup.scope);
    return scopes;
}

void ComparePanel::run()
{
    auto request = m_choices.request(m_setup);
    if (!m_session.hasStore() || !request)
        return updateState();
    m_pair.close();
    m_source = {m_session.index(), m_session.readerMaker()};
    m_request = std::move(request).value();
    m_runSetup = m_setup;
    m_result.reset();
    m_error.reset();
    m_partial = {};
    m_cards->showPartial(m_partial, m_isOfStreams);
    m_differences->begin(m_source.index, m_isOfStreams);
    m_details->clear();
    m_states->clear();
    m_transport->setFirstDifference({});
    m_comparer.start(m_source, m_request);
    updateState();
}

void ComparePanel::cancel()
{
    m_comparer.cancel();
}

void ComparePanel::receiveFound(const std::vector<PartitionDifference> &fresh, qint64 compared)
{
    using Kind = PartitionDifference::Kind;
    m_differences->add(fresh);
    m_partial.compared = compared;
    for (const PartitionDifference &difference : fresh) {
        const bool isFailed = difference.kind >= Kind::FailedBefore;
        ++(isFailed ? m_partial.failed : m_partial.differing);
    }
    if (m_comparer.isRunning())
        m_cards->showPartial(m_partial, m_isOfStreams);
}

void ComparePanel::receiveResult(const std::shared_ptr<const ComparisonResult> &result)
{
    m_result = result;
    m_cards->showResult(*result, m_isOfStreams);
    m_differences->finish(result);
    m_details->showResult(*result, *m_source.index);
    if (const PartitionDifference *current = m_differences->current()) {
        m_details->showDifference(current, *m_source.index);
        m_transport->setFirstDifference(current->firstDiverging);
    } else {
        m_differences->selectFirst();
    }
    updateState();
}

void ComparePanel::receiveError(const ComparisonError &error)
{
    m_error = error;
    m_pair.close();
    m_cards->showNothing();
    updateState();
}

void ComparePanel::showPair(const PartitionDifference &difference)
{
    Row at; // Else the end, where the list counts what differs.
    for (const Side side : bothSides) {
        if (const auto &failure = difference.failures.of(side))
            at = failure->row;
    }
    m_pair.open({.source = m_source,
                 .request = m_request,
                 .key = difference.key,
                 .isShared = difference.isShared},
                at);
    m_transport->setFirstDifference(difference.firstDiverging);
    m_details->showDifference(&difference, *m_source.index);
    updateState();
}

void ComparePanel::sayAboutPair(const QString &heading, const QString &sentence)
{
    m_pairMessage->say(heading, sentence);
    m_pairPages->setCurrentWidget(m_pairMessage);
}

void ComparePanel::showMoment()
{
    const auto &moment = m_pair.moment();
    m_details->showMoment(moment);
    if (!moment->failure.isEmpty())
        return sayAboutPair(tr("This event cannot be read"), moment->failure);
    const auto &[before, after] = moment->sides;
    m_states->show(before.state, after.state, moment->changes,
                   {.matching = m_request.matching,
                    .ignored = m_request.ignored,
                    .expected = m_request.expected});
    m_states->setNote(tr("state at %1").arg(m_transport->placeName(moment->ordinal)));
    QStringList failures;
    for (const Side side : bothSides) {
        const PairSide &own = moment->sides.of(side);
        if (own.failure)
            failures += sentence(*own.failure);
        else if (own.stoppedAt.isValid())
            failures += tr("stopped at an earlier event");
        else
            failures += QString();
    }
    m_states->setFailures(failures.first(), failures.last());
    m_pairPages->setCurrentWidget(m_states);
}

/// The session goes where the two sides are, if they are of a stream.
void ComparePanel::leadSession()
{
    const Row row = m_pair.rowAt(m_pair.ordinal());
    if (m_isMovingSession || !isVisible() || !row.isValid() || !m_pair.isOfStream())
        return;
    const QScopedValueRollback moving(m_isMovingSession, true);
    m_session.goTo(row);
}

/// The two sides go where the session is, if that is in what was compared.
void ComparePanel::followSession()
{
    if (m_isMovingSession || !isVisible() || !m_isOfStreams || !m_result
        || !m_session.stream().isValid())
        return;
    const QScopedValueRollback moving(m_isMovingSession, true);
    const std::string key(m_session.index()->stream(m_session.stream()).name);
    if (m_pair.subject() && m_pair.subject()->key == key)
        return m_pair.goToRow(m_session.row());
    const QModelIndex found = m_differences->list().find(key, false);
    if (!found.isValid())
        return;
    m_differences->select(key, false);
    showPair(*m_differences->list().difference(found));
    m_pair.goToRow(m_session.row());
}

void ComparePanel::follow(const TableLink &link)
{
    if (link.row.isValid())
        emit rowRequested(link.row);
    else
        emit scriptRequested(link.file, link.line, link.column);
}

void ComparePanel::updateState()
{
    using State = CompareHead::RunState;
    m_head->show(m_setup, m_choices);
    const bool canRun = m_session.hasStore() && m_choices.differ(m_setup);
    CompareSetup seen = m_runSetup; // What is merely shown in another way needs no run.
    seen.isOnlyDifferences = m_setup.isOnlyDifferences;
    if (m_comparer.isRunning())
        m_head->setRunState(State::Running);
    else if (!canRun)
        m_head->setRunState(State::Impossible);
    else
        m_head->setRunState(m_result && seen == m_setup ? State::Again : State::Fresh);
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

void ComparePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    followSession();
}

void ComparePanel::keyPressEvent(QKeyEvent *event)
{
    const bool isShifted = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        return m_transport->back();
    case Qt::Key_Right:
        return m_transport->forward();
    case Qt::Key_Home:
        return m_transport->first();
    case Qt::Key_End:
        return m_transport->last();
    case Qt::Key_N:
        return isShifted ? m_transport->goToPreviousDifference()
                         : m_transport->goToNextDifference();
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace hindcast
