// SPDX-License-Identifier: MIT
#include "model/session/event_excerpt.h"

#include "model/event/json.h"
#include "model/event/json_scanner.h"

#include <algorithm>

namespace hindcast {

namespace {

constexpr std::size_t bytesBefore = 40; ///< Of the hit.
constexpr std::size_t bytesInAll = 240;

bool isInsideCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
}

/// \a at, or the beginning of the character that it is in.
std::size_t characterAt(std::string_view text, std::size_t at)
{
    while (at > 0 && at < text.size() && isInsideCharacter(text[at]))
        --at;
    return std::min(at, text.size());
}

QString lineOf(std::string_view text)
{
    QString line = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    std::ranges::replace_if(
        line, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; }, u' ');
    return line;
}

/// A piece of \a text around \a length bytes from \a begin on.
Excerpt pieceOf(std::string_view text, std::size_t begin, std::size_t length)
{
    const std::size_t first = characterAt(text, begin - std::min(begin, bytesBefore));
    const std::size_t end
        = characterAt(text, std::max(first + bytesInAll, begin + std::min(length, bytesInAll)));
    const std::size_t hitEnd = std::min(characterAt(text, begin + length), end);
    const QString more = QStringLiteral("…");
    Excerpt excerpt{.text = first > 0 ? more : QString()};
    excerpt.text += lineOf(text.substr(first, begin - first));
    excerpt.begin = excerpt.text.size();
    excerpt.text += lineOf(text.substr(begin, hitEnd - begin));
    excerpt.length = excerpt.text.size() - excerpt.begin;
    excerpt.text += lineOf(text.substr(hitEnd, end - hitEnd));
    if (end < text.size())
        excerpt.text += more;
    return excerpt;
}

std::string_view shownOf(const Payload &payload)
{
    const bool isText = payload.kind == Payload::Kind::Json || payload.kind == Payload::Kind::Text;
    return isText ? std::string_view(payload.bytes) : std::string_view();
}

} // namespace

ExcerptMaker::ExcerptMaker(EventFilter filter)
    : m_filter(std::move(filter))
{
    for (const FilterPattern &pattern : m_filter.patterns) {
        auto search = RegexSearch::compile(pattern.expression.toStdString(),
                                           {.ignoresCase = pattern.ignoresCase,
                                            .isMultiLine = pattern.isMultiLine,
                                            .dotMatchesAll = pattern.dotMatchesAll,
                                            .tellsPlaces = true});
        if (search) // Else it is too large for telling where; the excerpt has no hit then.
            m_patterns.push_back(std::move(search).value());
    }
}

/// Where the first thing lies in \a text, which is UTF-8, that the filter looks for there.
std::optional<ExcerptMaker::Hit> ExcerptMaker::find(std::string_view text) const
{
    const QString all = m_filter.texts.isEmpty()
        ? QString()
        : QString::fromUtf8(text.data(), qsizetype(text.size()));
    for (const QString &wanted : m_filter.texts) {
        const qsizetype at = all.indexOf(wanted, 0, Qt::CaseInsensitive);
        if (at >= 0)
            return Hit{std::size_t(QStringView(all).first(at).toUtf8().size()),
                       std::size_t(QStringView(all).mid(at, wanted.size()).toUtf8().size())};
    }
    for (const RegexSearch &pattern : m_patterns) {
        if (const auto place = pattern.first(text))
            return Hit{place->begin, place->length};
    }
    return {};
}

std::optional<Excerpt> ExcerptMaker::excerptIn(const Payload &payload) const
{
    const std::string_view text = shownOf(payload);
    if (const auto hit = find(text))
        return pieceOf(text, hit->begin, hit->length);
    if (payload.kind != Payload::Kind::Json || text.find('\\') == std::string_view::npos)
        return {};
    const std::string whole = decodedJsonString(text);
    const std::string_view decoded = std::string_view(whole).substr(0, findInvalidUtf8(whole));
    if (const auto hit = find(decoded))
        return pieceOf(decoded, hit->begin, hit->length);
    return {};
}

Excerpt ExcerptMaker::excerptOf(const Event &event) const
{
    if (event.isBad()) {
        const Payload raw{Payload::Kind::Text, event.raw.substr(0, findInvalidUtf8(event.raw))};
        return excerptIn(raw).value_or(pieceOf(raw.bytes, 0, 0));
    }
    for (const FieldTest &field : m_filter.fields) {
        const Payload &payload = field.payloadOf(event);
        if (const auto place = field.find(payload)) {
            Excerpt excerpt = pieceOf(payload.bytes, place->first, place->second);
            excerpt.isOfMetadata = field.in == FieldTest::In::Metadata;
            return excerpt;
        }
    }
    if (auto excerpt = excerptIn(event.data))
        return *excerpt;
    if (auto excerpt = excerptIn(event.metadata)) {
        excerpt->isOfMetadata = true;
        return *excerpt;
    }
    return pieceOf(shownOf(event.data), 0, 0);
}

} // namespace hindcast
