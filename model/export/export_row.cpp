// SPDX-License-Identifier: MIT
#include "model/export/export_row.h"

#include "model/event/json_scanner.h"

namespace hindcast {

namespace {

/// How long what \a text begins with, and what is no UTF-8, is.
std::size_t invalidLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const bool isSurrogate = text.size() >= 3 && byte(0) == 0xed && byte(1) >= 0xa0
        && byte(1) <= 0xbf && (byte(2) & 0xc0U) == 0x80;
    return isSurrogate ? 3 : 1;
}

} // namespace

std::string validUtf8(const std::string &text)
{
    std::string_view left = text;
    std::string valid;
    for (std::size_t bad = findInvalidUtf8(left); bad != std::string_view::npos;
         bad = findInvalidUtf8(left)) {
        valid += left.substr(0, bad);
        valid += "\xef\xbf\xbd";
        left.remove_prefix(bad);
        left.remove_prefix(invalidLength(left));
    }
    return valid += left;
}

ExportCell ExportCell::payload(const Payload &payload)
{
    switch (payload.kind) {
    case Payload::Kind::Absent:
        break;
    case Payload::Kind::Json:
        return {Kind::Json, payload.bytes};
    case Payload::Kind::Text:
        return {Kind::Text, payload.bytes};
    case Payload::Kind::Bytes:
        return {Kind::Bytes, payload.bytes};
    }
    return {};
}

} // namespace hindcast
