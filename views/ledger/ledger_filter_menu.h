// SPDX-License-Identifier: MIT
#pragma once

#include <QMenu>

namespace hindcast {

class Session;

/// What the ledger can be filtered by: the types and actors of its events with their counts, and
/// the time of the current event. Each entry only asks for another line.
class LedgerFilterMenu final : public QMenu
{
    Q_OBJECT
public:
    /// \a session must outlive the menu.
    explicit LedgerFilterMenu(Session &session, QWidget *parent = nullptr);

signals:
    void lineAsked(const QString &line);

private:
    void fill();
    void addFacets(const QString &title, const QString &field, bool isSample,
                   const std::vector<struct LedgerFacet> &facets);
    void addTimes();
    void addArchived();
    void addExamples();
    void addLine(QMenu &menu, const QString &text, const QString &line);

    Session &m_session;
};

} // namespace hindcast
