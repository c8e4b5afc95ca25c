// SPDX-License-Identifier: MIT
#include "model/store/file_store.h"
#include "model/store/record_parser.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdlib>

using namespace hindcast;
using namespace Qt::StringLiterals;

namespace {

/// Both ways of reading a record must see the same in it.
void compareWays(QByteArray record)
{
    static RecordParser fast;
    static RecordParser exact;
    const auto size = static_cast<std::size_t>(record.size());
    record.append(FastMembers::padding, ' ');
    const std::string_view text(record.constData(), size);
    if (fast.parseFast(text) && (!exact.parse(text) || fast.fields() != exact.fields()))
        std::abort();
}

/// Reads all of it as a program would: index, events, search.
void readFile(const QString &path)
{
    const auto store = openFileStore(path);
    if (!store)
        return;
    IndexBuilder builder(store.value()->rules());
    if (!store.value()->index(builder, {}, {}) || store.value()->hasGrown())
        std::abort();
    const auto index = builder.snapshot();
    const auto reader = store.value()->makeReader();
    for (Row row{0}; row.value < index->rowCount(); ++row.value) {
        const auto event = reader.value()->read(*index, row);
        if (!event || event.value().isBad() != index->event(row).isBad())
            std::abort();
        if (!reader.value()->mayContain(*index, row, event.value().raw.substr(0, 3)))
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static const QTemporaryDir folder;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QFile file(folder.filePath(u"input"_s));
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        std::abort();
    file.close();
    readFile(file.fileName());
    for (const QByteArray &line : bytes.split('\n'))
        compareWays(line);
    return 0;
}
