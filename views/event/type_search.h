// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/row_list.h"

#include <QObject>
#include <QTimer>

namespace hindcast {

/// Looks for the nearest event of one type before or after a row, some milliseconds at a time:
/// among millions of events the next one may be far away.
class TypeSearch : public QObject
{
    Q_OBJECT
public:
    enum class Direction { Back, Forward };

    explicit TypeSearch(QObject *parent = nullptr);

    /// Looks in \a rows from \a from on, which itself does not count. A search that still runs is
    /// given up.
    void start(const RowList &rows, Row from, TypeId type, Direction direction);
    void cancel() { m_timer.stop(); }

signals:
    void found(hindcast::Row row);
    void notFound();

private:
    void lookOn();

    RowList m_rows;
    TypeId m_type;
    std::int64_t m_at = 0; ///< In m_rows, the next one to look at.
    std::int64_t m_step = 1;
    QTimer m_timer;
};

} // namespace hindcast
