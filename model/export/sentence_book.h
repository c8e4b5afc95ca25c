// SPDX-License-Identifier: MIT
#pragma once

#include "model/export/sentence.h"

#include <QByteArray>
#include <QStringList>

#include <map>

namespace hindcast {

/// An event told in one sentence.
struct ToldSentence
{
    QString text;
    bool namesActor = false; ///< So nobody need say again who it was.
};

/// Which sentence is told of which type of event. A value; const calls are thread-safe.
class SentenceBook
{
public:
    SentenceBook() = default; ///< Every event has its plainSentence().
    /// The sentences that the program brings along, for types whose names others may use as well:
    /// one of them counts only for an event that has everything it names.
    [[nodiscard]] static SentenceBook builtIn();

    /// Takes in what a file says; it counts before all that was taken in earlier. Lines that are
    /// wrong are left out, and come back as sentences `name:line: what is wrong`.
    QStringList add(const QString &name, const QByteArray &text);
    /// The names that were added, except for the program's own.
    [[nodiscard]] const QStringList &names() const { return m_names; }

    /// In the wording's language if there is such a sentence, else in any, else in English.
    [[nodiscard]] ToldSentence told(const ToldEvent &event, const Wording &wording) const;

private:
    /// Sentences of one file and language: by whole type, and by its beginning.
    struct Section
    {
        QString language; ///< Empty: any.
        std::map<QString, Sentence> whole;
        std::map<QString, Sentence> beginnings;
    };
    struct Layer
    {
        std::vector<Section> sections;
        bool isOurs = false;
    };

    [[nodiscard]] static const Sentence *find(const Section &section, const QString &type);
    [[nodiscard]] const Sentence *sentenceFor(const ToldEvent &event,
                                              const QString &language) const;

    std::vector<Layer> m_layers; ///< The last one counts first.
    QStringList m_names;
};

} // namespace hindcast
