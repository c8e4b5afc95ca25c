// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/place_finder.h"
#include "model/session/player.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace hindcast {

class PlaceEdit;
class VersionSlider;

/// The bar that moves through the selected stream: steps, play, slider, version and time.
class TransportBar final : public QWidget
{
    Q_OBJECT
public:
    /// \a session must outlive the bar.
    explicit TransportBar(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] Player &player() { return m_player; }

    void first();
    void back();
    void forward();
    void last();
    void togglePlay();

    /// Where runs would stop, as ordinals of the track, ascending: dots on the slider.
    void setStops(const std::vector<std::int64_t> &stops);
    /// Stretches of the track to be shown below the slider, see VersionSlider.
    void setBands(std::vector<std::pair<std::int64_t, std::int64_t>> bands, const QString &meaning);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addButton(const QString &name, void (TransportBar::*slot)());
    void addSpeedButton();
    void addPlaceEdits();
    void connectSession();
    void step(std::int64_t by);

    void showStream();
    void showPlace();
    [[nodiscard]] QString goToTypedPosition(const QString &text);
    [[nodiscard]] QString numberOf(std::int64_t ordinal) const;
    [[nodiscard]] QString placeText(std::int64_t ordinal, std::int64_t last) const;
    void showTime();
    void showPlaying();
    void showSpeed();
    void showMarks();

    /// Goes to what was typed; the text says why not.
    QString goToTypedVersion(const QString &text);
    QString goToTypedTime(const QString &text);
    /// `v 17 · 2026-03-03 10:05:12`
    [[nodiscard]] QString labelOf(std::int64_t ordinal) const;
    [[nodiscard]] std::vector<std::int64_t> problemOrdinals() const;
    [[nodiscard]] std::vector<std::int64_t> relatedOrdinals() const;

    Session &m_session;
    Player m_player;
    std::vector<std::int64_t> m_stops;
    PlaceFinder m_finder;
    QHBoxLayout *m_layout; ///< Owned by the widget tree, as all below.
    QList<QToolButton *> m_buttons;
    QToolButton *m_play;
    QToolButton *m_speed;
    VersionSlider *m_slider;
    PlaceEdit *m_version;
    PlaceEdit *m_time;
};

} // namespace hindcast
