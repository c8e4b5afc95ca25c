// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/compare_setup.h"
#include "model/session/comparer.h"
#include "model/session/pair_replay.h"
#include "model/session/session.h"
#include "views/compare/compare_cards.h"

#include <QWidget>

class QStackedWidget;

namespace hindcast {

class AlignedView;
class CompareDetails;
class CompareHead;
class CompareMessage;
class CompareTransport;
class DifferencePanel;
class NoticeBar;
struct TableLink;

/// Before and after: two ways to build states from the same events, compared over a stream, a
/// category or the whole store; the partitions that differ; and both states of one of them side by
/// side, moved through time together.
class ComparePanel : public QWidget
{
    Q_OBJECT
public:
    /// \a session must outlive the panel.
    explicit ComparePanel(Session &session, QWidget *parent = nullptr);
    ~ComparePanel() override;

    /// What may be compared. What is chosen stays, as far as it is still there; until a person has
    /// chosen, it is the first projection, without and with the upcasters that are on.
    void setChoices(std::vector<ProjectionChoice> projections,
                    std::vector<UpcasterChoice> upcasters);
    [[nodiscard]] const CompareChoices &choices() const { return m_choices; }
    [[nodiscard]] const CompareSetup &setup() const { return m_setup; }
    /// As if a person had chosen it, but without setupChanged().
    void setSetup(const CompareSetup &setup);
    [[nodiscard]] bool isRunning() const { return m_comparer.isRunning(); }
    /// Null pointer until a comparison is through.
    [[nodiscard]] const std::shared_ptr<const ComparisonResult> &result() const { return m_result; }

public slots:
    void run();
    void cancel();
    /// Writes what was found to \a path: JSON if it ends so, else a page of HTML. Says how it went.
    void exportReport(const QString &path);

signals:
    void setupChanged(); ///< A person has chosen something else.
    /// Line and column from 1; 0: not known.
    void scriptRequested(const QString &file, int line, int column);
    void rowRequested(hindcast::Row row); ///< The person wants to see this event.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void connectHead();
    void connectComparer();
    void connectPair();
    void connectSession();
    [[nodiscard]] QWidget *makeBody();

    void choose(const CompareSetup &setup);
    void askForPaths();
    void askForReport();
    [[nodiscard]] std::vector<ComparisonScope> scopes() const;
    void reset();

    void receiveFound(const std::vector<PartitionDifference> &fresh, qint64 compared);
    void receiveResult(const std::shared_ptr<const ComparisonResult> &result);
    void receiveError(const ComparisonError &error);
    void showPair(const PartitionDifference &difference);
    void showMoment();
    void sayAboutPair(const QString &heading, const QString &sentence);
    void followSession();
    void leadSession();
    void follow(const TableLink &link);

    void updateState();
    void say();

    Session &m_session;
    Comparer m_comparer;
    PairReplay m_pair;
    CompareChoices m_choices;
    CompareSetup m_setup;
    bool m_isChosen = false; ///< By a person, or a workspace.
    ComparisonSource m_source; ///< Of the last run, as the two that follow.
    ComparisonRequest m_request;
    CompareSetup m_runSetup;
    CompareCards::Partial m_partial;
    bool m_isOfStreams = true;
    std::shared_ptr<const ComparisonResult> m_result;
    std::optional<ComparisonError> m_error; ///< Why the last run has no result.
    bool m_isMovingSession = false;

    CompareHead *m_head; ///< Owned by the widget tree, as all that follow.
    NoticeBar *m_notice;
    CompareCards *m_cards;
    QStackedWidget *m_pages; ///< A message, or what was found.
    CompareMessage *m_message;
    DifferencePanel *m_differences;
    QStackedWidget *m_pairPages; ///< A message, or two states.
    CompareMessage *m_pairMessage;
    AlignedView *m_states;
    CompareDetails *m_details;
    CompareTransport *m_transport;
    Worker m_reporter; ///< Writes reports; last, so that it ends before what it uses.
};

} // namespace hindcast
