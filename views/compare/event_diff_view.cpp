// SPDX-License-Identifier: MIT
#include "views/compare/event_diff_view.h"

#include "model/items/comparison_tables.h"
#include "model/items/json_text.h"
#include "model/items/upcast_view.h"
#include "views/compare/aligned_view.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace hindcast {

using namespace Qt::StringLiterals;

EventDiffView::EventDiffView(QWidget *parent)
    : QWidget(parent)
    , m_outcome(new QLabel)
    , m_sentence(new QLabel)
    , m_before(makeSideButton(Side::Before))
    , m_after(makeSideButton(Side::After))
    , m_otherPiece(new QToolButton)
    , m_view(new AlignedView(tr("Stored event"), tr("After upcasting")))
{
    auto *group = new QButtonGroup(this);
    group->addButton(m_before);
    group->addButton(m_after);
    m_after->setChecked(true);
    m_outcome->setProperty("chip", u"true"_s);
    m_sentence->setMinimumWidth(40);
    m_sentence->setTextFormat(Qt::PlainText);
    m_otherPiece->setToolTip(tr("Show the next of the events that came out"));
    connect(m_otherPiece, &QToolButton::clicked, this, [this] {
        ++m_piece;
        show();
    });
    auto *row = new QHBoxLayout;
    row->setContentsMargins(10, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_outcome);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_otherPiece);
    row->addWidget(m_before);
    row->addWidget(m_after);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_view, 1);
    clear();
}

QToolButton *EventDiffView::makeSideButton(Side side)
{
    auto *button = new QToolButton;
    button->setText(sideTitle(side));
    button->setToolTip(side == Side::Before ? tr("What the upcasters before make of it")
                                            : tr("What the upcasters after make of it"));
    button->setCheckable(true);
    connect(button, &QToolButton::clicked, this, [this, side] {
        m_side = side;
        m_piece = 0;
        show();
    });
    return button;
}

void EventDiffView::clear()
{
    showMoment({});
}

void EventDiffView::showMoment(std::shared_ptr<const PairMoment> moment)
{
    if (!m_moment || !moment || m_moment->row != moment->row)
        m_piece = 0;
    m_moment = std::move(moment);
    show();
}

void EventDiffView::show()
{
    const bool isThere = m_moment && m_moment->failure.isEmpty();
    const bool isBoth
        = isThere && m_moment->sides.before.hasUpcasters && m_moment->sides.after.hasUpcasters;
    m_before->setVisible(isBoth);
    m_after->setVisible(isBoth);
    m_otherPiece->hide();
    m_outcome->setVisible(isThere);
    if (!isThere) {
        m_sentence->setText(m_moment ? m_moment->failure : QString());
        return m_view->clear();
    }
    const Side other = m_side == Side::Before ? Side::After : Side::Before;
    const bool isOther = !m_moment->sides.of(m_side).hasUpcasters;
    const PairSide &side = m_moment->sides.of(isOther ? other : m_side);
    const UpcastEvent &upcast = side.upcast;
    const bool hasFailed = upcast.outcome == UpcastEvent::Outcome::Failed;
    if (const QString chip = hasFailed ? u"danger"_s : u"true"_s;
        m_outcome->property("chip").toString() != chip) {
        m_outcome->setProperty("chip", chip);
        m_outcome->style()->unpolish(m_outcome);
        m_outcome->style()->polish(m_outcome);
    }
    m_outcome->setText(outcomeTitle(upcast.outcome));
    m_sentence->setText(side.hasUpcasters ? outcomeSentence(upcast, side.rules)
                                          : tr("Neither side has upcasters."));
    const Json stored = eventAsJson(m_moment->event);
    std::optional<Json> after = stored;
    const std::size_t pieces = upcast.pieces.size();
    if (side.hasUpcasters && upcast.outcome == UpcastEvent::Outcome::Dropped)
        after.reset();
    else if (side.hasUpcasters && pieces > 0 && !hasFailed)
        after = eventAsJson(upcast.pieces[m_piece % pieces]);
    m_otherPiece->setVisible(pieces > 1);
    m_otherPiece->setText(
        tr("%1 of %2").arg(m_piece % std::max<std::size_t>(1, pieces) + 1).arg(pieces));
    auto changes = after ? fieldChanges(stored, *after, {}) : std::vector<FieldChange>();
    m_view->show(stored, after, std::move(changes), {});
}

} // namespace hindcast
