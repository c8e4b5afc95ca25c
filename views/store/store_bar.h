// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QPushButton;

namespace hindcast {

class Session;

/// The bar at the top of the window: which store is open and how, where to search, and which
/// projection builds the state.
class StoreBar final : public QWidget
{
    Q_OBJECT
public:
    /// The actions and the menu belong to the window. \a session must outlive the bar.
    StoreBar(Session &session, QAction *open, QAction *back, QAction *forward, QAction *palette,
             QMenu *projections, QWidget *parent = nullptr);

    /// What the button of the projection says.
    void setProjectionName(const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showStore();
    void fitProjectionName();

    Session &m_session;
    QLabel *m_name; ///< Owned by the widget tree, as all below.
    QLabel *m_kind;
    QLabel *m_live;
    QPushButton *m_projection;
    QString m_projectionName; ///< The whole of it.
};

} // namespace hindcast
