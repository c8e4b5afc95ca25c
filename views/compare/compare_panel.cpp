// SPDX-License-Identifier: MIT
#include "views/compare/compare_panel.h"

#include "model/items/json_text.h"
#include "model/items/link_table.h"
#include "model/session/report_file.h"
#include "views/common/notice_bar.h"
#include "views/compare/aligned_view.h"
#include "views/compare/compare_details.h"
#include "views/compare/compare_head.h"
#include "views/compare/compare_message.h"
#include "views/compare/compare_transport.h"
#include "views/compare/difference_panel.h"
#include "views/compare/paths_dialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
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
    , m_notice(new NoticeBar)
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
    m_states->setObjectName(u"states"_s);
    m_pages->addWidget(m_message);
    m_pages->addWidget(makeBody());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *part : {static_cast<QWidget *>(m_head), static_cast<QWidget *>(horizontalLine()),
                          static_cast<QWidget *>(m_notice), static_cast<QWidget *>(m_cards),
                          static_cast<QWidget *>(horizontalLine())})
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
    body->setSizes({312, 800});
    body->setCollapsible(1, false);
    return body;
}

void ComparePanel::connectHead()
{
    connect(m_head, &CompareHead::setupChosen, this, &ComparePanel::choose);
    connect(m_head, &CompareHead::pathsWanted, this, &ComparePanel::askForPaths);
    connect(m_head, &CompareHead::runWanted, this, &ComparePanel::run);
    connect(m_head, &CompareHead::cancelWanted, this, &ComparePanel::cancel);
    connect(m_head, &CompareHead::exportWanted, this, &ComparePanel::askForReport);
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

void ComparePanel::askForReport()
{
    const QString name = QFileInfo(m_session.store().path).completeBaseName() + u"-report.html"_s;
    auto *dialog
        = new QFileDialog(this, tr("Export report"), name, tr("Web page (*.html);;JSON (*.json)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"html"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"json"_s) ? u"json"_s : u"html"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &ComparePanel::exportReport);
    dialog->open();
}

void ComparePanel::exportReport(const QString &path)
{
    if (!m_result)
        return;
    const auto write = [this, path, request = m_request, result = m_result, index = m_source.index,
                        store = m_session.store().path](const std::stop_token &) {
        const auto written = writeReport(
            {.request = request, .result = *result, .index = *index, .store = store}, path);
        const QString message
            = written ? tr("The report is in %1.").arg(path) : written.error().message;
        const auto kind = written ? NoticeBar::Kind::Notice : NoticeBar::Kind::Error;
        QMetaObject::invokeMethod(
            this, [this, kind, message] { m_notice->say(kind, message); }, Qt::QueuedConnection);
    };
    m_reporter.request(0, write);
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

void ComparePanel::follow(const TableLink &link)
{
    if (link.row.isValid())
        emit rowRequested(link.row);
    else
        emit scriptRequested(link.file, link.line, link.column);
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
