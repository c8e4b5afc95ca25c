// SPDX-License-Identifier: MIT
#pragma once

#include "model/branch/branch.h"
#include "model/export/fixture_library.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace hindcast {

class BranchDesk;

/// Shows a test about one event: in which format, with or without the real names; to be copied or
/// saved.
class FixtureDialog final : public QDialog
{
    Q_OBJECT
public:
    /// \a desk must outlive the dialog. \a item is of itemsOf(\a branch).
    FixtureDialog(BranchDesk &desk, Branch branch, std::int64_t item, QWidget *parent = nullptr);

private:
    void write();
    void present(const QString &text, const QString &failure);
    void copy() const;
    void save();
    [[nodiscard]] QString fileName() const;

    BranchDesk &m_desk;
    Branch m_branch;
    std::int64_t m_item;
    FixtureChoice m_choice;
    QString m_written; ///< The whole test.
    QComboBox *m_formats; ///< Owned by the widget tree, as all that follow.
    QCheckBox *m_pseudonyms;
    QPlainTextEdit *m_preview;
    QLabel *m_message;
    QPushButton *m_copy;
    QPushButton *m_save;
};

} // namespace hindcast
