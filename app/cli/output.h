// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdio>
#include <string_view>

namespace hindcast {

/// How a run without a window ends.
enum ExitCode { Fine = 0, NothingFound = 1, Unusable = 2 };

/// Where a command writes: results as UTF-8 to one file, sentences about what went wrong to the
/// other. When nobody reads the results any more (`| head`), that is no error: see isWanted().
class Output
{
public:
    /// Neither file is closed.
    Output(std::FILE *results, std::FILE *complaints)
        : m_results(results)
        , m_complaints(complaints)
    {
    }

    void write(std::string_view text);
    void print(const QString &text) { write(text.toStdString()); }
    /// Writes `hindcast: ` and the sentence.
    void complain(const QString &sentence);

    /// Whether more results would be read.
    [[nodiscard]] bool isWanted() const { return m_failure == 0; }
    /// Writes out what is left and gives the exit code: \a code, unless writing failed.
    [[nodiscard]] int finish(int code);

private:
    std::FILE *m_results;
    std::FILE *m_complaints;
    int m_failure = 0; ///< errno of the first write that failed.
};

/// \a text fit for a terminal: control characters, which could move its cursor or worse, are
/// replaced.
[[nodiscard]] QString printable(std::string_view text);

} // namespace hindcast
