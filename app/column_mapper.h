// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/session.h"

#include <QObject>
#include <QPointer>

namespace hindcast {

struct ColumnMapping;
class MapColumnsDialog;

/// A store that is to be opened, and how; without an opener as its profile says.
struct StoreOpening
{
    QString path;
    Session::Opener opener;
};

/// Lets a person say what the columns of a store mean, in a dialog over \a window.
class ColumnMapper final : public QObject
{
    Q_OBJECT
public:
    /// \a window must outlive this.
    explicit ColumnMapper(QWidget &window);

    /// Shows the dialog as soon as the store at \a path has been looked into.
    void ask(const QString &path, const TimeFormat &format);
    /// The same for a store that could not be opened, if it is one that can be mapped.
    void offer(const QString &path, const TimeFormat &format);

signals:
    void openAsked(const hindcast::StoreOpening &opening);
    void failed(const QString &message); ///< Not of offer(): what is wrong has been said.

private:
    void make(const QString &path, const TimeFormat &format);

    QWidget &m_window;
    QPointer<MapColumnsDialog> m_dialog; ///< Owned by the window.
};

} // namespace hindcast
