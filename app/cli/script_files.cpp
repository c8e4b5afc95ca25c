// SPDX-License-Identifier: MIT
#include "app/cli/script_files.h"

#include "model/session/script_text.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct ScriptFilesText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ScriptFilesText)
};

} // namespace

Result<ScriptFile> scriptAt(const QString &path)
{
    auto script = readScript(path);
    if (!script)
        return script.error();
    return ScriptFile{path, std::move(script).value().text};
}

Result<std::variant<BuiltIn, ScriptFile>> projectionNamed(const QString &text)
{
    using Named = std::variant<BuiltIn, ScriptFile>;
    if (const auto builtIn = builtInFromKey(text))
        return Named(*builtIn);
    const bool isPath = text.contains(u'.') || text.contains(u'/') || QFileInfo::exists(text);
    if (isPath) {
        auto script = scriptAt(text);
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
        auto script = scriptAt(path);
        if (!script)
            return script.error();
        pipeline.upcasters.push_back(std::move(script).value());
    }
    return pipeline;
}

} // namespace hindcast
