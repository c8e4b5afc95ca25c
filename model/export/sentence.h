// SPDX-License-Identifier: MIT
#pragma once

#include "model/export/told_event.h"
#include "model/export/wording.h"

#include <QString>

#include <string>
#include <vector>

namespace hindcast {

/// A sentence with places for what an event holds: `{actor} deposited {data.amountCents:money} into
/// {stream}`. See docs/EXPLAIN.md for the places and their filters. A value.
class Sentence
{
public:
    /// The error says what is wrong and at which character, from 1: `there is no filter "cash" at
    /// character 17`.
    [[nodiscard]] static Result<Sentence> parse(const QString &text);

    /// What is not there says so in its place: `(no data.amountCents)`.
    [[nodiscard]] QString told(const ToldEvent &event, const Wording &wording) const;
    [[nodiscard]] bool namesActor() const;
    /// Whether everything that it names is there.
    [[nodiscard]] bool isFilledBy(const ToldEvent &event) const;

private:
    struct Filter
    {
        QString name;
        QString argument;
    };
    struct Part
    {
        QString text; ///< Literal, or as the place is written.
        std::vector<std::string> path; ///< Empty: the part is literal.
        std::vector<Filter> filters;
    };

    [[nodiscard]] static Result<Part> placeOf(const QString &text, qsizetype at);
    [[nodiscard]] static QString filled(const Part &part, const ToldEvent &event,
                                        const Wording &wording);

    std::vector<Part> m_parts;
};

/// The sentence for an event that nobody has written one for, made of its type and fields: `money
/// deposited: amountCents 28000, currency EUR`.
[[nodiscard]] QString plainSentence(const ToldEvent &event, const Wording &wording);

/// `MoneyDeposited`, `money-deposited` and `bank.money_deposited` as words: `money deposited`.
[[nodiscard]] QString typeAsWords(const QString &type);

} // namespace hindcast
