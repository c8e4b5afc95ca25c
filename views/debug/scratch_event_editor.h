// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace hindcast {

class BranchDesk;
class CodeEditor;

/// One event of a branch as JSON, to be changed. What is wrong with it is said while it is typed;
/// Ctrl+Return puts it into the branch, Escape takes back what was typed.
class ScratchEventEditor final : public QWidget
{
    Q_OBJECT
public:
    /// \a desk must outlive the editor.
    explicit ScratchEventEditor(BranchDesk &desk, QWidget *parent = nullptr);

    /// Sets the focus to the text.
    void edit();
    /// Begins with an event that comes behind the one that is looked at.
    void beginInsert();
    /// Puts what stands there into the branch; does nothing while it is wrong.
    void apply();
    void revert();
    [[nodiscard]] CodeEditor &text() const { return *m_text; }

private:
    void showAnswer();
    void check();
    [[nodiscard]] QWidget *makeHead();

    BranchDesk &m_desk;
    CodeEditor *m_text; ///< Owned by the widget tree, as all that follow.
    QLabel *m_title;
    QLabel *m_complaint;
    QPushButton *m_apply;
    QPushButton *m_revert;
    QString m_shown; ///< What the text was made from.
    bool m_isInserting = false;
};

} // namespace hindcast
