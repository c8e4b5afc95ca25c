// SPDX-License-Identifier: MIT
#include "model/export/identifier.h"

#include <algorithm>
#include <vector>

namespace hindcast {

namespace {

/// The words of \a text: runs of letters and digits, also where a small letter meets a capital.
std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    bool isNew = true;
    char last = 0;
    for (const char c : text) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        const bool isPart = isUpper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        const bool isHump = isUpper && last >= 'a' && last <= 'z';
        if (isPart && (isNew || isHump))
            words.emplace_back();
        if (isPart)
            words.back() += c;
        isNew = !isPart;
        last = c;
    }
    return words;
}

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

std::string identifierFor(std::string_view text, NameForm form)
{
    std::string name;
    for (std::string word : wordsOf(text)) {
        if (form == NameForm::Snake) {
            std::ranges::transform(word, word.begin(), lower);
            name += (name.empty() ? "" : "_") + word;
            continue;
        }
        const bool isSmall = form == NameForm::Camel && name.empty();
        word.front() = isSmall ? lower(word.front()) : upper(word.front());
        name += word;
    }
    if (name.empty())
        name = form == NameForm::Pascal ? "Unnamed" : "unnamed";
    return name.front() >= '0' && name.front() <= '9' ? '_' + name : name;
}

} // namespace hindcast
