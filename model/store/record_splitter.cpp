// SPDX-License-Identifier: MIT
#include "model/store/record_splitter.h"

#include "model/store/value_end.h"

namespace hindcast {

namespace {

constexpr std::string_view blanks = " \t\r\n";

} // namespace

Result<std::optional<RecordSlice>> RecordSplitter::next()
{
    return checked(nextInForm());
}

Result<std::optional<RecordSlice>> RecordSplitter::nextInForm()
{
    switch (m_form.kind) {
    case FileForm::Kind::Lines:
        return nextLine();
    case FileForm::Kind::Nested:
        return nextNested();
    case FileForm::Kind::Array:
    case FileForm::Kind::Objects:
        break;
    }
    return nextValue();
}

void RecordSplitter::accept()
{
    m_window.advance(m_taken);
    m_taken = 0;
    if (m_endsLine)
        ++m_line;
    m_endsLine = false;
    if (m_expect != Expect::Nothing)
        m_expect = Expect::Separator;
}

void RecordSplitter::goTo(std::int64_t offset, std::int64_t line)
{
    m_window.seek(offset);
    m_line = line;
}

Result<std::optional<RecordSlice>> RecordSplitter::at(std::int64_t offset)
{
    m_window.seek(offset);
    m_expect = Expect::Value;
    m_breakReason = nullptr;
    return checked(m_form.kind == FileForm::Kind::Nested ? keyAndValue() : nextInForm());
}

/// An error instead of bytes that the file has lost since it was mapped.
Result<std::optional<RecordSlice>> RecordSplitter::checked(Slice found) const
{
    if (found && found.value()) {
        if (auto isThere = m_window.check(found.value()->text.size()); !isThere)
            return isThere.error();
    }
    return found;
}

Result<std::optional<RecordSlice>> RecordSplitter::nextLine()
{
    std::size_t searched = 0;
    while (true) {
        const std::string_view text = m_window.text();
        const std::size_t end = text.find('\n', searched);
        if (end == std::string_view::npos) {
            searched = text.size();
            const auto more = m_window.readMore();
            if (!more)
                return more.error();
            if (more.value())
                continue;
            if (text.find_first_not_of(blanks) == std::string_view::npos)
                return std::optional<RecordSlice>();
            m_endsLine = false;
            return std::optional(slice(text.size(), RecordSlice::End::Missing));
        }
        if (text.substr(0, end).find_first_not_of(blanks) != std::string_view::npos) {
            RecordSlice found = slice(end, RecordSlice::End::Whole);
            if (found.text.ends_with('\r'))
                found.text.remove_suffix(1);
            m_taken = end + 1;
            m_endsLine = true;
            return std::optional(found);
        }
        m_window.advance(end + 1);
        ++m_line;
        searched = 0;
    }
}

Result<std::optional<RecordSlice>> RecordSplitter::nextValue()
{
    const bool isArray = m_form.kind == FileForm::Kind::Array;
    if (m_expect == Expect::Nothing)
        return std::optional<RecordSlice>();
    if (m_expect == Expect::Separator && isArray) {
        const auto goesOn = skipSeparator();
        if (!goesOn)
            return goesOn.error();
        if (m_breakReason)
            return std::optional(broken(m_breakReason));
        if (!goesOn.value())
            return std::optional<RecordSlice>();
    }
    const auto isThere = skipBlanks();
    if (!isThere)
        return isThere.error();
    if (!isThere.value()) {
        if (isArray)
            return std::optional(broken("unexpected end of data"));
        return std::optional<RecordSlice>();
    }
    const char first = m_window.text().front();
    if (isArray && m_expect == Expect::FirstValue && first == ']') {
        m_window.advance(1);
        m_expect = Expect::Nothing;
        return std::optional<RecordSlice>();
    }
    if (isArray && std::string_view(",]}:").find(first) != std::string_view::npos)
        return std::optional(broken("expected a value"));
    return wholeValue();
}

Result<std::optional<RecordSlice>> RecordSplitter::nextNested()
{
    if (m_expect == Expect::Nothing)
        return std::optional<RecordSlice>();
    const auto found = m_nested.findNext(m_window);
    if (!found)
        return found.error();
    if (found.value())
        return keyAndValue();
    if (m_nested.breakReason())
        return std::optional(broken(m_nested.breakReason()));
    m_expect = Expect::Nothing;
    return std::optional<RecordSlice>();
}

/// The record behind the key that the window stands at, if there is one.
Result<std::optional<RecordSlice>> RecordSplitter::keyAndValue()
{
    const std::int64_t offset = m_window.offset();
    auto key = NestedRecords::passKey(m_window);
    if (!key)
        return key.error();
    auto found = wholeValue();
    if (found && found.value()) {
        found.value()->offset = offset; // Where at() finds the key again.
        m_key = std::move(key).value();
        found.value()->key = m_key;
    }
    return found;
}

Result<std::optional<RecordSlice>> RecordSplitter::wholeValue()
{
    ValueEnd valueEnd;
    while (true) {
        const std::size_t end = valueEnd.find(m_window.text());
        if (end != std::string_view::npos)
            return std::optional(slice(end, RecordSlice::End::Whole));
        const auto more = m_window.readMore();
        if (!more)
            return more.error();
        if (!more.value())
            return std::optional(slice(m_window.text().size(), RecordSlice::End::Missing));
    }
}

/// False if nothing else follows in the file.
Result<bool> RecordSplitter::skipBlanks()
{
    while (true) {
        const std::string_view text = m_window.text();
        const std::size_t first = text.find_first_not_of(blanks);
        if (first != std::string_view::npos) {
            m_window.advance(first);
            return true;
        }
        m_window.advance(text.size());
        const auto more = m_window.readMore();
        if (!more || !more.value())
            return more;
    }
}

/// Passes the comma or the closing bracket of an array; false at its end. Sets the reason if
/// something else stands there.
Result<bool> RecordSplitter::skipSeparator()
{
    const auto isThere = skipBlanks();
    if (!isThere)
        return isThere;
    const char c = isThere.value() ? m_window.text().front() : '\0';
    if (c != ',' && c != ']') {
        m_breakReason = isThere.value() ? "expected , or ]" : "unexpected end of data";
        return false;
    }
    m_window.advance(1);
    if (c == ',') {
        m_expect = Expect::Value;
        return true;
    }
    m_expect = Expect::Nothing;
    if (m_form.isInsideObject)
        return false;
    const auto follows = skipBlanks();
    if (follows && follows.value())
        m_breakReason = "text after the end of the value";
    return follows.has_value() ? Result<bool>(false) : follows;
}

RecordSlice RecordSplitter::slice(std::size_t size, RecordSlice::End end)
{
    m_taken = size;
    return {.offset = m_window.offset(),
            .text = m_window.text().substr(0, size),
            .end = end,
            .line = m_line};
}

/// The rest of what has been read stands for the rest of the file.
RecordSlice RecordSplitter::broken(const char *reason)
{
    constexpr std::size_t mostShown = 64 * 1024;
    m_breakReason = reason;
    m_expect = Expect::Nothing;
    return slice(std::min(m_window.text().size(), mostShown), RecordSlice::End::Broken);
}

} // namespace hindcast
