// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/index_builder.h"
#include "model/store/record_shape.h"
#include "model/store/stored_value.h"

#include <functional>
#include <vector>

namespace hindcast {

/// Keeps the records of a file whose order is not that of its events until all are there, and then
/// hands them on in order. Used by one thread.
class RecordSorter
{
public:
    explicit RecordSorter(const RecordShape &shape)
        : m_order(shape.order)
        , m_parts(shape.order == RecordShape::Order::ByTime ? 1 : shape.orderBy.size())
    {
    }

    /// Where a record stands in the file.
    struct Stand
    {
        std::int64_t offset = 0;
        std::int64_t number = 0; ///< Of its line, or of the record; from 1.
    };
    /// A record that is an event. Its place in the order is \a values, if it goes by values.
    void add(const IndexEntry &entry, const Stand &stand, const std::vector<QString> &misfits,
             const std::vector<StoredValue> &values);
    /// A bad record: it stays behind the one before it in the file.
    void addBad(const Stand &stand, const QString &reason);

    /// Called before each record that is handed on, with its row.
    using Announce = std::function<void(Row row, std::int64_t number)>;
    /// Hands on what has come since the last call. False, and nothing happens, if some of it
    /// belongs before what has been handed on.
    [[nodiscard]] bool flush(IndexBuilder &builder, const Announce &announce,
                             const std::function<QString(Row)> &place);

private:
    /// A number, or a text by its number in m_texts.
    struct Part
    {
        enum class Kind : unsigned char { None, Number, Text };
        Kind kind = Kind::None;
        std::int64_t number = 0;
    };
    struct Entry
    {
        Stand stand;
        std::optional<Version> version;
        std::optional<Position> position;
        std::optional<Timestamp> time;
        std::uint32_t stream = 0; ///< These are numbers in m_texts.
        std::uint32_t category = 0;
        std::uint32_t type = 0;
        std::uint32_t correlation = 0;
        std::uint32_t actor = 0;
        std::uint32_t remarks = 0; ///< From 1: what is wrong with it; 0: nothing.
        bool hasCategory = false;
        bool isArchived = false;
        bool isDeleted = false;
        bool isBad = false;
        std::uint32_t places = 0; ///< How many of m_places are its own; they follow each other.
        std::size_t firstPlace = 0;
    };
    [[nodiscard]] Part partOf(const StoredValue &value);
    [[nodiscard]] static Part partOf(const std::optional<Timestamp> &time);
    [[nodiscard]] bool isBefore(const Part *left, const Part *right) const;
    [[nodiscard]] std::vector<std::uint32_t> sorted() const;
    void handOn(const Entry &entry, IndexBuilder &builder,
                const std::function<QString(Row)> &place) const;

    RecordShape::Order m_order;
    std::size_t m_parts; ///< Of each entry's place in the order.
    StringTable m_texts;
    std::vector<Entry> m_entries;
    std::vector<Part> m_keys; ///< The parts of all entries.
    std::vector<std::vector<QString>> m_remarks;
    std::vector<std::uint32_t> m_places; ///< The names of further streams, by number in m_texts.
    std::vector<Part> m_last; ///< Of the entry that was handed on last.
    bool m_hasHandedOn = false;
};

} // namespace hindcast
