// SPDX-License-Identifier: MIT
#include "model/session/step_search.h"

#include <QElapsedTimer>

namespace hindcast {

namespace {

constexpr int sliceMilliseconds = 4;
constexpr int rowsAtOnce = 4'096;

} // namespace

EventTrait EventTrait::of(const StoreIndex &index, Row row, Kind kind)
{
    switch (kind) {
    case Kind::Type:
        return {kind, index.typeOf(row).value};
    case Kind::Actor:
        return {kind, index.event(row).actor.value};
    case Kind::Correlation:
        break;
    }
    return {kind, index.correlationOf(row).value};
}

StepSearch::StepSearch(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &StepSearch::lookOn);
}

void StepSearch::start(const RowList &rows, Row from, const EventTrait &trait, Direction direction)
{
    m_rows = rows;
    m_trait = trait;
    m_step = direction == Direction::Forward ? 1 : -1;
    m_at = rows.countBefore(from);
    if (direction == Direction::Back)
        --m_at;
    else if (rows.find(from))
        ++m_at;
    m_timer.start();
    lookOn();
}

void StepSearch::lookOn()
{
    QElapsedTimer elapsed;
    elapsed.start();
    const StoreIndex &index = *m_rows.index();
    while (elapsed.elapsed() < sliceMilliseconds) {
        for (int i = 0; i < rowsAtOnce; ++i, m_at += m_step) {
            if (m_at < 0 || m_at >= m_rows.count()) {
                m_timer.stop();
                emit notFound();
                return;
            }
            const Row row = m_rows.at(m_at);
            if (EventTrait::of(index, row, m_trait.kind) == m_trait) {
                m_timer.stop();
                emit found(row);
                return;
            }
        }
    }
}

} // namespace hindcast
