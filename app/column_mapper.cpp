// SPDX-License-Identifier: MIT
#include "app/column_mapper.h"

#include "model/store/mapped_store.h"
#include "model/store/store_kind.h"
#include "model/store/user_profiles.h"
#include "views/store/map_columns_dialog.h"

namespace hindcast {

namespace {

StoreOpening openingOf(const QString &path, const ColumnMapping &mapping)
{
    return {path, [path, mapping]() -> Result<std::unique_ptr<EventStore>> {
                const auto profile = toProfile(mapping);
                if (!profile)
                    return profile.error();
                return openWithProfile(path, profile.value());
            }};
}

} // namespace

ColumnMapper::ColumnMapper(QWidget &window)
    : m_window(window)
{
}

void ColumnMapper::ask(const QString &path, const TimeFormat &format)
{
    make(path, format);
    connect(m_dialog, &MapColumnsDialog::failed, this, &ColumnMapper::failed);
}

void ColumnMapper::offer(const QString &path, const TimeFormat &format)
{
    const auto isDatabase = isSqliteFile(path);
    if (isDatabase && isDatabase.value())
        make(path, format);
}

void ColumnMapper::make(const QString &path, const TimeFormat &format)
{
    delete m_dialog;
    m_dialog = new MapColumnsDialog(path, format, userProfileFolder(), &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &MapColumnsDialog::ready, m_dialog, &QDialog::open);
    connect(m_dialog, &MapColumnsDialog::failed, m_dialog, &QObject::deleteLater);
    connect(
        m_dialog, &MapColumnsDialog::openAsked, this,
        [this, path](const ColumnMapping &mapping) { emit openAsked(openingOf(path, mapping)); });
}

} // namespace hindcast
