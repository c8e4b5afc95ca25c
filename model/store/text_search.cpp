// SPDX-License-Identifier: MIT
#include "model/store/text_search.h"

#include <algorithm>
#include <hs/hs.h>
#include <limits>

namespace hindcast {

namespace {

char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isWrittenAsItIs(char c)
{
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
}

} // namespace

void TextSearch::Free::operator()(hs_database *database) const
{
    hs_free_database(database);
}

void TextSearch::Free::operator()(hs_scratch *scratch) const
{
    hs_free_scratch(scratch);
}

TextSearch::TextSearch(std::string_view text, std::string_view veil)
    : m_text(text)
    , m_veils{"\\u"}
    , m_findsAnything(text.empty() || !std::ranges::all_of(text, isWrittenAsItIs))
{
    if (text.find('/') != std::string_view::npos)
        m_veils.emplace_back("\\/");
    if (!veil.empty())
        m_veils.emplace_back(veil);
    if (!m_findsAnything)
        compile();
}

void TextSearch::compile()
{
    std::vector<const char *> texts{m_text.data()};
    std::vector<std::size_t> sizes{m_text.size()};
    std::vector<unsigned> flags{HS_FLAG_CASELESS};
    std::vector<unsigned> ids{0};
    for (const std::string &veil : m_veils) {
        texts.push_back(veil.data());
        sizes.push_back(veil.size());
        flags.push_back(0);
        ids.push_back(1);
    }
    hs_database_t *database = nullptr;
    hs_compile_error_t *error = nullptr;
    if (hs_valid_platform() != HS_SUCCESS
        || hs_compile_lit_multi(texts.data(), flags.data(), ids.data(), sizes.data(),
                                static_cast<unsigned>(texts.size()), HS_MODE_BLOCK, nullptr,
                                &database, &error)
            != HS_SUCCESS) {
        hs_free_compile_error(error);
        return;
    }
    m_database.reset(database);
    hs_scratch_t *scratch = nullptr;
    if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS)
        m_database.reset();
    m_scratch.reset(scratch);
}

/// Calls \a found with a byte of each place, and whether the text itself stands there, until it
/// says false.
template<typename Found>
void TextSearch::scan(std::string_view stored, const Found &found) const
{
    const auto report = [](unsigned id, unsigned long long, unsigned long long end, unsigned,
                           void *context) {
        const bool goesOn
            = (*static_cast<const Found *>(context))(static_cast<std::size_t>(end) - 1, id == 0);
        return goesOn ? 0 : 1;
    };
    constexpr std::size_t mostAtOnce = std::numeric_limits<int>::max();
    if (m_database && stored.size() <= mostAtOnce) {
        const auto done
            = hs_scan(m_database.get(), stored.data(), static_cast<unsigned>(stored.size()), 0,
                      m_scratch.get(), report, const_cast<Found *>(&found));
        if (done == HS_SUCCESS || done == HS_SCAN_TERMINATED)
            return;
    }
    const auto isSame = [](char left, char right) { return folded(left) == folded(right); };
    for (std::size_t at = 0; at < stored.size(); ++at) {
        const std::string_view rest = stored.substr(at);
        const bool isText = rest.size() >= m_text.size()
            && std::equal(m_text.begin(), m_text.end(), rest.begin(), isSame);
        const bool isVeil = !isText && std::ranges::any_of(m_veils, [&](const auto &veil) {
            return rest.starts_with(veil);
        });
        if ((isText || isVeil) && !found(at, isText))
            return;
    }
}

bool TextSearch::mayFind(std::string_view stored) const
{
    if (m_findsAnything)
        return true;
    bool isFound = false;
    scan(stored, [&isFound](std::size_t, bool) {
        isFound = true;
        return false;
    });
    return isFound;
}

bool TextSearch::finds(std::string_view stored) const
{
    bool isFound = false;
    if (!m_findsAnything)
        scan(stored, [&isFound](std::size_t, bool isText) {
            isFound = isText;
            return !isText;
        });
    return isFound;
}

void TextSearch::findAll(std::string_view stored,
                         const std::function<void(std::size_t at)> &found) const
{
    Q_ASSERT(!m_findsAnything);
    scan(stored, [&found](std::size_t at, bool) {
        found(at);
        return true;
    });
}

} // namespace hindcast
