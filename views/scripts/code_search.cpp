// SPDX-License-Identifier: MIT
#include "views/scripts/code_search.h"

namespace hindcast {

CodeSearch::CodeSearch(SearchTerm term)
    : m_term(std::move(term))
{
    if (!m_term.isExpression)
        return;
    QRegularExpression::PatternOptions options
        = QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    if (!m_term.matchesCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    m_expression = QRegularExpression(m_term.text, options);
}

CodeSearch::Found CodeSearch::findIn(const QString &text, std::size_t most) const
{
    if (m_term.text.isEmpty())
        return {};
    if (m_term.isExpression)
        return findExpressionIn(text, most);
    Found found;
    const Qt::CaseSensitivity sensitivity
        = m_term.matchesCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    const qsizetype length = m_term.text.size();
    for (qsizetype at = text.indexOf(m_term.text, 0, sensitivity); at >= 0;
         at = text.indexOf(m_term.text, at + length, sensitivity)) {
        if (found.matches.size() == most) {
            found.isAll = false;
            break;
        }
        found.matches.push_back({static_cast<int>(at), static_cast<int>(length)});
    }
    return found;
}

CodeSearch::Found CodeSearch::findExpressionIn(const QString &text, std::size_t most) const
{
    if (!m_expression.isValid())
        return {.problem = tr("Not a regular expression: %1 at character %2")
                               .arg(m_expression.errorString())
                               .arg(m_expression.patternErrorOffset() + 1)};
    Found found;
    QRegularExpressionMatchIterator matches = m_expression.globalMatch(text);
    qsizetype end = 0;
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        end = match.capturedEnd();
        if (match.capturedLength() == 0)
            continue; // There is nothing to show or to replace.
        if (found.matches.size() == most) {
            found.isAll = false;
            break;
        }
        found.matches.push_back(
            {static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength())});
    }
    // The library gives up what would take too long. (Behind the end nothing is valid either.)
    if (!matches.isValid() && end < text.size())
        return {.problem = tr("The search for this regular expression takes too long")};
    return found;
}

QString CodeSearch::replacement(const QString &text, const TextRange &match,
                                const QString &with) const
{
    if (!m_term.isExpression)
        return with;
    const QRegularExpressionMatch groups
        = m_expression.match(text, match.begin, QRegularExpression::NormalMatch,
                             QRegularExpression::AnchorAtOffsetMatchOption
                                 | QRegularExpression::DontCheckSubjectStringMatchOption);
    QString made;
    for (qsizetype i = 0; i < with.size(); ++i) {
        const QChar next = i + 1 < with.size() ? with[i + 1] : QChar();
        if (with[i] != u'$' || !(next == u'$' || next == u'&' || (next >= u'1' && next <= u'9'))) {
            made += with[i];
            continue;
        }
        ++i;
        if (next == u'$')
            made += next;
        else
            made += groups.captured(next == u'&' ? 0 : next.digitValue());
    }
    return made;
}

} // namespace hindcast
