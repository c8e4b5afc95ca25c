// SPDX-License-Identifier: MIT
#pragma once

#include <QApplication>
#include <QElapsedTimer>

#include <functional>
#include <optional>
#include <vector>

/// What one input cost, in milliseconds.
struct Answer
{
    double painted = 0; ///< From the input until its answer stood on the screen.
    double busy = 0; ///< How long the GUI thread was at work for it …
    double longest = 0; ///< … and the longest without a pause …
    double processor = 0; ///< … and its processor's time, which a busy machine does not lengthen.
};

/// An application that knows when a window has painted, and how long the GUI thread was busy. It
/// waits for events and never sleeps.
class AnswerClock : public QApplication
{
    Q_OBJECT
public:
    AnswerClock(int &argc, char **argv);

    bool notify(QObject *receiver, QEvent *event) override;

    void setWindow(QWidget *window) { m_window = window; }
    /// Calls \a send, and waits until \a isAnswered and the window has painted since. Nothing if
    /// that takes longer than \a mostMs.
    std::optional<Answer> measure(const std::function<void()> &send,
                                  const std::function<bool()> &isAnswered, qint64 mostMs = 60'000);
    /// The same for an input that the GUI thread answers by itself. Nothing if there was nothing to
    /// paint, as when a view is at its end.
    std::optional<Answer> measureAtOnce(const std::function<void()> &send);

private:
    void begin(const std::function<void()> &send);
    void noteWork(qint64 nanoseconds);
    void settle();
    [[nodiscard]] Answer answer() const;

    QWidget *m_window = nullptr;
    bool m_isInside = false; ///< An event is being handled; what it sends is part of it.
    bool m_hasPainted = false; ///< While handling the present event.
    QElapsedTimer m_clock;
    std::function<bool()> m_isAnswered;
    qint64 m_answeredAt = -1; ///< Nanoseconds after the input; -1: not yet.
    qint64 m_paintedAt = -1; ///< The same, of what was painted behind the answer.
    qint64 m_processorAt = 0; ///< The GUI thread's processor time at the input.
    qint64 m_busy = 0;
    qint64 m_longest = 0;
};

/// Percentiles of \a values by \a share, from 0 to 1.
[[nodiscard]] double percentile(std::vector<double> values, double share);
/// `"painted": {"p50": …, "p99": …, "worst": …}, "busy": {…}, "longest": {…},
/// "processor": {…}`, in milliseconds.
[[nodiscard]] QByteArray summary(const std::vector<Answer> &answers);
/// `"peakMb": …, "residentMb": …, "ownMb": …`: the most that was ever resident, what is now, and
/// what of it is no page of a mapped file.
[[nodiscard]] QByteArray memorySummary();
