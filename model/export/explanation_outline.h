// SPDX-License-Identifier: MIT
#pragma once

#include "model/export/explanation.h"

#include <QStringList>

namespace hindcast {

/// A part of a page: a title, some sentences, and a table. Nothing in it is escaped.
struct OutlineSection
{
    struct Column
    {
        QString title;
        bool isCode = false; ///< Names and values of the store.
    };
    QString title;
    QStringList sentences;
    std::vector<Column> columns; ///< Titles all empty: a table without a head.
    std::vector<QStringList> rows;
    QString remark; ///< Below the table.
};

/// A page in words, before it becomes text or HTML.
struct ExplanationOutline
{
    QString title;
    QString subtitle;
    QStringList warnings; ///< What keeps the page from being the whole truth.
    std::vector<OutlineSection> sections;
};

[[nodiscard]] ExplanationOutline outlineOf(const Explanation &explanation, const Wording &wording);

} // namespace hindcast
