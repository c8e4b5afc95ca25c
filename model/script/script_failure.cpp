// SPDX-License-Identifier: MIT
#include "model/script/script_failure.h"

#include <QCoreApplication>

#include <js/ErrorReport.h>
#include <js/SavedFrameAPI.h>

namespace hindcast::engine {

namespace {

struct FailureText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ScriptFailure)
};

/// Where the innermost frame of \a stack is that is not ours.
ScriptPlace placeIn(JSContext *context, JS::HandleObject stack)
{
    JS::RootedObject frame(context, stack);
    while (frame != nullptr) {
        JS::RootedString source(context);
        uint32_t line = 0;
        uint32_t column = 0;
        if (JS::GetSavedFrameSource(context, nullptr, frame, &source) != JS::SavedFrameResult::Ok
            || JS::GetSavedFrameLine(context, nullptr, frame, &line) != JS::SavedFrameResult::Ok
            || JS::GetSavedFrameColumn(context, nullptr, frame, &column)
                != JS::SavedFrameResult::Ok)
            return {};
        const std::string file = toUtf8(context, source);
        if (!file.empty() && !file.starts_with(ourPrefix) && file != "self-hosted")
            return {QString::fromStdString(file), static_cast<int>(line), static_cast<int>(column)};
        JS::RootedObject parent(context);
        if (JS::GetSavedFrameParent(context, nullptr, frame, &parent) != JS::SavedFrameResult::Ok)
            return {};
        frame = parent;
    }
    return {};
}

ScriptError::Kind kindOf(ScriptError::Kind kind, const JSErrorReport *report,
                         const QString &message)
{
    if (report != nullptr && report->errorNumber != 0 && report->exnType == JSEXN_INTERNALERR
        && message.contains(QLatin1String("recursion")))
        return ScriptError::Kind::StackLimit;
    if (report != nullptr && report->exnType == JSEXN_SYNTAXERR
        && kind == ScriptError::Kind::Definition)
        return ScriptError::Kind::Syntax;
    return kind;
}

} // namespace

ScriptError takeFailure(JSContext *context, ScriptError::Kind kind)
{
    ScriptError error{.kind = kind};
    if (JS_IsThrowingOutOfMemory(context)) {
        JS_ClearPendingException(context);
        error.kind = ScriptError::Kind::MemoryLimit;
        error.message = FailureText::tr("it needs more memory than it may use");
        return error;
    }
    JS::ExceptionStack thrown(context);
    if (!JS::StealPendingExceptionStack(context, &thrown)) {
        error.message = FailureText::tr("it failed without saying why");
        return error;
    }
    JS::RootedObject stack(context, thrown.stack());
    JS::RootedObject exception(context);
    if (thrown.exception().isObject()) {
        exception = &thrown.exception().toObject();
        if (JSObject *const own = JS::ExceptionStackOrNull(exception))
            stack = own; // Of where the Error was made, not where it was thrown on.
    }
    const ScriptPlace place = placeIn(context, stack);
    error.file = place.file;
    error.line = place.line;
    error.column = place.column;

    JS::ErrorReportBuilder builder(context);
    if (!builder.init(context, thrown, JS::ErrorReportBuilder::WithSideEffects)) {
        JS_ClearPendingException(context);
        error.message = FailureText::tr("it threw something that cannot be shown");
        return error;
    }
    error.message = QString::fromUtf8(builder.toStringResult().c_str());
    if (error.message.endsWith(QLatin1String("(can't convert to string)")))
        error.message = FailureText::tr("it threw something that cannot be shown");
    if (exception == nullptr)
        error.message.remove(QLatin1String("uncaught exception: "));
    const JSErrorReport *const report = builder.report();
    if (error.line == 0 && report != nullptr && report->filename != nullptr
        && !std::string_view(report->filename).starts_with(ourPrefix)) {
        error.file = QString::fromUtf8(report->filename);
        error.line = static_cast<int>(report->lineno);
        error.column = static_cast<int>(report->column);
    }
    error.kind = kindOf(kind, report, error.message);
    return error;
}

ScriptPlace runningPlace(JSContext *context)
{
    JS::RootedObject stack(context);
    if (!JS::CaptureCurrentStack(context, &stack)) {
        JS_ClearPendingException(context);
        return {};
    }
    return placeIn(context, stack);
}

} // namespace hindcast::engine
