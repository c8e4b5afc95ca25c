// SPDX-License-Identifier: MIT
#include "model/store/file_head.h"

#include <QCoreApplication>

namespace hindcast {

namespace {

constexpr std::string_view sqliteMagic("SQLite format 3\0", 16);

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::FileStore)
};

/// Makes \a head hold the beginning of what the gzip \a file holds.
Result<std::size_t> unpackHead(FileHead &head, const std::shared_ptr<const ByteFile> &file)
{
    auto inflater = GzipInflater::make(file);
    if (!inflater)
        return inflater.error();
    head.inflater = std::move(inflater).value();
    head.bytes = head.inflater->unpacked();
    Result<bool> more = true;
    while (more && more.value() && head.bytes->size() < std::int64_t{FileHead::mostRead})
        more = head.inflater->step();
    if (!more)
        return more.error();
    return head.bytes->read(0, head.text.data(), head.text.size());
}

} // namespace

Result<FileHead> readFileHead(const std::shared_ptr<const ByteFile> &file)
{
    FileHead head{.bytes = file, .text = std::string(FileHead::mostRead, '\0')};
    auto size = file->read(0, head.text.data(), head.text.size());
    if (size && GzipInflater::recognises(std::string_view(head.text).substr(0, size.value())))
        size = unpackHead(head, file);
    if (!size)
        return size.error();
    head.text.resize(size.value());
    head.isWhole = head.text.size() < FileHead::mostRead;
    if (head.text.empty())
        return Error{Words::tr("it is empty")};
    if (head.inflater && head.text.starts_with(sqliteMagic))
        return Error{Words::tr("it is a packed SQLite database; unpack it first")};
    const auto form = formOf(head.text, head.isWhole);
    if (!form)
        return form.error();
    head.form = form.value();
    return head;
}

} // namespace hindcast
