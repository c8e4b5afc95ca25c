// SPDX-License-Identifier: MIT
#include "app/cli/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct OptionsText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::OptionsText)
};

QString callOf(const Usage &usage)
{
    return usage.command.isEmpty() ? u"hindcast"_s : u"hindcast "_s + usage.command;
}

/// What QCommandLineParser found wrong with \a arguments, in the words of this program.
QString wrongOption(const QCommandLineParser &parser, const Usage &usage,
                    const QStringList &arguments)
{
    const QStringList unknown = parser.unknownOptionNames();
    if (!unknown.isEmpty()) {
        const QString dashes = unknown.first().size() == 1 ? u"-"_s : u"--"_s;
        return OptionsText::tr("there is no option %1; see %2 --help")
            .arg(dashes + unknown.first(), callOf(usage));
    }
    for (const OptionText &option : usage.options) {
        const QString name = u"--"_s + option.name;
        if (!option.value.isEmpty() && arguments.endsWith(name))
            return OptionsText::tr("%1 needs a value").arg(name);
        if (option.value.isEmpty() && !arguments.filter(name + u'=').isEmpty())
            return OptionsText::tr("%1 takes no value").arg(name);
    }
    return parser.errorText();
}

/// \a arguments with the option named before each script that follows the first one of an option.
QStringList withOptionOfEachScript(const Usage &usage, const QStringList &arguments)
{
    QStringList result;
    QString option; // That scripts which come now are values of.
    for (const QString &argument : arguments) {
        const bool isScript = argument.endsWith(u".js"_s) && !argument.startsWith(u'-');
        const bool isValue = !result.isEmpty() && result.last() == option;
        if (isScript && !option.isEmpty() && !isValue)
            result += option;
        result += argument;
        if (isScript || isValue)
            continue;
        const auto named = std::ranges::find_if(usage.options, [&](const OptionText &one) {
            const QString name = u"--"_s + one.name;
            return one.takesScripts && (argument == name || argument.startsWith(name + u'='));
        });
        option = named == usage.options.end() ? QString() : u"--"_s + named->name;
    }
    return result;
}

} // namespace

Result<Arguments> Arguments::parse(const Usage &usage, const QStringList &arguments)
{
    QCommandLineParser parser;
    for (const OptionText &option : usage.options)
        parser.addOption(QCommandLineOption(option.letter.isEmpty()
                                                ? QStringList(option.name)
                                                : QStringList{option.name, option.letter},
                                            option.description, option.value));
    if (!parser.parse(QStringList(u"hindcast"_s) + withOptionOfEachScript(usage, arguments)))
        return Error{wrongOption(parser, usage, arguments)};
    Arguments result;
    result.m_command = usage.command;
    result.m_stores = parser.positionalArguments();
    for (const OptionText &option : usage.options) {
        if (parser.isSet(option.name))
            result.m_values[option.name] = parser.values(option.name);
    }
    return result;
}

QString Arguments::value(const QString &option) const
{
    const QStringList all = values(option);
    return all.isEmpty() ? QString() : all.last();
}

QStringList Arguments::values(const QString &option) const
{
    const auto found = m_values.find(option);
    return found == m_values.end() ? QStringList() : found->second;
}

Result<std::optional<std::int64_t>> Arguments::number(const QString &option) const
{
    if (!has(option))
        return std::optional<std::int64_t>();
    bool isNumber = false;
    const std::int64_t number = value(option).toLongLong(&isNumber);
    if (!isNumber)
        return Error{
            OptionsText::tr("--%1 needs a whole number, not \"%2\"").arg(option, value(option))};
    return std::optional(number);
}

Result<std::optional<Timestamp>> Arguments::time(const QString &option) const
{
    if (!has(option))
        return std::optional<Timestamp>();
    const auto time = parseIsoTime(value(option).trimmed().toStdString());
    if (!time)
        return Error{OptionsText::tr("--%1 needs a time such as 2026-03-03T10:05:12Z, not \"%2\"")
                         .arg(option, value(option))};
    return time;
}

QString optionLines(const Usage &usage)
{
    const auto call = [](const OptionText &option) {
        const QString name = u"--"_s + option.name;
        return option.value.isEmpty() ? name : QString(name + u' ' + option.value);
    };
    qsizetype width = 0;
    for (const OptionText &option : usage.options)
        width = std::max(width, call(option).size());
    QString text;
    for (const OptionText &option : usage.options)
        text += u"  "_s + call(option).leftJustified(width + 2) + option.description + u'\n';
    return text;
}

QString helpText(const Usage &usage)
{
    return OptionsText::tr("Usage: %1 [OPTION...] STORE").arg(callOf(usage)) + u"\n"_s
        + usage.summary + u"\n\n"_s + OptionsText::tr("Options:") + u'\n' + optionLines(usage);
}

} // namespace hindcast
