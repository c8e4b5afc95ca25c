// SPDX-License-Identifier: MIT
#pragma once

#include "views/scripts/side_row_delegate.h"

#include <QListView>

namespace hindcast {

/// A list of the column beside a script, as high as its lines. The mark of a line is set with a
/// click on it or with Space; Alt+Up and Alt+Down move a line where the model lets it.
class SideList : public QListView
{
    Q_OBJECT
public:
    SideList(SideRowDelegate::Rows rows, const QString &name, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosen(const QModelIndex &index); ///< A person has gone to a line.
    void marked(const QModelIndex &index); ///< The mark of a line was clicked.
    void menuAsked(const QModelIndex &index, const QPoint &globalPosition);
    void removeAsked(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QModelIndex markAt(const QPoint &place) const;
    [[nodiscard]] bool handleKey(const QKeyEvent &event);
    void moveCurrent(int by);

    QPersistentModelIndex m_pressedMark;
};

} // namespace hindcast
