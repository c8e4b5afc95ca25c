// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/stream_list.h"
#include "model/session/time_format.h"
#include "model/session/worker.h"

#include <QAbstractItemModel>
#include <QCache>

namespace hindcast {

/// The streams of a store below their categories, filtered and in order. It sorts and filters
/// itself, a large store on a thread of its own, and takes in growth without a reset; another
/// filter or order is a reset, after which the view finds its places again by name and StreamId.
class StreamTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        StreamRole = Qt::UserRole, ///< quint32: StreamId; StreamId::none for a category.
        CountRole, ///< qint64: events of a stream, listed streams of a category.
        ActivityRole, ///< QByteArray: see streamActivity().
        ProblemsRole, ///< QStringList: what is wrong with the stream; mostly empty.
        LastTimeRole, ///< QString: when the last event was; empty if it says no time.
    };
    Q_ENUM(Role)

    explicit StreamTreeModel(QObject *parent = nullptr);
    ~StreamTreeModel() override;

    /// Forgets the store; what setIndex() brings next is another one.
    void clear();
    /// The same index as before, or the same grown.
    void setIndex(std::shared_ptr<const StoreIndex> index);
    void setQuery(const StreamQuery &query);
    [[nodiscard]] const StreamQuery &query() const { return m_query; }
    void setTimeFormat(const TimeFormat &format);

    /// Where \a stream is listed; invalid if it is not.
    [[nodiscard]] QModelIndex indexOf(StreamId stream) const;
    /// The first stream from the top; invalid if none is listed.
    [[nodiscard]] QModelIndex firstStream() const;
    [[nodiscard]] static StreamId streamAt(const QModelIndex &index);
    [[nodiscard]] std::int64_t streamCount() const;
    [[nodiscard]] std::int64_t shownCount() const { return m_list ? m_list->shownCount() : 0; }
    /// How many more the query lets through; a category lists so many and no more.
    [[nodiscard]] std::int64_t leftOutCount() const { return m_list ? m_list->leftOut : 0; }
    /// Whether a newer list is on its way.
    [[nodiscard]] bool isListing() const { return m_isListing; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void listed(); ///< The rows are those of query() and of the index.

private:
    using Numbers = std::vector<std::uint32_t>;
    struct Activity
    {
        std::int64_t events = 0; ///< For which it holds.
        QByteArray heights;
    };

    void list();
    void receive(const std::shared_ptr<const StreamList> &list);
    void grow(const StreamList &list);
    void growRows(const QModelIndex &parent, Numbers &rows, const Numbers &target);
    void reorder(const QModelIndex &parent, Numbers &rows, const Numbers &target);
    void numberCategories();
    void tellCountsChanged();
    void noteProblems();
    QVariant categoryData(std::uint32_t category, int role) const;
    QVariant streamData(StreamId stream, int role) const;
    QByteArray activity(StreamId stream) const;
    QString lastTime(StreamId stream) const;
    QString toolTip(StreamId stream) const;
    QString spoken(StreamId stream) const;

    std::shared_ptr<const StoreIndex> m_index; ///< The newest.
    StreamQuery m_query;
    TimeFormat m_timeFormat;
    std::shared_ptr<const StreamList> m_list; ///< What the rows show; null pointer: nothing yet.
    std::vector<Numbers> m_streams; ///< By category, as m_list->shown; changes step by step.
    Numbers m_categories; ///< By row, as m_list->order.
    std::vector<int> m_categoryRows; ///< By category; -1: not shown.
    std::unordered_map<std::uint32_t, QStringList> m_problems; ///< By stream.
    mutable QCache<std::uint32_t, Activity> m_activities{2'000};
    std::uint64_t m_generation = 0; ///< Of the newest list that was asked for.
    bool m_isListing = false;
    bool m_isStale = false; ///< The index has grown since.
    std::unique_ptr<Worker> m_worker; ///< Made when a store is large. Last: its jobs call us.
};

} // namespace hindcast
