// SPDX-License-Identifier: MIT
#include "model/items/command_list_model.h"

#include "model/items/fuzzy_match.h"

#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>

namespace hindcast {

namespace {

constexpr int recentScore = 60;
constexpr std::uint32_t betweenLooksAtTheClock = 1'024;

struct ScoredAction
{
    int score = 0;
    bool isWhole = false;
    Command command;
};

} // namespace

QString Command::spoken() const
{
    QStringList parts{text, detail, shortcut};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

CommandListModel::CommandListModel(QObject *parent)
    : QAbstractListModel(parent)
{
    m_scan.setInterval(0);
    connect(&m_scan, &QTimer::timeout, this, &CommandListModel::scanStreams);
}

void CommandListModel::setActions(std::vector<Command> actions)
{
    m_actions = std::move(actions);
    fill();
}

void CommandListModel::setRecent(const QStringList &keys)
{
    m_recent = keys;
    fill();
}

void CommandListModel::setIndex(std::shared_ptr<const StoreIndex> index)
{
    m_index = std::move(index);
    fill();
}

void CommandListModel::setQuery(const QString &query, std::vector<Command> jumps,
                                std::vector<Command> searches)
{
    m_query = query.trimmed();
    m_pattern = m_query.toLower().toStdString();
    m_jumps = std::move(jumps);
    m_searches = std::move(searches);
    fill();
}

int CommandListModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_head.size() + m_streams.size() + m_tail.size());
}

QVariant CommandListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Q_ASSERT(checkIndex(index, CheckIndexOption::ParentIsInvalid));
    auto row = static_cast<std::size_t>(index.row());
    const std::vector<Command> *part = &m_head;
    for (const std::vector<Command> *next : {&m_streams, &m_tail}) {
        if (row < part->size())
            break;
        row -= part->size();
        part = next;
    }
    const Command &command = (*part)[row];

    switch (role) {
    case Qt::DisplayRole:
        return command.text;
    case Qt::AccessibleTextRole:
        return command.spoken();
    case KindRole:
        return static_cast<int>(command.kind);
    case DetailRole:
        return command.detail;
    case ShortcutRole:
        return command.shortcut;
    case KeyRole:
        return command.key;
    case LettersRole:
        return QVariant::fromValue(lettersOf(command));
    default:
        return {};
    }
}

QList<int> CommandListModel::lettersOf(const Command &command) const
{
    const bool isMatched
        = command.kind == Command::Kind::Action || command.kind == Command::Kind::Stream;
    if (!isMatched || m_query.isEmpty())
        return {};
    return fuzzyMatch(command.text, m_query).value_or(FuzzyMatch()).letters;
}

/// Begins again: with actions at once, with streams slice by slice.
void CommandListModel::fill()
{
    beginResetModel();
    m_tail.clear();
    m_head = fittingActions(m_tail);
    m_head.insert(m_head.begin(), m_jumps.begin(), m_jumps.end());
    m_tail.insert(m_tail.end(), m_searches.begin(), m_searches.end());
    m_streams.clear();
    m_best.clear();
    m_next = 0;
    endResetModel();

    m_scan.stop();
    if (m_index && m_index->streamCount() > 0 && !m_pattern.empty()) {
        m_scan.start();
        scanStreams();
    }
}

/// The actions that hold the query in one piece, the best first; the others that fit go to \a weak.
std::vector<Command> CommandListModel::fittingActions(std::vector<Command> &weak) const
{
    std::vector<ScoredAction> fitting;
    for (const Command &action : m_actions) {
        const auto match = fuzzyMatch(action.text, m_query);
        if (!match)
            continue;
        const auto recent = m_recent.indexOf(action.key);
        const int bonus = recent < 0 ? 0 : std::max(0, recentScore - static_cast<int>(recent));
        // With nothing typed all fit alike, and recent ones come first.
        fitting.push_back({(m_query.isEmpty() ? wholeScore : match->score) + bonus,
                           match->score >= wholeScore, action});
    }
    std::ranges::stable_sort(fitting, std::ranges::greater(), &ScoredAction::score);

    std::vector<Command> whole;
    for (ScoredAction &action : fitting)
        (action.isWhole ? whole : weak).push_back(std::move(action.command));
    return whole;
}

void CommandListModel::scanStreams()
{
    QElapsedTimer clock;
    clock.start();
    const auto count = static_cast<std::uint32_t>(m_index->streamCount());
    do {
        const std::uint32_t end = std::min(count, m_next + betweenLooksAtTheClock);
        for (; m_next < end; ++m_next) {
            if (const auto score = fuzzyScore(m_index->streams.at(m_next), m_pattern))
                keep({*score, m_next});
        }
    } while (m_next < count && std::chrono::nanoseconds(clock.nsecsElapsed()) < m_slice);
    if (m_next == count)
        m_scan.stop();
    showStreams();
}

/// Takes in a stream that fits, unless there are enough better ones.
void CommandListModel::keep(ScoredStream found)
{
    const auto better = [this](const ScoredStream &one, const ScoredStream &other) {
        return isBetter(one, other);
    };
    if (m_best.size() == mostStreams) {
        if (!isBetter(found, m_best.back()))
            return;
        m_best.pop_back();
    }
    m_best.insert(std::ranges::upper_bound(m_best, found, better), found);
}

bool CommandListModel::isBetter(const ScoredStream &one, const ScoredStream &other) const
{
    if (one.score != other.score)
        return one.score > other.score;
    return m_index->streams.at(one.stream) < m_index->streams.at(other.stream);
}

/// Brings the lines of streams up to date; those that stay what they are are not touched.
void CommandListModel::showStreams()
{
    const auto shown = m_streams.size();
    const auto wanted = m_best.size();
    for (std::size_t i = 0; i < shown; ++i) {
        Command command = commandFor(m_best[i]);
        if (command == m_streams[i])
            continue;
        m_streams[i] = std::move(command);
        const QModelIndex changed = index(headSize() + static_cast<int>(i));
        emit dataChanged(changed, changed);
    }
    if (wanted == shown)
        return;
    beginInsertRows({}, headSize() + static_cast<int>(shown),
                    headSize() + static_cast<int>(wanted) - 1);
    for (std::size_t i = shown; i < wanted; ++i)
        m_streams.push_back(commandFor(m_best[i]));
    endInsertRows();
}

Command CommandListModel::commandFor(const ScoredStream &found) const
{
    const StreamSummary summary = m_index->stream(StreamId{found.stream});
    const QString name
        = QString::fromUtf8(summary.name.data(), static_cast<qsizetype>(summary.name.size()));
    return {.kind = Command::Kind::Stream,
            .text = name,
            .detail = tr("%n events", nullptr, static_cast<int>(summary.events)),
            .key = QString::number(found.stream)};
}

} // namespace hindcast
