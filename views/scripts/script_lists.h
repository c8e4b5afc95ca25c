// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/script_pipeline.h"
#include "model/session/script_runner.h"

#include <QScrollArea>

class QLabel;
class QMenu;
class QModelIndex;
class QToolButton;
class QVBoxLayout;

namespace hindcast {

class RulesModel;
class ScriptLibrary;
class ScriptListModel;
class SideList;

/// The column with all projections, all upcasters, and the rules of those that run.
class ScriptLists : public QScrollArea
{
    Q_OBJECT
public:
    /// \a library must outlive the widget.
    explicit ScriptLists(ScriptLibrary &library, QWidget *parent = nullptr);

    /// Marks the projection in use.
    void setUsed(const ChosenProjection &choice);
    void setFacts(const QString &path, const ScriptFacts &facts);
    /// Null pointers: no rules are known.
    void setTrial(std::shared_ptr<const ScriptTrial> trial,
                  std::shared_ptr<const StoreIndex> index);
    /// Selects what the column beside shows: a script, or a built-in projection if there is none.
    void setCurrent(const QString &path, BuiltIn builtIn);
    /// Adds the entries for new and opened scripts of \a kind.
    void fillAddMenu(QMenu &menu, ScriptKind kind);

signals:
    void scriptChosen(const QString &path);
    void builtInChosen(hindcast::BuiltIn builtIn);
    void used(const hindcast::ChosenProjection &choice);
    void ruleChosen(const QString &path, int line);
    void newAsked(hindcast::ScriptKind kind);
    void openAsked(hindcast::ScriptKind kind);
    void saveAsked(const QString &path);
    void revertAsked(const QString &path);
    void removeAsked(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    SideList *addList(QVBoxLayout &column, const QString &title, ScriptKind kind);
    void addHeading(QVBoxLayout &column, const QString &title, QToolButton *button);
    void choose(const ScriptListModel &model, const QModelIndex &index);
    void mark(ScriptListModel &model, const QModelIndex &index);
    void showMenu(ScriptListModel &model, const QModelIndex &index, const QPoint &place);
    void showEmpty();

    ScriptLibrary &m_library;
    ScriptListModel *m_projections; ///< Owned by the object tree, as all that follow.
    ScriptListModel *m_upcasters;
    RulesModel *m_rules;
    SideList *m_projectionList;
    SideList *m_upcasterList;
    SideList *m_ruleList;
    QLabel *m_noUpcasters;
    QWidget *m_rulesHead = nullptr;
};

} // namespace hindcast
