// SPDX-License-Identifier: MIT
#include "model/session/filter_words.h"

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

/// The regular expression that begins at \a begin, and its length in the line; 0 if there is none:
/// it ends at the first slash without a backslash, which only flags and then a blank may follow.
struct WrittenPattern
{
    FilterPattern pattern;
    qsizetype length = 0;
};

WrittenPattern patternAt(const QString &line, qsizetype begin)
{
    WrittenPattern written;
    qsizetype end = begin + 1;
    for (; end < line.size() && line[end] != u'/'; ++end) {
        if (line[end] == u'\\' && end + 1 < line.size())
            ++end;
    }
    if (end >= line.size() || end == begin + 1)
        return {};
    written.pattern.expression = line.mid(begin + 1, end - begin - 1).replace(u"\\/"_s, u"/"_s);
    for (++end; end < line.size() && !line[end].isSpace(); ++end) {
        if (line[end] == u'i')
            written.pattern.ignoresCase = true;
        else if (line[end] == u'm')
            written.pattern.isMultiLine = true;
        else if (line[end] == u's')
            written.pattern.dotMatchesAll = true;
        else
            return {};
    }
    written.length = end - begin;
    return written;
}

/// Where the word that begins at \a begin ends.
qsizetype endOfWord(const QString &line, qsizetype begin)
{
    bool isQuoted = false;
    qsizetype end = begin;
    for (; end < line.size() && (isQuoted || !line[end].isSpace()); ++end) {
        if (line[end] == u'"')
            isQuoted = !isQuoted;
    }
    return end;
}

/// Calls \a take with each word of \a line.
template<typename Take>
void splitLine(const QString &line, Take take)
{
    for (qsizetype at = 0; at < line.size();) {
        if (line[at].isSpace()) {
            ++at;
            continue;
        }
        FilterWord word{.begin = at};
        const WrittenPattern pattern = line[at] == u'/' ? patternAt(line, at) : WrittenPattern();
        if (pattern.length > 0)
            word.pattern = pattern.pattern;
        const qsizetype end = pattern.length > 0 ? at + pattern.length : endOfWord(line, at);
        word.written = line.mid(at, end - at);
        word.text = word.written;
        if (!word.pattern)
            word.text.remove(u'"');
        take(word);
        at = end;
    }
}

} // namespace

std::vector<FilterWord> filterWords(const QString &line)
{
    std::vector<FilterWord> words;
    splitLine(line, [&words](const FilterWord &word) {
        if (!word.text.isEmpty())
            words.push_back(word);
    });
    return words;
}

qsizetype lastFilterWord(const QString &line)
{
    qsizetype begin = line.size();
    splitLine(line, [&](const FilterWord &word) {
        const bool isAtEnd = word.begin + word.written.size() == line.size();
        begin = isAtEnd ? word.begin : line.size();
    });
    return begin;
}

bool matchesStars(QStringView pattern, QStringView text)
{
    const qsizetype star = pattern.indexOf(u'*');
    if (star < 0)
        return text.compare(pattern, Qt::CaseInsensitive) == 0;
    if (!text.startsWith(pattern.first(star), Qt::CaseInsensitive))
        return false;
    text = text.sliced(star);
    pattern = pattern.sliced(star + 1);
    // What stands between two stars is best found as early as possible.
    for (qsizetype next = pattern.indexOf(u'*'); next >= 0; next = pattern.indexOf(u'*')) {
        const qsizetype found = text.indexOf(pattern.first(next), 0, Qt::CaseInsensitive);
        if (found < 0)
            return false;
        text = text.sliced(found + next);
        pattern = pattern.sliced(next + 1);
    }
    return text.endsWith(pattern, Qt::CaseInsensitive);
}

} // namespace hindcast
