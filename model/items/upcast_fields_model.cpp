// SPDX-License-Identifier: MIT
#include "model/items/upcast_fields_model.h"

namespace hindcast {

void UpcastFieldsModel::setFields(std::vector<UpcastField> fields)
{
    if (fields == m_fields)
        return; // Nothing flickers, and the selection stays.
    beginResetModel();
    m_fields = std::move(fields);
    endResetModel();
}

int UpcastFieldsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

int UpcastFieldsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UpcastFieldsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
    const UpcastField &field = m_fields[static_cast<std::size_t>(index.row())];
    const bool isWide
        = field.kind == UpcastField::Kind::Heading || field.kind == UpcastField::Kind::Sentence;
    const bool isAfter = isWide || index.column() == AfterColumn; // Wide ones are spanned.
    const QString &text = isAfter ? field.after : field.stored;
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::AccessibleTextRole:
        if (field.kind != UpcastField::Kind::Changed || text.isEmpty())
            return text;
        return isAfter ? tr("came: %1").arg(text) : tr("went: %1").arg(text);
    case KindRole:
        return static_cast<int>(field.kind);
    default:
        return {};
    }
}

QVariant UpcastFieldsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == StoredColumn ? tr("stored") : tr("after");
}

} // namespace hindcast
