// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QLabel;
class QTableView;

namespace hindcast {

class ProblemsModel;
class Session;

/// What is wrong with the open store, one line each; activating a line goes to its event. Stays
/// open beside the window.
class ProblemsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// \a session must outlive the dialog.
    explicit ProblemsDialog(Session &session, QWidget *parent = nullptr);

private:
    void update();
    void goTo(const QModelIndex &index);
    void copySelection();

    Session &m_session;
    ProblemsModel *m_model; ///< Owned by the widget tree, as all below.
    QLabel *m_summary;
    QTableView *m_table;
};

} // namespace hindcast
