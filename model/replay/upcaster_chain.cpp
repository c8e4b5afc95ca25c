// SPDX-License-Identifier: MIT
#include "model/replay/upcaster_chain.h"

#include "model/replay/schema_version.h"

#include <charconv>
#include <numeric>

namespace hindcast {

namespace {

/// Reads the parts that apply() in upcasters.js joins.
class Parts
{
public:
    explicit Parts(std::string_view text)
        : m_left(text)
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }
    std::string_view next()
    {
        const std::size_t end = m_left.find('\0');
        const std::string_view part = m_left.substr(0, end);
        m_isAtEnd = end == std::string_view::npos;
        m_left.remove_prefix(m_isAtEnd ? m_left.size() : end + 1);
        return part;
    }

private:
    std::string_view m_left;
    bool m_isAtEnd = false;
};

/// `1,4,7`
std::vector<std::size_t> numbersOf(std::string_view list)
{
    std::vector<std::size_t> numbers;
    const char *at = list.data();
    const char *const end = at + list.size();
    while (at < end) {
        std::size_t number = 0;
        at = std::from_chars(at, end, number).ptr + 1;
        numbers.push_back(number);
    }
    return numbers;
}

/// \a part is `-` for nothing, or JSON behind a `+`; what is not JSON stays as \a stored has it.
Payload payloadOf(std::string_view part, const Payload &stored)
{
    if (part.starts_with('+'))
        return {Payload::Kind::Json, std::string(part.substr(1))};
    const bool isOther = stored.kind == Payload::Kind::Text || stored.kind == Payload::Kind::Bytes;
    return isOther ? stored : Payload();
}

std::string textOf(const Json &object, std::string_view key)
{
    return object.find(key)->text();
}

UpcastEvent::Outcome outcomeOf(const Event &event, const std::vector<Event> &pieces,
                               std::string_view outcome)
{
    using Outcome = UpcastEvent::Outcome;
    if (pieces.empty())
        return Outcome::Dropped;
    if (outcome == "m")
        return Outcome::Merged;
    if (outcome == "=")
        return Outcome::Unchanged;
    if (pieces.size() > 1)
        return Outcome::Split;
    return pieces.front().type == event.type ? Outcome::Changed : Outcome::Renamed;
}

} // namespace

Result<std::unique_ptr<UpcasterChain>, ScriptError>
UpcasterChain::make(const std::vector<ScriptFile> &files, const ScriptLimits &limits)
{
    std::unique_ptr<UpcasterChain> chain(new UpcasterChain(files, limits));
    if (files.empty())
        return chain;
    if (const auto started = chain->start(); !started)
        return started.error();
    return chain;
}

UpcasterChain::UpcasterChain(const std::vector<ScriptFile> &files, const ScriptLimits &limits)
    : m_files(files)
    , m_limits(limits)
{
}

Result<void, ScriptError> UpcasterChain::start()
{
    m_sandbox = std::make_unique<Sandbox>(m_limits);
    m_sandbox->runOurs("common.js", ourScript("common.js"));
    m_sandbox->runOurs("upcasters.js", ourScript("upcasters.js"));
    connect();
    const Sandbox::Function beginFile = m_sandbox->function("beginFile");
    const Sandbox::Function endFile = m_sandbox->function("endFile");
    for (const ScriptFile &file : m_files) {
        const std::string path = file.path.toStdString();
        (void)m_sandbox->call(beginFile, {std::string_view(path)});
        if (const auto done = m_sandbox->run(file); !done)
            return done.error();
        if (const auto done = m_sandbox->call(endFile, {}); !done) {
            ScriptError error = done.error();
            error.kind = ScriptError::Kind::Definition;
            error.file = file.path;
            return error;
        }
    }
    const auto defined = m_sandbox->call(m_sandbox->function("define"), {});
    if (!defined)
        return defined.error();
    readDefinition(std::get<std::string>(defined.value()));
    return {};
}

/// Before a person's script runs: whatever becomes of it, all functions are those of this sandbox.
void UpcasterChain::connect()
{
    m_notes.connect(*m_sandbox);
    m_apply = m_sandbox->function("apply");
    m_failingRule = m_sandbox->function("failingRule");
    m_forget = m_sandbox->function("forget");
    m_save = m_sandbox->function("save");
    m_restore = m_sandbox->function("restore");
    m_endStream = m_sandbox->function("endStream");
}

void UpcasterChain::readDefinition(const std::string &definition)
{
    const Json all = Json::parse(definition).value();
    m_rules.clear();
    m_types.clear();
    for (const Json &rule : all.find("rules")->items()) {
        m_rules.push_back({.file = QString::fromStdString(textOf(rule, "file")),
                           .line = std::stoi(rule.find("line")->token()),
                           .eventType = textOf(rule, "eventType"),
                           .from = textOf(rule, "from"),
                           .to = textOf(rule, "to")});
        m_types.insert(m_rules.back().eventType);
    }
    m_takesAll = m_types.contains(""); // A function transform().
    m_remembers = all.find("remembers")->kind() == Json::Kind::True;
    m_counts.resize(m_rules.size());
    m_definitionWarnings.clear();
    for (const Json &warning : all.find("warnings")->items())
        m_definitionWarnings.push_back({.kind = ScriptNote::Kind::Warning,
                                        .text = QString::fromStdString(textOf(warning, "text")),
                                        .file = QString::fromStdString(textOf(warning, "file")),
                                        .line = std::stoi(warning.find("line")->token())});
}

/// Whether it is worth asking the rules: they begin with what is stored.
bool UpcasterChain::mayTake(const Event &event) const
{
    return m_takesAll || m_types.contains(event.type);
}

const UpcastEvent &UpcasterChain::apply(const Event &event, Row row)
{
    if (!m_sandbox || !mayTake(event)) {
        pass(event);
        return m_last;
    }
    if (m_broken) {
        pass(event);
        m_last.outcome = UpcastEvent::Outcome::Failed;
        m_last.failure = m_broken;
        return m_last;
    }
    const std::string version = schemaVersionOf(event);
    const auto answer = m_sandbox->call(
        m_apply, {&event, std::string_view(version), static_cast<double>(row.value)});
    if (m_sandbox->hasWarnings())
        m_notes.collect(*m_sandbox, row);
    if (!answer)
        fail(event, answer.error());
    else if (const auto *text = std::get_if<std::string>(&answer.value()))
        takeOutcome(event, *text);
    else
        pass(event);
    return m_last;
}

void UpcasterChain::pass(const Event &event)
{
    m_last.outcome = UpcastEvent::Outcome::Unchanged;
    m_last.pieces.assign(1, event);
    m_last.rules.clear();
    m_last.failure.reset();
}

/// The projection gets the stored event.
void UpcasterChain::fail(const Event &event, const ScriptError &error)
{
    pass(event);
    m_last.outcome = UpcastEvent::Outcome::Failed;
    m_last.failure = error;
    const auto rule = m_sandbox->call(m_failingRule, {});
    const double *const number = rule ? std::get_if<double>(&rule.value()) : nullptr;
    if (number != nullptr && *number >= 0) {
        m_last.rules.push_back(static_cast<std::size_t>(*number));
        ++m_counts[m_last.rules.back()].matched;
        ++m_counts[m_last.rules.back()].failed;
    }
    renew();
}

void UpcasterChain::takeOutcome(const Event &event, std::string_view answer)
{
    Parts parts(answer);
    const std::string_view outcome = parts.next();
    m_last.rules = numbersOf(parts.next());
    const std::vector<std::size_t> produced = numbersOf(parts.next());
    m_last.failure.reset();
    m_last.pieces.clear();
    while (!parts.isAtEnd()) {
        Event piece = event;
        piece.type = parts.next();
        piece.schemaVersion = {std::string(parts.next()), false};
        piece.data = payloadOf(parts.next(), event.data);
        piece.metadata = payloadOf(parts.next(), event.metadata);
        m_last.pieces.push_back(std::move(piece));
    }
    m_last.outcome = outcomeOf(event, m_last.pieces, outcome);
    for (std::size_t i = 0; i < m_last.rules.size(); ++i) {
        RuleCount &count = m_counts[m_last.rules[i]];
        ++count.matched;
        count.produced += static_cast<std::int64_t>(produced[i]);
        count.dropped += produced[i] == 0 ? 1 : 0;
    }
}

void UpcasterChain::begin()
{
    if (m_remembers)
        (void)m_sandbox->call(m_forget, {});
}

std::optional<std::string> UpcasterChain::save()
{
    if (!m_remembers)
        return std::string();
    auto saved = m_sandbox->call(m_save, {});
    auto *const text = saved ? std::get_if<std::string>(&saved.value()) : nullptr;
    return text != nullptr ? std::optional(std::move(*text)) : std::nullopt;
}

void UpcasterChain::restore(const std::string &saved)
{
    if (m_remembers)
        (void)m_sandbox->call(m_restore, {std::string_view(saved)});
}

void UpcasterChain::endStream(const std::string &stream, Row last)
{
    if (m_remembers)
        (void)m_sandbox->call(m_endStream,
                              {std::string_view(stream), static_cast<double>(last.value)});
}

void UpcasterChain::takeNotes(std::vector<ScriptNote> &notes)
{
    notes.insert(notes.end(), m_definitionWarnings.begin(), m_definitionWarnings.end());
    m_definitionWarnings.clear();
    if (m_sandbox)
        m_notes.take(*m_sandbox, notes);
}

/// Starts again in a clean sandbox if a limit was reached in this one. A script that could be
/// defined before may still fail now: it knows the time, and throws dice. Then it fails at each
/// event.
void UpcasterChain::renew()
{
    if (!m_sandbox->isSpent())
        return;
    m_notes.collectSaid(*m_sandbox);
    const auto started = start();
    m_broken = started ? std::nullopt : std::optional(started.error());
}

} // namespace hindcast
