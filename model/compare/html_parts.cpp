// SPDX-License-Identifier: MIT
#include "model/compare/html_parts.h"

namespace hindcast {

namespace {

constexpr const char *lightColors = R"(
:root { --bg: #fff; --fg: #1d2127; --dim: #5c6470; --line: #d9dde3;
  --card: #f6f7f9; --add: #1a6b35; --del: #a32222; --chg: #7d5a00; }
)";

constexpr const char *darkColors = R"(
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --bg: #1b1f24; --fg: #e4e7eb; --dim: #9aa3ae;
  --line: #343a43; --card: #22272e; --add: #7fd394; --del: #ff8f8f; --chg: #e7bd55; } }
)";

constexpr const char *style = R"(
* { box-sizing: border-box; }
body { margin: 2rem auto; max-width: 76rem; padding: 0 1.5rem; background: var(--bg);
  color: var(--fg); font: 14px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.4rem; margin: 0; } h2 { font-size: 1rem; margin: 2rem 0 .5rem; }
.dim { color: var(--dim); } code { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.cards { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.25rem; }
.card { flex: 1 1 8rem; padding: .75rem 1rem; background: var(--card);
  border: 1px solid var(--line); border-radius: 6px; }
.card b { display: block; font-size: 1.5rem; line-height: 1.3; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--line); }
th { color: var(--dim); font-weight: 600; } .n { text-align: right; }
.added { color: var(--add); } .removed { color: var(--del); }
.changed, .reordered { color: var(--chg); } ul { margin: 0; padding: 0; list-style: none; }
@media print { body { margin: 0; max-width: none; font-size: 11px; } tr, .card { break-inside: avoid; } }
)";

} // namespace

std::string escapedHtml(std::string_view text)
{
    return escapedHtml(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
}

std::string escapedHtml(const QString &text)
{
    return text.toHtmlEscaped().toStdString();
}

std::string htmlElement(const std::string &tag, const std::string &html, const std::string &kind)
{
    return "<" + tag + (kind.empty() ? "" : " class=\"" + kind + "\"") + ">" + html + "</" + tag
        + ">";
}

std::string htmlPage(const QString &title, const std::string &body, HtmlColors colors)
{
    const std::string scheme = colors == HtmlColors::OfReader ? darkColors : "";
    return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
           "<meta name=\"viewport\" content=\"width=device-width\">"
        + htmlElement("title", escapedHtml(title))
        + htmlElement("style", lightColors + scheme + style) + "</head><body>\n" + body
        + "</body></html>\n";
}

} // namespace hindcast
