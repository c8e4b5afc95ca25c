// SPDX-License-Identifier: MIT
#include "app/cli/command_line.h"
#include "model/replay/replay.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

/// Runs the console examples of the docs on the sample stores and compares what they print. `...`
/// stands for anything: within a line for any characters, alone on a line for any lines.
class TestCliDocs : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void examplesPrintWhatTheDocsSay_data();
    void examplesPrintWhatTheDocsSay();
    void tourTellsWhatTheStatesSay_data();
    void tourTellsWhatTheStatesSay();

private:
    [[nodiscard]] QString stateOf(const QString &stream, int version) const;

    QTemporaryDir m_folder;
    std::optional<OpenedStore> m_warehouse;
};

namespace {

QString content(const QString &path)
{
    QFile file(QStringLiteral(SOURCES) + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString printedBy(const QStringList &arguments)
{
    std::FILE *out = std::tmpfile();
    Output output(out, stderr);
    (void)runCommandLine(arguments, output);
    QByteArray text(std::ftell(out), '\0');
    std::rewind(out);
    text.resize(static_cast<qsizetype>(std::fread(text.data(), 1, text.size(), out)));
    std::fclose(out);
    return QString::fromUtf8(text).replace(u"\r\n"_s, u"\n"_s); // As a terminal shows CSV.
}

/// A pattern for the lines \a expected.
QRegularExpression patternOf(const QStringList &expected)
{
    QString pattern;
    for (const QString &line : expected) {
        if (line == u"..."_s)
            pattern += u"(?:.*\n)*?"_s;
        else
            pattern += QRegularExpression::escape(line).replace(uR"(\.\.\.)"_s, u".*"_s) + u"\n"_s;
    }
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

} // namespace

void TestCliDocs::initTestCase()
{
    // The stores and the scripts for them side by side, as somebody has them who reads the docs.
    QVERIFY(m_folder.isValid());
    for (const QString &samples :
         QStringList{QStringLiteral(SAMPLES), QStringLiteral(SOURCES) + u"/resources/samples"_s}) {
        for (const QFileInfo &file : QDir(samples).entryInfoList(QDir::Files))
            QVERIFY(QFile::link(file.filePath(), m_folder.filePath(file.fileName())));
    }
    QVERIFY(QDir::setCurrent(m_folder.path()));
    Output output(stdout, stderr);
    m_warehouse = openIndexed(openStore, u"warehouse.db"_s, output);
    QVERIFY(m_warehouse);
}

QString TestCliDocs::stateOf(const QString &stream, int version) const
{
    const StoreIndex &index = *m_warehouse->index;
    Replay replay(PipelineRun::start({}).value(), stream.toStdString());
    const auto state
        = replay.stateAt(*m_warehouse->reader, index,
                         index.rowsOf({index.streams.find(stream.toStdString())}), version - 1, {});
    return state ? QString::fromStdString(state.value().state.toText()) : state.error().message;
}

void TestCliDocs::examplesPrintWhatTheDocsSay_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("expected");
    for (const QString &document : {u"/docs/CLI.md"_s, u"/docs/COMPARE.md"_s, u"/docs/EXPLAIN.md"_s,
                                    u"/docs/EXPORT.md"_s, u"/docs/TOUR.md"_s}) {
        for (const QString &block : content(document).split(u"```console\n"_s).mid(1)) {
            for (const QString &example :
                 block.section(u"\n```"_s, 0, 0)
                     .split(QRegularExpression(u"(?:^|\n)\\$ "_s), Qt::SkipEmptyParts)) {
                const QString command = example.section(u'\n', 0, 0);
                QTest::newRow(qPrintable(command))
                    << command << example.section(u'\n', 1).split(u'\n');
            }
        }
    }
}

void TestCliDocs::examplesPrintWhatTheDocsSay()
{
    QFETCH(QString, command);
    QFETCH(QStringList, expected);
    const QString printed = printedBy(QProcess::splitCommand(command).mid(1));
    QVERIFY2(patternOf(expected).match(printed).hasMatch(), qPrintable(printed));
}

void TestCliDocs::tourTellsWhatTheStatesSay_data()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("said"); // In the tour.
    QTest::addColumn<QString>("stored"); // In the state, as JSON.
    const QString order = u"order-1345693"_s;
    const QString package = u"package-20931"_s;
    const auto row
        = [](const QString &stream, int version, const QString &said, const QString &stored) {
              QTest::addRow("%s v%d: %s", qPrintable(stream), version, qPrintable(said))
                  << stream << version << said << stored;
          };
    row(order, 28, u"`status` `\"Delivered\"`"_s, uR"("status":"Delivered")"_s);
    row(order, 25, u"`hold.reason` `\"package missing\"`"_s,
        uR"("hold":{"reason":"package missing")"_s);
    row(order, 25, u"| `address.postalCode` | `\"20095\"`"_s,
        uR"("address":{"street":"Speersort 1","postalCode":"20095")"_s);
    row(order, 25, u"| `label.postalCode` | `\"10115\"`"_s,
        uR"("label":{"carrier":"ups","lane":"ups Berlin","postalCode":"10115")"_s);
    row(order, 7, u"At version 7, 09:34:31.329"_s, uR"("$time":"2026-03-03T09:34:31.329000Z")"_s);
    row(order, 16, u"version 16 at\n   10:04:28.752"_s,
        uR"("$time":"2026-03-03T10:04:28.752000Z")"_s);
    row(order, 16, u"`label.fromOrderVersion` `6`"_s, uR"("fromOrderVersion":6)"_s);
    row(order, 17, u"version 17, `OrderPacked`, 10:05:12.481"_s,
        uR"("$type":"OrderPacked","$version":17,"$time":"2026-03-03T10:05:12.481000Z")"_s);
    row(order, 26, u"`label.postalCode` `\"20095\"`"_s,
        uR"("postalCode":"20095","city":"Hamburg")"_s);
    row(package, 1,
        u"| 1 | 03-03 10:05:13.020 | `PackageCreated` | `address.postalCode` `\"20095\"`"_s,
        uR"("address":{"postalCode":"20095")"_s);
    row(package, 2, u"| 2 | 03-03 10:07:55.102 | `PackageMoved` | `lane` `\"ups Berlin\"`"_s,
        uR"("lane":"ups Berlin")"_s);
    row(package, 3,
        u"| 3 | 03-03 10:08:41.377 | `PackageLabelled` | `label.postalCode` `\"10115\"`"_s,
        uR"("postalCode":"10115")"_s);
    row(package, 6, u"`reason` `\"recipient unknown at this address\"`"_s,
        uR"("reason":"recipient unknown at this address")"_s);
    row(package, 7, u"`missing.searchedFirst` `\"Depot Hamburg-Altona\"`"_s,
        uR"("searchedFirst":"Depot Hamburg-Altona")"_s);
    row(package, 9, u"`found.place` `\"Depot Berlin-Mitte\"`"_s,
        uR"("found":{"place":"Depot Berlin-Mitte")"_s);
    row(package, 13, u"| 13 | 03-10 11:02:10.550 | `PackageDelivered` | `status` `\"Delivered\"`"_s,
        uR"("$type":"PackageDelivered","$version":13,"$time":"2026-03-10T11:02:10.550000Z")"_s);
}

void TestCliDocs::tourTellsWhatTheStatesSay()
{
    QFETCH(QString, stream);
    QFETCH(int, version);
    QFETCH(QString, said);
    QFETCH(QString, stored);
    QVERIFY2(content(u"/docs/TOUR.md"_s).contains(said), qPrintable(said));
    const QString state = stateOf(stream, version);
    QVERIFY2(state.contains(stored), qPrintable(state));
}

QTEST_GUILESS_MAIN(TestCliDocs)
#include "tst_cli_docs.moc"
