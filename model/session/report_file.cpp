// SPDX-License-Identifier: MIT
#include "model/session/report_file.h"

#include "model/session/whole_file.h"

#include <QCoreApplication>

namespace hindcast {

namespace {

struct ReportFileText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ReportFile)
};

} // namespace

Result<void> writeReport(const ComparisonReport &report, const QString &path)
{
    const bool isJson = path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
    const std::string text = isJson ? jsonReport(report).toText(2) + '\n' : htmlReport(report);
    const auto written = replaceWholeFile(path, QByteArray::fromStdString(text));
    if (!written)
        return Error{ReportFileText::tr("The report cannot be written to %1: %2.")
                         .arg(path, written.error().message)};
    return {};
}

} // namespace hindcast
