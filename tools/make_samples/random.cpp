// SPDX-License-Identifier: MIT
#include "tools/make_samples/random.h"

#include <algorithm>
#include <cstdio>

namespace hindcast::samples {

std::uint64_t Random::next()
{
    m_state += 0x9e3779b97f4a7c15;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    return mixed ^ (mixed >> 31);
}

int Random::below(int bound)
{
    // The bias of the remainder is far too small to be seen in a sample.
    return static_cast<int>(next() % static_cast<std::uint64_t>(bound));
}

int Random::few(int bound)
{
    const int first = below(bound);
    return first * below(bound) / std::max(bound - 1, 1);
}

std::string Random::uuid()
{
    const std::uint64_t high = (next() & ~0xf000ULL) | 0x4000ULL;
    const std::uint64_t low = (next() & ~(3ULL << 62)) | (2ULL << 62);
    const auto part = [](std::uint64_t bits, int shift, std::uint64_t mask) {
        return static_cast<unsigned>((bits >> shift) & mask);
    };
    std::array<char, 37> text{};
    std::snprintf(text.data(), text.size(), "%08x-%04x-%04x-%04x-%04x%08x", part(high, 32, ~0U),
                  part(high, 16, 0xffff), part(high, 0, 0xffff), part(low, 48, 0xffff),
                  part(low, 32, 0xffff), part(low, 0, ~0U));
    return text.data();
}

} // namespace hindcast::samples
