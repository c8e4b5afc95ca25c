// SPDX-License-Identifier: MIT
#include "model/export/sentence_value.h"

#include "model/event/timestamp.h"
#include "model/export/money_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct SentenceText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::Sentence)
};

std::optional<Json> textValue(const std::string &text)
{
    return text.empty() ? std::optional<Json>() : Json::string(text);
}

std::optional<Json> timeValue(const std::optional<Timestamp> &time)
{
    return time ? std::optional(Json::string(toIsoTime(*time))) : std::nullopt;
}

std::optional<Json> payloadValue(const Payload &payload, const std::optional<Json> &json)
{
    if (json || payload.kind != Payload::Kind::Text)
        return json;
    return Json::string(payload.bytes);
}

std::optional<Json> rootValue(const std::string &root, const ToldEvent &told)
{
    const Event &event = told.event;
    if (root == "data")
        return payloadValue(event.data, told.data);
    if (root == "metadata")
        return payloadValue(event.metadata, told.metadata);
    if (root == "version")
        return Json::integer(event.version.value);
    if (root == "position")
        return Json::integer(event.position.value);
    if (root == "time")
        return timeValue(event.time);
    if (root == "validTime")
        return timeValue(event.validTime);
    if (root == "stream")
        return textValue(event.stream);
    if (root == "type")
        return textValue(event.type);
    if (root == "actor")
        return textValue(event.actor.text);
    if (root == "id")
        return textValue(event.id.text);
    if (root == "correlationId")
        return textValue(event.correlationId.text);
    if (root == "causationId")
        return textValue(event.causationId.text);
    return textValue(event.schemaVersion.text);
}

/// The part of \a value that \a token names; null pointer: none.
const Json *partOf(const Json &value, const std::string &token)
{
    if (value.isObject())
        return value.find(token);
    std::size_t index = 0;
    for (const char c : token) {
        if (c < '0' || c > '9' || index > value.items().size())
            return nullptr;
        index = 10 * index + static_cast<std::size_t>(c - '0');
    }
    return !token.empty() && index < value.items().size() ? &value.items()[index] : nullptr;
}

QString scalarText(const Json &value)
{
    return value.kind() == Json::Kind::String ? QString::fromStdString(value.text())
                                              : QString::fromStdString(value.toText());
}

/// The currency that an amount named \a key has beside it: `currency`, or `<key>Currency`.
QString currencyBeside(const SentenceValue &value)
{
    if (value.beside == nullptr)
        return {};
    std::string base = value.key;
    for (const std::string_view end : {"Cents", "_cents"}) {
        if (base.ends_with(end))
            base.resize(base.size() - end.size());
    }
    for (const std::string &name : {base + "Currency", base + "_currency", std::string("currency"),
                                    std::string("currencyCode"), std::string("currency_code")}) {
        const Json *currency = value.beside->find(name);
        if (currency != nullptr && currency->kind() == Json::Kind::String)
            return QString::fromStdString(currency->text());
    }
    return {};
}

/// The digits of an amount: a number, or a string that holds nothing else.
std::string digitsOf(const Json &value)
{
    if (value.kind() == Json::Kind::Number)
        return value.token();
    return value.kind() == Json::Kind::String ? value.text() : std::string();
}

void tellMoney(SentenceValue &value, const QString &argument, const Wording &wording)
{
    bool isDigits = false;
    const int digits = argument.toInt(&isDigits);
    const QString said = isDigits ? QString() : argument;
    const QString currency = said.isEmpty() ? currencyBeside(value) : said;
    const auto text = moneyText(digitsOf(*value.json), isDigits ? digits : minorDigits(currency),
                                wording.locale);
    if (text)
        value.text = currency.isEmpty() ? *text : QString(*text + u' ' + currency);
}

void tellTime(SentenceValue &value, const QString &name, const Wording &wording)
{
    const auto time = parseTime(digitsOf(*value.json));
    if (!time)
        return;
    if (name == "date"_L1)
        value.text = wording.date(*time);
    else
        value.text = name == "time"_L1 ? wording.timeOfDay(*time) : wording.dateTime(*time);
}

void tellCount(SentenceValue &value, const Wording &wording)
{
    if (value.json->isContainer())
        value.text = wording.locale.toString(static_cast<qlonglong>(value.json->size()));
    else if (value.json->kind() == Json::Kind::Number)
        value.text = groupedNumber(value.json->token(), wording.locale);
}

void tellList(SentenceValue &value)
{
    QStringList names;
    for (const Json &item : value.json->items())
        names += scalarText(item);
    for (const JsonMember &member : value.json->members())
        names += QString::fromStdString(member.key) + u' ' + scalarText(member.value);
    if (!value.json->isContainer())
        return;
    if (names.isEmpty()) {
        value.text = SentenceText::tr("nothing");
        return;
    }
    const QString last = names.takeLast();
    value.text
        = names.isEmpty() ? last : SentenceText::tr("%1 and %2").arg(names.join(u", "_s), last);
}

constexpr qsizetype shortLength = 8; ///< Tells ids apart well enough.

} // namespace

QString SentenceValue::shown() const
{
    if (text)
        return *text;
    return json ? scalarText(*json) : QString();
}

SentenceValue valueAt(const std::vector<std::string> &path, const ToldEvent &event)
{
    SentenceValue value{.json = rootValue(path.front(), event)};
    if (path.size() == 1 || !value.json)
        return value;
    const std::optional<Json> &root = path.front() == "data" ? event.data : event.metadata;
    const Json *at = root ? &*root : nullptr;
    for (std::size_t i = 1; i < path.size() && at != nullptr; ++i) {
        value.beside = at->isObject() ? at : nullptr;
        value.key = path[i];
        at = partOf(*at, path[i]);
    }
    value.json = at != nullptr ? std::optional(*at) : std::nullopt;
    return value;
}

bool isFilter(const QString &name)
{
    static constexpr std::array names{"money", "time",  "date",  "datetime", "count",
                                      "list",  "upper", "lower", "short",    "else"};
    return std::ranges::any_of(names,
                               [&name](const char *known) { return name == QLatin1String(known); });
}

void applyFilter(SentenceValue &value, const QString &name, const QString &argument,
                 const Wording &wording)
{
    if (!value.json) {
        if (name == "else"_L1)
            value.text = argument;
        return;
    }
    if (name == "money"_L1)
        tellMoney(value, argument, wording);
    else if (name == "time"_L1 || name == "date"_L1 || name == "datetime"_L1)
        tellTime(value, name, wording);
    else if (name == "count"_L1)
        tellCount(value, wording);
    else if (name == "list"_L1)
        tellList(value);
    else if (name == "upper"_L1)
        value.text = value.shown().toUpper();
    else if (name == "lower"_L1)
        value.text = value.shown().toLower();
    else if (name == "short"_L1)
        value.text = value.shown().left(shortLength);
}

} // namespace hindcast
