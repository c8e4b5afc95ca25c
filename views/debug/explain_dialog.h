// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/explain_desk.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTextBrowser;

namespace hindcast {

/// The page that explains a session's moment: to be read, copied, and saved as HTML or PDF. Stays
/// open beside the window, and as it is until somebody asks for the moment that is looked at then.
class ExplainDialog final : public QDialog
{
    Q_OBJECT
public:
    /// \a session must outlive the dialog.
    explicit ExplainDialog(Session &session, QWidget *parent = nullptr);
    ~ExplainDialog() override;

    /// For its notes and workspace.
    [[nodiscard]] ExplainDesk &desk() { return m_desk; }
    /// Explains what the session looks at now.
    void explain();

    /// Write what is shown to \a path, and say how it went.
    void saveHtml(const QString &path);
    void savePdf(const QString &path);

signals:
    void shown(); ///< A page, or why there is none.

private:
    void layOut();
    void showPage(const std::shared_ptr<const ToldExplanation> &told);
    void tell(const QString &message, bool isBad);
    void copy() const;
    void askForFile(const QString &ending, void (ExplainDialog::*save)(const QString &));
    [[nodiscard]] QString reasonAgainst(const QString &path) const;
    void updateButtons();

    Session &m_session;
    ExplainDesk m_desk;
    std::shared_ptr<const ToldExplanation> m_told; ///< Null pointer: nothing is shown.
    QTextBrowser *m_page; ///< Owned by the widget tree, as all below.
    QLabel *m_message;
    QPushButton *m_again;
    QPushButton *m_html;
    QPushButton *m_pdf;
    QPushButton *m_copy;
};

} // namespace hindcast
