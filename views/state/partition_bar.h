// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QProgressBar;
class QToolButton;

namespace hindcast {

class PartitionList;
class Session;

/// Says which partition's state is shown, where partitions are not streams, and lets a person
/// choose another one from a list with a search. Hidden as long as partitions are streams.
class PartitionBar : public QWidget
{
    Q_OBJECT
public:
    /// \a session must outlive the bar.
    explicit PartitionBar(Session &session, QWidget *parent = nullptr);

    void openList();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeList();
    void showTrack();
    void showProgress(qint64 done, qint64 total);
    void choose(int row);

    Session &m_session;
    PartitionList *m_partitions; ///< Owned by the widget tree, as all below.
    QLabel *m_label;
    QToolButton *m_button;
    QProgressBar *m_progress;
    QWidget *m_popup = nullptr;
    QLineEdit *m_filter = nullptr;
    QListView *m_list = nullptr;
};

} // namespace hindcast
