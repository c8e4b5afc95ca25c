// SPDX-License-Identifier: MIT
#include "model/compare/golden_file.h"

#include "model/compare/exact_equality.h"
#include "model/compare/field_changes.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace hindcast {

namespace {

struct GoldenText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::GoldenText)
};

constexpr std::string_view format = "hindcast-comparison-golden";

/// \a object with the members \a keys only.
Json picked(const Json &object, std::initializer_list<std::string_view> keys)
{
    Json result = Json::object();
    for (const std::string_view key : keys) {
        if (const Json *value = object.find(key); value != nullptr)
            result.set(key, *value);
    }
    return result;
}

Json goldenDifference(const Json &difference)
{
    Json result = picked(difference, {"partition", "shared", "kind", "changeCount"});
    std::vector<Json> changes;
    for (const Json &change : difference.find("changes")->items())
        changes.push_back(
            picked(change, {"change", "path", "before", "beforeText", "after", "afterText"}));
    result.set("changes", Json::array(std::move(changes)));
    return result;
}

Json goldenOf(const Json &report)
{
    std::vector<Json> differences;
    for (const Json &difference : report.find("differences")->items())
        differences.push_back(goldenDifference(difference));
    std::vector<Json> findings;
    for (const Json &finding : report.find("findings")->items())
        findings.push_back(picked(finding, {"kind", "side", "text"}));
    return Json::object({{"format", Json::string(format)},
                         {"formatVersion", Json::integer(1)},
                         {"differences", Json::array(std::move(differences))},
                         {"findings", Json::array(std::move(findings))}});
}

QString textOf(const Json *value)
{
    return value != nullptr ? QString::fromStdString(value->text()) : QString();
}

/// `"shared"` stands apart from partitions, whatever their names.
using ByKey = std::map<std::pair<bool, std::string>, Json>;

ByKey differencesOf(const Json &golden)
{
    ByKey all;
    for (const Json &difference : golden.find("differences")->items()) {
        const Json *key = difference.find("partition");
        if (key != nullptr)
            all[{difference.find("shared") == nullptr, key->text()}] = difference;
    }
    return all;
}

QString nameOf(const ByKey::key_type &key)
{
    return key.first ? QString::fromStdString(key.second) : GoldenText::tr("the shared state");
}

void addFindings(const Json &golden, const Json &now, QStringList &sentences)
{
    const auto has = [](const Json &where, const Json &finding) {
        return std::ranges::any_of(where.find("findings")->items(), [&](const Json &other) {
            return isExactlyEqual(finding, other);
        });
    };
    for (const Json &finding : now.find("findings")->items()) {
        if (!has(golden, finding))
            sentences += GoldenText::tr("new finding: %1").arg(textOf(finding.find("text")));
    }
    for (const Json &finding : golden.find("findings")->items()) {
        if (!has(now, finding))
            sentences += GoldenText::tr("no longer found: %1").arg(textOf(finding.find("text")));
    }
}

Result<Json> parsed(const std::string &text)
{
    Result<Json> golden = Json::parse(text);
    if (!golden)
        return Error{GoldenText::tr("it is not JSON: %1").arg(golden.error().message)};
    const Json &json = golden.value();
    if (textOf(json.find("format")) != QLatin1String(format.data(), format.size()))
        return Error{GoldenText::tr("it is no golden file of a comparison")};
    for (const std::string_view list : {"differences", "findings"}) {
        if (json.find(list) == nullptr || !json.find(list)->isArray())
            return Error{
                GoldenText::tr("it has no list \"%1\"")
                    .arg(QString::fromUtf8(list.data(), static_cast<qsizetype>(list.size())))};
    }
    return golden;
}

} // namespace

std::string goldenText(const Json &report)
{
    return goldenOf(report).toText(2) + "\n";
}

Result<QStringList> differencesFromGolden(const std::string &golden, const Json &report)
{
    const Result<Json> kept = parsed(golden);
    if (!kept)
        return kept.error();
    const Json now = goldenOf(report);
    QStringList sentences;
    const ByKey before = differencesOf(kept.value());
    const ByKey after = differencesOf(now);
    for (const auto &[key, difference] : after) {
        const auto other = before.find(key);
        if (other == before.end()) {
            sentences += GoldenText::tr("%1 differs, but not in the golden file").arg(nameOf(key));
        } else if (!isExactlyEqual(other->second, difference)) {
            const auto changes = fieldChanges(other->second, difference, {{"/path"}});
            sentences += GoldenText::tr("%1 differs in another way: %2 was %3, and is %4")
                             .arg(nameOf(key), QString::fromStdString(changes.front().pointer()),
                                  QString::fromStdString(changes.front().valueBefore.toText()),
                                  QString::fromStdString(changes.front().valueAfter.toText()));
        }
    }
    for (const auto &[key, difference] : before) {
        if (!after.contains(key))
            sentences += GoldenText::tr("%1 does not differ any more").arg(nameOf(key));
    }
    addFindings(kept.value(), now, sentences);
    return sentences;
}

} // namespace hindcast
