// SPDX-License-Identifier: MIT
#include "model/store/value_inflater.h"

#include <algorithm>
#include <zlib.h>

namespace hindcast {

namespace {

constexpr int eitherFormat = 15 + 32; // The largest window, and zlib or gzip by their headers.

unsigned byteAt(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

} // namespace

void ValueInflater::End::operator()(z_stream_s *stream) const
{
    inflateEnd(stream);
    delete stream; // NOLINT(cppcoreguidelines-owning-memory): the unique_ptr's own.
}

ValueInflater::Format ValueInflater::formatOf(std::string_view bytes)
{
    if (bytes.size() < 2)
        return Format::None;
    const unsigned first = byteAt(bytes, 0);
    const unsigned second = byteAt(bytes, 1);
    if (first == 0x1f && second == 0x8b)
        return Format::Gzip;
    constexpr unsigned usesDictionary = 0x20; // Which nobody who reads it later would have.
    const bool isZlib
        = first == 0x78 && (first * 256 + second) % 31 == 0 && (second & usesDictionary) == 0;
    return isZlib ? Format::Zlib : Format::None;
}

ValueInflater::Outcome ValueInflater::inflate(std::string_view bytes, std::string &to)
{
    to.clear();
    m_reason.clear();
    if (!m_stream) {
        m_stream.reset(new z_stream_s{});
        if (inflateInit2(m_stream.get(), eitherFormat) != Z_OK)
            return breakOff(Z_MEM_ERROR, bytes, 0);
    } else {
        inflateReset(m_stream.get());
    }
    z_stream_s &stream = *m_stream;
    // zlib promises not to write to its input, and says so only in newer versions.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::size_t room = std::clamp<std::size_t>(bytes.size() * 4, 1024, most);
    std::size_t unpacked = 0;
    int code = Z_OK;
    while (code == Z_OK) {
        to.resize(room);
        stream.next_out = reinterpret_cast<Bytef *>(to.data() + unpacked);
        stream.avail_out = static_cast<uInt>(room - unpacked);
        code = ::inflate(&stream, Z_NO_FLUSH);
        unpacked = room - stream.avail_out;
        if (code == Z_OK && stream.avail_out > 0)
            code = Z_BUF_ERROR; // All that is there has been used.
        if (code == Z_OK && room == most)
            break;
        room = std::min(room * 2, most);
    }
    to.resize(unpacked);
    if (code == Z_STREAM_END)
        return Outcome::Whole;
    if (code != Z_OK)
        return breakOff(code, bytes, unpacked);
    m_reason = tr("it unpacks to more than %1 MB, of which the first are shown").arg(most >> 20U);
    return Outcome::Cut;
}

ValueInflater::Outcome ValueInflater::breakOff(int code, std::string_view bytes,
                                               std::size_t unpacked)
{
    const char *why = m_stream->msg;
    if (code == Z_BUF_ERROR)
        m_reason = tr("the packed data is cut off: %1 bytes unpack to %2 and no further")
                       .arg(bytes.size())
                       .arg(unpacked);
    else if (code == Z_MEM_ERROR)
        m_reason = tr("out of memory");
    else
        m_reason = tr("the packed data is damaged: %1")
                       .arg(QString::fromLatin1(why != nullptr ? why : zError(code)));
    return Outcome::Broken;
}

} // namespace hindcast
