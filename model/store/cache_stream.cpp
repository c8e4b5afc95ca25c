// SPDX-License-Identifier: MIT
#include "model/store/cache_stream.h"

#include <QIODevice>

#include <xxhash.h>

namespace hindcast {

struct CacheWriter::State
{
    struct Free
    {
        void operator()(XXH3_state_t *state) const { XXH3_freeState(state); }
    };
    QIODevice &device;
    std::unique_ptr<XXH3_state_t, Free> sum{XXH3_createState()};
    bool isGood = true;
};

CacheWriter::CacheWriter(QIODevice &device)
    : m_state(new State{device})
{
    XXH3_64bits_reset(m_state->sum.get());
}

CacheWriter::~CacheWriter() = default;

void CacheWriter::bytes(const void *from, std::size_t size)
{
    if (size == 0 || !m_state->isGood)
        return;
    XXH3_64bits_update(m_state->sum.get(), from, size);
    const auto length = static_cast<qint64>(size);
    m_state->isGood = m_state->device.write(static_cast<const char *>(from), length) == length;
}

void CacheWriter::text(const QByteArray &text)
{
    value(static_cast<std::uint64_t>(text.size()));
    bytes(text.constData(), static_cast<std::size_t>(text.size()));
}

bool CacheWriter::finish()
{
    const std::uint64_t sum = XXH3_64bits_digest(m_state->sum.get());
    bytes(&sum, sizeof sum);
    return m_state->isGood;
}

bool CacheReader::check()
{
    std::uint64_t sum = 0;
    if (m_rest.size() < sizeof sum)
        return false;
    const std::string_view all = m_rest.substr(0, m_rest.size() - sizeof sum);
    std::memcpy(&sum, all.data() + all.size(), sizeof sum);
    m_rest = all;
    return sum == XXH3_64bits(all.data(), all.size());
}

std::string_view CacheReader::bytes(std::uint64_t size)
{
    require(size <= m_rest.size());
    if (!m_isGood)
        return {};
    const std::string_view taken = m_rest.substr(0, size);
    m_rest.remove_prefix(size);
    return taken;
}

QByteArray CacheReader::text()
{
    const std::string_view found = bytes(value<std::uint64_t>());
    return {found.data(), static_cast<qsizetype>(found.size())};
}

} // namespace hindcast
