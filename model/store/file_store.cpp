// SPDX-License-Identifier: MIT
#include "model/store/file_store.h"

#include "model/store/file_head.h"
#include "model/store/file_reader.h"
#include "model/store/line_pass.h"
#include "model/store/record_detection.h"
#include "model/store/record_intake.h"
#include "model/store/user_profiles.h"

#include <QDataStream>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace hindcast {

namespace {

using namespace Qt::StringLiterals;

/// The name of the stream of a file whose records name none: the file's, without its endings.
std::string streamNamedAfter(const QString &path)
{
    QString name = QFileInfo(path).fileName();
    for (const QString &ending : {u".gz"_s, u".jsonl"_s, u".ndjson"_s, u".json"_s}) {
        if (name.endsWith(ending, Qt::CaseInsensitive) && name.size() > ending.size())
            name.chop(ending.size());
    }
    return name.toStdString();
}

void report(const EventStore::Progress &progress, std::int64_t done, std::int64_t total)
{
    if (progress)
        progress(done, total);
}

class FileStore final : public EventStore
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::FileStore)
public:
    FileStore(const QString &path, std::shared_ptr<const ByteFile> file)
        : m_file(std::move(file))
    {
        m_description.path = QFileInfo(path).absoluteFilePath();
    }

    Result<void> open(const std::vector<Profile> &profiles);

    IndexRules rules() const override;
    const StoreDescription &description() const override { return m_description; }
    Result<void> index(IndexBuilder &builder, const Progress &progress,
                       const std::stop_token &stop) override;
    bool hasGrown() override;
    /// For the next index() to list.
    void addNotices(const QStringList &notices) { m_notices += notices; }
    Result<std::unique_ptr<EventReader>> makeReader() const override
    {
        return std::unique_ptr<EventReader>(std::make_unique<FileReader>(m_contents));
    }
    Result<StoreFacts> readFacts(const std::stop_token &stop) const override;

    QByteArray identity() const override;
    QByteArray place() const override;
    std::int64_t locatorEnd() const override { return m_seen.size; }
    bool resume(const QByteArray &place) override;

private:
    /// The ends of what has been read: whether they still stand in the file tells whether it has
    /// only grown.
    struct Fingerprint
    {
        std::int64_t size = 0;
        std::string first;
        std::string last;
        bool operator==(const Fingerprint &) const = default;
    };

    [[nodiscard]] QString profileOf(const FileHead &head) const;
    [[nodiscard]] bool isReplaced() const;
    [[nodiscard]] Fingerprint fingerprintOf(std::int64_t size) const;
    [[nodiscard]] Result<void> unpack(IndexBuilder &builder, const Progress &progress,
                                      const std::stop_token &stop);
    [[nodiscard]] Result<void> takeRecords(IndexBuilder &builder, const Progress &progress,
                                           const std::stop_token &stop);
    [[nodiscard]] Result<void> takeLines(IndexBuilder &builder, const Progress &progress,
                                         const std::stop_token &stop);
    [[nodiscard]] bool isUnfinished(const RecordSlice &slice) const;

    StoreDescription m_description;
    std::shared_ptr<const ByteFile> m_file;
    std::unique_ptr<GzipInflater> m_inflater;
    std::shared_ptr<FileContents> m_contents = std::make_shared<FileContents>();
    std::unique_ptr<RecordSplitter> m_splitter;
    std::unique_ptr<RecordIntake> m_intake;
    QString m_complaint; ///< About the gzip, as it was last reported.
    ByteFile::Stamp m_seen; ///< Of the file, when the last index() began.
    Fingerprint m_fingerprint;
    QStringList m_notices; ///< Not listed yet.
    bool m_isUpToDate = false;
};

Result<void> FileStore::open(const std::vector<Profile> &profiles)
{
    auto head = readFileHead(m_file);
    if (!head)
        return head.error();
    m_inflater = std::move(head.value().inflater);
    m_contents->bytes = head.value().bytes;
    m_contents->form = head.value().form;
    if (const KnownRecords known = knownRecordsOf(head.value(), profiles); known.profile) {
        m_contents->profile = std::make_shared<const Profile>(*known.profile);
        m_contents->form = known.form;
    }
    m_splitter = std::make_unique<RecordSplitter>(m_contents->bytes, m_contents->form);
    m_description.profile = profileOf(head.value());
    if (m_inflater)
        m_description.profile += u", gzip";
    m_intake = std::make_unique<RecordIntake>(m_contents, streamNamedAfter(m_description.path));
    return {};
}

IndexRules FileStore::rules() const
{
    if (!m_contents->profile)
        return {};
    const Profile &profile = *m_contents->profile;
    return {profile.firstVersion, profile.gapsAreNormal, profile.tombstones};
}

/// The name of the profile, or one after the form and the first record.
QString FileStore::profileOf(const FileHead &head) const
{
    if (m_contents->profile)
        return m_contents->profile->name;
    const FileForm &form = m_contents->form;
    RecordSplitter splitter(m_contents->bytes, form);
    splitter.setLimit(static_cast<std::int64_t>(head.text.size()));
    const auto first = splitter.next();
    RecordParser parser;
    const bool isCloudEvent = first && first.value() && parser.parse(first.value()->text)
        && parser.fields().isCloudEvent;
    if (isCloudEvent && head.isWhole && form.isSingle)
        return u"CloudEvents (JSON)"_s;
    switch (form.kind) {
    case FileForm::Kind::Lines:
        return isCloudEvent ? u"CloudEvents (JSON Lines)"_s : u"JSON Lines"_s;
    case FileForm::Kind::Array:
        return isCloudEvent ? u"CloudEvents (JSON batch)"_s : u"JSON array"_s;
    case FileForm::Kind::Objects:
    case FileForm::Kind::Nested:
        break;
    }
    return isCloudEvent ? u"CloudEvents (JSON objects)"_s : u"JSON objects"_s;
}

bool FileStore::isReplaced() const
{
    const ByteFile::Stamp now = m_file->stamp();
    const auto atPath = ByteFile::stampOf(m_description.path);
    if (atPath && (atPath->inode != now.inode || atPath->device != now.device))
        return true;
    if (now.size < m_seen.size)
        return true;
    if (m_seen.size > 0 && now.size != m_seen.size && !m_contents->form.mayGrow())
        return true;
    return now != m_seen && fingerprintOf(m_fingerprint.size) != m_fingerprint;
}

FileStore::Fingerprint FileStore::fingerprintOf(std::int64_t size) const
{
    constexpr std::int64_t most = 64;
    Fingerprint made{.size = size};
    const std::int64_t length = std::min(size, most);
    for (auto [part, offset] :
         {std::pair(&made.first, std::int64_t{0}), std::pair(&made.last, size - length)}) {
        part->resize(static_cast<std::size_t>(length));
        const auto got = m_file->read(offset, part->data(), part->size());
        part->resize(got ? got.value() : 0);
    }
    return made;
}

bool FileStore::hasGrown()
{
    if (!m_isUpToDate || isReplaced())
        return true;
    const ByteFile::Stamp now = m_file->stamp();
    if (now.size > m_seen.size)
        return true;
    m_seen = now; // Only touched.
    return false;
}

Result<void> FileStore::index(IndexBuilder &builder, const Progress &progress,
                              const std::stop_token &stop)
{
    if (isReplaced())
        return Error{tr("%1 was replaced by another file").arg(m_description.path)};
    for (const QString &notice : std::exchange(m_notices, {}))
        builder.addProblem({.kind = Problem::Kind::Notice, .message = notice});
    m_isUpToDate = false;
    m_seen = m_file->stamp();
    m_fingerprint = fingerprintOf(m_seen.size);
    if (m_inflater) {
        if (auto unpacked = unpack(builder, progress, stop); !unpacked)
            return unpacked;
    }
    if (stop.stop_requested())
        return {};
    m_splitter->setLimit(m_contents->bytes->size());
    auto taken = takeLines(builder, progress, stop);
    if (taken)
        taken = takeRecords(builder, progress, stop);
    if (!taken)
        return Error{tr("cannot read %1: %2").arg(m_description.path, taken.error().message)};
    m_isUpToDate = !stop.stop_requested();
    return {};
}

/// Only of lines, which may be read on from anywhere.
QByteArray FileStore::identity() const
{
    if (!m_intake->takesLines() || m_inflater)
        return {};
    const ByteFile::Stamp stamp = m_file->stamp();
    QByteArray identity;
    QDataStream to(&identity, QIODevice::WriteOnly);
    to << "lines" << m_description.path << quint64{stamp.device} << quint64{stamp.inode}
       << qint64{stamp.size} << qint64{stamp.changed} << qint64{m_contents->form.begin};
    return identity;
}

QByteArray FileStore::place() const
{
    QByteArray place;
    QDataStream(&place, QIODevice::WriteOnly)
        << qint64{m_splitter->offset()} << qint64{m_splitter->line()} << m_contents->lines.kept();
    return place;
}

bool FileStore::resume(const QByteArray &place)
{
    QDataStream from(place);
    qint64 offset = 0;
    qint64 line = 0;
    QByteArray lines;
    from >> offset >> line >> lines;
    const bool isPlace = from.status() == QDataStream::Ok && from.atEnd() && offset >= 0
        && offset <= m_file->size() && line > 0;
    if (!isPlace || !m_contents->lines.restore(lines))
        return false;
    m_splitter->goTo(offset, line);
    return true;
}

Result<StoreFacts> FileStore::readFacts(const std::stop_token &stop) const
{
    auto facts = EventStore::readFacts(stop);
    if (facts && m_inflater)
        facts.value().files.unpackedSize = m_contents->bytes->size();
    return facts;
}

Result<void> FileStore::unpack(IndexBuilder &builder, const Progress &progress,
                               const std::stop_token &stop)
{
    Result<bool> more = true;
    while (more && more.value() && !stop.stop_requested()) {
        more = m_inflater->step();
        report(progress, m_inflater->done(), 2 * m_seen.size);
    }
    if (!more)
        return Error{tr("cannot read %1: %2").arg(m_description.path, more.error().message)};
    const QString complaint = stop.stop_requested() ? QString() : m_inflater->complaint();
    if (!complaint.isEmpty() && complaint != m_complaint)
        builder.addProblem({.kind = Problem::Kind::Undecodable, .message = complaint});
    m_complaint = complaint;
    return {};
}

/// Many plain lines are worth all cores; what follows them is left to takeRecords().
Result<void> FileStore::takeLines(IndexBuilder &builder, const Progress &progress,
                                  const std::stop_token &stop)
{
    constexpr std::int64_t leastSize = 1 << 20;
    const std::int64_t size = m_splitter->limit();
    if (!m_intake->takesLines() || size - m_splitter->offset() < leastSize)
        return {};
    const auto mapping = m_contents->bytes->mapping(size);
    if (!mapping)
        return {};
    const std::int64_t before = m_inflater ? size : 0; // Unpacking was the first half.
    LinePass pass(mapping, m_splitter->offset(), size, m_splitter->line());
    bool isWhole = true;
    pass.run([&](std::span<const LineEvent> lines) {
        // What a file lost within its last page reads as zeros, and nobody is told.
        isWhole
            = mapping->wholeSize() >= pass.offset() && m_contents->bytes->size() >= pass.offset();
        if (!isWhole)
            return false;
        m_intake->take(lines, builder);
        report(progress, before + pass.offset(), before + size);
        return !stop.stop_requested();
    });
    m_splitter->goTo(pass.offset(), pass.line());
    if (!isWhole)
        return Error{tr("the file became shorter while it was read")};
    return {};
}

Result<void> FileStore::takeRecords(IndexBuilder &builder, const Progress &progress,
                                    const std::stop_token &stop)
{
    constexpr int recordsBetweenReports = 4096;
    const std::int64_t size = m_splitter->limit();
    const std::int64_t before = m_inflater ? size : 0; // Unpacking was the first half.
    for (int count = 1; !stop.stop_requested(); ++count) {
        const auto slice = m_splitter->next();
        if (!slice)
            return slice.error();
        if (!slice.value() || isUnfinished(*slice.value()))
            break;
        m_intake->take(*slice.value(), m_splitter->breakReason(), builder);
        m_splitter->accept();
        if (count % recordsBetweenReports == 0)
            report(progress, before + m_splitter->offset(), before + size);
    }
    report(progress, before + m_splitter->offset(), before + size);
    return stop.stop_requested() ? Result<void>() : m_intake->finish(builder);
}

/// Whether somebody may still be writing this record. A file that is packed is written at once.
bool FileStore::isUnfinished(const RecordSlice &slice) const
{
    return slice.end == RecordSlice::End::Missing && m_contents->form.mayGrow()
        && isCutOffJson(slice.text);
}

} // namespace

Result<std::unique_ptr<EventStore>> openFileStore(const QString &path)
{
    const ProfileChoice choice = readProfiles();
    auto store = openFileStore(path, choice.profiles);
    if (store)
        static_cast<FileStore &>(*store.value()).addNotices(choice.complaints);
    return store;
}

Result<std::unique_ptr<EventStore>> openFileStore(const QString &path,
                                                  const std::vector<Profile> &profiles)
{
    auto file = ByteFile::open(path);
    if (!file)
        return file.error();
    auto store = std::make_unique<FileStore>(path, std::move(file).value());
    if (const auto opened = store->open(profiles); !opened)
        return Error{QCoreApplication::translate("hindcast::FileStore", "cannot open %1: %2")
                         .arg(path, opened.error().message)};
    return std::unique_ptr<EventStore>(std::move(store));
}

} // namespace hindcast
