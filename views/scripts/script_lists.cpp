// SPDX-License-Identifier: MIT
#include "views/scripts/script_lists.h"

#include "model/items/rules_model.h"
#include "model/items/script_list_model.h"
#include "model/session/script_library.h"
#include "views/scripts/side_list.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 12;
constexpr int headHeight = 32;
constexpr int sectionGap = 12;

} // namespace

ScriptLists::ScriptLists(ScriptLibrary &library, QWidget *parent)
    : QScrollArea(parent)
    , m_library(library)
    , m_projections(new ScriptListModel(library, ScriptKind::Projection, this))
    , m_upcasters(new ScriptListModel(library, ScriptKind::Upcasters, this))
    , m_rules(new RulesModel(this))
    , m_noUpcasters(new QLabel(tr("None yet")))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 2, 0, margin);
    column->setSpacing(0);
    m_projectionList = addList(*column, tr("Projections"), ScriptKind::Projection);
    column->addSpacing(sectionGap);
    m_upcasterList = addList(*column, tr("Upcasters"), ScriptKind::Upcasters);
    m_noUpcasters->setProperty("muted", true);
    m_noUpcasters->setContentsMargins(margin, 2, margin, 4);
    column->addWidget(m_noUpcasters);
    column->addSpacing(sectionGap);
    addHeading(*column, tr("Rules in order"), nullptr);
    m_rulesHead = column->itemAt(column->count() - 1)->widget();
    m_ruleList = new SideList(SideRowDelegate::Rows::Rules, tr("Rules in order"), this);
    m_ruleList->setModel(m_rules);
    const auto goToRule = [this](const QModelIndex &index) {
        emit ruleChosen(index.data(RulesModel::FileRole).toString(),
                        index.data(RulesModel::LineRole).toInt());
    };
    connect(m_ruleList, &SideList::chosen, this, goToRule);
    column->addWidget(m_ruleList);
    column->addStretch(1);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    for (const auto signal :
         {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_upcasters, signal, this, &ScriptLists::showEmpty);
        connect(m_rules, signal, this, &ScriptLists::showEmpty);
    }
    showEmpty();
}

void ScriptLists::addHeading(QVBoxLayout &column, const QString &title, QToolButton *button)
{
    auto *head = new QWidget;
    head->setFixedHeight(headHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(margin, 0, 6, 0);
    auto *label = new QLabel(title);
    label->setProperty("heading", true);
    row->addWidget(label, 1);
    if (button != nullptr)
        row->addWidget(button);
    column.addWidget(head);
}

SideList *ScriptLists::addList(QVBoxLayout &column, const QString &title, ScriptKind kind)
{
    const bool isProjection = kind == ScriptKind::Projection;
    auto *button = new QToolButton;
    button->setText(u"+"_s);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setStyleSheet(
        u"QToolButton { padding: 2px 7px; } QToolButton::menu-indicator { image: none; width: 0; }"_s);
    const QString text = isProjection ? tr("Add a projection") : tr("Add upcasters");
    button->setAccessibleName(text);
    button->setToolTip(text);
    auto *menu = new QMenu(button);
    fillAddMenu(*menu, kind);
    button->setMenu(menu);
    addHeading(column, title, button);

    ScriptListModel *model = isProjection ? m_projections : m_upcasters;
    auto *list = new SideList(SideRowDelegate::Rows::Scripts, title, this);
    list->setModel(model);
    column.addWidget(list);
    connect(list, &SideList::chosen, this,
            [this, model](const QModelIndex &index) { choose(*model, index); });
    connect(list, &SideList::marked, this,
            [this, model](const QModelIndex &index) { mark(*model, index); });
    connect(list, &SideList::menuAsked, this,
            [this, model](const QModelIndex &index, const QPoint &place) {
                showMenu(*model, index, place);
            });
    connect(list, &SideList::removeAsked, this, [this](const QModelIndex &index) {
        if (const QString path = index.data(ScriptListModel::PathRole).toString(); !path.isEmpty())
            emit removeAsked(path);
    });
    return list;
}

void ScriptLists::fillAddMenu(QMenu &menu, ScriptKind kind)
{
    menu.addAction(tr("New from template…"), this, [this, kind] { emit newAsked(kind); });
    menu.addAction(tr("Open file…"), this, [this, kind] { emit openAsked(kind); });
}

void ScriptLists::showEmpty()
{
    m_noUpcasters->setVisible(m_upcasters->rowCount() == 0);
    m_rulesHead->setVisible(m_rules->rowCount() > 0);
}

void ScriptLists::setUsed(const ChosenProjection &choice)
{
    m_projections->setUsed(choice.builtIn, choice.script);
}

void ScriptLists::setFacts(const QString &path, const ScriptFacts &facts)
{
    for (ScriptListModel *model : {m_projections, m_upcasters}) {
        if (model->rowOf(path) >= 0)
            model->setFacts(path, facts);
    }
}

void ScriptLists::setTrial(std::shared_ptr<const ScriptTrial> trial,
                           std::shared_ptr<const StoreIndex> index)
{
    m_rules->setTrial(std::move(trial), std::move(index));
}

void ScriptLists::setCurrent(const QString &path, BuiltIn builtIn)
{
    const auto select = [](SideList &list, int row) {
        list.selectionModel()->setCurrentIndex(
            row < 0 ? QModelIndex() : list.model()->index(row, 0),
            row < 0 ? QItemSelectionModel::Clear : QItemSelectionModel::ClearAndSelect);
    };
    select(*m_projectionList,
           path.isEmpty() ? m_projections->rowOf(builtIn) : m_projections->rowOf(path));
    select(*m_upcasterList, path.isEmpty() ? -1 : m_upcasters->rowOf(path));
    select(*m_ruleList, -1);
}

void ScriptLists::choose(const ScriptListModel &model, const QModelIndex &index)
{
    if (const auto builtIn = model.builtInAt(index.row()))
        emit builtInChosen(*builtIn);
    else
        emit scriptChosen(index.data(ScriptListModel::PathRole).toString());
}

void ScriptLists::mark(ScriptListModel &model, const QModelIndex &index)
{
    if (&model == m_upcasters) {
        const bool isOn = index.data(ScriptListModel::IsUsedRole).toBool();
        model.setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return;
    }
    emit used({.builtIn = model.builtInAt(index.row()).value_or(BuiltIn::Merge),
               .script = index.data(ScriptListModel::PathRole).toString()});
}

void ScriptLists::showMenu(ScriptListModel &model, const QModelIndex &index, const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex kept = index;
    const bool isUsed = index.data(ScriptListModel::IsUsedRole).toBool();
    const bool isUpcasters = &model == m_upcasters;
    QAction *use = menu->addAction(!isUpcasters ? tr("Use this projection")
                                       : isUsed ? tr("Switch off")
                                                : tr("Switch on"),
                                   this, [this, &model, kept] { mark(model, kept); });
    use->setEnabled(isUpcasters || !isUsed);
    const QString path = index.data(ScriptListModel::PathRole).toString();
    if (!path.isEmpty()) {
        const bool isEdited = index.data(ScriptListModel::IsEditedRole).toBool();
        if (isUpcasters) {
            const auto move = [this, &model, kept](int by) {
                const int from = kept.row();
                model.moveRow({}, from, {}, by > 0 ? from + 2 : from - 1);
            };
            menu->addAction(tr("Run earlier"), this, [move] { move(-1); })
                ->setEnabled(index.row() > 0);
            menu->addAction(tr("Run later"), this, [move] { move(1); })
                ->setEnabled(index.row() + 1 < model.rowCount());
        }
        menu->addSeparator();
        menu->addAction(tr("Save"), this, [this, path] { emit saveAsked(path); })
            ->setEnabled(isEdited);
        menu->addAction(tr("Go back to the saved text"), this,
                        [this, path] { emit revertAsked(path); })
            ->setEnabled(isEdited);
        menu->addAction(tr("Show in folder"), this, [path] {
            QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
        });
        menu->addSeparator();
        menu->addAction(tr("Remove from list"), this, [this, path] { emit removeAsked(path); });
    }
    menu->popup(place);
}

void ScriptLists::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    widget()->setMaximumWidth(viewport()->width());
}

} // namespace hindcast
