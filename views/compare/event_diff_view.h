// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/pair_moment.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace hindcast {

class AlignedView;

/// The event at which two states are looked at: as it is stored, beside what upcasters made of it.
/// Where both sides have upcasters, either can be shown; of several pieces, each.
class EventDiffView : public QWidget
{
    Q_OBJECT
public:
    explicit EventDiffView(QWidget *parent = nullptr);

    void showMoment(std::shared_ptr<const PairMoment> moment);
    void clear();

private:
    void show();
    [[nodiscard]] QToolButton *makeSideButton(Side side);

    std::shared_ptr<const PairMoment> m_moment;
    Side m_side = Side::After;
    std::size_t m_piece = 0;
    QLabel *m_outcome; ///< Owned by the widget tree, as all that follow.
    QLabel *m_sentence;
    QToolButton *m_before;
    QToolButton *m_after;
    QToolButton *m_otherPiece;
    AlignedView *m_view;
};

} // namespace hindcast
