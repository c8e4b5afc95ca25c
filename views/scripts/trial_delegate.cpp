// SPDX-License-Identifier: MIT
#include "views/scripts/trial_delegate.h"

#include "model/items/emitted_model.h"
#include "model/items/script_console_model.h"
#include "model/items/upcast_fields_model.h"
#include "views/common/plain_tool_tip.h"
#include "views/common/theme_colors.h"

#include <QAbstractItemView>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QPainter>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastHeight = 26;
constexpr int signWidth = 14; ///< Room for − or + at the end of a changed field.

} // namespace

/// How a cell looks.
struct TrialDelegate::Look
{
    QColor text;
    QColor background; ///< Invalid: none.
    QString sign; ///< Says what the colour says.
    bool isFixedWidth = true;
    bool isBold = false;
};

TrialDelegate::TrialDelegate(Rows rows, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_rows(rows)
{
}

TrialDelegate::Look TrialDelegate::lookOf(const QModelIndex &index, const QPalette &palette) const
{
    const ThemeColors colors = themeColors(palette);
    Look look{.text = palette.color(QPalette::Text)};
    if (m_rows == Rows::Console) {
        using Kind = ScriptConsoleModel::Kind;
        const auto kind = static_cast<Kind>(index.data(ScriptConsoleModel::KindRole).toInt());
        if (index.column() == ScriptConsoleModel::PlaceColumn)
            look.text = colors.mutedText;
        else if (kind != Kind::Said)
            look.text = kind == Kind::Error ? colors.danger : colors.warning;
        return look;
    }
    if (m_rows == Rows::Emitted) {
        if (index.data(EmittedModel::IsDataRole).toBool())
            look.text = colors.mutedText;
        return look;
    }
    switch (static_cast<UpcastField::Kind>(index.data(UpcastFieldsModel::KindRole).toInt())) {
    case UpcastField::Kind::Changed: {
        if (index.data().toString().isEmpty())
            break;
        const bool isAfter = index.column() == UpcastFieldsModel::AfterColumn;
        look.background = isAfter ? colors.added : colors.removed;
        look.sign = isAfter ? u"+"_s : u"−"_s;
        break;
    }
    case UpcastField::Kind::Heading:
        look.background = colors.panel;
        look.isFixedWidth = false;
        look.isBold = true;
        break;
    case UpcastField::Kind::Sentence:
        look.text = colors.warning;
        look.isFixedWidth = false;
        break;
    case UpcastField::Kind::Same:
        break;
    }
    return look;
}

void TrialDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Look look = lookOf(index, option.palette);
    const ThemeColors colors = themeColors(option.palette);
    painter->save();
    if (look.background.isValid())
        painter->fillRect(option.rect, look.background);
    else if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
    painter->setPen(colors.divider);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    QFont font
        = look.isFixedWidth ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : option.font;
    font.setPointSizeF(option.font.pointSizeF());
    font.setBold(look.isBold);
    painter->setFont(font);
    QRect rect = option.rect.adjusted(margin, 0, -4, 0);
    if (!look.sign.isEmpty()) {
        painter->setPen(look.sign == u"+"_s ? colors.good : colors.danger);
        painter->drawText(rect.adjusted(0, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter, look.sign);
        rect.setRight(rect.right() - signWidth);
    }
    painter->setPen(look.text);
    painter->drawText(
        rect, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
    painter->restore();
}

QSize TrialDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(option.font.pointSizeF());
    const int width = QFontMetrics(font).horizontalAdvance(index.data().toString());
    return {width + 2 * margin, std::max(leastHeight, option.fontMetrics.height() + 8)};
}

bool TrialDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                              const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const QString text = index.data(Qt::ToolTipRole).toString();
    showPlainToolTip(*event, text.isEmpty() ? index.data().toString() : text, view->viewport());
    return true;
}

} // namespace hindcast
