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

} // namespace hindcast::engine
