// SPDX-License-Identifier: MIT
#include "views/common/command_delegate.h"

#include "model/items/command_list_model.h"
#include "views/common/icons.h"
#include "views/common/theme_colors.h"

#include <QPainter>

namespace hindcast {

namespace {

constexpr int margin = 10;
constexpr int iconSize = 14;

IconName iconOf(Command::Kind kind)
{
    switch (kind) {
    case Command::Kind::Jump:
        return IconName::Right;
    case Command::Kind::Stream:
        return IconName::Sort;
    case Command::Kind::Search:
        return IconName::Search;
    case Command::Kind::Action:
        break;
    }
    return IconName::Command;
}

/// Paints \a text with the characters at \a letters, ascending, bold; returns where it ends.
int paintLetters(QPainter &painter, const QRect &rect, const QString &text,
                 const QList<int> &letters)
{
    const QFont plain = painter.font();
    QFont bold = plain;
    bold.setBold(true);
    int x = rect.left();
    for (int from = 0; from < text.size() && x < rect.right();) {
        const bool isTyped = letters.contains(from);
        int to = from + 1;
        while (to < text.size() && letters.contains(to) == isTyped)
            ++to;
        painter.setFont(isTyped ? bold : plain);
        const QFontMetrics metrics = painter.fontMetrics();
        const QString part
            = metrics.elidedText(text.mid(from, to - from), Qt::ElideRight, rect.right() - x);
        painter.drawText(QRect(x, rect.top(), rect.right() - x, rect.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, part);
        x += metrics.horizontalAdvance(part);
        from = to;
    }
    painter.setFont(plain);
    return x;
}

/// Paints \a shortcut as a key at the right end; returns where the room before it ends.
int paintShortcut(QPainter &painter, const QRect &rect, const QString &shortcut,
                  const ThemeColors &colors)
{
    if (shortcut.isEmpty())
        return rect.right();
    QRect key = painter.fontMetrics().boundingRect(shortcut).adjusted(-6, -2, 6, 2);
    key.moveCenter(rect.center());
    key.moveRight(rect.right());
    painter.setPen(colors.divider);
    painter.setBrush(colors.chipBackground);
    painter.drawRoundedRect(key, 4, 4);
    painter.setPen(colors.mutedText);
    painter.drawText(key, Qt::AlignCenter, shortcut);
    return key.left() - margin;
}

} // namespace

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const ThemeColors colors = themeColors(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                          colors.accent);
    }
    QRect rest = option.rect.adjusted(margin, 0, -margin, 0);
    icon(iconOf(static_cast<Command::Kind>(index.data(CommandListModel::KindRole).toInt())))
        .paint(painter, QRect(rest.topLeft(), QSize(iconSize, rest.height())), Qt::AlignCenter);
    rest.setLeft(rest.left() + iconSize + margin);
    rest.setRight(paintShortcut(*painter, rest,
                                index.data(CommandListModel::ShortcutRole).toString(), colors));

    painter->setPen(option.palette.color(QPalette::Text));
    const int end = paintLetters(*painter, rest, index.data().toString(),
                                 index.data(CommandListModel::LettersRole).value<QList<int>>());
    rest.setLeft(end + margin);
    painter->setPen(colors.mutedText);
    const QString detail = index.data(CommandListModel::DetailRole).toString();
    painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(detail, Qt::ElideMiddle, rest.width()));
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, option.fontMetrics.height() + 12};
}

} // namespace hindcast
