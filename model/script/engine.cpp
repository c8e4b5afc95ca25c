// SPDX-License-Identifier: MIT
#include "model/script/engine.h"

#include <cstdint>
#include <cstring>

namespace hindcast::engine {

JSString *toJsString(JSContext *context, std::string_view utf8)
{
    return JS_NewStringCopyUTF8N(context, JS::UTF8Chars(utf8.data(), utf8.size()));
}

std::string toUtf8(JSContext *context, JSString *text)
{
    JSLinearString *linear = JS_EnsureLinearString(context, text);
    if (linear == nullptr)
        return {};
    std::string utf8(JS::GetDeflatedUTF8StringLength(linear), '\0');
    const std::size_t written
        = JS::DeflateStringToUTF8Buffer(linear, mozilla::Span(utf8.data(), utf8.size()));
    utf8.resize(written);
    return utf8;
}

bool isAscii(std::string_view text)
{
    constexpr std::uint64_t highBits = 0x8080'8080'8080'8080;
    std::uint64_t all = 0;
    std::uint64_t word = 0;
    std::size_t at = 0;
    for (; at + sizeof(word) <= text.size(); at += sizeof(word)) { // Words at a time, no way out.
        std::memcpy(&word, text.data() + at, sizeof(word));
        all |= word;
    }
    word = 0;
    std::memcpy(&word, text.data() + at, text.size() - at);
    return ((all | word) & highBits) == 0;
}

std::size_t unitsOf(std::string_view utf8)
{
    std::size_t units = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        units += ((byte & 0xc0) != 0x80 ? 1U : 0U) + (byte >= 0xf0 ? 1U : 0U);
    }
    return units;
}

} // namespace hindcast::engine
