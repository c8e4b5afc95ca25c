// SPDX-License-Identifier: MIT
#include "views/event/type_search.h"

#include <QElapsedTimer>

namespace hindcast {

namespace {

constexpr int sliceMilliseconds = 4;
constexpr int rowsAtOnce = 4'096;

} // namespace

TypeSearch::TypeSearch(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &TypeSearch::lookOn);
}

void TypeSearch::start(const RowList &rows, Row from, TypeId type, Direction direction)
{
    m_rows = rows;
    m_type = type;
    m_step = direction == Direction::Forward ? 1 : -1;
    m_at = rows.countBefore(from);
    if (direction == Direction::Back)
        --m_at;
    else if (rows.find(from))
        ++m_at;
    m_timer.start();
    lookOn();
}

void TypeSearch::lookOn()
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
            if (index.typeOf(row) == m_type) {
                m_timer.stop();
                emit found(row);
                return;
            }
        }
    }
}

} // namespace hindcast
