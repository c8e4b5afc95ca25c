// SPDX-License-Identifier: MIT
#pragma once

#include "model/script/script.h"

#include <QStringList>

#include <functional>
#include <span>
#include <string_view>

namespace hindcast {

/// Which scripts may run on this machine. The sandbox keeps a script away from files and network,
/// but one from somewhere else may still show what is not so; hence the rule:
///
/// * A script is trusted by its path if the person has added, written or saved that file with this
///   program on this machine. It stays trusted when another editor changes it.
/// * A script is trusted by its text (SHA-256) if the person has added, written or saved just that
///   text, or has trusted a workspace that held it. A script that is known only through a workspace
///   is trusted in no other way, so it has to be asked about again when its text changes.
/// * Nothing else runs.
///
/// A value; lives on one thread.
class ScriptTrust
{
public:
    /// What is kept between runs of the program, oldest first.
    struct Record
    {
        QStringList hashes; ///< As scriptHash() writes them.
        QStringList paths; ///< Absolute.
        bool operator==(const Record &) const = default;
    };
    using Load = std::function<Record()>;
    using Save = std::function<void(const Record &)>;

    /// How many hashes and paths are kept; the oldest go first.
    static constexpr qsizetype most = 10'000;

    ScriptTrust() = default; ///< Trusts nothing, and keeps what it learns until it is gone.
    /// Asks \a load once, now; calls \a save after each change. What \a load returns may be
    /// anything: what is no hash or no absolute path is passed over.
    ScriptTrust(const Load &load, Save save);

    [[nodiscard]] bool isTrusted(const ScriptFile &script) const;
    /// The person has added, written or saved \a script with this program.
    void takeAsOwn(const ScriptFile &script);
    /// The person has said that a workspace with these scripts is trusted.
    void trustTexts(std::span<const ScriptFile> scripts);

    [[nodiscard]] const Record &record() const { return m_record; }

private:
    void addHash(const QString &hash);
    void save() const;

    Record m_record;
    Save m_save;
};

/// SHA-256 of \a text in hexadecimal digits. A byte order mark and the form of line breaks do not
/// count, because version control and editors change both.
[[nodiscard]] QString scriptHash(std::string_view text);

} // namespace hindcast
