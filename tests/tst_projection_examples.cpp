// SPDX-License-Identifier: MIT
// Runs the worked examples of tests/data/projections/: one file, one row.
#include "model/replay/replay.h"

#include <QDir>
#include <QTest>

#include <numeric>
#include <set>

#include "example_file.h"
#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestProjectionExamples : public QObject
{
    Q_OBJECT
private slots:
    void folds_data();
    void folds();
};

namespace {

QByteArray bytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

/// `[1, 2]` and `[1,2]` are the same; what is no JSON stays as it is.
QByteArray compact(const QByteArray &json)
{
    const auto value = Json::parse(json.toStdString());
    return value ? bytes(value.value().toText()) : json;
}

/// A whole example as it comes out: what each section should say.
class Outcome
{
public:
    Outcome(const ExampleFile &example, FakeStore &store)
        : m_example(example)
        , m_pipeline(example.pipeline())
        , m_index(store.indexed())
        , m_reader(store.makeReader().value())
        , m_onFailure(example.lines("options").contains("skip failures") ? OnFailure::Skip
                                                                         : OnFailure::Stop)
    {
    }

    /// False if the scripts cannot be used; startError then says why.
    bool run();

    QByteArrayList states;
    QByteArrayList results;
    QByteArrayList notes;
    QByteArrayList failures;
    QByteArrayList upcasts;
    QStringList warnings;
    std::optional<ScriptError> startError;

private:
    void findPartitions(PipelineRun &run);
    void foldAlone(const std::string &key, const std::vector<std::uint32_t> &rows);
    void foldTogether(const std::vector<std::uint32_t> &rows);
    void takeResult(PipelineRun &run, const QByteArray &key);
    void takeNotes(std::vector<ScriptNote> notes);
    QByteArray placeOf(Row row) const;
    QByteArray failureLine(Row row, const ScriptError &error) const;

    const ExampleFile &m_example;
    Pipeline m_pipeline;
    std::shared_ptr<const StoreIndex> m_index;
    std::unique_ptr<EventReader> m_reader;
    OnFailure m_onFailure;
    bool m_isDefined = false;
    std::map<std::string, std::vector<std::uint32_t>> m_partitions;
    std::map<std::int64_t, QByteArrayList> m_notesByRow;
};

QByteArray Outcome::placeOf(Row row) const
{
    if (!row.isValid())
        return "-";
    const IndexedEvent event = m_index->event(row);
    return bytes(std::string(m_index->streams.at(event.stream.value)) + "@"
                 + std::to_string(event.version.value));
}

QByteArray Outcome::failureLine(Row row, const ScriptError &error) const
{
    return placeOf(row) + " " + QByteArray::number(error.line) + ":"
        + QByteArray::number(error.column) + " " + error.message.toUtf8();
}

bool Outcome::run()
{
    auto started = PipelineRun::start(m_pipeline);
    if (!started) {
        startError = started.error();
        return false;
    }
    PipelineRun &finder = *started.value();
    warnings = finder.shape().warnings;
    takeNotes(finder.takeNotes());
    m_isDefined = true;
    findPartitions(finder);
    if (finder.shape().isBiState) {
        std::vector<std::uint32_t> all(static_cast<std::size_t>(m_index->rowCount()));
        std::iota(all.begin(), all.end(), 0U);
        foldTogether(all);
    } else {
        for (const auto &[key, rows] : m_partitions)
            foldAlone(key, rows);
    }
    for (const auto &[row, lines] : m_notesByRow)
        notes += lines;
    std::ranges::sort(states);
    std::ranges::sort(results);
    return true;
}

void Outcome::findPartitions(PipelineRun &run)
{
    static const char *const outcomes[]
        = {"unchanged", "changed", "renamed", "split", "merged", "dropped", "failed"};
    std::set<std::string> streams;
    for (Row row{0}; row.value < m_index->rowCount(); ++row.value) {
        const Event event = m_reader->read(*m_index, row).value();
        const auto keys = run.keysOf(event, row);
        if (!keys) {
            failures += failureLine(row, keys.error());
            continue;
        }
        for (const std::string &key : keys.value())
            m_partitions[key].push_back(static_cast<std::uint32_t>(row.value));
        const UpcastEvent &upcast = run.upcast();
        if (upcast.failure)
            failures += failureLine(row, *upcast.failure);
        const QByteArray outcome = outcomes[static_cast<int>(upcast.outcome)];
        if (upcast.pieces.empty())
            upcasts += placeOf(row) + " " + outcome;
        for (const Event &piece : upcast.pieces)
            upcasts += placeOf(row) + " " + outcome + " " + bytes(piece.type) + " "
                + compact(bytes(piece.data.bytes));
    }
    for (StreamId stream{0}; stream.value < m_index->streamCount(); ++stream.value)
        run.endStream(std::string(m_index->streams.at(stream.value)),
                      {m_index->rowsOf(stream).back()});
    for (const ScriptNote &note : run.takeNotes()) {
        if (note.kind == ScriptNote::Kind::IncompleteMerge)
            m_notesByRow[note.row.value]
                += placeOf(note.row) + " incomplete " + bytes(note.type) + " " + bytes(note.data);
        else if (!note.row.isValid())
            takeNotes({note});
    }
    for (std::size_t i = 0; i < run.rules().size(); ++i)
        if (run.ruleCounts()[i].matched == 0)
            warnings += run.rules()[i].name() + u" never matched"_s;
    if (!run.remembersStreams())
        return;
    for (auto &[key, rows] : m_partitions) { // Upcasters need to see all of a stream.
        if (run.shape().partitioning == Partitioning::PerStream) {
            const auto all = m_index->rowsOf({m_index->streams.find(key)});
            rows.assign(all.begin(), all.end());
            continue;
        }
        rows.resize(static_cast<std::size_t>(m_index->rowCount()));
        std::iota(rows.begin(), rows.end(), 0U);
    }
}

void Outcome::takeResult(PipelineRun &run, const QByteArray &key)
{
    const std::string state = run.fold().stateText();
    if (state.empty())
        return; // $init throws.
    states += key + "  " + bytes(state);
    if (!run.shape().hasResult)
        return;
    const auto result = run.fold().resultText();
    results += key + "  " + (result && result.value() ? bytes(*result.value()) : "none"_ba);
}

void Outcome::foldAlone(const std::string &key, const std::vector<std::uint32_t> &rows)
{
    Replay replay(PipelineRun::start(m_pipeline).value(), key, m_onFailure);
    const auto last = static_cast<std::int64_t>(rows.size()) - 1;
    const auto state = replay.stateAt(*m_reader, *m_index, rows, last, {});
    for (const auto &[ordinal, error] : replay.failures())
        failures += failureLine({rows[static_cast<std::size_t>(ordinal)]}, error);
    takeResult(replay.run(), key.empty() ? "*"_ba : bytes(key));
    // The notes of a second run, as those of the first hold what was folded again after a failure.
    std::set<std::int64_t> failed;
    for (const auto &[ordinal, error] : replay.failures())
        failed.insert(ordinal);
    const auto run = PipelineRun::start(m_pipeline).value();
    run->begin(key);
    for (std::int64_t i = 0; i <= last; ++i) {
        const Row row{rows[static_cast<std::size_t>(i)]};
        if (failed.contains(i)) {
            if (m_onFailure == OnFailure::Stop)
                break;
            continue;
        }
        (void)run->apply(m_reader->read(*m_index, row).value(), row);
    }
    takeNotes(run->takeNotes());
}

void Outcome::foldTogether(const std::vector<std::uint32_t> &rows)
{
    Replay replay(PipelineRun::start(m_pipeline).value(), "", m_onFailure);
    const auto last = static_cast<std::int64_t>(rows.size()) - 1;
    const auto state = replay.stateAt(*m_reader, *m_index, rows, last, {});
    for (const auto &[ordinal, error] : replay.failures())
        failures += failureLine({rows[static_cast<std::size_t>(ordinal)]}, error);
    auto keys = replay.run().fold().partitions();
    std::ranges::sort(keys);
    for (const std::string &key : keys) {
        replay.run().fold().select(key);
        takeResult(replay.run(), key.empty() ? "*"_ba : bytes(key));
    }
    states += "(shared)  " + bytes(replay.run().fold().sharedText());
    takeNotes(replay.run().takeNotes());
}

void Outcome::takeNotes(std::vector<ScriptNote> all)
{
    for (const ScriptNote &note : all) {
        if (!note.row.isValid() && m_isDefined && note.kind != ScriptNote::Kind::Warning)
            continue; // Once is enough.
        const QByteArray place = placeOf(note.row) + " ";
        QByteArrayList &lines = m_notesByRow[note.row.value];
        QByteArray line;
        switch (note.kind) {
        case ScriptNote::Kind::Log:
            line = place + "log " + note.text.toUtf8();
            break;
        case ScriptNote::Kind::Emitted:
            line = place + "emitted " + bytes(note.stream) + " " + bytes(note.type) + " "
                + bytes(note.data + (note.metadata.empty() ? "" : " " + note.metadata));
            break;
        case ScriptNote::Kind::Linked:
            line = place + "linked " + bytes(note.stream) + " " + bytes(note.data);
            break;
        case ScriptNote::Kind::Warning:
            if (!note.row.isValid()) {
                if (!warnings.contains(note.text))
                    warnings += note.text;
                continue;
            }
            line = place + "warning " + note.text.toUtf8();
            break;
        case ScriptNote::Kind::IncompleteMerge:
            continue;
        }
        lines += line;
    }
}

/// The lines of a section, with what is JSON in them made compact.
QByteArrayList normalised(const QByteArrayList &lines)
{
    QByteArrayList all;
    for (const QByteArray &line : lines) {
        const QByteArray text = line.simplified();
        qsizetype from = 0;
        QByteArray value = text;
        while ((from = line.indexOf(' ', from)) >= 0) {
            while (from < line.size() && line.at(from) == ' ')
                ++from;
            if (const auto json = Json::parse(line.mid(from).toStdString())) {
                value = line.left(from).simplified() + " " + bytes(json.value().toText());
                break;
            }
        }
        all += value;
    }
    return all;
}

/// Whether \a actual is \a expected, where `words` at the end need only be contained.
bool matchesPlace(const QByteArray &expected, const QByteArray &actual)
{
    // `STREAM@VERSION LINE:COLUMN WORDS`
    const QByteArrayList want = expected.simplified().split(' ');
    const QByteArrayList have = actual.simplified().split(' ');
    if (want.size() < 2 || have.size() < 2 || want[0] != have[0])
        return false;
    if (want[1].endsWith(":?") ? !have[1].startsWith(want[1].chopped(1))
                               : want[1] != "?" && want[1] != have[1])
        return false;
    return have.mid(2).join(' ').contains(want.mid(2).join(' '));
}

} // namespace

void TestProjectionExamples::folds_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(TEST_DATA "/projections"));
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestProjectionExamples::folds()
{
    QFETCH(QString, path);
    const ExampleFile example(path);
    FakeStore store(example.events());
    Outcome outcome(example, store);
    const bool isStarted = outcome.run();

    if (example.has("definition error")) {
        QVERIFY(!isStarted);
        const ScriptError &error = *outcome.startError;
        // FILE LINE:COLUMN KIND WORDS
        QByteArray expected = example.lines("definition error").value(0).simplified();
        const QByteArray kind = error.kind == ScriptError::Kind::Syntax ? "syntax" : "definition";
        QVERIFY2(expected.split(' ').value(2) == kind, kind.constData());
        expected.replace(expected.indexOf(kind), kind.size() + 1, "");
        const QByteArray actual = error.file.toUtf8() + " " + QByteArray::number(error.line) + ":"
            + QByteArray::number(error.column) + " " + error.message.toUtf8();
        QVERIFY2(matchesPlace(expected, actual),
                 QByteArray(actual + "\nexpected: " + expected).constData());
        return;
    }
    QVERIFY2(!outcome.startError,
             qPrintable(outcome.startError ? sentence(*outcome.startError) : QString()));
    QCOMPARE(normalised(outcome.states).join('\n'), normalised(example.lines("states")).join('\n'));
    QCOMPARE(normalised(outcome.results).join('\n'),
             normalised(example.lines("results")).join('\n'));
    if (example.has("upcast"))
        QCOMPARE(normalised(outcome.upcasts).join('\n'),
                 normalised(example.lines("upcast")).join('\n'));

    const QByteArrayList failures = example.lines("failures");
    QVERIFY2(outcome.failures.size() == failures.size(), outcome.failures.join('\n').constData());
    for (qsizetype i = 0; i < failures.size(); ++i)
        QVERIFY2(matchesPlace(failures[i], outcome.failures[i]), outcome.failures[i].constData());

    const QByteArrayList notes = normalised(example.lines("notes"));
    const QByteArrayList actualNotes = normalised(outcome.notes);
    QVERIFY2(actualNotes.size() == notes.size(), actualNotes.join('\n').constData());
    for (qsizetype i = 0; i < notes.size(); ++i) {
        const QByteArrayList words = notes[i].split(' ');
        const bool isWarning = words.value(1) == "warning";
        QVERIFY2(isWarning ? actualNotes[i].startsWith(QByteArray(words[0] + " warning"))
                         && actualNotes[i].contains(words.mid(2).join(' '))
                           : actualNotes[i] == notes[i],
                 QByteArray(actualNotes[i] + "\nexpected: " + notes[i]).constData());
    }
    const QByteArrayList warnings = example.lines("definition warnings");
    QVERIFY2(outcome.warnings.size() == warnings.size(), qPrintable(outcome.warnings.join(u'\n')));
    for (qsizetype i = 0; i < warnings.size(); ++i)
        QVERIFY2(outcome.warnings[i].contains(QString::fromUtf8(warnings[i])),
                 qPrintable(outcome.warnings[i]));
}

QTEST_GUILESS_MAIN(TestProjectionExamples)
#include "tst_projection_examples.moc"
