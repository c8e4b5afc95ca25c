// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace hindcast {

/// Text as HTML shows it. What is not UTF-8 becomes U+FFFD.
[[nodiscard]] std::string escapedHtml(std::string_view text);
[[nodiscard]] std::string escapedHtml(const QString &text);

/// `<tag class="kind">html</tag>`, without a class if \a kind is empty.
[[nodiscard]] std::string htmlElement(const std::string &tag, const std::string &html,
                                      const std::string &kind = {});

/// Which colours a page has: those that the reader's system asks for, or always dark on white.
enum class HtmlColors { OfReader, Light };

/// One self-contained page in the style of all reports: no network, no scripts, prints well.
[[nodiscard]] std::string htmlPage(const QString &title, const std::string &body,
                                   HtmlColors colors = HtmlColors::OfReader);

} // namespace hindcast
