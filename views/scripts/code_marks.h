// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QTextCursor>

#include <vector>

class QTextDocument;

namespace hindcast {

/// Something to say about a place in a script.
struct CodeMark
{
    enum class Severity { Error, Warning };

    int line = 1; ///< From 1.
    int column = 1; ///< From 1, in UTF-16 units.
    Severity severity = Severity::Error;
    QString message; ///< Plain text.

    friend bool operator==(const CodeMark &, const CodeMark &) = default;
};

/// The marks of a document. They move with the text, and one whose own line is edited is gone.
class CodeMarks
{
public:
    struct Placed
    {
        CodeMark mark; ///< As it was set; the line is where it was then.
        QTextCursor start; ///< Where it is now.
        QString text; ///< Of its line.

        /// With the line where it is now.
        [[nodiscard]] CodeMark now() const;
    };

    /// In place of all others. A line or column that \a document does not have stands for the
    /// last one that it has.
    void set(QTextDocument &document, const std::vector<CodeMark> &marks);
    /// Forgets the marks whose line is another one now; to be called after each edit. Returns
    /// whether there were any.
    bool dropEdited();
    [[nodiscard]] const std::vector<Placed> &all() const { return m_marks; }
    /// Those of line \a block; the errors come first.
    [[nodiscard]] std::vector<const Placed *> of(const QTextBlock &block) const;

private:
    std::vector<Placed> m_marks;
};

} // namespace hindcast
