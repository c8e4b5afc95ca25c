// SPDX-License-Identifier: MIT
#include "views/store/status_line.h"

#include "model/session/session.h"

#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

QToolButton *flatButton(const QString &accessibleName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setAccessibleName(accessibleName);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

StatusLine::StatusLine(Session &session, QWidget *parent)
    : QStatusBar(parent)
    , m_session(session)
    , m_store(new QLabel(this))
    , m_replay(new QLabel(this))
    , m_problems(flatButton(tr("Problems of the store"), this))
    , m_progress(new QProgressBar(this))
    , m_zone(flatButton(tr("Time zone"), this))
    , m_position(new QLabel(this))
{
    setSizeGripEnabled(false);
    setContentsMargins(10, 0, 10, 0);
    m_store->setAccessibleName(tr("Size of the store"));
    m_replay->setAccessibleName(tr("Time of the replay"));
    m_position->setAccessibleName(tr("Position of the current event"));
    m_progress->setAccessibleName(tr("Opening"));
    m_progress->setMaximumWidth(160);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_zone->setToolTip(tr("The zone in which times are shown"));
    for (QLabel *label : {m_store, m_replay, m_position})
        label->setProperty("muted", true);
    addWidget(m_store);
    addWidget(m_progress);
    addWidget(m_replay);
    addWidget(m_problems);
    addPermanentWidget(m_zone);
    addPermanentWidget(m_position);

    connect(&m_session, &Session::storeOpened, this, [this] {
        m_openedAt = std::chrono::steady_clock::now();
        m_progress->setRange(0, 0);
        m_progress->show();
    });
    connect(&m_session, &Session::loadingProgressed, this, &StatusLine::showProgress);
    connect(&m_session, &Session::loadingFinished, this, &StatusLine::finishLoading);
    connect(&m_session, &Session::indexChanged, this, &StatusLine::showStore);
    connect(&m_session, &Session::momentChanged, this, &StatusLine::showMoment);
    connect(&m_session, &Session::rowChanged, this, &StatusLine::showMoment);
    connect(&m_session, &Session::timeFormatChanged, this, &StatusLine::showStore);
    connect(m_problems, &QToolButton::clicked, this, &StatusLine::problemsAsked);
    connect(m_zone, &QToolButton::clicked, this,
            [this] { emit zoneAsked(m_zone->mapToGlobal(QPoint(0, 0))); });
    showStore();
    showMoment();
}

void StatusLine::showProgress(qint64 done, qint64 total)
{
    constexpr int steps = 1'000;
    if (!m_session.isLoading())
        return;
    m_progress->setRange(0, total > 0 ? steps : 0);
    m_progress->setValue(total > 0 ? static_cast<int>(done * steps / total) : 0);
}

void StatusLine::finishLoading()
{
    m_openedIn = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - m_openedAt);
    m_progress->hide();
    showStore();
}

void StatusLine::showStore()
{
    m_zone->setText(m_session.timeFormat().zoneName());
    m_problems->setVisible(m_session.hasStore());
    if (!m_session.hasStore())
        return;
    const StoreIndex &index = *m_session.index();
    const auto events = static_cast<int>(index.rowCount() - index.badCount());
    QStringList parts{tr("%Ln events", nullptr, events),
                      tr("%Ln streams", nullptr, static_cast<int>(index.streamCount()))};
    if (index.badCount() > 0)
        parts += tr("%n bad records", nullptr, static_cast<int>(index.badCount()));
    if (m_session.isLoading())
        parts += tr("opening…");
    else if (m_openedIn.count() > 0)
        parts
            += tr("opened in %1 s")
                   .arg(locale().toString(static_cast<double>(m_openedIn.count()) / 1'000, 'f', 2));
    m_store->setText(parts.join(u" · "_s));

    const auto problems = static_cast<int>(index.problemCount());
    m_problems->setVisible(problems > 0);
    m_problems->setText(u"⚠ "_s + tr("%n problems", nullptr, problems));
}

void StatusLine::showMoment()
{
    const Row row = m_session.row();
    m_position->clear();
    if (row.isValid())
        m_position->setText(
            tr("position %1")
                .arg(locale().toString(qint64(m_session.index()->event(row).position.value))));
    m_replay->clear();
    const auto &moment = m_session.moment();
    if (!moment || moment->row != row || moment->event.isBad())
        return;
    const double ms = static_cast<double>(moment->replayTime.count()) / 1'000;
    m_replay->setText(tr("replay v%1: %2 ms")
                          .arg(moment->event.version.value)
                          .arg(locale().toString(ms, 'f', 1)));
}

} // namespace hindcast
