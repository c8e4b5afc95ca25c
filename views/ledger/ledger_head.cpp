// SPDX-License-Identifier: MIT
#include "views/ledger/ledger_head.h"

#include "views/common/icons.h"
#include "views/ledger/ledger_filter_edit.h"
#include "views/ledger/ledger_filter_menu.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int oneLineWidth = 620; ///< With less room the filter has a line of its own.
constexpr int shortNamesWidth = 400;

} // namespace

LedgerHead::LedgerHead(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(new QLabel(this))
    , m_stream(makeScopeButton(tr("Stream"), tr("List the events of the selected stream"),
                               LedgerView::Scope::Stream))
    , m_allStreams(makeScopeButton(tr("All streams"), tr("List the events of the whole store"),
                                   LedgerView::Scope::AllStreams))
    , m_edit(new LedgerFilterEdit(this))
    , m_count(new QLabel(this))
    , m_cancel(new QToolButton(this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_title->setObjectName(u"ledgerTitle"_s);
    m_title->setProperty("heading", true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setAccessibleName(tr("Listed events"));
    m_edit->setObjectName(u"ledgerFilter"_s);
    m_edit->setAccessibleName(tr("Filter events"));
    m_edit->setPlaceholderText(tr("Filter events…"));
    m_edit->setToolTip(LedgerFilterEdit::help());
    m_edit->setMinimumWidth(110);
    m_count->setObjectName(u"ledgerCount"_s);
    m_count->setProperty("muted", true);
    m_count->setAccessibleName(tr("Events that pass the filter"));
    m_cancel->setObjectName(u"ledgerCancel"_s);
    m_cancel->setAccessibleName(tr("Stop filtering"));
    m_cancel->setToolTip(tr("Stop filtering"));
    m_cancel->setIcon(icon(IconName::Close));
    m_cancel->setAutoRaise(true);
    m_cancel->hide();

    auto *filterMenu = new LedgerFilterMenu(session, this);
    connect(filterMenu, &LedgerFilterMenu::lineAsked, m_edit, &LedgerFilterEdit::enterLine);
    auto *filterButton = new QToolButton(this);
    filterButton->setObjectName(u"ledgerFilterMenu"_s);
    filterButton->setAccessibleName(tr("What to filter by"));
    filterButton->setToolTip(tr("Filter by type, actor or time"));
    filterButton->setIcon(icon(IconName::Filter));
    filterButton->setAutoRaise(true);
    filterButton->setPopupMode(QToolButton::InstantPopup);
    filterButton->setMenu(filterMenu);
    layOut(filterButton);
    connectAll();
    m_edit->setNames(*session.index());
    showView();
    showTitle();
    showCount();
}

QToolButton *LedgerHead::makeScopeButton(const QString &text, const QString &toolTip,
                                         LedgerView::Scope scope)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, scope] { setScope(scope); });
    return button;
}

void LedgerHead::layOut(QToolButton *filterButton)
{
    m_stream->setObjectName(u"ledgerStream"_s);
    m_allStreams->setObjectName(u"ledgerAllStreams"_s);
    auto *scopes = new QButtonGroup(this);
    scopes->addButton(m_stream);
    scopes->addButton(m_allStreams);
    auto *what = new QHBoxLayout;
    what->setSpacing(2);
    what->addWidget(m_title, 1);
    what->addWidget(m_stream);
    what->addWidget(m_allStreams);
    auto *which = new QHBoxLayout;
    which->setSpacing(4);
    which->addWidget(m_count);
    which->addWidget(m_cancel);
    which->addWidget(m_edit, 1);
    which->addWidget(filterButton);
    m_layout->setContentsMargins(12, 4, 8, 4);
    m_layout->setSpacing(4);
    m_layout->addLayout(what, 1);
    m_layout->addLayout(which, 1);
}

void LedgerHead::connectAll()
{
    connect(&m_session, &Session::ledgerViewChanged, this, &LedgerHead::showView);
    connect(&m_session, &Session::ledgerViewChanged, this, &LedgerHead::showTitle);
    connect(&m_session, &Session::trackChanged, this, &LedgerHead::showTitle);
    connect(&m_session, &Session::indexChanged, this, &LedgerHead::showTitle);
    connect(&m_session, &Session::ledgerRowsChanged, this, &LedgerHead::showCount);
    connect(&m_session, &Session::ledgerViewChanged, this, &LedgerHead::showCount);
    connect(&m_session, &Session::indexChanged, this,
            [this] { m_edit->setNames(*m_session.index()); });
    connect(m_edit, &LedgerFilterEdit::lineChanged, this, &LedgerHead::setFilter);
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_edit->enterLine({}); });
}

void LedgerHead::setScope(LedgerView::Scope scope)
{
    LedgerView view = m_session.ledgerView();
    view.scope = scope;
    m_session.setLedgerView(view);
}

void LedgerHead::setFilter(const QString &line)
{
    LedgerView view = m_session.ledgerView();
    view.filter = line;
    m_session.setLedgerView(view);
}

void LedgerHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_layout->setDirection(width() < oneLineWidth ? QBoxLayout::TopToBottom
                                                  : QBoxLayout::LeftToRight);
    m_allStreams->setText(width() < shortNamesWidth ? tr("All", "all streams") : tr("All streams"));
    showTitle();
}

void LedgerHead::showView()
{
    const LedgerView &view = m_session.ledgerView();
    const bool isStream = view.scope == LedgerView::Scope::Stream;
    m_stream->setChecked(isStream);
    m_allStreams->setChecked(!isStream);
    m_edit->showLine(view.filter);
}

void LedgerHead::showTitle()
{
    const StreamId stream = m_session.stream();
    const bool isAll = m_session.ledgerView().scope == LedgerView::Scope::AllStreams;
    QString name = isAll ? tr("All streams") : tr("No stream selected");
    std::int64_t count = isAll ? m_session.index()->rowCount() : 0;
    if (!isAll && stream.isValid()) {
        name = QString::fromUtf8(m_session.index()->streams.at(stream.value));
        count = m_session.trackRows().count();
    }
    const QString events = tr("%Ln events", nullptr, static_cast<int>(count));
    m_wholeTitle = isAll || stream.isValid() ? name + u" · "_s + events : name;
    // The name gives way first: the number is what one looks for.
    const QFontMetrics metrics(m_title->font());
    const int room = m_title->width() - metrics.horizontalAdvance(u" · "_s + events);
    const bool fits = metrics.horizontalAdvance(m_wholeTitle) <= m_title->width();
    m_title->setText(fits || count == 0
                         ? m_wholeTitle
                         : metrics.elidedText(name, Qt::ElideMiddle, room) + u" · "_s + events);
    m_title->setToolTip(fits ? QString() : m_wholeTitle.toHtmlEscaped());
}

void LedgerHead::showCount()
{
    const LedgerRows &rows = m_session.ledgerRows();
    const bool isFiltered = !m_session.ledgerView().filter.trimmed().isEmpty();
    const bool isRunning = isFiltered && !rows.isComplete() && rows.failure.isEmpty();
    m_count->setVisible(isFiltered);
    m_cancel->setVisible(isRunning);
    if (!isFiltered)
        return;
    QString text = tr("%1 of %Ln events", nullptr, static_cast<int>(rows.total))
                       .arg(locale().toString(qint64{rows.rows.count()}));
    if (isRunning)
        text += u" · "_s
            + tr("%1 %").arg(rows.examined * 100 / std::max(rows.total, std::int64_t{1}));
    if (!rows.failure.isEmpty())
        text = u"⚠ "_s + text;
    m_count->setText(text);
    m_count->setToolTip(rows.failure.toHtmlEscaped());
    m_count->setAccessibleDescription(rows.failure);
}

} // namespace hindcast
