// SPDX-License-Identifier: MIT
#include "views/store/role_form.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

/// What the role is called beside its choice.
QString titleOf(MappedRole role)
{
    switch (role) {
    case MappedRole::Stream:
        return RoleForm::tr("&Stream");
    case MappedRole::Version:
        return RoleForm::tr("&Version");
    case MappedRole::Type:
        return RoleForm::tr("&Type");
    case MappedRole::Time:
        return RoleForm::tr("Ti&me");
    case MappedRole::Data:
        return RoleForm::tr("&Data");
    case MappedRole::Metadata:
        return RoleForm::tr("Metadat&a");
    case MappedRole::Position:
        return RoleForm::tr("&Position");
    case MappedRole::Id:
        return RoleForm::tr("&Id");
    case MappedRole::Correlation:
        return RoleForm::tr("Co&rrelation");
    case MappedRole::Causation:
        return RoleForm::tr("Ca&usation");
    case MappedRole::Actor:
        return RoleForm::tr("&By");
    case MappedRole::SchemaVersion:
        return RoleForm::tr("Schema versio&n");
    case MappedRole::Category:
        return RoleForm::tr("Cate&gory");
    case MappedRole::Archived:
        break;
    }
    return RoleForm::tr("Arc&hived");
}

} // namespace

RoleForm::RoleForm(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Roles"));
    auto *body = new QWidget;
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    for (const MappedRole role : mappedRoles())
        addLine(*grid, role);
    grid->setRowStretch(grid->rowCount(), 1);
    setWidget(body);
}

void RoleForm::addLine(QGridLayout &grid, MappedRole role)
{
    Line &line = m_lines[static_cast<std::size_t>(role)];
    line.choice = new QComboBox(this);
    const std::string_view name = nameOf(role);
    line.choice->setObjectName(QString::fromUtf8(name.data(), qsizetype(name.size())));
    line.choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    line.choice->setMinimumContentsLength(12);
    line.choice->setMaxVisibleItems(20);
    auto *title = new QLabel(titleOf(role), this);
    title->setBuddy(line.choice);
    line.choice->setAccessibleName(title->text().remove(u'&'));
    line.consequence = new QLabel(this);
    line.consequence->setProperty("muted", true);
    line.consequence->setWordWrap(true);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    line.consequence->setFont(small);
    const int row = grid.rowCount();
    grid.addWidget(title, row, 0);
    grid.addWidget(line.choice, row, 1);
    grid.addWidget(line.consequence, row + 1, 1);
    connect(line.choice, &QComboBox::currentIndexChanged, this,
            [this, role](int choice) { take(role, choice); });
}

void RoleForm::setMapping(const ColumnMapping &mapping, const std::vector<MappedPlace> &places)
{
    m_mapping = mapping;
    m_places = places;
    QStringList names{tr("none")};
    for (const MappedPlace &place : places)
        names += QString::fromStdString(place.text());
    for (const MappedRole role : mappedRoles()) {
        QComboBox *choice = m_lines[static_cast<std::size_t>(role)].choice;
        const QSignalBlocker quiet(choice);
        choice->clear();
        choice->addItems(names);
        const auto found = std::ranges::find(m_places, mapping.of(role));
        choice->setCurrentIndex(
            found == m_places.end() ? 0 : static_cast<int>(found - m_places.begin()) + 1);
    }
    showConsequences();
}

void RoleForm::take(MappedRole role, int choice)
{
    m_mapping.of(role)
        = choice <= 0 ? MappedPlace() : m_places[static_cast<std::size_t>(choice - 1)];
    showConsequences();
    emit changed();
}

void RoleForm::showConsequences()
{
    for (const MappedRole role : mappedRoles()) {
        const Line &line = m_lines[static_cast<std::size_t>(role)];
        const QString sentence
            = m_mapping.of(role).isAbsent() ? consequenceOfMissing(role) : QString();
        line.consequence->setText(sentence);
        line.consequence->setVisible(!sentence.isEmpty());
        line.choice->setToolTip(line.choice->currentText());
    }
}

} // namespace hindcast
