// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/ids.h"
#include "model/event/result.h"
#include "model/event/timestamp.h"

#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace hindcast {

/// An option as the help text, the man page and the completion name it.
struct OptionText
{
    QString name; ///< Without the dashes: `stream`.
    QString value; ///< What stands for its value in the help text; empty: it takes none.
    QString description;
    /// Files whose names end in `.js` may follow its value, and are values of it as well.
    bool takesScripts = false;
    QString letter = {}; ///< `o`, for `-o`; empty: none.
};

/// One way to call the program.
struct Usage
{
    QString command; ///< `events`; empty: the window.
    QString summary; ///< A sentence.
    std::vector<OptionText> options;
};

/// What the arguments of one call say. Every value is the last one given, unless asked otherwise.
class Arguments
{
public:
    /// Reads \a arguments, which begin behind the command. The error is a sentence for people.
    static Result<Arguments> parse(const Usage &usage, const QStringList &arguments);

    [[nodiscard]] const QString &command() const { return m_command; }
    [[nodiscard]] bool has(const QString &option) const { return m_values.contains(option); }
    [[nodiscard]] QString value(const QString &option) const;
    [[nodiscard]] QStringList values(const QString &option) const;
    [[nodiscard]] const QStringList &stores() const { return m_stores; }

    /// Values of a kind. No value at all is no error.
    [[nodiscard]] Result<std::optional<std::int64_t>> number(const QString &option) const;
    [[nodiscard]] Result<std::optional<Timestamp>> time(const QString &option) const;

private:
    QString m_command;
    std::map<QString, QStringList> m_values;
    QStringList m_stores;
};

/// `Usage: hindcast events [OPTION…] STORE` and what its options mean.
[[nodiscard]] QString helpText(const Usage &usage);

/// A line for each option of \a usage, as helpText() shows them.
[[nodiscard]] QString optionLines(const Usage &usage);

} // namespace hindcast
