// SPDX-License-Identifier: MIT
#include "views/debug/reduction_dialog.h"

#include "model/session/branch_desk.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

ReductionDialog::ReductionDialog(Session &session, BranchDesk &desk, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_desk(desk)
    , m_byCondition(new QRadioButton(tr("A &condition holds behind an event"), this))
    , m_byFailure(new QRadioButton(tr("The &script fails"), this))
    , m_condition(new QLineEdit(this))
    , m_atEnd(new QCheckBox(tr("Only behind the &last event"), this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Smallest Reproduction"));
    resize(480, 260);
    m_condition->setAccessibleName(tr("Condition in JavaScript"));
    m_condition->setPlaceholderText(tr("s.balance < 0"));
    m_condition->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_state->setObjectName(u"reductionState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_progress->setAccessibleName(tr("How many events could go"));
    m_progress->setTextVisible(false);
    auto *buttons = new QDialogButtonBox(this);
    m_start = buttons->addButton(tr("Find"), QDialogButtonBox::ActionRole);
    m_start->setProperty("primary", true);
    m_start->setDefault(true);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new QLabel(tr("Find the fewest events that still show that"), this));
    layout->addWidget(m_byCondition);
    layout->addWidget(m_condition);
    layout->addWidget(m_atEnd);
    layout->addWidget(m_byFailure);
    layout->addStretch();
    layout->addWidget(m_state);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);

    // What fails here and now is most likely what is meant.
    const bool hasFailure = m_session.moment() && m_session.moment()->scriptError;
    (hasFailure ? m_byFailure : m_byCondition)->setChecked(true);
    connect(m_byCondition, &QRadioButton::toggled, this, &ReductionDialog::update);
    connect(m_condition, &QLineEdit::textChanged, this, &ReductionDialog::update);
    connect(m_start, &QPushButton::clicked, this, &ReductionDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_desk, &BranchDesk::reductionProgressed, this, &ReductionDialog::showProgress);
    connect(&m_desk, &BranchDesk::reductionFailed, this, &ReductionDialog::showFailure);
    connect(&m_desk, &BranchDesk::reduced, this, &QDialog::accept);
    update();
    m_condition->setFocus();
}

void ReductionDialog::update()
{
    const bool isBusy = m_desk.isReducing();
    const bool isByCondition = m_byCondition->isChecked();
    m_byCondition->setEnabled(!isBusy);
    m_byFailure->setEnabled(!isBusy);
    m_condition->setEnabled(!isBusy && isByCondition);
    m_atEnd->setEnabled(!isBusy && isByCondition);
    m_start->setEnabled(!isBusy && (!isByCondition || !m_condition->text().trimmed().isEmpty()));
    m_progress->setVisible(isBusy);
}

void ReductionDialog::start()
{
    ReductionGoal goal;
    if (m_byCondition->isChecked())
        goal = {.kind = ReductionGoal::Kind::Condition,
                .condition = m_condition->text(),
                .atEnd = m_atEnd->isChecked()};
    else if (m_session.moment() && m_session.moment()->scriptError)
        goal.failure = m_session.moment()->scriptError;
    m_state->setText(tr("Replaying all events…"));
    m_progress->setRange(0, 0);
    m_desk.reduce(goal);
    update();
}

void ReductionDialog::showProgress(qint64 tries, qint64 left, qint64 before)
{
    m_progress->setRange(0, 1000);
    m_progress->setValue(before == 0 ? 0 : static_cast<int>(1000 - left * 1000 / before));
    m_state->setText(
        tr("%L1 of %L2 events are left after %L3 tries").arg(left).arg(before).arg(tries));
}

void ReductionDialog::showFailure(const QString &message)
{
    m_state->setText(message);
    update();
}

void ReductionDialog::done(int result)
{
    if (result != QDialog::Accepted)
        m_desk.cancelReduction();
    QDialog::done(result);
}

} // namespace hindcast
