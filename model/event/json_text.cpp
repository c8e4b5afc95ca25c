// SPDX-License-Identifier: MIT
#include "model/event/json.h"
#include "model/event/json_scanner.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace hindcast {

namespace {

constexpr unsigned highSurrogateFirst = 0xd800;
constexpr unsigned lowSurrogateFirst = 0xdc00;
constexpr unsigned lowSurrogateLast = 0xdfff;

bool isHighSurrogate(unsigned unit)
{
    return unit >= highSurrogateFirst && unit < lowSurrogateFirst;
}

bool isLowSurrogate(unsigned unit)
{
    return unit >= lowSurrogateFirst && unit <= lowSurrogateLast;
}

void appendUtf8(std::string &out, unsigned code)
{
    const auto byte = [&out](unsigned value) { out += static_cast<char>(value); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xc0 | (code >> 6));
        byte(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        byte(0xe0 | (code >> 12));
        byte(0x80 | ((code >> 6) & 0x3f));
        byte(0x80 | (code & 0x3f));
    } else {
        byte(0xf0 | (code >> 18));
        byte(0x80 | ((code >> 12) & 0x3f));
        byte(0x80 | ((code >> 6) & 0x3f));
        byte(0x80 | (code & 0x3f));
    }
}

void appendEscape(std::string &out, unsigned unit)
{
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "\\u%04x", unit);
    out += text.data();
}

/// The four hexadecimal digits at \a at, or nothing that is a surrogate if they are not there.
unsigned codeUnitAt(std::string_view text, std::size_t at)
{
    unsigned unit = 0;
    if (at + 4 <= text.size())
        std::from_chars(text.data() + at, text.data() + at + 4, unit, 16);
    return unit;
}

/// Decodes the `\u` escape whose digits begin at \a at; returns where the text goes on.
std::size_t appendUnicodeEscape(std::string &out, std::string_view body, std::size_t at)
{
    unsigned code = codeUnitAt(body, at);
    at += 4;
    if (isHighSurrogate(code) && body.substr(std::min(at, body.size()), 2) == "\\u") {
        const unsigned low = codeUnitAt(body, at + 2);
        if (isLowSurrogate(low)) {
            code = 0x10000 + ((code - highSurrogateFirst) << 10) + (low - lowSurrogateFirst);
            at += 6;
        }
    }
    appendUtf8(out, code);
    return at;
}

char controlOf(char escape)
{
    switch (escape) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return escape;
    }
}

void appendControl(std::string &out, char c)
{
    switch (c) {
    case '\b':
        out += "\\b";
        return;
    case '\f':
        out += "\\f";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        appendEscape(out, static_cast<unsigned char>(c));
    }
}

/// Writes what stands at \a at of text that is not UTF-8 there; returns its length.
std::size_t appendBroken(std::string &out, std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    if (at + 2 < text.size() && byte(0) == 0xed && byte(1) >= 0xa0 && byte(1) <= 0xbf
        && byte(2) >= 0x80 && byte(2) <= 0xbf) {
        appendEscape(out, 0xd000U | ((byte(1) & 0x3fU) << 6) | (byte(2) & 0x3fU));
        return 3;
    }
    out += "\xef\xbf\xbd"; // U+FFFD
    return 1;
}

void appendEscaped(std::string &out, std::string_view valid)
{
    for (const char c : valid) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            appendControl(out, c);
        } else {
            out += c;
        }
    }
}

} // namespace

std::string quotedJson(std::string_view text)
{
    std::string out = "\"";
    while (!text.empty()) {
        const std::size_t bad = findInvalidUtf8(text);
        appendEscaped(out, text.substr(0, bad));
        if (bad == std::string_view::npos)
            break;
        text.remove_prefix(bad + appendBroken(out, text, bad));
    }
    out += '"';
    return out;
}

std::string decodedJsonString(std::string_view body)
{
    std::string out;
    out.reserve(body.size());
    for (std::size_t at = 0; at < body.size();) {
        const std::size_t backslash = body.find('\\', at);
        if (backslash >= body.size() - 1) { // There is none, or nothing behind it.
            out += body.substr(at);
            break;
        }
        out += body.substr(at, backslash - at);
        const char escape = body[backslash + 1];
        at = backslash + 2;
        if (escape == 'u')
            at = appendUnicodeEscape(out, body, at);
        else
            out += controlOf(escape);
    }
    return out;
}

std::string compactJson(std::string_view json)
{
    std::string out;
    out.reserve(json.size());
    bool inString = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        const bool isBlank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (isBlank && !inString)
            continue;
        out += c;
        if (c == '"')
            inString = !inString;
        else if (c == '\\' && inString && at + 1 < json.size())
            out += json[++at];
    }
    return out;
}

} // namespace hindcast
