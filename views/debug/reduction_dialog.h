// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace hindcast {

class BranchDesk;
class Session;

/// Asks what the fewest events of the session's stream shall still show, and waits for them. Closes
/// when they are a branch.
class ReductionDialog final : public QDialog
{
    Q_OBJECT
public:
    /// \a session and \a desk must outlive the dialog.
    ReductionDialog(Session &session, BranchDesk &desk, QWidget *parent = nullptr);

    void done(int result) override;

private:
    void start();
    void showProgress(qint64 tries, qint64 left, qint64 before);
    void showFailure(const QString &message);
    void update();

    Session &m_session;
    BranchDesk &m_desk;
    QRadioButton *m_byCondition; ///< Owned by the widget tree, as all that follow.
    QRadioButton *m_byFailure;
    QLineEdit *m_condition;
    QCheckBox *m_atEnd;
    QLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_start;
    QPushButton *m_cancel;
};

} // namespace hindcast
