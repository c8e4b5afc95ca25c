// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"

#include <map>
#include <set>
#include <string>

namespace hindcast {

/// Replaces names, e-mail addresses and ids by others that say nothing of them. The same text gets
/// the same replacement wherever it stands, two texts get two, and a replacement is of its kind: an
/// e-mail address stays one, a UUID stays one, `AB-1042` becomes letters and digits at the same
/// places. They are numbered in the order in which they come, so that nothing can be worked back
/// from them, and the same events always get the same ones.
///
/// What is a name or an id is told by the member's name (`customerName`, `city`, `phone`,
/// `orderId`, …) and by the form of the text (e-mail addresses, UUIDs). What was found at one place
/// is replaced everywhere, also within longer texts and as the key of a member.
class Pseudonyms
{
public:
    /// Looks for what is to be replaced in \a value. To be called with everything before
    /// replaced().
    void learn(const Json &value);
    /// Takes \a text for an id, whatever it looks like.
    void learnId(const std::string &text);
    /// Takes what stands behind the first `-` of a stream's name for an id, and the name for one
    /// with it; a name without `-` as a whole.
    void learnStream(const std::string &name);

    [[nodiscard]] Json replaced(const Json &value) const;
    [[nodiscard]] std::string replaced(const std::string &text) const;

    /// How many different texts are replaced.
    [[nodiscard]] std::size_t count() const { return m_replacements.size(); }

private:
    enum class Kind { None, Id, Email, Uuid, FirstName, LastName, Name, City, Street, Phone };

    [[nodiscard]] static Kind kindOfKey(std::string_view key);
    [[nodiscard]] static Kind kindOfText(const std::string &text);
    void learnWithin(const Json &value, Kind kind);
    void learnText(const std::string &text, Kind kind);
    void learnMatches(const std::string &text);
    [[nodiscard]] Json replacedWithin(const Json &value, Kind kind) const;
    [[nodiscard]] std::map<std::string, std::string>::const_iterator
    longestAt(const std::string &text, std::size_t at) const;
    [[nodiscard]] bool standsInOthers(const std::string &text) const;
    [[nodiscard]] bool mayBeginAt(const std::string &text, std::size_t at) const;
    [[nodiscard]] std::string freshFor(const std::string &text, Kind kind);
    [[nodiscard]] std::string made(const std::string &text, Kind kind, std::int64_t number) const;

    std::map<std::string, std::string> m_replacements;
    std::set<std::string> m_shortNames; ///< Too short to be looked for elsewhere, were they ids.
    std::set<std::string> m_used;
    std::map<Kind, std::int64_t> m_counts;
};

} // namespace hindcast
