// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/byte_file.h"

#include <QCoreApplication>

#include <memory>
#include <string>

namespace hindcast {

/// Unpacks a gzip file, all of its members, into a temporary file that has no name and lies beside
/// nothing. Takes up where it stopped when the packed file has grown.
class GzipInflater
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::GzipInflater)
public:
    static Result<std::unique_ptr<GzipInflater>> make(std::shared_ptr<const ByteFile> packed);
    ~GzipInflater();
    Q_DISABLE_COPY_MOVE(GzipInflater)

    /// Whether a file that begins with \a head is a gzip file.
    [[nodiscard]] static bool recognises(std::string_view head);

    /// Unpacks a piece. True if there may be more; an error if it cannot be read or written.
    [[nodiscard]] Result<bool> step();

    /// How much of the packed file has been unpacked.
    [[nodiscard]] std::int64_t done() const { return m_offset; }
    [[nodiscard]] std::shared_ptr<const ByteFile> unpacked() const { return m_unpacked; }
    /// What is wrong with the packed file, as far as it was read; empty if nothing is.
    [[nodiscard]] QString complaint() const;

private:
    struct Stream;
    GzipInflater(std::shared_ptr<const ByteFile> packed, std::shared_ptr<ByteFile> unpacked);
    [[nodiscard]] Result<void> inflatePiece();
    bool beginMember();

    enum class State { BetweenMembers, InMember, Damaged, Trailing };

    std::shared_ptr<const ByteFile> m_packed;
    std::shared_ptr<ByteFile> m_unpacked;
    std::unique_ptr<Stream> m_stream;
    std::string m_input;
    std::string m_output;
    std::int64_t m_offset = 0;
    State m_state = State::BetweenMembers;
};

} // namespace hindcast
