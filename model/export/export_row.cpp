// SPDX-License-Identifier: MIT
#include "model/export/export_row.h"

namespace hindcast {

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
