// SPDX-License-Identifier: MIT
#include "views/debug/notes_panel.h"

#include "model/items/notes_model.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace hindcast {

NotesPanel::NotesPanel(Session &session, NoteDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_desk(desk)
    , m_model(new NotesModel(desk, session, this))
    , m_table(new QTableView(this))
    , m_hint(new QLabel(this))
    , m_add(new QPushButton(tr("&Note here"), this))
    , m_remove(new QPushButton(tr("&Delete"), this))
    , m_export(new QPushButton(tr("E&xport…"), this))
{
    layOut();
    connect(m_table, &QTableView::clicked, this,
            [this](const QModelIndex &index) { goTo(index.row()); });
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { editNote(index.row()); });
    connect(m_add, &QPushButton::clicked, this, &NotesPanel::writeHere);
    connect(m_remove, &QPushButton::clicked, this, &NotesPanel::removeCurrent);
    connect(m_export, &QPushButton::clicked, this, &NotesPanel::exportAsked);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &NotesPanel::update);
    connect(&m_desk, &NoteDesk::changed, this, &NotesPanel::update);
    connect(&m_session, &Session::rowChanged, this, &NotesPanel::update);
    update();
}

void NotesPanel::layOut()
{
    m_table->setAccessibleName(tr("Bookmarks and notes"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const QFontMetrics metrics(m_table->font());
    m_table->setColumnWidth(NotesModel::StreamColumn, metrics.averageCharWidth() * 22);
    m_table->setColumnWidth(NotesModel::VersionColumn, metrics.averageCharWidth() * 14);
    m_table->setColumnWidth(NotesModel::TimeColumn, metrics.averageCharWidth() * 28);
    m_table->setColumnWidth(NotesModel::TypeColumn, metrics.averageCharWidth() * 24);
    m_hint->setWordWrap(true);
    m_hint->setProperty("muted", true);
    m_hint->setText(tr("Nothing is noted yet. A note stays with its event in the workspace, and is "
                       "shown in the ledger and on the timeline."));
    m_add->setAccessibleName(tr("Note on the event that is looked at"));
    m_remove->setAccessibleName(tr("Delete the selected note"));
    m_export->setAccessibleName(tr("Export the notes"));

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(m_export);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(buttons);
    layout->addWidget(m_hint);
    layout->addWidget(m_table, 1);
}

void NotesPanel::update()
{
    const bool hasNotes = m_model->rowCount() > 0;
    m_hint->setVisible(!hasNotes);
    m_add->setEnabled(m_session.row().isValid());
    m_remove->setEnabled(hasNotes && m_table->currentIndex().isValid());
    m_export->setEnabled(hasNotes);
}

void NotesPanel::writeHere()
{
    const Row here = m_session.row();
    if (!here.isValid())
        return;
    if (m_desk.find(here) < 0)
        m_desk.write(here, {});
    m_table->setFocus();
    editNote(m_desk.find(here));
}

void NotesPanel::editNote(int row)
{
    const QModelIndex note = m_model->index(row, NotesModel::NoteColumn);
    if (!note.isValid())
        return;
    m_table->setCurrentIndex(note);
    m_table->edit(note);
}

void NotesPanel::goTo(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        m_desk.goTo(row);
}

void NotesPanel::removeCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    m_desk.remove(row);
    // So that Delete can be pressed again.
    const int next = std::min(row, m_model->rowCount() - 1);
    if (next >= 0)
        m_table->setCurrentIndex(m_model->index(next, NotesModel::NoteColumn));
    update();
}

void NotesPanel::keyPressEvent(QKeyEvent *event)
{
    const bool isInTable = m_table->hasFocus();
    if (isInTable && event->key() == Qt::Key_Delete) {
        removeCurrent();
        return;
    }
    if (isInTable && event->key() == Qt::Key_F2) { // In another column than that of the notes.
        editNote(m_table->currentIndex().row());
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isInTable && isEnter) {
        goTo(m_table->currentIndex().row());
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace hindcast
