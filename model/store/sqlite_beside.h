// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/beside_events.h"
#include "model/store/row_values.h"
#include "model/store/sqlite_layout.h"
#include "model/store/store_facts.h"

#include <stop_token>

namespace hindcast {

/// Reads the snapshots and checkpoints of one database. Used once, by one thread.
class SqliteBeside
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::SqliteBeside)
public:
    /// Looks where they are; \a facts gets the tables. \a connection may read all of \a schema.
    /// All three must outlive this.
    SqliteBeside(const SqliteLayout &layout, const SqliteSchema &schema,
                 const SqliteConnection &connection, StoreFacts &facts);

    /// Puts them into the facts. Ends early with what it has when \a stop is asked for.
    [[nodiscard]] Result<void> read(const std::stop_token &stop);
    /// The state of a snapshot that an earlier read() has found.
    [[nodiscard]] Result<Payload> readState(const Snapshot &snapshot) const;

private:
    /// A place where some are, as the database has it.
    struct Source
    {
        const BesideRule *rule;
        Profile profile;
        SqliteQuery query;
        TableUse::Purpose purpose;
    };
    class Rows;

    void addSources(const std::vector<BesideRule> &rules, TableUse::Purpose purpose);
    [[nodiscard]] std::optional<Profile> profileOf(const BesideRule &rule,
                                                   TableUse::Purpose purpose) const;
    [[nodiscard]] const SqliteTable *tableFor(const std::string &name) const;
    [[nodiscard]] Result<void> readSnapshots(int number, const std::stop_token &stop);
    [[nodiscard]] Result<void> readCheckpoints(const Source &source, const std::stop_token &stop);
    void addProblems(const std::string &place, const std::vector<QString> &problems);

    const SqliteLayout &m_layout;
    const SqliteSchema &m_schema;
    const SqliteConnection &m_connection;
    StoreFacts &m_facts;
    BesideEvents m_events;
    std::vector<Source> m_sources;
};

} // namespace hindcast
