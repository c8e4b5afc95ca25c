// SPDX-License-Identifier: MIT
#include "views/compare/paths_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

QStringList linesOf(const QPlainTextEdit &edit)
{
    QStringList lines;
    for (const QString &line : edit.toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            lines += line.trimmed();
    }
    return lines;
}

} // namespace

PathsDialog::PathsDialog(const CompareSetup &setup, QWidget *parent)
    : QDialog(parent)
    , m_setup(setup)
    , m_keys(new QLineEdit(setup.itemKeys.join(u' ')))
    , m_problem(new QLabel)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("Ignore and expect differences"));
    auto *layout = new QVBoxLayout(this);
    auto *help = new QLabel(tr("One path to a line, such as /total or /items/*/price. A * stands "
                               "for any one step, ** for any number of them."));
    help->setWordWrap(true);
    help->setProperty("muted", true);
    layout->addWidget(help);
    m_ignored
        = addPaths(tr("&Ignore: differences here are none"), tr("Ignored paths"), setup.ignored);
    m_expected = addPaths(tr("&Expect: differences here are meant to be"), tr("Expected paths"),
                          setup.expected);
    auto *keys = new QLabel(tr("&Match items of lists by"));
    keys->setBuddy(m_keys);
    m_keys->setAccessibleName(tr("Match items of lists by"));
    m_keys->setPlaceholderText(tr("/sku /ref/number; otherwise by id, or names like orderId"));
    layout->addWidget(keys);
    layout->addWidget(m_keys);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setProperty("chip", u"danger"_s);
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_keys, &QLineEdit::textChanged, this, &PathsDialog::check);
    resize(460, 420);
    check();
}

QPlainTextEdit *PathsDialog::addPaths(const QString &title, const QString &name,
                                      const QStringList &paths)
{
    auto *edit = new QPlainTextEdit(paths.join(u'\n'));
    edit->setAccessibleName(name);
    edit->setTabChangesFocus(true);
    auto *label = new QLabel(title);
    label->setBuddy(edit);
    layout()->addWidget(label);
    layout()->addWidget(edit);
    connect(edit, &QPlainTextEdit::textChanged, this, &PathsDialog::check);
    return edit;
}

void PathsDialog::check()
{
    const CompareSetup setup = this->setup();
    QString problem;
    // A key is a path without stars.
    for (const QString &path : setup.ignored + setup.expected + setup.itemKeys) {
        if (const auto parsed = PathPattern::parse(path); problem.isEmpty() && !parsed)
            problem = parsed.error().message;
    }
    for (const QString &key : setup.itemKeys) {
        if (problem.isEmpty() && key.contains(u'*'))
            problem
                = tr("“%1”: items are matched by one place, so there can be no * in it.").arg(key);
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

CompareSetup PathsDialog::setup() const
{
    CompareSetup setup = m_setup;
    setup.ignored = linesOf(*m_ignored);
    setup.expected = linesOf(*m_expected);
    setup.itemKeys = m_keys->text().split(u' ', Qt::SkipEmptyParts);
    return setup;
}

} // namespace hindcast
