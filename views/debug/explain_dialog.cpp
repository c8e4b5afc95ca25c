// SPDX-License-Identifier: MIT
#include "views/debug/explain_dialog.h"

#include "model/export/export_file.h"
#include "model/session/whole_file.h"
#include "views/debug/explain_document.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStyle>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

ExplainDialog::ExplainDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_desk(session)
    , m_page(new QTextBrowser(this))
    , m_message(new QLabel(this))
{
    setWindowTitle(tr("Explanation"));
    resize(900, 720);
    layOut();
    connect(&m_desk, &ExplainDesk::told, this, &ExplainDialog::showPage);
    connect(&m_desk, &ExplainDesk::failed, this, [this](const QString &message) {
        tell(message, true);
        updateButtons();
        emit shown();
    });
    updateButtons();
}

ExplainDialog::~ExplainDialog() = default;

void ExplainDialog::layOut()
{
    m_page->setAccessibleName(tr("Explanation"));
    m_page->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_page->setOpenLinks(false); // What a store says leads nowhere.
    QPalette paper = m_page->palette();
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, QColor(0x1d, 0x21, 0x27));
    m_page->setPalette(paper);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [buttons](const QString &text, const QString &name) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setAccessibleName(name);
        button->setAutoDefault(false);
        return button;
    };
    m_again = add(tr("&Explain this moment"), tr("Explain the moment that is looked at now"));
    m_html = add(tr("Save as &HTML…"), tr("Save as HTML"));
    m_pdf = add(tr("Save as &PDF…"), tr("Save as PDF"));
    m_copy = add(tr("&Copy"), tr("Copy the explanation"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_page, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_again, &QPushButton::clicked, this, &ExplainDialog::explain);
    connect(m_copy, &QPushButton::clicked, this, &ExplainDialog::copy);
    connect(m_html, &QPushButton::clicked, this,
            [this] { askForFile(u"html"_s, &ExplainDialog::saveHtml); });
    connect(m_pdf, &QPushButton::clicked, this,
            [this] { askForFile(u"pdf"_s, &ExplainDialog::savePdf); });
}

void ExplainDialog::explain()
{
    tell(tr("Going through the events…"), false);
    m_desk.ask();
}

void ExplainDialog::showPage(const std::shared_ptr<const ToldExplanation> &told)
{
    m_told = told;
    const auto document = documentOf(told->outline);
    m_page->document()->setDefaultStyleSheet(document->defaultStyleSheet());
    m_page->setHtml(u"<body>"_s + QString::fromStdString(explanationBody(told->outline))
                    + u"</body>"_s);
    setWindowTitle(tr("Explanation of %1").arg(told->outline.title));
    tell(told->problems.join(u'\n'), true);
    updateButtons();
    emit shown();
}

/// Empty: nothing is said.
void ExplainDialog::tell(const QString &message, bool isBad)
{
    m_message->setProperty("chip", isBad ? QVariant(u"danger"_s) : QVariant());
    m_message->style()->polish(m_message); // So that the property counts.
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void ExplainDialog::updateButtons()
{
    for (QPushButton *button : {m_html, m_pdf, m_copy})
        button->setEnabled(m_told != nullptr);
}

void ExplainDialog::copy() const
{
    auto *content = new QMimeData; // The clipboard owns it.
    content->setText(explanationText(m_told->outline));
    content->setHtml(QString::fromStdString(explanationBody(m_told->outline)));
    QGuiApplication::clipboard()->setMimeData(content);
}

void ExplainDialog::askForFile(const QString &ending, void (ExplainDialog::*save)(const QString &))
{
    auto *dialog = new QFileDialog(this, tr("Save the explanation"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->setNameFilter(u"%1 (*.%2)"_s.arg(ending.toUpper(), ending));
    QString name = m_told->outline.title + u'.' + ending;
    dialog->selectFile(name.replace(u'/', u'_'));
    connect(dialog, &QFileDialog::fileSelected, this, save);
    dialog->open();
}

QString ExplainDialog::reasonAgainst(const QString &path) const
{
    const QString reason = reasonAgainstTarget(path, m_session.store().path);
    return reason.isEmpty() ? QString() : tr("%1 cannot be written: %2").arg(path, reason);
}

void ExplainDialog::saveHtml(const QString &path)
{
    QString failure = reasonAgainst(path);
    if (failure.isEmpty()) {
        const auto written
            = replaceWholeFile(path, QByteArray::fromStdString(explanationPage(m_told->outline)));
        if (!written)
            failure = tr("%1 cannot be written: %2").arg(path, written.error().message);
    }
    tell(failure.isEmpty() ? tr("Saved as %1.").arg(path) : failure, !failure.isEmpty());
}

void ExplainDialog::savePdf(const QString &path)
{
    QString failure = reasonAgainst(path);
    if (failure.isEmpty()) {
        const auto written = writePdf(m_told->outline, path);
        failure = written ? QString() : written.error().message;
    }
    tell(failure.isEmpty() ? tr("Saved as %1.").arg(path) : failure, !failure.isEmpty());
}

} // namespace hindcast
