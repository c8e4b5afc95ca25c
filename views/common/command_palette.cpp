// SPDX-License-Identifier: MIT
#include "views/common/command_palette.h"

#include "views/common/command_delegate.h"
#include "views/common/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int paletteWidth = 640;
constexpr int linesShown = 11;
constexpr qsizetype recentKept = 20;
constexpr qsizetype shortestId = 6;

/// The text of a menu or action, without the mark of its mnemonic.
QString plainText(const QAction &action)
{
    QString text = action.text();
    return text.replace(u"&&"_s, u"\x1f"_s).remove(u'&').replace(u'\x1f', u'&');
}

/// `View > Theme`: the menus that lead to \a action; empty if it is in none.
QString menuPath(const QAction &action)
{
    for (const QObject *object : action.associatedObjects()) {
        const auto *menu = qobject_cast<const QMenu *>(object);
        if (!menu || menu->menuAction() == &action)
            continue;
        const QString outer = menuPath(*menu->menuAction());
        const QString own = plainText(*menu->menuAction());
        return outer.isEmpty() ? own : outer + u" › "_s + own;
    }
    return {};
}

QString keyOf(const QAction &action)
{
    return action.objectName().isEmpty() ? plainText(action) : action.objectName();
}

/// Whether somebody who types \a text may mean an event's id: not every word deserves an offer.
bool looksLikeAnId(const QString &text)
{
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    return text.size() >= shortestId && !text.contains(u' ') && std::ranges::any_of(text, isDigit);
}

} // namespace

CommandPalette::CommandPalette(Session &session, QWidget *window)
    : Popup(window)
    , m_session(session)
    , m_finder(session)
    , m_edit(new QLineEdit)
    , m_list(new QListView)
    , m_nothing(new QLabel(tr("Nothing fits.")))
{
    buildLayout();
    connect(m_edit, &QLineEdit::textEdited, this, &CommandPalette::showQuery);
    connect(m_list, &QListView::clicked, this, &CommandPalette::activate);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CommandPalette::showCurrent);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &CommandPalette::selectFirst);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &CommandPalette::keepASelection);
    connect(&m_finder, &PlaceFinder::notFound, this, &CommandPalette::refused);
}

void CommandPalette::buildLayout()
{
    setAccessibleName(tr("Command palette"));
    m_edit->setAccessibleName(tr("Search events, streams, values, actions"));
    m_edit->setPlaceholderText(tr("Search events, streams, values, actions"));
    m_edit->addAction(icon(IconName::Search), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // The keys are typed into the line above.
    m_list->setFixedHeight(linesShown * (fontMetrics().height() + 12));
    m_nothing->setProperty("muted", true);
    m_nothing->setAlignment(Qt::AlignCenter);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 10, 1, 6);
    auto *line = new QVBoxLayout;
    line->setContentsMargins(10, 0, 10, 0);
    line->addWidget(m_edit);
    line->addWidget(m_nothing);
    layout->addLayout(line);
    layout->addWidget(m_list);
    m_nothing->hide();
}

void CommandPalette::setActions(const QList<QAction *> &actions)
{
    m_actions = {actions.begin(), actions.end()};
}

void CommandPalette::popup()
{
    m_edit->clear();
    m_model.setQuery({});
    m_model.setRecent(m_recent);
    m_model.setActions(commands());
    m_model.setIndex(m_session.index());
    showOver(paletteWidth);
    m_edit->setFocus();
}

std::vector<Command> CommandPalette::commands() const
{
    std::vector<Command> all;
    for (const QPointer<QAction> &action : m_actions) {
        if (!action || !action->isEnabled() || !action->isVisible() || action->isSeparator())
            continue;
        all.push_back({.kind = Command::Kind::Action,
                       .text = plainText(*action),
                       .detail = menuPath(*action),
                       .shortcut = action->shortcut().toString(QKeySequence::NativeText),
                       .key = keyOf(*action)});
    }
    return all;
}

std::vector<Command> CommandPalette::jumps()
{
    const QString text = m_edit->text().trimmed();
    std::optional<Timestamp> near;
    if (m_session.row().isValid())
        near = m_session.index()->event(m_session.row()).time;
    m_place = parsePlace(text, m_session.timeFormat(), near);
    if (!m_place || !m_session.hasStore())
        return {};
    const auto *id = std::get_if<QString>(&*m_place);
    if (id && *id == text && !looksLikeAnId(text))
        return {};
    if (!id && !std::holds_alternative<Position>(*m_place) && !m_session.stream().isValid())
        return {}; // Versions and times are places in a stream.
    return {
        {.kind = Command::Kind::Jump, .text = tr("Go to %1").arg(m_finder.description(*m_place))}};
}

std::vector<Command> CommandPalette::searches() const
{
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty() || !m_session.hasStore())
        return {};
    return {{.kind = Command::Kind::Search, .text = tr("Find “%1” in all events").arg(text)}};
}

void CommandPalette::showQuery()
{
    m_model.setQuery(m_edit->text(), jumps(), searches());
}

void CommandPalette::selectFirst()
{
    m_hasMoved = false;
    m_list->setCurrentIndex(m_model.index(0));
    m_list->scrollToTop();
    m_nothing->setVisible(m_model.rowCount() == 0);
}

/// Streams that come later are put before what is found by its letters only, or by searching: as
/// long as nobody has moved the selection, the first line keeps it.
void CommandPalette::keepASelection()
{
    if (!m_list->currentIndex().isValid() || !m_hasMoved)
        selectFirst();
}

void CommandPalette::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    m_edit->setAccessibleDescription(current.data(Qt::AccessibleTextRole).toString());
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return Popup::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int last = m_model.rowCount() - 1;
    const int current = m_list->currentIndex().row();
    const auto select = [&](int row) {
        m_hasMoved = true;
        m_list->setCurrentIndex(m_model.index(std::clamp(row, 0, last)));
        return true;
    };
    switch (key) {
    case Qt::Key_Up:
        return last < 0 || select(current == 0 ? last : current - 1);
    case Qt::Key_Down:
        return last < 0 || select(current == last ? 0 : current + 1);
    case Qt::Key_PageUp:
        return last < 0 || select(current - linesShown);
    case Qt::Key_PageDown:
        return last < 0 || select(current + linesShown);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activate(m_list->currentIndex());
        return true;
    default:
        return Popup::eventFilter(watched, event);
    }
}

void CommandPalette::activate(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const auto kind = static_cast<Command::Kind>(index.data(CommandListModel::KindRole).toInt());
    const QString key = index.data(CommandListModel::KeyRole).toString();
    close(); // First: an action may open a dialog.
    switch (kind) {
    case Command::Kind::Action:
        return trigger(key);
    case Command::Kind::Stream:
        return m_session.selectStream({key.toUInt()});
    case Command::Kind::Jump:
        return jump();
    case Command::Kind::Search:
        return searchEvents();
    }
}

void CommandPalette::trigger(const QString &key)
{
    m_recent.removeAll(key);
    m_recent.prepend(key);
    m_recent.resize(std::min(m_recent.size(), recentKept));
    for (const QPointer<QAction> &action : m_actions) {
        if (action && keyOf(*action) == key)
            return action->trigger();
    }
}

void CommandPalette::jump()
{
    const QString refusal = m_finder.go(*m_place);
    if (!refusal.isEmpty())
        emit refused(refusal);
}

void CommandPalette::searchEvents()
{
    const QString words = m_edit->text().trimmed().remove(u'"');
    m_session.setLedgerView(
        {.scope = LedgerView::Scope::AllStreams, .filter = u'"' + words + u'"'});
}

} // namespace hindcast
