// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/row_list.h"

#include <QObject>
#include <QTimer>

namespace hindcast {

/// What an event may have in common with others, by its number in the index.
struct EventTrait
{
    enum class Kind { Type, Actor, Correlation };
    Kind kind = Kind::Type;
    std::uint32_t value = TypeId::none;

    /// That of the event at \a row.
    [[nodiscard]] static EventTrait of(const StoreIndex &index, Row row, Kind kind);
    /// Whether the event had such a thing.
    [[nodiscard]] bool isValid() const { return value != TypeId::none; }
    bool operator==(const EventTrait &) const = default;
};

/// Looks for the nearest event with a trait before or after a row, some milliseconds at a time:
/// among millions of events the next one may be far away. Lives on the GUI thread.
class StepSearch : public QObject
{
    Q_OBJECT
public:
    enum class Direction { Back, Forward };

    explicit StepSearch(QObject *parent = nullptr);

    /// Looks in \a rows from \a from on, which itself does not count. A search that still runs is
    /// given up.
    void start(const RowList &rows, Row from, const EventTrait &trait, Direction direction);
    void cancel() { m_timer.stop(); }
    [[nodiscard]] bool isSearching() const { return m_timer.isActive(); }

signals:
    void found(hindcast::Row row);
    void notFound();

private:
    void lookOn();

    RowList m_rows;
    EventTrait m_trait;
    std::int64_t m_at = 0; ///< In m_rows, the next one to look at.
    std::int64_t m_step = 1;
    QTimer m_timer;
};

} // namespace hindcast
