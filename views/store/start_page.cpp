// SPDX-License-Identifier: MIT
#include "views/store/start_page.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

StartPage::StartPage(const QStringList &recent, const QString &sample, QWidget *parent)
    : QWidget(parent)
    , m_recent(new QListWidget(this))
{
    auto *title = new QLabel(tr("Open an event store"), this);
    title->setProperty("heading", true);
    auto *hint = new QLabel(
        tr("Drop a file here, or open one: JSON Lines, a JSON array, CloudEvents, each "
           "of them also as gzip, or an SQLite database of a known layout. "
           "Hindcast only reads: nothing in the store, and nothing beside it, is "
           "ever changed."),
        this);
    hint->setWordWrap(true);
    hint->setProperty("muted", true);
    auto *open = new QPushButton(tr("Open…"), this);
    open->setAccessibleName(tr("Open a store"));
    open->setProperty("primary", true);
    open->setDefault(true);
    auto *openSample = new QPushButton(tr("Open the sample store"), this);
    openSample->setAccessibleName(tr("Open the sample store"));
    openSample->setVisible(QFileInfo::exists(sample));

    auto *recentTitle = new QLabel(tr("Opened before"), this);
    recentTitle->setProperty("heading", true);
    recentTitle->setVisible(!recent.isEmpty());
    m_recent->setAccessibleName(tr("Stores opened before"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setVisible(!recent.isEmpty());
    fill(recent);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addWidget(openSample);
    buttons->addStretch();
    auto *column = new QVBoxLayout;
    column->addStretch(1);
    column->addWidget(title);
    column->addWidget(hint);
    column->addSpacing(8);
    column->addLayout(buttons);
    column->addSpacing(24);
    column->addWidget(recentTitle);
    column->addWidget(m_recent, 4);
    column->addStretch(2);
    auto *frame = new QWidget(this);
    frame->setMaximumWidth(560);
    frame->setLayout(column);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(frame, 10);
    layout->addStretch(1);

    connect(open, &QPushButton::clicked, this, &StartPage::openAsked);
    connect(openSample, &QPushButton::clicked, this, [this, sample] { emit pathChosen(sample); });
    const auto choose = [this](const QListWidgetItem *item) {
        emit pathChosen(item->data(Qt::UserRole).toString());
    };
    connect(m_recent, &QListWidget::itemActivated, this, choose);
    connect(m_recent, &QListWidget::itemClicked, this, choose);
}

void StartPage::fill(const QStringList &recent)
{
    for (const QString &path : recent) {
        const QFileInfo file(path);
        auto *item = new QListWidgetItem(
            u"%1\n%2"_s.arg(file.fileName(), QDir::toNativeSeparators(file.path())), m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(path);
        if (!file.exists())
            item->setText(item->text() + u" – "_s + tr("not there any more"));
    }
}

} // namespace hindcast
