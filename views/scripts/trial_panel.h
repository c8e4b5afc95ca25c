// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/script_runner.h"

#include <QWidget>

class QLabel;
class QModelIndex;
class QTableView;
class QTreeView;
class QVBoxLayout;

namespace hindcast {

class ElidedLabel;
class EmittedModel;
class JsonPane;
class ScriptConsoleModel;
class UpcastFieldsModel;

/// What came of a run: the event that is looked at before and after upcasting, what the scripts
/// said, what they emitted, and the result.
class TrialPanel : public QWidget
{
    Q_OBJECT
public:
    explicit TrialPanel(QWidget *parent = nullptr);

    /// Null pointer: nothing has run.
    void showTrial(const std::shared_ptr<const TrialAnswer> &answer);
    /// Null pointer: there is no event.
    void showUpcast(const std::shared_ptr<const UpcastAnswer> &upcast);

signals:
    void rowAsked(hindcast::Row row); ///< Go to this event.
    void placeAsked(const QString &path, int line); ///< Go to this line.

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *addHead(QVBoxLayout &column, const QString &title, QLabel *detail);
    void makeUpcast(QVBoxLayout &column);
    void makeConsole(QVBoxLayout &column);
    void makeEmitted(QVBoxLayout &column);
    void makeResult(QVBoxLayout &column);
    void choose(const QModelIndex &index);
    void chooseEmitted(const QModelIndex &index);
    void showTitle(const UpcastAnswer &upcast);
    void spanRows();

    UpcastFieldsModel *m_fields; ///< Owned by the object tree, as all that follow.
    ScriptConsoleModel *m_lines;
    EmittedModel *m_emitted;
    QLabel *m_type;
    ElidedLabel *m_event;
    QLabel *m_upcastNote;
    QTableView *m_fieldTable;
    QLabel *m_silence;
    QTableView *m_console;
    QLabel *m_nothingEmitted;
    QTreeView *m_emittedTree;
    QLabel *m_emittedMore;
    QWidget *m_resultHead = nullptr;
    JsonPane *m_result;
};

} // namespace hindcast
