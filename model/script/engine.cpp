// SPDX-License-Identifier: MIT
#include "model/script/engine.h"

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
    unsigned char all = 0;
    for (const char c : text) // Without a way out, so that compilers make it wide.
        all |= static_cast<unsigned char>(c);
    return all < 0x80;
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
