// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/moment.h"
#include "model/session/step_search.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace hindcast {

class EventFacts;
class EventHeader;
class JsonPane;
class PayloadTabs;
class Session;
class TraceList;

/// The current event: what it is, what it carries, and what it is linked to. A bad record shows
/// where it stands, what is wrong with it, and its text.
class EventPanel : public QWidget
{
    Q_OBJECT
public:
    /// Where to look for another event of the same type.
    enum class Reach { Stream, Store };

    /// \a session must outlive the panel.
    explicit EventPanel(Session &session, QWidget *parent = nullptr);

public slots:
    void nextOfType(hindcast::EventPanel::Reach reach = Reach::Stream);
    void previousOfType(hindcast::EventPanel::Reach reach = Reach::Stream);

private:
    [[nodiscard]] QWidget *makeEventPage();
    [[nodiscard]] QWidget *makeBadPage();
    void showMoment();
    void showAhead(const std::shared_ptr<const Moment> &moment);
    void present(const std::shared_ptr<const Moment> &moment);
    void showRelated();
    void showProblems(const Event &event);
    void showBad(const std::shared_ptr<const Moment> &moment);
    void say(const QString &text); ///< Instead of an event.
    void search(Reach reach, StepSearch::Direction direction);
    void sayNotFound();

    Session &m_session;
    QStackedWidget *m_pages; ///< Owned by the widget tree, like all that follow.
    QLabel *m_message;
    EventHeader *m_header;
    EventFacts *m_facts;
    QLabel *m_problems;
    PayloadTabs *m_payloads;
    TraceList *m_trace;
    std::shared_ptr<const Moment> m_ahead; ///< An event whose state takes longer.
    QLabel *m_badPlace;
    QLabel *m_badReason;
    JsonPane *m_badText;
    StepSearch m_search;
    Reach m_searchReach = Reach::Stream;
    StepSearch::Direction m_searchDirection = StepSearch::Direction::Forward;
    QTimer m_patience; ///< Runs while an event of another stream is awaited.
};

} // namespace hindcast
