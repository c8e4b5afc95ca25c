// SPDX-License-Identifier: MIT
#include "views/state/history_pane.h"

#include "model/items/history_model.h"
#include "model/session/blame_desk.h"
#include "views/state/history_chart.h"
#include "views/state/history_delegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

#include <array>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

enum Page { MessagePage, HistoryPage };

QLabel *makeLabel(bool isMuted, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("muted", isMuted);
    // A long path must not make the panel wide.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

HistoryPane::HistoryPane(Session &session, BlameDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_desk(desk)
    , m_pages(new QStackedWidget(this))
    , m_message(new QLabel(this))
{
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(16);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setProperty("muted", true);
    m_pages->addWidget(m_message);
    m_pages->addWidget(makeBody());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);

    connect(&m_desk, &BlameDesk::historyChanged, this, &HistoryPane::showHistory);
    connect(&m_desk, &BlameDesk::fieldChanged, this, &HistoryPane::showHistory);
    connect(&m_desk, &BlameDesk::blameChanged, this, &HistoryPane::showSetters);
    connect(&m_desk, &BlameDesk::originChanged, this, &HistoryPane::showSetters);
    connect(&m_session, &Session::rowChanged, this, &HistoryPane::showPlace);
    connect(&m_session, &Session::timeFormatChanged, this, &HistoryPane::showHistory);
    connect(m_chart, &HistoryChart::ordinalChosen, &m_session, &Session::goToOrdinal);
    const auto goToRow
        = [this](const QModelIndex &index) { m_session.goTo(m_model->eventAt(index.row())); };
    connect(m_list, &QTreeView::clicked, this, goToRow);
    connect(m_list, &QTreeView::activated, this, goToRow);
    showHistory();
}

QWidget *HistoryPane::makeHead()
{
    auto *head = new QWidget(this);
    m_title = makeLabel(false, head);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_count = new QLabel(head);
    m_count->setProperty("muted", true);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(8, 6, 8, 0);
    row->addWidget(m_title, 1);
    row->addWidget(m_count);
    const auto addButton = [&](const QString &text, const QString &name, HistoryChart::Axis axis) {
        auto *button = new QToolButton(head);
        button->setText(text);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, [this, axis] { m_chart->setAxis(axis); });
        row->addWidget(button);
        return button;
    };
    m_byVersion = addButton(tr("version"), tr("Versions as axis"), HistoryChart::Axis::Version);
    m_byTime = addButton(tr("time"), tr("Time as axis"), HistoryChart::Axis::Time);
    m_byVersion->setChecked(true);
    return head;
}

QWidget *HistoryPane::makeBody()
{
    auto *body = new QWidget(this);
    m_setters = makeLabel(true, body);
    m_setters->setContentsMargins(8, 2, 8, 6);
    m_chart = new HistoryChart(body);
    m_model = new HistoryModel(this);
    m_list = new QTreeView(body);
    m_list->setAccessibleName(tr("Changes of the field"));
    m_list->setMinimumHeight(m_list->fontMetrics().height() * 2); // On small screens.
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setMinimumSectionSize(36);
    constexpr std::array widths{44, 140, 90, 90, 90, 150};
    for (int section = 0; section < HistoryModel::ColumnCount; ++section)
        m_list->header()->resizeSection(section, widths[static_cast<std::size_t>(section)]);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_setters);
    column->addWidget(m_chart);
    column->addWidget(m_list, 1);
    return body;
}

void HistoryPane::say(const QString &text)
{
    m_message->setText(text);
    m_pages->setCurrentIndex(MessagePage);
}

void HistoryPane::showHistory()
{
    const auto &history = m_desk.history();
    if (m_desk.field().empty())
        return say(tr("Select a field of the state to see how it came about"));
    if (!m_desk.historyFailure().isEmpty())
        return say(m_desk.historyFailure());
    if (!history)
        return say(m_desk.isSearchingHistory() ? tr("Searching all events for changes…")
                                               : QString());
    m_title->setText(tr("History of %1").arg(QString::fromStdString(m_desk.field())));
    const auto changes = static_cast<int>(history->versions.size());
    m_count->setText(history->leftOut > 0
                         ? tr("the last %1 changes").arg(QLocale().toString(changes))
                         : tr("%n changes", nullptr, changes));
    HistoryShape shape = historyShape(*history, m_session.trackRows());
    m_byTime->setEnabled(shape.hasTimes());
    m_chart->setEnds(eventName(0), eventName(shape.count - 1));
    m_chart->setShape(std::move(shape));
    m_model->show(history,
                  {.index = m_session.index(),
                   .isOfStream = m_session.track().isOfStream(),
                   .times = m_session.timeFormat()});
    showSetters();
    showPlace();
    m_pages->setCurrentIndex(HistoryPage);
}

/// `v17`, or the position where the track is not a stream's.
QString HistoryPane::eventName(std::int64_t ordinal) const
{
    const RowList &rows = m_session.trackRows();
    if (ordinal < 0 || ordinal >= rows.count())
        return {};
    const IndexedEvent event = rows.event(ordinal);
    return m_session.track().isOfStream() ? u"v%1"_s.arg(event.version.value)
                                          : u"#%1"_s.arg(event.position.value);
}

/// Last changed beside last written, up to the current event.
void HistoryPane::showSetters()
{
    const auto &blame = m_desk.blame();
    if (!blame || m_desk.field().empty())
        return m_setters->clear();
    const BlameStamp stamp
        = blameAt(blame->root, blame->state, pathOfPointer(m_desk.field())).stamp();
    const bool isOfStream = m_session.track().isOfStream();
    const auto name = [&](Row row) { return setterText(*m_session.index(), row, isOfStream); };
    QString text = stamp.changed.isValid() ? tr("last changed by %1").arg(name(stamp.changed))
                                           : tr("no event has changed it so far");
    if (stamp.written.isValid())
        text += u'\n' + tr("last written by %1").arg(name(stamp.written));
    if (const QString origin = originText(); !origin.isEmpty())
        text += u'\n' + origin;
    m_setters->setText(text);
    m_setters->setToolTip(text);
}

/// `copied from data.town · line 17`: on from the field to the event's field, the upcaster's rule,
/// the stored field, and the place in the store.
QString HistoryPane::originText() const
{
    const auto &origin = m_desk.origin();
    if (!origin)
        return {};
    QStringList parts;
    if (!origin->fields.empty()) {
        const FieldOrigin &likeliest = origin->fields.front();
        const QString field = QString::fromStdString(likeliest.pointer);
        switch (likeliest.how) {
        case FieldOrigin::How::Copied:
            parts += tr("copied from %1").arg(field);
            break;
        case FieldOrigin::How::Added:
            parts += tr("%1 was added").arg(field);
            break;
        case FieldOrigin::How::Subtracted:
            parts += tr("%1 was subtracted").arg(field);
            break;
        }
        if (!origin->rules.isEmpty())
            parts += tr("upcast by %1").arg(origin->rules);
        if (!origin->rules.isEmpty() && likeliest.stored.empty())
            parts += tr("no stored field has this value");
        else if (likeliest.stored != likeliest.pointer)
            parts += tr("stored as %1").arg(QString::fromStdString(likeliest.stored));
    } else if (!origin->rules.isEmpty()) {
        parts += tr("upcast by %1").arg(origin->rules);
    }
    if (!origin->place.empty())
        parts += QString::fromStdString(origin->place);
    return parts.join(u" · "_s);
}

void HistoryPane::showPlace()
{
    const std::int64_t ordinal = m_session.ordinal();
    const Row row = m_session.row();
    const auto time = row.isValid() ? m_session.index()->timeOf(row) : std::nullopt;
    m_chart->setPlace(ordinal, time ? time->time_since_epoch().count() : 0, eventName(ordinal));
    const int at = m_model->rowAt(row);
    const QModelIndex index = m_model->index(at, 0);
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    } else {
        m_list->selectionModel()->clear();
    }
}

} // namespace hindcast
