// SPDX-License-Identifier: MIT
#include "app/cli/text_table.h"

#include <algorithm>

namespace hindcast {

namespace {

/// Code points, which is near enough to columns of a terminal.
qsizetype widthOf(const QString &text)
{
    return text.size()
        - std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate() || c.isMark(); });
}

QString padded(const QString &text, const TextColumn &column, qsizetype width)
{
    const QString blanks(std::max<qsizetype>(width - widthOf(text), 0), u' ');
    return column.isNumber ? QString(blanks + text) : QString(text + blanks);
}

} // namespace

QString timeText(std::optional<Timestamp> time)
{
    if (!time)
        return {};
    QString text = QString::fromStdString(toIsoTime(*time)).replace(u'T', u' ').chopped(1);
    if (text.endsWith(QLatin1String("000")))
        text.chop(3);
    return text;
}

void printTable(Output &output, const std::vector<TextColumn> &columns, std::int64_t rows,
                const std::function<QString(std::int64_t row, std::size_t column)> &cell)
{
    std::vector<qsizetype> widths(columns.size());
    for (std::int64_t row = 0; row < rows; ++row) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(cell(row, i)));
    }
    const auto print = [&](const auto &textOf) {
        QString line;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (widths[i] > 0)
                line
                    += padded(textOf(i), columns[i], std::max(widths[i], widthOf(columns[i].title)))
                    + QLatin1String("  ");
        }
        while (line.endsWith(u' '))
            line.chop(1);
        output.print(QString(line + u'\n'));
    };
    print([&](std::size_t i) { return columns[i].title; });
    for (std::int64_t row = 0; row < rows && output.isWanted(); ++row)
        print([&](std::size_t i) { return cell(row, i); });
}

} // namespace hindcast
