// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/column_mapping.h"

#include <QScrollArea>

#include <array>

class QComboBox;
class QLabel;

namespace hindcast {

/// Which column plays which role: a line for each role, with what follows if nothing does.
class RoleForm final : public QScrollArea
{
    Q_OBJECT
public:
    explicit RoleForm(QWidget *parent = nullptr);

    /// Offers \a places for every role and shows \a mapping, whose places are among them.
    void setMapping(const ColumnMapping &mapping, const std::vector<MappedPlace> &places);
    [[nodiscard]] const ColumnMapping &mapping() const { return m_mapping; }

signals:
    void changed(); ///< By a person.

private:
    struct Line
    {
        QComboBox *choice = nullptr; ///< Owned by the widget tree, as below.
        QLabel *consequence = nullptr;
    };

    void addLine(class QGridLayout &grid, MappedRole role);
    void take(MappedRole role, int choice);
    void showConsequences();

    ColumnMapping m_mapping;
    std::vector<MappedPlace> m_places;
    std::array<Line, mappedRoleCount> m_lines;
};

} // namespace hindcast
