// SPDX-License-Identifier: MIT
#include "app/cli/window_options.h"

#include "app/cli/usages.h"

#include <QCoreApplication>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct WindowOptionsText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::WindowOptionsText)
};

Result<std::optional<WindowOptions::Theme>> themeOf(const Arguments &arguments)
{
    using Theme = WindowOptions::Theme;
    if (!arguments.has(u"theme"_s))
        return std::optional<Theme>();
    const QString name = arguments.value(u"theme"_s);
    if (name == u"system"_s)
        return std::optional(Theme::System);
    if (name == u"light"_s)
        return std::optional(Theme::Light);
    if (name == u"dark"_s)
        return std::optional(Theme::Dark);
    return Error{
        WindowOptionsText::tr("--theme needs light, dark or system, not \"%1\"").arg(name)};
}

} // namespace

Result<WindowOptions> parseWindowOptions(const QStringList &arguments)
{
    const auto parsed = Arguments::parse(windowUsage(), arguments);
    if (!parsed)
        return parsed.error();
    const Arguments &given = parsed.value();
    const auto version = given.number(u"version"_s);
    if (!version)
        return version.error();
    const auto at = given.time(u"at"_s);
    if (!at)
        return at.error();
    const auto theme = themeOf(given);
    if (!theme)
        return theme.error();
    if (version.value() && at.value())
        return Error{WindowOptionsText::tr("--version and --at exclude each other")};
    if (version.value() && !given.has(u"stream"_s))
        return Error{WindowOptionsText::tr("--version needs --stream, whose version it is")};

    WindowOptions options{.stores = given.stores(),
                          .stream = given.value(u"stream"_s),
                          .at = at.value(),
                          .theme = theme.value(),
                          .language = given.value(u"language"_s),
                          .table = given.value(u"table"_s),
                          .mapping = given.values(u"map"_s).join(u',')};
    if (version.value())
        options.version = Version{*version.value()};
    return options;
}

} // namespace hindcast
