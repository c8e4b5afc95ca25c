// SPDX-License-Identifier: MIT
#pragma once

#include "views/scripts/code_search.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace hindcast {

class CodeEditor;

/// Finds and replaces in a code editor, below which it is to be put. Hidden until the editor asks
/// for it (Ctrl+F, Ctrl+H, F3).
class FindBar : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { Find, Replace };

    /// \a editor must outlive the bar.
    explicit FindBar(CodeEditor &editor, QWidget *parent = nullptr);

    /// Shows the bar, ready to type; a selection within one line is what is looked for.
    void open(Mode mode);
    void close();

public slots:
    void findNext();
    void findPrevious();
    void replaceOne(); ///< The match that is selected, and goes on to the next.
    void replaceAll(); ///< In one step to undo.

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *makeButton(const QString &text, const QString &name, const QString &toolTip);
    void makeFindRow();
    void makeReplaceRow();
    void followEditor();
    void searchFromAnchor();
    void search();
    void searchLater();
    void select(std::size_t match);
    void say();
    [[nodiscard]] std::size_t current() const; ///< The match that is selected, or none.

    CodeEditor &m_editor;
    QLineEdit *m_text; ///< Owned by the widget tree, as all that follow.
    QLineEdit *m_with;
    QToolButton *m_matchCase;
    QToolButton *m_expression;
    QLabel *m_count;
    QLabel *m_problem;
    QWidget *m_replaceRow;
    QTimer m_searchLater;
    CodeSearch m_search{SearchTerm{}};
    CodeSearch::Found m_found;
    int m_anchor = 0; ///< Where the search began: it goes from here at each letter.
};

} // namespace hindcast
