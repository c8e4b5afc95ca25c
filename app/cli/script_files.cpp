// SPDX-License-Identifier: MIT
#include "app/cli/script_files.h"

#include "model/event/json_scanner.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct ScriptFilesText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ScriptFilesText)
};

constexpr qint64 mostBytes = 10 * 1024 * 1024;

} // namespace

Result<ScriptFile> readScript(const QString &path)
{
    const auto failure = [&path](const QString &why) {
        return Error{ScriptFilesText::tr("cannot use the script %1: %2").arg(path, why)};
    };
    if (QFileInfo(path).isDir())
        return failure(ScriptFilesText::tr("it is a directory"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.errorString());
    const QByteArray text = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(file.errorString());
    if (text.size() > mostBytes)
        return failure(ScriptFilesText::tr("it is larger than 10 MB"));
    ScriptFile script{path, text.toStdString()};
    if (const std::size_t bad = findInvalidUtf8(script.text); bad != std::string_view::npos)
        return failure(ScriptFilesText::tr("it is not UTF-8 at byte %1").arg(bad + 1));
    return script;
}

Result<std::variant<BuiltIn, ScriptFile>> projectionNamed(const QString &text)
{
    using Named = std::variant<BuiltIn, ScriptFile>;
    if (const auto builtIn = builtInFromKey(text))
        return Named(*builtIn);
    const bool isPath = text.contains(u'.') || text.contains(u'/') || QFileInfo::exists(text);
    if (isPath) {
        auto script = readScript(text);
        return script ? Result<Named>(Named(std::move(script).value()))
                      : Result<Named>(script.error());
    }
    QStringList names;
    for (const BuiltIn projection : builtInProjections())
        names += builtInKey(projection);
    return Error{ScriptFilesText::tr("there is no projection \"%1\", only %2, and files")
                     .arg(text, names.join(u", "_s))};
}

Result<Pipeline> pipelineOf(const Arguments &arguments, const QString &projectionOption,
                            const QString &upcastersOption)
{
    Pipeline pipeline;
    if (arguments.has(projectionOption)) {
        auto projection = projectionNamed(arguments.value(projectionOption));
        if (!projection)
            return projection.error();
        pipeline.projection = std::move(projection).value();
    }
    for (const QString &path : arguments.values(upcastersOption)) {
        auto script = readScript(path);
        if (!script)
            return script.error();
        pipeline.upcasters.push_back(std::move(script).value());
    }
    return pipeline;
}

} // namespace hindcast
