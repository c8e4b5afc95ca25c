// SPDX-License-Identifier: MIT
#include "model/store/mapping_text.h"

#include "model/store/mapping_proposal.h"
#include "model/store/place_evidence.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::MappingText)
};

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Names for a sentence, and a sign that there are more.
template<typename List, typename NameOf>
QString namesOf(const List &list, NameOf nameOf)
{
    constexpr qsizetype most = 40;
    QStringList names;
    for (const auto &one : list) {
        if (names.size() == most)
            return names.join(u", "_s) + u", …"_s;
        names += shown(nameOf(one));
    }
    return names.isEmpty() ? Words::tr("none") : names.join(u", "_s);
}

QString rolesThereAre()
{
    return namesOf(mappedRoles(), [](MappedRole role) { return nameOf(role); });
}

QString columnsOf(const SurveyedTable &table)
{
    return namesOf(table.columns,
                   [](const SurveyedColumn &column) { return std::string_view(column.name); });
}

/// Takes \a text apart from the front.
class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] char next() const { return isAtEnd() ? '\0' : m_text[m_at]; }
    void skip() { ++m_at; }

    /// Up to one of \a ends or the end; what stands in quotes is taken as it is.
    std::string take(std::string_view ends)
    {
        std::string taken;
        bool isQuoted = false;
        for (; !isAtEnd(); ++m_at) {
            const bool isDoubled
                = isQuoted && next() == '"' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '"';
            if (isDoubled)
                taken += m_text[m_at++];
            else if (next() == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && ends.find(next()) != std::string_view::npos)
                break;
            else
                taken += next();
        }
        return taken;
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

Result<MappingTerm> readTerm(Scanner &scanner)
{
    const std::string name = scanner.take("=,");
    if (scanner.next() != '=')
        return Error{Words::tr("\"%1\" is no role=column").arg(shown(name))};
    scanner.skip();
    const auto role = roleNamed(name);
    if (!role)
        return Error{
            Words::tr("there is no role %1; roles are %2").arg(shown(name), rolesThereAre())};
    MappingTerm term{*role, {}};
    if (scanner.next() == '/') {
        term.place.pointer = scanner.take(",");
        return term;
    }
    term.place.column = scanner.take(":,");
    if (scanner.next() == ':') {
        scanner.skip();
        term.place.pointer = scanner.take(",");
        if (!term.place.pointer.starts_with('/'))
            return Error{Words::tr("the role %1 needs a JSON pointer behind the colon, such as "
                                   "/user/id, not \"%2\"")
                             .arg(shown(nameOf(*role)), shown(term.place.pointer))};
    }
    if (term.place.column.empty())
        return Error{Words::tr("the role %1 has no column").arg(shown(nameOf(*role)))};
    return term;
}

/// The pointers that lead to something in \a column of \a table.
std::vector<std::string> pointersInto(const SurveyedTable &table, const std::string &column)
{
    std::vector<std::string> pointers;
    for (const PlaceEvidence &evidence : gatherEvidence(table)) {
        if (evidence.place.column == column && !evidence.place.pointer.empty())
            pointers.push_back(evidence.place.pointer);
    }
    return pointers;
}

bool hasAll(const SurveyedTable &table, const std::vector<MappingTerm> &terms)
{
    return std::ranges::all_of(terms, [&](const MappingTerm &term) {
        const int column = table.find(term.place.column);
        return column >= 0 && !table.columns[static_cast<std::size_t>(column)].isComputed;
    });
}

Result<const SurveyedTable *> chooseTable(const std::vector<MappingTerm> &terms,
                                          const StoreSurvey &survey, const std::string &name)
{
    const auto tables = namesOf(
        survey.tables, [](const SurveyedTable &table) { return std::string_view(table.name); });
    if (!name.empty()) {
        const SurveyedTable *table = survey.find(name);
        if (table == nullptr)
            return Error{Words::tr("there is no table %1; tables are %2").arg(shown(name), tables)};
        return table;
    }
    if (survey.tables.size() == 1)
        return &survey.tables.front();
    std::vector<const SurveyedTable *> fitting;
    for (const SurveyedTable &table : survey.tables) {
        if (hasAll(table, terms))
            fitting.push_back(&table);
    }
    if (fitting.size() == 1)
        return fitting.front();
    if (fitting.size() > 1)
        return Error{Words::tr("several tables have these columns; choose with --table: %1")
                         .arg(namesOf(fitting, [](const SurveyedTable *table) {
                             return std::string_view(table->name);
                         }))};
    const SurveyedTable *likeliest = likeliestTable(survey);
    if (likeliest == nullptr)
        return Error{Words::tr("%1 has no tables").arg(survey.path)};
    return likeliest; // What is missing in it is said next.
}

/// Where all rows are known, a pointer has to lead to something in one of them.
Result<MappedPlace> checkPointer(const MappingTerm &term, MappedPlace place,
                                 const SurveyedTable &table)
{
    const bool isAllKnown = table.count.kind == RowCount::Kind::Exact
        && table.count.rows == static_cast<std::int64_t>(table.rows.size());
    if (place.pointer.empty() || !isAllKnown)
        return place;
    const std::vector<std::string> pointers = pointersInto(table, place.column);
    if (std::ranges::count(pointers, place.pointer) > 0)
        return place;
    const QString where = place.column.empty() ? Words::tr("the records")
                                               : Words::tr("column %1").arg(shown(place.column));
    return Error{Words::tr("the role %1 finds nothing: %2 leads to nothing in %3; there is %4")
                     .arg(shown(nameOf(term.role)), shown(place.pointer), where,
                          namesOf(pointers, [](const std::string &pointer) {
                              return std::string_view(pointer);
                          }))};
}

Result<MappedPlace> resolvePlace(const MappingTerm &term, const SurveyedTable &table,
                                 bool isOfRecords)
{
    if (isOfRecords && !term.place.column.empty())
        return Error{Words::tr("the role %1 needs a JSON pointer into the records, such as "
                               "/user/id, not \"%2\"; there is %3")
                         .arg(shown(nameOf(term.role)), shown(term.place.column),
                              namesOf(pointersInto(table, {}), [](const std::string &pointer) {
                                  return std::string_view(pointer);
                              }))};
    if (isOfRecords)
        return checkPointer(term, term.place, table);
    const int column = table.find(term.place.column);
    if (column < 0)
        return Error{Words::tr("the role %1 needs a column; table %2 has no column %3, but %4")
                         .arg(shown(nameOf(term.role)), shown(table.name), shown(term.place.column),
                              columnsOf(table))};
    const SurveyedColumn &found = table.columns[static_cast<std::size_t>(column)];
    if (found.isComputed)
        return Error{Words::tr("the role %1 cannot be read: the column %2 of table %3 is computed "
                               "by the database")
                         .arg(shown(nameOf(term.role)), shown(found.name), shown(table.name))};
    return checkPointer(term, {found.name, term.place.pointer}, table);
}

} // namespace

Result<std::vector<MappingTerm>> parseMapping(std::string_view text)
{
    std::vector<MappingTerm> terms;
    Scanner scanner(text);
    do {
        auto term = readTerm(scanner);
        if (!term)
            return term.error();
        if (std::ranges::count(terms, term.value().role, &MappingTerm::role) > 0)
            return Error{
                Words::tr("the role %1 is given twice").arg(shown(nameOf(term.value().role)))};
        terms.push_back(std::move(term).value());
        const bool isMore = scanner.next() == ',';
        scanner.skip();
        if (!isMore)
            return terms;
    } while (true);
}

Result<ColumnMapping> resolveMapping(const std::vector<MappingTerm> &terms,
                                     const StoreSurvey &survey, const std::string &table)
{
    const auto chosen = chooseTable(terms, survey, table);
    if (!chosen)
        return chosen.error();
    const SurveyedTable &events = *chosen.value();
    ColumnMapping mapping{
        .name = shown(events.name), .table = events.name, .isOfRecords = survey.isOfRecords};
    for (const MappingTerm &term : terms) {
        auto place = resolvePlace(term, events, survey.isOfRecords);
        if (!place)
            return place.error();
        mapping.of(term.role) = std::move(place).value();
    }
    completeMapping(mapping, events);
    return mapping;
}

std::string mappingText(const ColumnMapping &mapping)
{
    std::string text;
    for (const MappedRole role : mappedRoles()) {
        if (!mapping.of(role).isAbsent())
            text += (text.empty() ? "" : ",") + std::string(nameOf(role)) + '='
                + mapping.of(role).text();
    }
    return text;
}

} // namespace hindcast
