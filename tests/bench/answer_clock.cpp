// SPDX-License-Identifier: MIT
#include "answer_clock.h"

#include <QAbstractEventDispatcher>
#include <QFile>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <ctime>

namespace {

constexpr double perMillisecond = 1e6;

/// Nanoseconds that this thread has had a processor.
qint64 processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * qint64{1'000'000'000} + time.tv_nsec;
}

} // namespace

AnswerClock::AnswerClock(int &argc, char **argv)
    : QApplication(argc, argv)
{
    m_clock.start();
}

bool AnswerClock::notify(QObject *receiver, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_window != nullptr && receiver->isWidgetType()
        && static_cast<QWidget *>(receiver)->window() == m_window)
        m_hasPainted = true;
    if (m_isInside)
        return QApplication::notify(receiver, event);
    m_isInside = true;
    const qint64 begin = m_clock.nsecsElapsed();
    const bool result = QApplication::notify(receiver, event);
    m_isInside = false;
    noteWork(m_clock.nsecsElapsed() - begin);
    return result;
}

/// Behind each event: whether the answer has come, and whether it has been painted since.
void AnswerClock::noteWork(qint64 nanoseconds)
{
    m_busy += nanoseconds;
    m_longest = std::max(m_longest, nanoseconds);
    const bool wasAnswered = m_answeredAt >= 0;
    if (!wasAnswered && m_isAnswered && m_isAnswered())
        m_answeredAt = m_clock.nsecsElapsed();
    // What was painted in the very event that brought the answer may be older than it.
    if (wasAnswered && m_hasPainted)
        m_paintedAt = m_clock.nsecsElapsed();
    m_hasPainted = false;
}

void AnswerClock::begin(const std::function<void()> &send)
{
    m_answeredAt = -1;
    m_paintedAt = -1;
    m_busy = 0;
    m_longest = 0;
    m_hasPainted = false;
    m_processorAt = processorTime();
    m_clock.restart();
    m_isInside = true;
    send();
    m_isInside = false;
    noteWork(m_clock.nsecsElapsed());
}

std::optional<Answer> AnswerClock::measure(const std::function<void()> &send,
                                           const std::function<bool()> &isAnswered, qint64 mostMs)
{
    QTimer limit;
    limit.setSingleShot(true);
    limit.start(static_cast<int>(mostMs));
    m_isAnswered = isAnswered;
    begin(send);
    while (m_paintedAt < 0 && limit.isActive())
        processEvents(QEventLoop::WaitForMoreEvents);
    if (m_paintedAt < 0)
        return {};
    settle();
    return answer();
}

std::optional<Answer> AnswerClock::measureAtOnce(const std::function<void()> &send)
{
    m_isAnswered = [] { return true; };
    begin(send);
    settle();
    if (m_paintedAt < 0)
        return {};
    return answer();
}

/// Lets happen what views put off until the queue of events is empty: it belongs to the answer.
void AnswerClock::settle()
{
    while (eventDispatcher()->processEvents(QEventLoop::AllEvents)) { }
    m_isAnswered = {};
}

Answer AnswerClock::answer() const
{
    return {static_cast<double>(m_paintedAt) / perMillisecond,
            static_cast<double>(m_busy) / perMillisecond,
            static_cast<double>(m_longest) / perMillisecond,
            static_cast<double>(processorTime() - m_processorAt) / perMillisecond};
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(static_cast<double>(values.size() - 1) * share)];
}

QByteArray summary(const std::vector<Answer> &answers)
{
    const auto part = [&answers](const char *name, double Answer::*member) -> QByteArray {
        std::vector<double> values;
        for (const Answer &answer : answers)
            values.push_back(answer.*member);
        const auto number = [&values](double share) {
            return QByteArray::number(percentile(values, share), 'f', 3);
        };
        return QByteArray("\"") + name + "\": {\"p50\": " + number(0.5)
            + ", \"p99\": " + number(0.99) + ", \"worst\": " + number(1) + "}";
    };
    return part("painted", &Answer::painted) + ", " + part("busy", &Answer::busy) + ", "
        + part("longest", &Answer::longest) + ", " + part("processor", &Answer::processor);
}

QByteArray memorySummary()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return "\"peakMb\": 0, \"residentMb\": 0, \"ownMb\": 0";
    const QByteArray text = status.readAll();
    const auto megabytes = [&text](const QByteArray &name) {
        const auto at = text.indexOf(QByteArray(name + ':'));
        const QByteArray line = text.mid(at, text.indexOf('\n', at) - at);
        return line.mid(line.indexOf(':') + 1).chopped(2).trimmed().toLongLong() / 1024;
    };
    return "\"peakMb\": " + QByteArray::number(megabytes("VmHWM"))
        + ", \"residentMb\": " + QByteArray::number(megabytes("VmRSS"))
        + ", \"ownMb\": " + QByteArray::number(megabytes("RssAnon"));
}
