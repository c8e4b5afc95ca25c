// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/place_finder.h"
#include "views/common/popup.h"

class QLabel;
class QLineEdit;

namespace hindcast {

/// The box (Ctrl+G) in which one types where to go: a version, a position, a time or an event's id.
/// Says while one types how it reads it, and closes when it has arrived.
class GoToBox final : public Popup
{
    Q_OBJECT
public:
    /// \a session must outlive the box.
    GoToBox(Session &session, QWidget *window);

    /// Shows the box, empty.
    void popup();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void go();
    void showReading();
    void showMessage(const QString &message);
    void showRefusal(const QString &message);
    [[nodiscard]] std::optional<Destination> typedPlace() const;

    Session &m_session;
    PlaceFinder m_finder;
    QLineEdit *m_edit; ///< Owned by the widget tree, as below.
    QLabel *m_message;
};

} // namespace hindcast
