// SPDX-License-Identifier: MIT
// Opens the real window on a store and drives it as a person would:
//     bench_window start|all|scrub FILE [--since NANOSECONDS]
// `start` ends when all events are listed; `scrub` is for a store whose state is large. Prints one
// line of JSON a phase, times in milliseconds. NANOSECONDS is the monotonic clock at the program's
// start, so that loading it counts.
#include "views/common/language.h"
#include "views/common/theme.h"

#include <QSettings>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>

#include "window_driver.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

namespace {

double millisecondsSince(const QStringList &arguments)
{
    const qsizetype at = arguments.indexOf(u"--since"_s);
    if (at < 0 || at + 1 >= arguments.size())
        return 0;
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const std::chrono::nanoseconds then(arguments[at + 1].toLongLong());
    return std::chrono::duration<double, std::milli>(now - then).count();
}

void drive(WindowDriver &driver, const QString &what)
{
    driver.start();
    if (what == "start"_L1)
        return;
    driver.jump();
    if (what == "scrub"_L1)
        return;
    driver.scrubScript();
    driver.moveTimeline();
    driver.goToTimes();
    driver.scrollLedger();
    driver.filterLedger();
    driver.listStreams();
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setOrganizationName(u"hindcast"_s);
    QCoreApplication::setApplicationName(u"hindcast"_s);
    AnswerClock clock(argc, argv);
    const QStringList arguments = AnswerClock::arguments();
    const QString what = arguments.value(1);
    if (arguments.size() < 3 || !QStringList{u"start"_s, u"all"_s, u"scrub"_s}.contains(what)) {
        std::fprintf(stderr, "usage: bench_window start|all|scrub FILE [--since NANOSECONDS]\n");
        return 2;
    }
    // No settings but the program's own.
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    applyTheme(Theme::Light);
    applyLanguage(u"en"_s);
    WindowDriver driver(clock, arguments[2], millisecondsSince(arguments));
    drive(driver, what);
    return 0;
}
