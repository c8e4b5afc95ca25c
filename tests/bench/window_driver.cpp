// SPDX-License-Identifier: MIT
#include "window_driver.h"

#include "model/items/ledger_model.h"
#include "model/items/stream_tree_model.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QTreeView>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>

#include "bench_script.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

namespace {

constexpr int drags = 200;
constexpr int steps = 100;
constexpr int notch = 120;

/// As the system sends it; QTest's own would move the pointer of the screen.
void sendMouse(QWidget &widget, QEvent::Type type, const QPoint &at)
{
    const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    const Qt::MouseButtons held
        = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, widget.mapToGlobal(at), button, held, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
}

void sendWheel(QWidget &widget, const QPoint &at, const QPoint &turned)
{
    QWheelEvent event(at, widget.mapToGlobal(at), {}, turned, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}

} // namespace

WindowDriver::WindowDriver(AnswerClock &clock, QString store, double sinceMs)
    : m_clock(clock)
    , m_store(std::move(store))
    , m_sinceMs(sinceMs)
{
    m_clock.setWindow(&m_window);
}

template<typename T>
T &WindowDriver::find(const char *name)
{
    auto *found = m_window.findChild<T *>(QString::fromLatin1(name));
    if (found == nullptr)
        fail(u"there is no "_s + QString::fromLatin1(name));
    return *found;
}

void WindowDriver::fail(const QString &reason)
{
    std::fprintf(stderr, "bench_window: %s\n", qPrintable(reason));
    std::_Exit(2); // Threads of the window may be at work.
}

void WindowDriver::ask(const std::function<void()> &send, const std::function<bool()> &isAnswered)
{
    const auto answer = m_clock.measure(send, isAnswered);
    if (!answer)
        fail(u"input %1 was not answered"_s.arg(m_answers.size()));
    m_answers.push_back(*answer);
}

void WindowDriver::askAtOnce(const std::function<void()> &send)
{
    if (const auto answer = m_clock.measureAtOnce(send))
        m_answers.push_back(*answer);
}

void WindowDriver::prepare(const std::function<void()> &send, const std::function<bool()> &isThere)
{
    send();
    while (!isThere())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    static_cast<void>(m_clock.measureAtOnce([] {}));
}

void WindowDriver::report(const QByteArray &phase)
{
    std::printf("{\"phase\": \"%s\", \"inputs\": %zu, %s, %s}\n", phase.constData(),
                m_answers.size(), summary(m_answers).constData(), memorySummary().constData());
    std::fflush(stdout);
    m_answers.clear();
}

std::uint64_t WindowDriver::random(std::uint64_t end)
{
    m_random ^= m_random << 13;
    m_random ^= m_random >> 7;
    m_random ^= m_random << 17;
    return m_random % end;
}

bool WindowDriver::isMomentThere()
{
    return session().moment() && session().moment()->row == session().row();
}

bool WindowDriver::isLedgerThere()
{
    const std::int64_t rows = find<QTableView>("ledgerTable").model()->rowCount();
    return session().ledgerRows().isComplete()
        && rows
        == std::min<std::int64_t>(session().ledgerRows().rows.count(), LedgerModel::usualMostRows);
}

void WindowDriver::start()
{
    constexpr qint64 mostMs = 600'000;
    QElapsedTimer timer;
    timer.start();
    const auto at = [&](const char *name, const std::function<void()> &send,
                        const std::function<bool()> &isThere) -> QByteArray {
        if (!m_clock.measure(send, isThere, mostMs))
            fail(u"nothing was painted"_s);
        return QByteArray("\"") + name + "\": "
            + QByteArray::number(m_sinceMs + static_cast<double>(timer.nsecsElapsed()) / 1e6, 'f',
                                 1);
    };
    const QTableView &ledger = find<QTableView>("ledgerTable");
    const QTreeView &streams = find<QTreeView>("streamTree");
    QByteArrayList figures;
    figures += at(
        "firstWindowMs", [this] { m_window.show(); }, [] { return true; });
    figures += at(
        "firstStreamsMs", [this] { m_window.openStoreAt(m_store); },
        [&] { return streams.model()->rowCount() > 0; });
    const auto update = [this] { m_window.centralWidget()->update(); };
    figures += at("firstRowsMs", update, [&] { return ledger.model()->rowCount() > 0; });
    figures += at("allEventsMs", update, [this] {
        return session().hasStore() && !session().isLoading() && session().index()->rowCount() > 0;
    });
    figures += at("firstStateMs", update, [this] { return isMomentThere(); });
    std::printf("{\"phase\": \"start\", \"events\": %lld, %s, %s}\n",
                static_cast<long long>(session().index()->rowCount()),
                figures.join(", ").constData(), memorySummary().constData());
    std::fflush(stdout);
}

void WindowDriver::openLongestStream()
{
    const StoreIndex &index = *session().index();
    StreamId longest{0};
    for (std::uint32_t i = 1; i < index.streamCount(); ++i) {
        if (index.rowsOf({i}).size() > index.rowsOf(longest).size())
            longest = {i};
    }
    prepare([&] { session().selectStream(longest); }, [this] { return isMomentThere(); });
}

/// The button stays down, as when a person looks for a moment; each move goes anywhere.
void WindowDriver::dragSlider(const QByteArray &phase)
{
    auto &slider = find<QAbstractSlider>("versionSlider");
    const int middle = slider.height() / 2;
    const int room = slider.width() - 40;
    int x = slider.width() - 20;
    prepare(
        [&] {
            sendMouse(slider, QEvent::MouseButtonPress, {x, middle});
        },
        [this] { return isMomentThere(); });
    for (int i = 0; i < drags; ++i) {
        const std::int64_t before = session().ordinal();
        x = 20
            + (x - 20 + 1 + static_cast<int>(random(static_cast<std::uint64_t>(room) - 1))) % room;
        ask(
            [&] {
                sendMouse(slider, QEvent::MouseMove, {x, middle});
            },
            [&] { return isMomentThere(); });
        if (session().ordinal() == before && session().trackRows().count() > 1'000)
            fail(u"the slider does not follow"_s);
    }
    sendMouse(slider, QEvent::MouseButtonRelease, {x, middle});
    report(phase);
}

void WindowDriver::stepWithKeys(const QByteArray &phase)
{
    auto &ledger = find<QTableView>("ledgerTable");
    ledger.setFocus();
    const auto count = static_cast<std::uint64_t>(session().trackRows().count());
    for (int i = 0; i < steps; ++i) {
        if (i % 10 == 0)
            prepare(
                [&] {
                    session().goToOrdinal(static_cast<std::int64_t>(count / 4 + random(count / 2)));
                },
                [this] { return isMomentThere(); });
        const std::int64_t wanted = session().ordinal() + (i % 20 < 10 ? 1 : -1);
        ask([&] { QTest::keyClick(&ledger, i % 20 < 10 ? Qt::Key_Right : Qt::Key_Left); },
            [&] { return session().ordinal() == wanted && isMomentThere(); });
    }
    report(phase);
}

void WindowDriver::jump()
{
    openLongestStream();
    dragSlider("drag the slider");
    stepWithKeys("step with the keyboard");
}

void WindowDriver::scrubScript()
{
    openLongestStream();
    const Lens before = session().lens();
    Lens lens;
    lens.pipeline.projection = ScriptFile{u"accounts.js"_s, accountOfEachStream};
    prepare(
        [&] { session().setLens(lens); },
        [&] { return isMomentThere() && session().moment()->after.find("balance") != nullptr; });
    dragSlider("drag the slider, JavaScript");
    stepWithKeys("step with the keyboard, JavaScript");
    prepare(
        [&] { session().setLens(before); },
        [&] { return isMomentThere() && session().moment()->after.find("balance") == nullptr; });
}

void WindowDriver::moveTimeline()
{
    constexpr int rounds = 12;
    constexpr int zooms = 16;
    auto &timeline = find<QWidget>("timeline");
    const auto somewhere = [&] {
        const int width = timeline.width();
        return QPoint(width / 4
                          + static_cast<int>(random(static_cast<std::uint64_t>(width) * 2 / 3)),
                      timeline.height() * 2 / 3);
    };
    for (int round = 0; round < rounds; ++round) {
        timeline.setFocus();
        prepare([&] { QTest::keyClick(&timeline, Qt::Key_0); }, [] { return true; });
        const QPoint at = somewhere();
        for (int i = 0; i < zooms; ++i)
            askAtOnce([&] { sendWheel(timeline, at, {0, notch}); });
        for (int i = 0; i < zooms; ++i)
            askAtOnce([&] { sendWheel(timeline, at, {i % 2 == 0 ? notch : -notch, 0}); });
        for (int i = 0; i < zooms; ++i)
            askAtOnce([&] { sendWheel(timeline, at, {0, -notch}); });
    }
    report("zoom and pan the timeline");
}

void WindowDriver::scrollLedger()
{
    auto &ledger = find<QTableView>("ledgerTable");
    prepare([this] { find<QAbstractButton>("ledgerAllStreams").click(); },
            [this] { return isLedgerThere(); });
    QWidget &rows = *ledger.viewport();
    for (int i = 0; i < drags; ++i)
        askAtOnce([&] {
            sendWheel(rows, rows.rect().center(), {0, i % 40 < 20 ? notch : -notch});
        });
    report("scroll the ledger by the wheel");
    auto &longBar = find<QScrollBar>("ledgerScrollBar");
    QScrollBar &bar = longBar.isVisible() ? longBar : *ledger.verticalScrollBar();
    for (int i = 0; i < drags; ++i)
        askAtOnce([&] {
            bar.setValue(static_cast<int>(random(static_cast<std::uint64_t>(bar.maximum()) + 1)));
        });
    report("drag the ledger's scroll bar");
    ledger.setFocus();
    prepare([this] { session().goTo({session().index()->rowCount() / 2}); },
            [this] { return isMomentThere(); });
    for (int i = 0; i < steps; ++i) {
        const Row before = session().row();
        const Qt::Key key = i % 20 < 10 ? Qt::Key_PageDown : Qt::Key_PageUp;
        ask([&] { QTest::keyClick(&ledger, key); },
            [&] { return session().row() != before && isMomentThere(); });
    }
    report("page through the ledger");
}

/// Replaces the filter; the rows that were there before are no answer.
void WindowDriver::typeFilter(const QString &line)
{
    auto &edit = find<QLineEdit>("ledgerFilter");
    edit.setFocus();
    bool hasCome = false;
    const auto watch = QObject::connect(&session(), &Session::ledgerRowsChanged, &m_clock,
                                        [&hasCome] { hasCome = true; });
    ask(
        [&] {
            edit.selectAll();
            QTest::keyClick(&edit, Qt::Key_Delete);
            QTest::keyClicks(&edit, line);
            QTest::keyClick(&edit, Qt::Key_Return);
        },
        [&] { return hasCome && session().ledgerView().filter == line && isLedgerThere(); });
    QObject::disconnect(watch);
}

void WindowDriver::clearFilter()
{
    auto &edit = find<QLineEdit>("ledgerFilter");
    prepare(
        [&] {
            edit.clear();
            QTest::keyClick(&edit, Qt::Key_Return);
        },
        [this] { return session().ledgerView().filter.isEmpty() && isLedgerThere(); });
}

void WindowDriver::filterLedger()
{
    constexpr int rounds = 6;
    auto &edit = find<QLineEdit>("ledgerFilter");
    edit.setFocus();
    for (const QChar &character : u"type:FeeCharged from:2024-02-01"_s)
        askAtOnce([&] { QTest::keyClicks(&edit, QString(character)); });
    report("type into the ledger's filter");
    clearFilter();
    const auto run = [&](const QByteArray &phase, const QStringList &lines) {
        for (int round = 0; round < rounds; ++round) {
            for (const QString &line : lines)
                typeFilter(line);
        }
        report(phase);
    };
    run("filter the ledger by type",
        {u"type:FeeCharged"_s, u"type:MoneyDeposited"_s, u"type:Money*"_s});
    run("filter the ledger by time",
        {u"from:2024-03-01 to:2024-03-03"_s, u"from:2024-06-01"_s,
         u"type:FeeCharged to:2025-01-01"_s});
    clearFilter();
}

void WindowDriver::goToTimes()
{
    openLongestStream();
    const auto span = session().index()->timeSpan();
    if (!span)
        return;
    const auto length = static_cast<std::uint64_t>((span->second - span->first).count());
    for (int i = 0; i < steps; ++i) {
        const Timestamp time = span->first + std::chrono::microseconds(random(length));
        ask([&] { session().goToTime(time); }, [this] { return isMomentThere(); });
    }
    report("go to a time");
}

void WindowDriver::listStreams()
{
    constexpr int rounds = 5;
    auto &edit = find<QLineEdit>("streamFilter");
    auto &tree = find<QTreeView>("streamTree");
    const auto &model = static_cast<const StreamTreeModel &>(*tree.model());
    const auto isListed = [&] { return !model.isListing() && model.query().filter == edit.text(); };
    prepare([] {}, isListed);
    edit.setFocus();
    for (int round = 0; round < rounds; ++round) {
        for (const QChar &character : u"-0012"_s)
            ask([&] { QTest::keyClicks(&edit, QString(character)); }, isListed);
        ask([&] { QTest::keyClick(&edit, Qt::Key_Escape); }, isListed);
    }
    report("type into the filter of streams");
    for (int i = 0; i < 2 * rounds; ++i)
        askAtOnce([&] { tree.setExpanded(model.index(0, 0), i % 2 == 1); });
    report("collapse and expand the streams");
    for (int i = 0; i < steps; ++i) {
        const auto count = static_cast<std::uint64_t>(session().index()->streamCount());
        const StreamId stream{static_cast<std::uint32_t>(1 + random(count - 1))};
        ask([&] { session().selectStream(stream); }, [this] { return isMomentThere(); });
    }
    report("select a stream");
}
