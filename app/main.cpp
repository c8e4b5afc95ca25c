// SPDX-License-Identifier: MIT
#include "app/cli/command_line.h"
#include "app/cli/window_options.h"
#include "app/view_memory.h"
#include "app/windows.h"
#include "model/store/mapped_store.h"
#include "model/store/store_choice.h"
#include "views/common/language.h"
#include "views/common/theme.h"

#include <QApplication>

namespace {

using namespace hindcast;
using namespace Qt::StringLiterals;

void nameApplication()
{
    QCoreApplication::setOrganizationName(u"hindcast"_s);
    QCoreApplication::setApplicationName(u"hindcast"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HINDCAST_VERSION));
}

int runWithoutWindow(int &argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Output output(stdout, stderr);
    return runCommandLine(QCoreApplication::arguments().mid(1), output);
}

QString keyOf(WindowOptions::Theme theme)
{
    switch (theme) {
    case WindowOptions::Theme::Light:
        return u"light"_s;
    case WindowOptions::Theme::Dark:
        return u"dark"_s;
    case WindowOptions::Theme::System:
        break;
    }
    return u"system"_s;
}

StoreOpening openingOf(const WindowOptions &options, const QString &path)
{
    const MappingChoice choice{options.mapping.toStdString(), options.table.toStdString()};
    if (!choice.mapping.empty())
        return {path, [path, choice] { return openMapped(path, choice); }};
    if (!options.table.isEmpty())
        return {path, [path, table = options.table] {
                    return openStore(path, StoreChoice{.table = table});
                }};
    return {path, {}};
}

int runWindows(int &argc, char **argv, const WindowOptions &options)
{
    const QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"Hindcast"_s);
    QGuiApplication::setDesktopFileName(u"hindcast"_s);
    applyTheme(themeFromKey(options.theme ? keyOf(*options.theme) : settings::theme.value()));
    applyLanguage(options.language.isEmpty() ? settings::language.value() : options.language);

    Windows windows;
    const OpeningPlace place{options.stream, options.version, options.at};
    windows.show(openingOf(options, options.stores.value(0)), place);
    for (const QString &path : options.stores.mid(1))
        windows.show(openingOf(options, path));
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    nameApplication();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    if (isCommandLine(arguments))
        return runWithoutWindow(argc, argv);
    const Result<WindowOptions> options = parseWindowOptions(arguments);
    if (!options) {
        Output(stdout, stderr).complain(options.error().message);
        return Unusable;
    }
    return runWindows(argc, argv, options.value());
}
