// SPDX-License-Identifier: MIT
#include "model/export/fixture_literals.h"
#include "model/export/fixture_template.h"
#include "model/export/identifier.h"

#include <QCoreApplication>

#include <map>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct FilterText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::FilterText)
};

std::string plainText(const Json &value)
{
    return value.kind() == Json::Kind::String ? value.text() : value.toText();
}

/// One line that ends no comment of any of the languages.
std::string commentText(const Json &value)
{
    QString text = wholeText(plainText(value)).simplified();
    text.replace(u"*/"_s, u"* /"_s);
    text.replace(u"\"\"\""_s, u"\" \" \""_s);
    text.replace(u'\\', u'/'); // Java looks for \u even in comments.
    return text.toStdString();
}

/// What stands between backquotes in JavaScript.
std::string backquoted(const Json &value)
{
    QString text = wholeText(plainText(value));
    text.replace(u"\\"_s, u"\\\\"_s).replace(u"`"_s, u"\\`"_s).replace(u"${"_s, u"\\${"_s);
    text.replace(u"\r\n"_s, u"\n"_s);
    return text.toStdString();
}

/// Every line behind the first one is a comment as well; Python and the like.
std::string hashed(const Json &value)
{
    QString text = wholeText(plainText(value));
    text.replace(u"\r"_s, u""_s);
    return text.split(u'\n').join(u"\n# "_s).toStdString();
}

using Filter = std::string (*)(const Json &);

const std::map<std::string, Filter> &filters()
{
    static const std::map<std::string, Filter> all{
        {"pascal", [](const Json &v) { return identifierFor(plainText(v), NameForm::Pascal); }},
        {"camel", [](const Json &v) { return identifierFor(plainText(v), NameForm::Camel); }},
        {"snake", [](const Json &v) { return identifierFor(plainText(v), NameForm::Snake); }},
        {"comment", commentText},
        {"hash", hashed},
        {"backquoted", backquoted},
        {"compact", [](const Json &v) { return v.toText(); }},
    };
    return all;
}

} // namespace

Result<Json> filtered(const Json &value, const std::string &filter, int indent)
{
    if (const auto language = literalLanguage(filter))
        return Json::string(literal(value, *language, indent));
    if (const auto found = filters().find(filter); found != filters().end())
        return Json::string(found->second(value));
    QStringList names{u"json"_s, u"typescript"_s, u"java"_s, u"csharp"_s, u"python"_s, u"kotlin"_s};
    for (const auto &[name, function] : filters())
        names += QString::fromStdString(name);
    return Error{FilterText::tr("there is no filter \"%1\", only %2")
                     .arg(QString::fromStdString(filter), names.join(u", "_s))};
}

} // namespace hindcast
