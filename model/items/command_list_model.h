// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/store_index.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace hindcast {

/// One line of the command palette.
struct Command
{
    enum class Kind {
        Jump, ///< To what was typed: a version, a position, a time, an id.
        Action,
        Stream,
        Search, ///< For what was typed, in all events.
    };
    Kind kind = Kind::Action;
    QString text;
    QString detail; ///< Where else it is found: `View > Theme`; for a stream, how many events.
    QString shortcut;
    /// What tells it from others of its kind: an action's id; a stream's number.
    QString key;

    /// All of it in one line, for assistive technology.
    [[nodiscard]] QString spoken() const;
    bool operator==(const Command &) const = default;
};

/// What the command palette offers for what was typed: jumps, actions that hold it in one piece,
/// streams, actions that hold only its letters, and searches. Streams are looked through in slices,
/// so that a million names keep nobody waiting; their lines come and change while isScanning().
class CommandListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        KindRole = Qt::UserRole, ///< Command::Kind
        DetailRole,
        ShortcutRole,
        KeyRole,
        LettersRole, ///< QList<int>: which characters of the text were typed.
    };
    Q_ENUM(Role)

    static constexpr std::size_t mostStreams = 50;
    static constexpr std::chrono::microseconds defaultSlice{6'000};

    explicit CommandListModel(QObject *parent = nullptr);

    void setActions(std::vector<Command> actions);
    /// Keys of actions, the latest first. They come first where others fit no better.
    void setRecent(const QStringList &keys);
    /// A null pointer: there are no streams.
    void setIndex(std::shared_ptr<const StoreIndex> index);
    /// Offers what fits \a query, with \a jumps before and \a searches after all else.
    void setQuery(const QString &query, std::vector<Command> jumps = {},
                  std::vector<Command> searches = {});
    [[nodiscard]] bool isScanning() const { return m_scan.isActive(); }
    /// For how long streams are looked through before the window gets a turn.
    void setSlice(std::chrono::microseconds slice) { m_slice = slice; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct ScoredStream
    {
        int score = 0;
        std::uint32_t stream = 0;
    };

    [[nodiscard]] QList<int> lettersOf(const Command &command) const;
    void fill();
    [[nodiscard]] std::vector<Command> fittingActions(std::vector<Command> &weak) const;
    void scanStreams();
    void keep(ScoredStream found);
    void showStreams();
    [[nodiscard]] bool isBetter(const ScoredStream &one, const ScoredStream &other) const;
    [[nodiscard]] Command commandFor(const ScoredStream &found) const;
    [[nodiscard]] int headSize() const { return static_cast<int>(m_head.size()); }

    std::vector<Command> m_actions;
    QStringList m_recent;
    std::shared_ptr<const StoreIndex> m_index;
    QString m_query;
    std::string m_pattern; ///< The query as fuzzyScore() wants it.
    std::vector<Command> m_jumps;
    std::vector<Command> m_searches;
    // What is shown, in this order.
    std::vector<Command> m_head;
    std::vector<Command> m_streams;
    std::vector<Command> m_tail;
    std::vector<ScoredStream> m_best; ///< The best ones first.
    std::uint32_t m_next = 0; ///< The first stream that was not looked at yet.
    std::chrono::microseconds m_slice = defaultSlice;
    QTimer m_scan;
};

} // namespace hindcast
