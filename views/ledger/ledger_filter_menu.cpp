// SPDX-License-Identifier: MIT
#include "views/ledger/ledger_filter_menu.h"

#include "model/items/ledger_facets.h"
#include "model/items/ledger_filter_line.h"
#include "model/session/session.h"

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostEntries = 30;

/// A name from a store as the text of an action: `&` and tabs mean nothing in it.
QString menuText(const QString &name)
{
    constexpr qsizetype longest = 60;
    QString text = name.simplified();
    if (text.size() > longest)
        text = text.left(longest) + u'…';
    return text.replace(u'&', "&&"_L1);
}

} // namespace

LedgerFilterMenu::LedgerFilterMenu(Session &session, QWidget *parent)
    : QMenu(parent)
    , m_session(session)
{
    setAccessibleName(tr("Filter events"));
    connect(this, &QMenu::aboutToShow, this, &LedgerFilterMenu::fill);
}

void LedgerFilterMenu::fill()
{
    clear();
    for (QMenu *menu : findChildren<QMenu *>(Qt::FindDirectChildrenOnly))
        menu->deleteLater();
    const LedgerView &view = m_session.ledgerView();
    const RowList rows = view.scope == LedgerView::Scope::AllStreams
        ? RowList::all(m_session.index())
        : m_session.trackRows();
    const LedgerFacets facets = ledgerFacets(rows);
    addFacets(tr("Type"), u"type"_s, facets.isSample, facets.types);
    addFacets(tr("By"), u"actor"_s, facets.isSample, facets.actors);
    addTimes();
    addArchived();
    addExamples();
    addSeparator();
    addLine(*this, tr("Clear filter"), {});
    actions().constLast()->setEnabled(!view.filter.isEmpty());
}

void LedgerFilterMenu::addFacets(const QString &title, const QString &field, bool isSample,
                                 const std::vector<LedgerFacet> &facets)
{
    QMenu *menu = addMenu(title);
    menu->setEnabled(!facets.empty());
    const QString line = m_session.ledgerView().filter;
    for (std::size_t i = 0; i < std::min(facets.size(), mostEntries); ++i) {
        const LedgerFacet &facet = facets[i];
        // A sample's counts would mislead.
        const QString count
            = isSample ? QString() : u'\t' + locale().toString(qint64{facet.events});
        addLine(*menu, menuText(facet.name) + count, toggledFilter(line, field, facet.name));
        QAction *action = menu->actions().constLast();
        action->setCheckable(true);
        action->setChecked(hasFilterToken(line, field, facet.name));
    }
    if (facets.size() > mostEntries) {
        const auto more = static_cast<int>(facets.size() - mostEntries);
        menu->addAction(tr("%Ln more: type their names", nullptr, more))->setEnabled(false);
    }
}

void LedgerFilterMenu::addTimes()
{
    QMenu *menu = addMenu(tr("Time"));
    const QString line = m_session.ledgerView().filter;
    const Row row = m_session.row();
    if (const auto time = row.isValid() ? m_session.index()->event(row).time : std::nullopt) {
        const QString text = m_session.timeFormat().dateTime(*time);
        addLine(*menu, tr("From the current event on"), replacedFilter(line, u"from"_s, text));
        addLine(*menu, tr("Until the current event"), replacedFilter(line, u"to"_s, text));
    }
    addLine(*menu, tr("Any time"),
            replacedFilter(replacedFilter(line, u"from"_s, {}), u"to"_s, {}));
}

void LedgerFilterMenu::addArchived()
{
    const QString field = u"archived"_s;
    const QString hidden = u"no"_s;
    const QString line = m_session.ledgerView().filter;
    const bool isHidden = hasFilterToken(line, field, hidden);
    addLine(*this, tr("Hide archived and deleted"),
            replacedFilter(line, field, isHidden ? QString() : hidden));
    QAction *action = actions().constLast();
    action->setCheckable(true);
    action->setChecked(isHidden);
}

/// What a menu cannot offer, because it stands in the events: an example goes into the line, to be
/// changed there.
void LedgerFilterMenu::addExamples()
{
    QMenu *menu = addMenu(tr("What events hold"));
    const QString line = m_session.ledgerView().filter;
    const auto add = [&](const QString &text, const QString &example) {
        addLine(*menu, text + u'\t' + example,
                line.isEmpty() ? example : QString(line + u' ' + example));
    };
    add(tr("A field's value"), u"data.amount>1000"_s);
    add(tr("A field's text"), u"data.reason=lost*"_s);
    add(tr("A regular expression"), u"/lost.*package/i"_s);
    add(tr("Streams"), u"stream:order-*"_s);
}

void LedgerFilterMenu::addLine(QMenu &menu, const QString &text, const QString &line)
{
    menu.addAction(text, this, [this, line] { emit lineAsked(line); });
}

} // namespace hindcast
