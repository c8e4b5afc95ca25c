// SPDX-License-Identifier: MIT
#include "model/event/json.h"
#include "model/store/value_decoder.h"

#include <cstdint>
#include <cstdlib>

using namespace hindcast;

/// Decodes a value in each way that a profile can ask for. What was made of YAML has to be JSON.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using Compression = ColumnCoding::Compression;
    using Encoding = ColumnCoding::Encoding;
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const StoredValue stored{.kind = StoredValue::Kind::Bytes, .bytes = bytes};
    for (const Compression compression : {Compression::None, Compression::Auto}) {
        for (const Encoding encoding : {Encoding::Auto, Encoding::Yaml, Encoding::JsonInString}) {
            ValueDecoder decoder({{}, compression, encoding});
            const StoredValue value = decoder.decode(stored);
            const bool isMade = encoding == Encoding::Yaml && decoder.problem().isEmpty()
                && value.bytes.data() != bytes.data();
            if (isMade && compression == Compression::None && !Json::parse(value.bytes))
                std::abort();
        }
    }
    return 0;
}
