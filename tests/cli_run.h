// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command_line.h"

#include <QByteArray>
#include <QStringList>

#include <cstdio>

/// Runs the command line as a shell does, and gives what it prints.
namespace hindcast::fixture {

struct Run
{
    int code = 0;
    QByteArray out;
    QByteArray err;
};

inline QByteArray textOf(std::FILE *file)
{
    QByteArray text;
    std::rewind(file);
    for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file))
        text += static_cast<char>(c);
    std::fclose(file);
    return text;
}

inline Run run(const QStringList &arguments, const StoreOpener &open)
{
    std::FILE *out = std::tmpfile();
    std::FILE *err = std::tmpfile();
    Output output(out, err);
    const int code = runCommandLine(arguments, output, open);
    return {code, textOf(out), textOf(err)};
}

} // namespace hindcast::fixture
