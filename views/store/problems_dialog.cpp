// SPDX-License-Identifier: MIT
#include "views/store/problems_dialog.h"

#include "model/items/problems_model.h"
#include "model/session/session.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

ProblemsDialog::ProblemsDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_model(new ProblemsModel(this))
    , m_summary(new QLabel(this))
    , m_table(new QTableView(this))
{
    setWindowTitle(tr("Problems"));
    resize(760, 420);
    m_table->setAccessibleName(tr("Problems of the store"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(ProblemsModel::KindColumn, 150);
    m_table->setColumnWidth(ProblemsModel::PlaceColumn, 170);
    m_summary->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setAccessibleName(tr("Copy the selected problems, or all"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_table);
    layout->addWidget(buttons);

    connect(m_table, &QTableView::activated, this, &ProblemsDialog::goTo);
    connect(m_table, &QTableView::clicked, this, &ProblemsDialog::goTo);
    connect(copy, &QPushButton::clicked, this, &ProblemsDialog::copySelection);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_session, &Session::indexChanged, this, &ProblemsDialog::update);
    update();
}

void ProblemsDialog::update()
{
    m_model->setIndex(m_session.index());
    const std::int64_t count = m_session.index()->problemCount();
    const std::int64_t listed = m_model->rowCount();
    if (count == 0)
        m_summary->setText(tr("This store has no problems."));
    else if (listed < count)
        m_summary->setText(tr("%1 problems; the first thousand of each kind are listed.")
                               .arg(locale().toString(count)));
    else
        m_summary->setText(tr("Choose a problem to go to its event."));
}

void ProblemsDialog::goTo(const QModelIndex &index)
{
    const Row row = index.data(ProblemsModel::RowRole).value<Row>();
    if (row.isValid())
        m_session.goTo(row);
}

void ProblemsDialog::copySelection()
{
    QStringList lines;
    const bool onlySelected = m_table->selectionModel()->hasSelection();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (onlySelected && !m_table->selectionModel()->isRowSelected(row))
            continue;
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells += m_model->index(row, column).data().toString();
        lines += cells.join('\t'_L1);
    }
    QGuiApplication::clipboard()->setText(lines.join('\n'_L1));
}

} // namespace hindcast
