// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_result.h"

#include <QWidget>

class QLabel;

namespace hindcast {

/// The numbers of a comparison, each on a card of its own.
class CompareCards : public QWidget
{
    Q_OBJECT
public:
    explicit CompareCards(QWidget *parent = nullptr);

    /// What is known while it runs.
    struct Partial
    {
        std::int64_t compared = 0;
        std::int64_t differing = 0;
        std::int64_t failed = 0;
        std::int64_t events = 0; ///< Folded so far, on both sides.
    };
    void showNothing();
    void showPartial(const Partial &partial, bool isOfStreams);
    void showResult(const ComparisonResult &result, bool isOfStreams);

private:
    enum Card { Compared, Same, Differing, Failed, Events, cardCount };
    void set(Card card, const QString &number, const QString &caption);

    std::array<QLabel *, cardCount> m_numbers{}; ///< Owned by the widget tree.
    std::array<QLabel *, cardCount> m_captions{};
    std::array<QWidget *, cardCount> m_cards{};
};

} // namespace hindcast
