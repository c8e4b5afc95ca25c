// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace hindcast {

class ElidedLabel;
class Session;

/// The head of the page that debugs: which stream is looked at, and buttons for what can be asked
/// about it.
class DebugHead final : public QWidget
{
    Q_OBJECT
public:
    /// \a session must outlive the head.
    explicit DebugHead(Session &session, QWidget *parent = nullptr);

    /// Adds a button that does what \a action does. It says \a text, or \a brief where there is
    /// little room; the action must outlive the head.
    void addButton(QAction *action, const QString &text, const QString &brief);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Button
    {
        QPushButton *widget;
        QString text;
        QString brief;
    };

    void showTrack();
    void fitButtons();

    Session &m_session;
    QHBoxLayout *m_row; ///< Owned by the widget tree, like all that follow.
    ElidedLabel *m_name;
    QLabel *m_count;
    QList<Button> m_buttons;
};

} // namespace hindcast
