// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/export_choice.h"
#include "model/session/exporter.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace hindcast {

class NoteDesk;

/// Asks what of a session is to be written to which file in which format, and writes it: with
/// progress, to be cancelled, and with a way to the file at the end.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// \a field: a JSON pointer whose history can be written; empty: none. \a session and \a notes
    /// must outlive the dialog.
    ExportDialog(Session &session, NoteDesk &notes, std::string field, QWidget *parent = nullptr);
    ~ExportDialog() override;

    /// What is chosen to begin with.
    void choose(ExportChoice::What what);

    void reject() override; ///< Cancels what runs, else closes.

signals:
    void folderAsked(const QString &path); ///< The person wants to see the file in its folder.

private:
    void layOut();
    void fillChoices();
    [[nodiscard]] ExportChoice choice() const;
    [[nodiscard]] ExportFormat format() const;
    void suggestFile();
    void chooseFile();
    void takeFile(const QString &path);
    void start();
    void showProgress(qint64 done, qint64 total);
    void showFinished(const QString &path, qint64 rows);
    void showFailed(const QString &message);
    void tell(const QString &message, const QString &chip);
    void update();

    Session &m_session;
    NoteDesk &m_notes;
    std::string m_field;
    Exporter m_exporter;
    QString m_done; ///< The file that was written last.
    bool m_isNamed = false; ///< A person has chosen the file.
    QComboBox *m_what; ///< Owned by the widget tree, as all below.
    QComboBox *m_format;
    QLineEdit *m_file;
    QPushButton *m_browse;
    QCheckBox *m_mark;
    QProgressBar *m_progress;
    QLabel *m_message;
    QPushButton *m_show;
    QPushButton *m_start;
    QDialogButtonBox *m_buttons;
};

} // namespace hindcast
