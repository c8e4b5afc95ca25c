// SPDX-License-Identifier: MIT
#include "views/debug/fixture_dialog.h"

#include "model/export/identifier.h"
#include "model/session/branch_desk.h"
#include "model/session/whole_file.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPreview = 200'000; ///< More is slow to lay out, and nobody reads it.

} // namespace

FixtureDialog::FixtureDialog(BranchDesk &desk, Branch branch, std::int64_t item, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_branch(std::move(branch))
    , m_item(item)
    , m_choice(readFixtureFormats())
    , m_formats(new QComboBox(this))
    , m_pseudonyms(new QCheckBox(tr("&Replace names, e-mail addresses and ids"), this))
    , m_preview(new QPlainTextEdit(this))
    , m_message(new QLabel(this))
{
    setWindowTitle(tr("Take into a Test"));
    resize(820, 620);
    m_formats->setAccessibleName(tr("Format of the test"));
    for (const QString &key : m_choice.keys())
        m_formats->addItem(m_choice.find(key)->name, key);
    m_preview->setAccessibleName(tr("The test"));
    m_preview->setReadOnly(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_message->setObjectName(u"fixtureMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(tr("&Save as…"), QDialogButtonBox::ActionRole);
    auto *head = new QHBoxLayout;
    head->addWidget(m_formats);
    head->addWidget(m_pseudonyms);
    head->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);

    connect(m_formats, &QComboBox::currentIndexChanged, this, &FixtureDialog::write);
    connect(m_pseudonyms, &QCheckBox::toggled, this, &FixtureDialog::write);
    connect(m_copy, &QPushButton::clicked, this, &FixtureDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &FixtureDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_desk, &BranchDesk::fixtureWritten, this, &FixtureDialog::present);
    write();
}

void FixtureDialog::write()
{
    m_copy->setEnabled(false);
    m_save->setEnabled(false);
    m_message->setText(m_choice.complaints.join(u'\n'));
    m_desk.writeFixture(m_branch, m_item, m_formats->currentData().toString(),
                        m_pseudonyms->isChecked());
}

void FixtureDialog::present(const QString &text, const QString &failure)
{
    m_written = text;
    QStringList messages = m_choice.complaints;
    if (!failure.isEmpty())
        messages += failure;
    if (text.size() > longestPreview)
        messages += tr("Only the beginning is shown; copying and saving take all of it.");
    m_preview->setPlainText(text.left(longestPreview));
    m_message->setText(messages.join(u'\n'));
    m_copy->setEnabled(failure.isEmpty());
    m_save->setEnabled(failure.isEmpty());
}

void FixtureDialog::copy() const
{
    QGuiApplication::clipboard()->setText(m_written);
}

QString FixtureDialog::fileName() const
{
    const FixtureFormat *format = m_choice.find(m_formats->currentData().toString());
    const QString end = format == nullptr ? QString() : format->fileEnd;
    // A name of a person's would be one more place where it can be read.
    const std::string base = m_pseudonyms->isChecked()
        ? std::string("test")
        : m_branch.partition.value_or(m_branch.stream);
    const bool isJava = end == u"Test.java"_s || end == u"Test.kt"_s || end == u"Test.cs"_s;
    return QString::fromStdString(identifierFor(base, isJava ? NameForm::Pascal : NameForm::Snake))
        + end;
}

void FixtureDialog::save()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the Test"), fileName());
    if (path.isEmpty())
        return;
    if (const auto done = replaceWholeFile(path, m_written.toUtf8()); !done)
        m_message->setText(tr("cannot save %1: %2").arg(path, done.error().message));
}

} // namespace hindcast
