// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace hindcast::samples {

/// The same numbers on every machine and in every run: SplitMix64 with a fixed start. The standard
/// library's distributions differ between its makers, so none is used.
/// For the same reason no expression may draw two numbers in two of its operands or arguments:
/// compilers choose which of them is first.
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::uint64_t next();
    /// 0 to \a bound - 1.
    int below(int bound);
    /// Both ends included.
    int between(int low, int high) { return low + below(high - low + 1); }
    /// 0 to \a bound - 1, seldom much.
    int few(int bound);
    bool chance(int percent) { return below(100) < percent; }
    /// An index into \a weights, each as likely as its weight.
    template<std::size_t count>
    std::size_t weighted(const std::array<int, count> &weights);
    template<typename T, std::size_t count>
    const T &pick(const std::array<T, count> &choices);
    /// A UUID of version 4.
    std::string uuid();

private:
    std::uint64_t m_state;
};

template<std::size_t count>
std::size_t Random::weighted(const std::array<int, count> &weights)
{
    int sum = 0;
    for (const int weight : weights)
        sum += weight;
    int rest = below(sum);
    std::size_t index = 0;
    while (rest >= weights[index])
        rest -= weights[index++];
    return index;
}

template<typename T, std::size_t count>
const T &Random::pick(const std::array<T, count> &choices)
{
    return choices[static_cast<std::size_t>(below(static_cast<int>(count)))];
}

} // namespace hindcast::samples
