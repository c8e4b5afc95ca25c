// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QAction;

namespace hindcast {

/// All actions with their keys, to read and to search.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace hindcast
