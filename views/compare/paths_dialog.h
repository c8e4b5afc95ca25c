// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/compare_setup.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace hindcast {

/// Asks which differences are none, which are meant to be, and what items of arrays are matched by.
class PathsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PathsDialog(const CompareSetup &setup, QWidget *parent = nullptr);

    /// The setup with what was written.
    [[nodiscard]] CompareSetup setup() const;

private:
    QPlainTextEdit *addPaths(const QString &title, const QString &name, const QStringList &paths);
    void check();

    CompareSetup m_setup;
    QPlainTextEdit *m_ignored; ///< Owned by the widget tree, as all that follow.
    QPlainTextEdit *m_expected;
    QLineEdit *m_keys;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace hindcast
