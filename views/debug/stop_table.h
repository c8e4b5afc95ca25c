// SPDX-License-Identifier: MIT
#pragma once

#include <QTreeView>

namespace hindcast {

/// The table of breakpoints or of watches: flat, and as high as its rows need up to a few. Space,
/// Delete, F2 and Return belong to the row that is selected.
class StopTable final : public QTreeView
{
    Q_OBJECT
public:
    StopTable(QAbstractItemModel &model, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int selectedRow() const; ///< -1: none is.

signals:
    void toggleAsked(int row);
    void removalAsked(int row);
    void editingAsked(int row); ///< By key or double click.

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
};

} // namespace hindcast
