// SPDX-License-Identifier: MIT
#include "model/session/watch_desk.h"

#include "model/search/condition.h"
#include "model/session/workspace.h"

namespace hindcast {

namespace {

/// What is evaluated, for any thread.
struct WatchQuestion
{
    std::vector<std::string> watches;
    ScriptLimits limits;
    std::shared_ptr<const Moment> moment;
};

} // namespace

/// Keeps the expressions as long as the questions are about the same ones. Used by one thread only.
class WatchDesk::Clerk
{
public:
    /// As many values as there are watches, unless it was told to stop.
    std::vector<Values> answer(const WatchQuestion &question, const std::stop_token &stop)
    {
        if (!m_set || m_watches != question.watches || m_limits != question.limits)
            compile(question);
        const ExpressionState after(question.moment->after);
        const ExpressionState before(question.moment->before);
        const ExpressionState nothing;
        const Event &event = question.moment->event;
        std::vector<Values> values;
        for (std::size_t i = 0; i < m_numbers.size() && !stop.stop_requested(); ++i)
            values.push_back({.now = evaluate(i, {after, before, &event}),
                              .before = evaluate(i, {before, nothing, nullptr})});
        return values;
    }

    void leave() { m_set.reset(); }

private:
    void compile(const WatchQuestion &question)
    {
        m_watches = question.watches;
        m_limits = question.limits;
        m_set = std::make_unique<ExpressionSet>(m_limits);
        m_numbers.clear();
        for (const std::string &watch : m_watches)
            m_numbers.push_back(m_set->add(QString::fromStdString(watch)));
    }

    [[nodiscard]] WatchValue evaluate(std::size_t at, const ExpressionInput &input)
    {
        const auto &number = m_numbers[at];
        if (!number)
            return {.isKnown = true, .error = sentence(number.error())};
        // What the event was before the one before is not known here.
        if (input.event == nullptr
            && (m_set->seesEvent(number.value()) || m_set->seesBefore(number.value())))
            return {};
        auto value = m_set->value(number.value(), input);
        if (!value)
            return {.isKnown = true, .error = sentence(value.error())};
        return {.isKnown = true, .text = std::move(value).value()};
    }

    std::vector<std::string> m_watches;
    ScriptLimits m_limits;
    std::unique_ptr<ExpressionSet> m_set;
    std::vector<Result<std::size_t, ScriptError>> m_numbers; ///< One for each watch.
};

WatchDesk::WatchDesk(Session &session, StopFinder &finder, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_finder(finder)
    , m_clerk(std::make_unique<Clerk>())
    , m_worker([this] { m_clerk->leave(); }) // Engines of scripts belong to their thread.
{
    connect(&m_session, &Session::storeOpened, this, &WatchDesk::forget);
    connect(&m_session, &Session::trackChanged, this, &WatchDesk::forget);
    connect(&m_session, &Session::momentChanged, this, &WatchDesk::ask);
    connect(&m_finder, &StopFinder::changed, this, &WatchDesk::historiesChanged);
}

WatchDesk::~WatchDesk() = default;

void WatchDesk::setWatches(std::vector<std::string> watches)
{
    m_watches = std::move(watches);
    m_values.assign(m_watches.size(), {});
    takeOver();
}

void WatchDesk::add(const QString &expression)
{
    const QString text = expression.trimmed();
    if (text.isEmpty())
        return;
    if (m_watches.size() == Workspace::mostStops) {
        emit said(tr("There are %1 watches, which is as many as there can be.")
                      .arg(Workspace::mostStops));
        return;
    }
    m_watches.push_back(text.toStdString());
    m_values.emplace_back();
    takeOver();
}

void WatchDesk::replace(std::size_t at, const QString &expression)
{
    Q_ASSERT(at < m_watches.size());
    const std::string text = expression.trimmed().toStdString();
    if (text.empty())
        return remove(at);
    if (m_watches[at] == text)
        return;
    m_watches[at] = text;
    m_values[at] = {};
    takeOver();
}

void WatchDesk::remove(std::size_t at)
{
    Q_ASSERT(at < m_watches.size());
    m_watches.erase(m_watches.begin() + static_cast<std::ptrdiff_t>(at));
    m_values.erase(m_values.begin() + static_cast<std::ptrdiff_t>(at));
    takeOver();
}

/// The list is another one.
void WatchDesk::takeOver()
{
    ++m_epoch;
    m_finder.setWatches(m_watches);
    emit watchesChanged();
    ask();
}

/// Of another store or track, which may have no moment for a while.
void WatchDesk::forget()
{
    ++m_epoch;
    m_values.assign(m_watches.size(), {});
    emit valuesChanged();
    ask();
}

void WatchDesk::ask()
{
    const auto &moment = m_session.moment();
    if (!moment || m_watches.empty())
        return;
    const WatchQuestion question{m_watches, m_session.lens().pipeline.limits, moment};
    m_worker.request(0, [this, question, epoch = ++m_epoch](const std::stop_token &stop) {
        auto values = m_clerk->answer(question, stop);
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, epoch, values = std::move(values)] {
                if (epoch != m_epoch)
                    return;
                m_values = values;
                emit valuesChanged();
            },
            Qt::QueuedConnection);
    });
}

const StopFinder::KnownWatch &WatchDesk::history(std::size_t at) const
{
    return m_finder.historyOf(m_watches[at]);
}

std::optional<std::int64_t> WatchDesk::since(std::size_t at) const
{
    const StopFinder::KnownWatch &known = history(at);
    const std::int64_t ordinal = m_session.ordinal();
    if (ordinal < 0 || ordinal >= known.examined || known.found.errors.isFinal)
        return {};
    return known.found.changes.previous(ordinal + 1).value_or(-1);
}

} // namespace hindcast
