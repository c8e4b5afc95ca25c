// SPDX-License-Identifier: MIT
#include "views/scripts/side_row_delegate.h"

#include "model/items/rules_model.h"
#include "model/items/script_list_model.h"
#include "views/common/plain_tool_tip.h"
#include "views/common/theme_colors.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

namespace hindcast {

namespace {

constexpr int margin = 12;
constexpr int gap = 8; ///< Between name and what is at the right end.
constexpr int markSize = 13;
constexpr int markGap = 7;
constexpr int dotSize = 6; ///< Says that a script is not saved.

enum class Mark { None, Radio, Check };

/// What a line looks like, whatever model it is of.
struct Look
{
    Mark mark = Mark::None;
    bool isUsed = false;
    bool isEdited = false;
    bool isMuted = false;
    QString name;
    QString detail;
    QColor nameColor;
    QColor detailColor;
};

Look lookOfRule(const QModelIndex &index, const QPalette &palette)
{
    const ThemeColors colors = themeColors(palette);
    Look look{.name = index.data().toString(),
              .detail = index.data(RulesModel::DetailRole).toString(),
              .nameColor = palette.color(QPalette::Text),
              .detailColor = colors.mutedText};
    switch (static_cast<RulesModel::State>(index.data(RulesModel::StateRole).toInt())) {
    case RulesModel::State::NeverMatched:
        look.nameColor = look.detailColor = colors.warning;
        break;
    case RulesModel::State::Failed:
        look.nameColor = look.detailColor = colors.danger;
        break;
    case RulesModel::State::Matched:
    case RulesModel::State::NotHere:
    case RulesModel::State::NotTried:
        break;
    }
    return look;
}

Look lookOfScript(const QModelIndex &index, const QPalette &palette)
{
    const ThemeColors colors = themeColors(palette);
    const bool isProjection
        = index.data(ScriptListModel::KindRole).toInt() == static_cast<int>(ScriptKind::Projection);
    const bool isBuiltIn = index.data(ScriptListModel::PathRole).toString().isEmpty();
    const bool isUsed = index.data(ScriptListModel::IsUsedRole).toBool();
    Look look{.mark = isProjection ? Mark::Radio : Mark::Check,
              .isUsed = isUsed,
              .isEdited = index.data(ScriptListModel::IsEditedRole).toBool(),
              .name = index.data().toString(),
              .detail = index.data(ScriptListModel::DetailRole).toString(),
              .nameColor = isBuiltIn && !isUsed ? colors.mutedText : palette.color(QPalette::Text),
              .detailColor = colors.mutedText};
    switch (static_cast<ScriptListModel::State>(index.data(ScriptListModel::StateRole).toInt())) {
    case ScriptListModel::State::Missing:
    case ScriptListModel::State::Wrong:
        look.detailColor = colors.danger;
        break;
    case ScriptListModel::State::Conflict:
    case ScriptListModel::State::Untrusted:
        look.detailColor = colors.warning;
        break;
    case ScriptListModel::State::Good:
        break;
    }
    return look;
}

void paintMark(QPainter &painter, const QRect &rect, const Look &look, const QPalette &palette)
{
    const ThemeColors colors = themeColors(palette);
    const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (look.mark == Mark::Radio) {
        if (look.isUsed) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(palette.color(QPalette::Text));
            painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5));
        } else {
            painter.setPen(palette.color(QPalette::Dark));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(box.adjusted(2, 2, -2, -2));
        }
        return;
    }
    painter.setPen(look.isUsed ? colors.accent : colors.mutedText);
    painter.setBrush(look.isUsed ? QBrush(colors.accent) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, 3, 3);
    if (!look.isUsed)
        return;
    painter.setPen(QPen(colors.accentText, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF at = box.topLeft();
    painter.drawPolyline(
        QPolygonF{at + QPointF(2.8, 6.2), at + QPointF(5.2, 8.6), at + QPointF(9.4, 3.6)});
}

/// Where the parts of a line are.
struct Places
{
    QRect name;
    QRect detail;
};

/// Where there is little room, the name gets most of it.
Places placesOf(const QRect &row, const Look &look, const QFontMetrics &metrics)
{
    QRect rest = row.adjusted(margin, 0, -margin, 0);
    if (look.mark != Mark::None)
        rest.setLeft(rest.left() + markSize + markGap);
    if (look.isEdited)
        rest.setWidth(rest.width() - dotSize - gap);
    if (look.detail.isEmpty())
        return {rest, {}};
    const int name = std::min(metrics.horizontalAdvance(look.name) + 1, rest.width() * 6 / 10);
    const int detail
        = std::min(metrics.horizontalAdvance(look.detail) + 1, rest.width() - gap - name);
    Places places{rest, row.adjusted(0, 0, -margin, 0)};
    places.detail.setLeft(places.detail.right() - detail);
    places.name.setRight(rest.right() - detail - gap);
    return places;
}

} // namespace

SideRowDelegate::SideRowDelegate(Rows rows, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_rows(rows)
{
}

QRect SideRowDelegate::markRect(const QRect &row)
{
    return {row.left() + margin, row.center().y() - markSize / 2, markSize, markSize};
}

void SideRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Look look = m_rows == Rows::Rules ? lookOfRule(index, option.palette)
                                            : lookOfScript(index, option.palette);
    const ThemeColors colors = themeColors(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                          colors.accent);
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, option.palette.brush(QPalette::Light));
    }
    if (look.mark != Mark::None)
        paintMark(*painter, markRect(option.rect), look, option.palette);

    const QFontMetrics metrics(option.font);
    const Places places = placesOf(option.rect, look, metrics);
    const QString shown = metrics.elidedText(look.name, Qt::ElideMiddle, places.name.width());
    painter->setPen(look.nameColor);
    painter->drawText(places.name, Qt::AlignLeft | Qt::AlignVCenter, shown);
    painter->setPen(look.detailColor);
    painter->drawText(places.detail, Qt::AlignRight | Qt::AlignVCenter,
                      metrics.elidedText(look.detail, Qt::ElideRight, places.detail.width()));
    if (look.isEdited) {
        const qreal x = places.name.left() + metrics.horizontalAdvance(shown) + gap;
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.warning);
        painter->drawEllipse(
            QRectF(x, option.rect.center().y() - dotSize / 2.0 + 1, dotSize, dotSize));
    }
    if ((option.state & QStyle::State_HasFocus)
        && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(colors.accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize SideRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, std::max(rowHeight, option.fontMetrics.height() + 8)};
}

bool SideRowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const QString text = index.data(Qt::ToolTipRole).toString();
    showPlainToolTip(*event, text.isEmpty() ? index.data().toString() : text, view->viewport());
    return true;
}

} // namespace hindcast
