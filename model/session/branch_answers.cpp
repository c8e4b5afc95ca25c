// SPDX-License-Identifier: MIT
#include "model/session/branch_answers.h"

#include "model/branch/branch_events.h"
#include "model/export/fixture.h"
#include "model/export/fixture_library.h"
#include "model/session/rows_to_fold.h"

#include <QCoreApplication>

namespace hindcast {

namespace {

struct BranchAnswersText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::BranchAnswersText)
};

/// What a question is about, with a reader of its own.
class Opened
{
public:
    static Result<std::unique_ptr<Opened>> open(const BranchQuestion &question)
    {
        auto reader = question.makeReader();
        if (!reader)
            return reader.error();
        return std::unique_ptr<Opened>(new Opened(question, std::move(reader).value()));
    }

    [[nodiscard]] BranchBase base() const
    {
        return {*m_reader,
                *m_question.index,
                m_rows,
                m_question.lens.pipeline,
                m_question.partition,
                onFailureOf(m_question.lens)};
    }
    [[nodiscard]] EventReader &reader() const { return *m_reader; }

private:
    Opened(const BranchQuestion &question, std::unique_ptr<EventReader> reader)
        : m_question(question)
        , m_reader(std::move(reader))
    {
        m_rows.reserve(static_cast<std::size_t>(question.rows.count()));
        for (std::int64_t at = 0; at < question.rows.count(); ++at)
            m_rows.push_back(static_cast<std::uint32_t>(question.rows.at(at).value));
    }

    const BranchQuestion &m_question;
    std::vector<std::uint32_t> m_rows;
    std::unique_ptr<EventReader> m_reader;
};

} // namespace

Result<BranchOutcome> replayed(const BranchQuestion &question, const std::stop_token &stop)
{
    const auto opened = Opened::open(question);
    return opened ? replayBranch(opened.value()->base(), question.branch, stop)
                  : Result<BranchOutcome>(opened.error());
}

Result<BranchItemAnswer> itemAnswer(const BranchQuestion &question, std::int64_t item,
                                    const std::stop_token &stop)
{
    const auto opened = Opened::open(question);
    if (!opened)
        return opened.error();
    const BranchBase base = opened.value()->base();
    const auto items = itemsOf(question.branch, std::ssize(base.rows));
    if (item < 0 || item >= std::ssize(items))
        return Error{BranchAnswersText::tr("the branch has no event %1").arg(item)};
    const BranchItem &asked = items[static_cast<std::size_t>(item)];
    BranchItemAnswer answer{.item = item};
    if (asked.isInserted()) {
        answer.now = question.branch.placed[static_cast<std::size_t>(asked.placed)].inserted;
    } else {
        auto event
            = base.reader.read(base.index, Row{base.rows[static_cast<std::size_t>(asked.base)]});
        if (!event)
            return event.error();
        answer.stored = scratchEventOf(event.value());
        answer.hasOtherData
            = event.value().data.kind != Payload::Kind::Absent && !answer.stored.data.has_value();
        if (asked.isChanged)
            applyScratchEvent(question.branch.changed.at(asked.base), event.value());
        answer.now = scratchEventOf(event.value());
    }
    auto moment = branchMoment(base, question.branch, item, stop);
    if (moment)
        answer.moment = std::move(moment).value();
    else
        answer.failure = moment.error().message;
    return answer;
}

Result<Reduction> reduced(const BranchQuestion &question, const ReductionGoal &goal,
                          const std::function<void(const ReductionProgress &)> &progress,
                          const std::stop_token &stop)
{
    const auto opened = Opened::open(question);
    return opened ? reduceEvents(opened.value()->base(), goal, {}, progress, stop)
                  : Result<Reduction>(opened.error());
}

Result<QString> fixtureText(const BranchQuestion &question, std::int64_t item,
                            const QString &format, bool usesPseudonyms, const std::stop_token &stop)
{
    const FixtureChoice choice = readFixtureFormats();
    const FixtureFormat *found = choice.find(format);
    if (found == nullptr)
        return Error{BranchAnswersText::tr("there is no format \"%1\"").arg(format)};
    const auto opened = Opened::open(question);
    if (!opened)
        return opened.error();
    const auto values
        = fixtureValues(opened.value()->base(), {question.branch, item, usesPseudonyms}, stop);
    if (!values)
        return values.error();
    const auto text = found->body.render(values.value());
    if (!text)
        return Error{
            BranchAnswersText::tr("the template %1: %2").arg(found->name, text.error().message)};
    return QString::fromStdString(text.value());
}

} // namespace hindcast
