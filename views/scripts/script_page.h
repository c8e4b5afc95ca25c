// SPDX-License-Identifier: MIT
#pragma once

#include "model/replay/projection.h"
#include "model/session/script_text.h"
#include "views/scripts/code_marks.h"
#include "views/scripts/script_error_box.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace hindcast {

class CodeEditor;
class ScriptHead;
class ScriptLibrary;
class ScriptNotice;

/// The script that a person works on: its text, what there is to decide about it, and its error.
/// Each script keeps an editor of its own, with its cursor and its steps to undo.
class ScriptPage : public QWidget
{
    Q_OBJECT
public:
    /// \a library must outlive the widget.
    explicit ScriptPage(ScriptLibrary &library, QWidget *parent = nullptr);

    void showScript(const QString &path); ///< One of the library.
    void showBuiltIn(BuiltIn builtIn, bool isUsed);
    [[nodiscard]] const QString &path() const { return m_path; } ///< Empty: no script is shown.
    [[nodiscard]] BuiltIn builtIn() const { return m_builtIn; } ///< That is shown otherwise.
    [[nodiscard]] CodeEditor *editor() const; ///< Null pointer: no script is shown.
    void forget(const QString &path); ///< It is not in the library any more.

    void setPlace(const QString &sentence); ///< `runs on order-1`
    void setWorkspaceName(const QString &name);
    void setMarks(const std::vector<CodeMark> &marks);
    void setError(const std::optional<ScriptErrorText> &error);
    [[nodiscard]] ScriptHead &head() const { return *m_head; }
    /// Brings everything but the error up to date with the library.
    void refresh();

signals:
    void cursorMoved(int line, int column);
    void useAsked(); ///< The built-in projection that is shown.
    void newAsked(hindcast::ScriptKind kind);
    void saveAsked();
    void errorPlaceAsked();
    void errorEventAsked();
    void skipAsked();

private:
    [[nodiscard]] QWidget *makeInfoPage();
    [[nodiscard]] CodeEditor *editorOf(const QString &path);
    void takeEdit(CodeEditor &editor, const QString &path);
    void showNotice();
    void showInfo(bool isUsed);

    ScriptLibrary &m_library;
    QString m_path;
    BuiltIn m_builtIn = BuiltIn::Merge;
    QString m_place;
    QString m_workspaceName;
    QHash<QString, QWidget *> m_pages; ///< By path: an editor and its find bar.
    QHash<QString, std::string> m_texts; ///< What they last had in common with the library.
    ScriptHead *m_head; ///< Owned by the widget tree, as all that follow.
    ScriptNotice *m_notice;
    QStackedWidget *m_stack;
    QWidget *m_info = nullptr;
    QLabel *m_infoText = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_use = nullptr;
    ScriptErrorBox *m_error;
};

} // namespace hindcast
