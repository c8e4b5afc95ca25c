// SPDX-License-Identifier: MIT
#include "model/store/gzip_inflater.h"

#include <zlib.h>

namespace hindcast {

namespace {

constexpr std::size_t pieceSize = 64 * 1024;

} // namespace

struct GzipInflater::Stream
{
    z_stream z = {};
    bool isReady = false;

    Stream()
    {
        constexpr int gzipOnly = 16;
        isReady = inflateInit2(&z, MAX_WBITS + gzipOnly) == Z_OK;
    }
    ~Stream() { inflateEnd(&z); }
    Q_DISABLE_COPY_MOVE(Stream)
};

Result<std::unique_ptr<GzipInflater>> GzipInflater::make(std::shared_ptr<const ByteFile> packed)
{
    auto unpacked = ByteFile::makeTemporary();
    if (!unpacked)
        return unpacked.error();
    std::unique_ptr<GzipInflater> made(
        new GzipInflater(std::move(packed), std::move(unpacked).value()));
    if (!made->m_stream->isReady)
        return Error{tr("there is not enough memory to unpack gzip")};
    return made;
}

GzipInflater::GzipInflater(std::shared_ptr<const ByteFile> packed,
                           std::shared_ptr<ByteFile> unpacked)
    : m_packed(std::move(packed))
    , m_unpacked(std::move(unpacked))
    , m_stream(std::make_unique<Stream>())
    , m_input(pieceSize, '\0')
    , m_output(pieceSize * 4, '\0')
{
}

GzipInflater::~GzipInflater() = default;

bool GzipInflater::recognises(std::string_view head)
{
    return head.starts_with("\x1f\x8b");
}

Result<bool> GzipInflater::step()
{
    if (m_state == State::Damaged || m_state == State::Trailing)
        return false;
    const auto got = m_packed->read(m_offset, m_input.data(), m_input.size());
    if (!got)
        return got.error();
    if (got.value() == 0)
        return false;
    z_stream &z = m_stream->z;
    z.next_in = reinterpret_cast<Bytef *>(m_input.data());
    z.avail_in = static_cast<uInt>(got.value());
    z.avail_out = 1;
    // A full output buffer means that zlib may hold back more of it.
    while ((z.avail_in > 0 && beginMember()) || (z.avail_out == 0 && m_state == State::InMember)) {
        if (auto inflated = inflatePiece(); !inflated)
            return inflated.error();
    }
    m_offset += static_cast<std::int64_t>(got.value()) - z.avail_in;
    return m_state != State::Damaged && m_state != State::Trailing;
}

QString GzipInflater::complaint() const
{
    switch (m_state) {
    case State::InMember:
        return tr("the gzip file is cut off at byte %1; what could be unpacked is shown")
            .arg(QString::number(m_offset));
    case State::Damaged:
        return tr("the gzip file is damaged near byte %1; what could be unpacked is shown")
            .arg(QString::number(m_offset));
    case State::Trailing:
        return tr("what follows the gzip data from byte %1 on is left out")
            .arg(QString::number(m_offset));
    case State::BetweenMembers:
        break;
    }
    return {};
}

/// Whether the next byte belongs to a member; fills that pad the file are passed over.
bool GzipInflater::beginMember()
{
    z_stream &z = m_stream->z;
    if (m_state != State::BetweenMembers)
        return m_state == State::InMember;
    while (z.avail_in > 0 && *z.next_in == 0) {
        ++z.next_in;
        --z.avail_in;
    }
    if (z.avail_in == 0)
        return false;
    constexpr Bytef firstOfMagic = 0x1f;
    m_state = *z.next_in == firstOfMagic ? State::InMember : State::Trailing;
    return m_state == State::InMember;
}

Result<void> GzipInflater::inflatePiece()
{
    z_stream &z = m_stream->z;
    z.next_out = reinterpret_cast<Bytef *>(m_output.data());
    z.avail_out = static_cast<uInt>(m_output.size());
    const int code = inflate(&z, Z_NO_FLUSH);
    const std::size_t size = m_output.size() - z.avail_out;
    if (auto written = m_unpacked->append({m_output.data(), size}); !written)
        return Error{tr("cannot unpack gzip: %1").arg(written.error().message)};
    if (code == Z_STREAM_END) {
        inflateReset(&z);
        m_state = State::BetweenMembers;
    } else if (code != Z_OK && code != Z_BUF_ERROR) {
        m_state = State::Damaged;
    }
    return {};
}

} // namespace hindcast
