// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QListWidget;

namespace hindcast {

/// What the window shows while no store is open: how to open one, and the ones opened before.
class StartPage final : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(const QStringList &recent, const QString &sample, QWidget *parent = nullptr);

signals:
    void openAsked(); ///< A person wants to choose a file.
    void pathChosen(const QString &path);

private:
    void fill(const QStringList &recent);

    QListWidget *m_recent; ///< Owned by the widget tree.
};

} // namespace hindcast
