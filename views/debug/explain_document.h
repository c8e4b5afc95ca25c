// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/result.h"
#include "model/export/explanation_outline.h"

#include <QTextDocument>

#include <memory>

namespace hindcast {

/// \a outline as a document for paper: dark on white, and for the screen as well.
[[nodiscard]] std::unique_ptr<QTextDocument> documentOf(const ExplanationOutline &outline);

/// Writes \a outline to \a path as PDF: A4, with the title and the number of the page at the foot
/// of each, all of it or nothing. The error names the file and says why.
[[nodiscard]] Result<void> writePdf(const ExplanationOutline &outline, const QString &path);

} // namespace hindcast
