// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/byte_file.h"
#include "model/store/file_form.h"
#include "model/store/profile.h"

#include <QByteArray>

#include <memory>
#include <mutex>
#include <vector>

namespace hindcast {

/// The number of the line that each row of a file stands in, or of the record that it is. They go
/// hand in hand but for blank lines, records that are no events, and files in another order; so
/// only these cost memory. One thread adds, any may ask.
class LineNumbers
{
public:
    /// \a row is greater than all before it.
    void add(std::int64_t row, std::int64_t line);
    [[nodiscard]] std::int64_t lineOf(std::int64_t row) const;
    /// All of it as bytes, and back again; false if they are none.
    [[nodiscard]] QByteArray kept() const;
    [[nodiscard]] bool restore(const QByteArray &kept);

private:
    struct Step
    {
        std::int64_t firstRow;
        std::int64_t ahead; ///< How far the line is ahead of the row, from here on.
    };
    mutable std::mutex m_mutex;
    std::vector<Step> m_steps;
};

/// What a file store and its readers share.
struct FileContents
{
    std::shared_ptr<const ByteFile> bytes; ///< Unpacked.
    FileForm form;
    std::shared_ptr<const Profile> profile; ///< Null: the names of members say what they mean.
    LineNumbers lines;

    /// Whether rows may come in another order than their records.
    [[nodiscard]] bool isReordered() const
    {
        return profile && profile->records->order != RecordShape::Order::AsStored;
    }

    /// `line 17`, `record 3`: where \a row stands. Not translated.
    [[nodiscard]] QString placeOf(std::int64_t row) const;
};

} // namespace hindcast
