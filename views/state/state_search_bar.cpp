// SPDX-License-Identifier: MIT
#include "views/state/state_search_bar.h"

#include "views/common/icons.h"

#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace hindcast {

namespace {

constexpr int sliceMilliseconds = 4;
constexpr int fieldsAtOnce = 500;

} // namespace

StateSearchBar::StateSearchBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    m_text->setAccessibleName(tr("Search in the state"));
    m_text->setPlaceholderText(tr("Field or value"));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    m_count->setProperty("muted", true);
    m_count->setAccessibleName(tr("Hits"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(4);
    row->addWidget(m_text, 1);
    row->addWidget(m_count);
    const auto addButton = [this, row](IconName name, const QString &text, auto slot) {
        auto *button = new QToolButton(this);
        button->setIcon(icon(name));
        button->setAutoRaise(true);
        button->setAccessibleName(text);
        button->setToolTip(text);
        connect(button, &QToolButton::clicked, this, slot);
        row->addWidget(button);
    };
    addButton(IconName::Left, tr("Previous hit (Shift+Enter)"), &StateSearchBar::findPrevious);
    addButton(IconName::Right, tr("Next hit (Enter)"), &StateSearchBar::findNext);
    addButton(IconName::Close, tr("Close the search (Esc)"), &StateSearchBar::close);
    connect(m_text, &QLineEdit::textChanged, this, &StateSearchBar::restart);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &StateSearchBar::searchOn);
    hide();
}

void StateSearchBar::setState(const Json &state)
{
    if (state.isSame(m_state))
        return;
    m_state = state;
    if (isHidden() || m_text->text().isEmpty())
        return;
    m_search = StateSearch(m_state, m_text->text());
    m_timer.start();
}

void StateSearchBar::open()
{
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    restart();
}

void StateSearchBar::close()
{
    hide();
    m_timer.stop();
    emit closed();
}

void StateSearchBar::restart()
{
    m_hasChosen = false;
    m_search = StateSearch(m_state, m_text->text());
    m_timer.start();
    searchOn();
}

void StateSearchBar::searchOn()
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (m_search.proceed(fieldsAtOnce) && elapsed.elapsed() < sliceMilliseconds) { }
    if (m_search.isDone())
        m_timer.stop();
    if (!m_hasChosen && !m_search.hits().empty())
        choose(0);
    say();
}

void StateSearchBar::choose(std::size_t hit)
{
    m_chosen = m_search.hits()[hit];
    m_hasChosen = true;
    say();
    emit hitChosen(m_chosen);
}

void StateSearchBar::step(std::size_t by)
{
    const std::vector<std::string> &hits = m_search.hits();
    if (hits.empty())
        return;
    const auto at = std::ranges::find(hits, m_chosen);
    if (at == hits.end())
        choose(0);
    else
        choose((static_cast<std::size_t>(at - hits.begin()) + by) % hits.size());
}

void StateSearchBar::findNext()
{
    step(1);
}

void StateSearchBar::findPrevious()
{
    step(m_search.hits().size() - 1); // Round the other way.
}

void StateSearchBar::say()
{
    const std::vector<std::string> &hits = m_search.hits();
    const auto at = std::ranges::find(hits, m_chosen);
    const QLocale locale;
    const bool isMore = !m_search.isDone() || hits.size() >= StateSearch::mostHits;
    QString count = locale.toString(static_cast<qlonglong>(hits.size()));
    if (isMore)
        count += u'+';
    if (m_text->text().isEmpty())
        m_count->clear();
    else if (hits.empty())
        m_count->setText(isMore ? tr("Searching…") : tr("Not found"));
    else if (!m_hasChosen || at == hits.end())
        m_count->setText(tr("%1 found").arg(count));
    else
        m_count->setText(tr("%1 of %2").arg(locale.toString(at - hits.begin() + 1), count));
}

bool StateSearchBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            key->modifiers().testFlag(Qt::ShiftModifier) ? findPrevious() : findNext();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void StateSearchBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace hindcast
