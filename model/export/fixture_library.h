// SPDX-License-Identifier: MIT
#pragma once

#include "model/export/fixture_template.h"
#include "model/replay/projection.h"

#include <QStringList>

namespace hindcast {

/// A way to write a test.
struct FixtureFormat
{
    QString key; ///< As the command line calls it: the file's name without its end.
    QString name; ///< For people.
    QString fileEnd; ///< `.spec.ts`
    FixtureTemplate body;
    bool isOwn = false; ///< The person's, not the program's.
};

/// A template file: lines `name: …` and `file: …`, a line `---`, and the template. The error says
/// in which line what is wrong.
[[nodiscard]] Result<FixtureFormat> parseFixtureFormat(const QString &key, const std::string &text);

/// The folder for a person's own templates: `hindcast/fixtures` among the settings of all
/// programs. It need not be there.
[[nodiscard]] QString userFixtureFolder();

/// The formats that there are.
struct FixtureChoice
{
    std::vector<FixtureFormat> formats; ///< The program's, then the person's own by file name.
    QStringList complaints; ///< What is wrong with files of the person, a sentence for each.

    /// An own one comes before one of the program with the same key; null pointer: there is none.
    [[nodiscard]] const FixtureFormat *find(const QString &key) const;
    [[nodiscard]] QStringList keys() const;
};

/// Reads the files `*.fixture` of \a folder anew.
[[nodiscard]] FixtureChoice readFixtureFormats(const QString &folder = userFixtureFolder());

/// A projection of the program as a script that builds the same states.
[[nodiscard]] std::string builtInScript(BuiltIn projection);

} // namespace hindcast
