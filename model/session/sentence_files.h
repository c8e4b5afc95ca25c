// SPDX-License-Identifier: MIT
#pragma once

#include "model/export/sentence_book.h"
#include "model/session/time_format.h"

namespace hindcast {

/// Sentences for events, and what is wrong with the files that they were read from.
struct SentenceChoice
{
    SentenceBook book;
    QStringList problems; ///< `/home/me/bank.txt:3: there is no filter "cash" at character 5`
};

/// Where a person's own sentences lie: `~/.config/hindcast/sentences`. Empty: nowhere.
[[nodiscard]] QString sentenceFolder();

/// The program's sentences; before them count those in the `.txt` files of \a folder, by their
/// names; then those of `shop.sentences.txt` beside the workspace file \a workspace,
/// `shop.hindcast`; then those in \a file. Any of the three may be empty. Blocks.
[[nodiscard]] SentenceChoice readSentences(const QString &folder, const QString &workspace,
                                           const QString &file);

/// Times as \a times has them, numbers and sentences in the language of \a locale.
[[nodiscard]] Wording wordingOf(const TimeFormat &times, const QLocale &locale);

} // namespace hindcast
