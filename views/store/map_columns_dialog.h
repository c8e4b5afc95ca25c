// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/mapping_desk.h"
#include "model/session/time_format.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace hindcast {

class FactView;
class RoleForm;

/// Lets a person say which columns of a store play which roles: what the tables hold, the roles
/// with what speaks for itself already chosen, and what becomes of it. Saves that as a profile.
class MapColumnsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Looks into the store at \a path. \a profiles: the folder for a person's own profiles.
    MapColumnsDialog(const QString &path, const TimeFormat &format, QString profiles,
                     QWidget *parent = nullptr);

    [[nodiscard]] const QString &path() const { return m_desk->path(); }
    [[nodiscard]] const ColumnMapping &mapping() const;

signals:
    /// The store has been looked into, so that there is something to show.
    void ready();
    /// It cannot be; the dialog is of no use.
    void failed(const QString &message);
    void openAsked(const hindcast::ColumnMapping &mapping);

private:
    void layOut();
    [[nodiscard]] QWidget *makeSources();
    [[nodiscard]] QWidget *makePreview();
    [[nodiscard]] QWidget *makeBottom();
    void showStore(const std::shared_ptr<const SurveyedStore> &store);
    void showTable(int table);
    void startPreview();
    void showPreview(const MappingPreview &preview);
    void save();
    void finish();
    [[nodiscard]] ColumnMapping named() const;

    TimeFormat m_format;
    QString m_profiles;
    MappingDesk *m_desk; ///< Owned by the widget tree, as all below.
    std::shared_ptr<const SurveyedStore> m_store; ///< Null pointer until it has been looked into.
    int m_table = -1;
    FactView *m_tables;
    FactView *m_columns;
    RoleForm *m_roles;
    QLabel *m_summary;
    QTabWidget *m_tabs;
    FactView *m_events;
    FactView *m_streams;
    FactView *m_problems;
    QLineEdit *m_name;
    QLabel *m_message;
    QPushButton *m_save;
    QPushButton *m_open;
};

} // namespace hindcast
