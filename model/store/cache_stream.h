// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <type_traits>
#include <vector>

class QIODevice;

namespace hindcast {

/// Writes values one behind the other, and at the end a checksum of them all.
class CacheWriter
{
public:
    explicit CacheWriter(QIODevice &device);
    ~CacheWriter();
    CacheWriter(const CacheWriter &) = delete;
    CacheWriter &operator=(const CacheWriter &) = delete;

    void bytes(const void *from, std::size_t size);
    template<typename T>
    void value(const T &value)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        bytes(&value, sizeof value);
    }
    /// How many, and then all of them.
    template<typename T>
    void values(const std::vector<T> &all)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        value(std::uint64_t{all.size()});
        bytes(all.data(), all.size() * sizeof(T));
    }
    void text(const QByteArray &text);

    /// Writes the checksum. False if anything could not be written.
    [[nodiscard]] bool finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Reads what a CacheWriter wrote. What is not there reads as zeros or nothing, and isGood() says
/// so ever after; no size that is read makes it ask for more memory than there are bytes.
class CacheReader
{
public:
    /// \a keeper keeps \a bytes where they are.
    CacheReader(std::string_view bytes, std::shared_ptr<const void> keeper)
        : m_rest(bytes)
        , m_keeper(std::move(keeper))
    {
    }

    /// Takes the checksum off the end; false if it is not that of the rest.
    [[nodiscard]] bool check();

    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }
    /// \a isRight is what the caller knows of what it has read.
    void require(bool isRight) { m_isGood = m_isGood && isRight; }

    /// A view of the next bytes; all of them or none.
    [[nodiscard]] std::string_view bytes(std::uint64_t size);
    template<typename T>
    [[nodiscard]] T value()
    {
        static_assert(std::is_trivially_copyable_v<T>);
        T made{};
        if (const std::string_view from = bytes(sizeof made); !from.empty())
            std::memcpy(&made, from.data(), sizeof made);
        return made;
    }
    template<typename T>
    [[nodiscard]] std::vector<T> values()
    {
        static_assert(std::is_trivially_copyable_v<T>);
        const auto count = value<std::uint64_t>();
        require(count <= m_rest.size() / sizeof(T));
        const std::string_view from = bytes(m_isGood ? count * sizeof(T) : 0);
        std::vector<T> made(from.size() / sizeof(T));
        if (!from.empty())
            std::memcpy(made.data(), from.data(), from.size());
        return made;
    }
    [[nodiscard]] QByteArray text();
    /// What keeps views of bytes() good.
    [[nodiscard]] const std::shared_ptr<const void> &keeper() const { return m_keeper; }

private:
    std::string_view m_rest;
    std::shared_ptr<const void> m_keeper;
    bool m_isGood = true;
};

} // namespace hindcast
