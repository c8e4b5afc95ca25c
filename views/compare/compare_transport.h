// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/pair_replay.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QToolButton;

namespace hindcast {

class DifferenceBandView;
class PlaceEdit;
class VersionSlider;

/// Moves both sides of a partition through time together: steps, play, a slider with the band of
/// differences under it, and the version.
class CompareTransport : public QWidget
{
    Q_OBJECT
public:
    /// \a pair must outlive the bar.
    explicit CompareTransport(PairReplay &pair, QWidget *parent = nullptr);

    /// The event behind which the two sides differ first, if that is known from elsewhere.
    void setFirstDifference(Row row);
    /// `v12` where the partition is a stream, else `#1045`.
    [[nodiscard]] QString placeName(std::int64_t ordinal) const;

public slots:
    void first();
    void back();
    void forward();
    void last();
    void togglePlay();
    void goToFirstDifference();
    void goToNextDifference();
    void goToPreviousDifference();

private:
    void addButtons();
    QToolButton *addButton(const QString &name, void (CompareTransport::*slot)());
    void goTo(std::int64_t ordinal);
    void playOn();
    void showPlaying();
    void showRows();
    void showPlace();
    void showFirstDifference();
    [[nodiscard]] std::int64_t numberOf(std::int64_t ordinal) const;
    [[nodiscard]] std::optional<std::int64_t> firstDifference() const;
    [[nodiscard]] QString goToTyped(const QString &text);

    PairReplay &m_pair;
    Row m_firstDifference;
    QTimer m_play;
    QList<QToolButton *> m_buttons; ///< Owned by the widget tree, as all that follow.
    QToolButton *m_playButton;
    VersionSlider *m_slider;
    DifferenceBandView *m_band;
    PlaceEdit *m_version;
    QPushButton *m_first;
};

} // namespace hindcast
