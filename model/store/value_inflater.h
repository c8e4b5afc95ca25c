// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"

#include <QCoreApplication>

#include <memory>
#include <string>
#include <string_view>

struct z_stream_s;

namespace hindcast {

/// Unpacks zlib and gzip data that stands in single values. Keeps its working memory for the next
/// one; used by one thread at a time.
class ValueInflater
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ValueInflater)
public:
    /// What a value may hold unpacked, in bytes.
    static constexpr std::size_t most = std::size_t{64} << 20U;

    enum class Format { None, Zlib, Gzip };
    /// Tells by the first two bytes. Text may look like it, though rarely.
    [[nodiscard]] static Format formatOf(std::string_view bytes);

    /// How far unpacking came: to the end, as far as it may, or to bytes that are wrong.
    enum class Outcome { Whole, Cut, Broken };
    /// Unpacks \a bytes of either format into \a to. After Cut it holds the first \a most bytes,
    /// after Broken what came before the place; reason() then says why.
    [[nodiscard]] Outcome inflate(std::string_view bytes, std::string &to);
    [[nodiscard]] const QString &reason() const { return m_reason; }

private:
    struct End
    {
        void operator()(z_stream_s *stream) const;
    };
    [[nodiscard]] Outcome breakOff(int code, std::string_view bytes, std::size_t unpacked);

    std::unique_ptr<z_stream_s, End> m_stream;
    QString m_reason;
};

} // namespace hindcast
