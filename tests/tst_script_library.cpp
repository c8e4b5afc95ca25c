// SPDX-License-Identifier: MIT
#include "model/session/script_library.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

/// A person's list of scripts, with files that other programs change at the same time.
class TestScriptLibrary : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void addsAFileAsWhatItsTextLooksLike();
    void addsAFileAsWhatThePersonSays();
    void saysWhyAFileCannotBeAdded();
    void runsTheUpcastersThatAreOnInTheirOrder();
    void savesWithTheLineEndsOfTheFile();
    void makesAFileOfANewScriptWhenItIsSaved();
    void readsAFileAgainThatAnotherProgramWrites();
    void readsAFileAgainThatAnotherProgramReplaces();
    void readsAHalfWrittenFileTwice();
    void believesThatAFileIsEmptyIfItStaysEmpty();
    void keepsTheTextOfADeletedFileUntilItIsBack();
    void findsAFileAgainWhoseFolderWasGone();
    void keepsBothTextsUntilThePersonChoosesMine();
    void keepsBothTextsUntilThePersonChoosesTheirs();
    void seesNoConflictWhereBothWroteTheSame();
    void neverSavesOverAChangeThatItHasNotSeen();
    void saysWhatIsWrongWithAFileAndKeepsItsText();
    void trustsItsOwnFilesWhenTheyChange();
    void trustsAWorkspacesScriptsAfterThePersonHasSaidSo();
    void writesItsListIntoTheWorkspace();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    QString put(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray get(const QString &name) const;
    /// Adds a file with this text.
    int add(const QString &name, const QByteArray &bytes);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptTrust> m_trust;
    std::unique_ptr<ScriptLibrary> m_library;
};

void TestScriptLibrary::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_trust = std::make_unique<ScriptTrust>();
    m_library = std::make_unique<ScriptLibrary>(*m_trust);
}

void TestScriptLibrary::cleanup()
{
    m_library.reset();
}

QString TestScriptLibrary::put(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
    return path(name);
}

QByteArray TestScriptLibrary::get(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

int TestScriptLibrary::add(const QString &name, const QByteArray &bytes)
{
    return m_library->add(put(name, bytes)).value();
}

void TestScriptLibrary::addsAFileAsWhatItsTextLooksLike()
{
    const QSignalSpy added(m_library.get(), &ScriptLibrary::added);
    QCOMPARE(add(u"p.js"_s, "fromAll()"), 0);
    QCOMPARE(add(u"u.js"_s, "upcast('A', 1, 2, e => {})"), 1);
    QCOMPARE(added.size(), 2);
    QCOMPARE(m_library->at(0).path, path(u"p.js"_s));
    QVERIFY(m_library->at(0).kind == ScriptKind::Projection);
    QCOMPARE(m_library->at(0).text, std::string("fromAll()"));
    QVERIFY(!m_library->at(0).isEdited() && m_library->at(0).isTrusted);
    QVERIFY(m_library->at(1).kind == ScriptKind::Upcasters && m_library->at(1).isOn);
}

void TestScriptLibrary::addsAFileAsWhatThePersonSays()
{
    const QString file = put(u"p.js"_s, "fromAll()");
    QCOMPARE(m_library->add(file, ScriptKind::Upcasters).value(), 0);
    QVERIFY(m_library->at(0).kind == ScriptKind::Upcasters);
    const QSignalSpy kindChanged(m_library.get(), &ScriptLibrary::kindChanged);
    QCOMPARE(m_library->add(path(u"./p.js"_s), ScriptKind::Projection).value(), 0);
    QVERIFY(m_library->at(0).kind == ScriptKind::Projection);
    QCOMPARE(kindChanged.size(), 1);
    QCOMPARE(m_library->count(), 1);
}

void TestScriptLibrary::saysWhyAFileCannotBeAdded()
{
    QCOMPARE(m_library->add(path(u"none.js"_s)).error().message,
             u"cannot read the script %1: there is no such file"_s.arg(path(u"none.js"_s)));
    QCOMPARE(m_library->count(), 0);
}

void TestScriptLibrary::runsTheUpcastersThatAreOnInTheirOrder()
{
    for (const char *name : {"a.js", "b.js", "c.js"})
        add(QString::fromLatin1(name), QByteArray("upcast('") + name + "', 1, 2, e => {})");
    add(u"p.js"_s, "fromAll()");
    const QSignalSpy moved(m_library.get(), &ScriptLibrary::moved);
    const QSignalSpy switched(m_library.get(), &ScriptLibrary::switched);
    const auto running = [this] {
        QString names;
        for (const ScriptFile &file : m_library->upcastersToRun())
            names += file.path.section(u'/', -1).left(1);
        return names;
    };
    QCOMPARE(running(), u"abc"_s);
    m_library->move(0, 2);
    QCOMPARE(running(), u"bca"_s);
    m_library->move(2, 1);
    QCOMPARE(running(), u"bac"_s);
    m_library->setOn(1, false);
    QCOMPARE(running(), u"bc"_s);
    m_library->setOn(1, false);
    m_library->remove(0);
    QCOMPARE(running(), u"c"_s);
    QCOMPARE(moved.size(), 2);
    QCOMPARE(switched.size(), 1);
}

void TestScriptLibrary::savesWithTheLineEndsOfTheFile()
{
    add(u"p.js"_s, "fromAll()\r\n// 1\r\n");
    const QSignalSpy edited(m_library.get(), &ScriptLibrary::editedChanged);
    m_library->setText(0, "fromAll()\n// 2\n");
    QVERIFY(m_library->at(0).isEdited());
    QVERIFY(m_library->save(0).has_value());
    QVERIFY(!m_library->at(0).isEdited());
    QCOMPARE(get(u"p.js"_s), "fromAll()\r\n// 2\r\n"_ba);
    QCOMPARE(edited.size(), 2);
}

void TestScriptLibrary::makesAFileOfANewScriptWhenItIsSaved()
{
    QCOMPARE(m_library->addNew(path(u"n.js"_s), ScriptKind::Projection, "fromAll()"), 0);
    QVERIFY(m_library->at(0).isEdited() && m_library->at(0).isTrusted);
    QCOMPARE(get(u"n.js"_s), "not there"_ba);
    QVERIFY(m_library->save(0).has_value());
    QCOMPARE(get(u"n.js"_s), "fromAll()"_ba);

    put(u"old.js"_s, "replaced");
    m_library->addNew(path(u"old.js"_s), ScriptKind::Projection, "new");
    QVERIFY(m_library->save(1).has_value());
    QCOMPARE(get(u"old.js"_s), "new"_ba);
}

void TestScriptLibrary::readsAFileAgainThatAnotherProgramWrites()
{
    add(u"p.js"_s, "one");
    const QSignalSpy reloaded(m_library.get(), &ScriptLibrary::reloaded);
    for (const QByteArray &text : {"two"_ba, "three"_ba, "four"_ba}) {
        put(u"p.js"_s, text);
        QTRY_COMPARE(m_library->at(0).text, text.toStdString());
    }
    QVERIFY(!m_library->at(0).isEdited());
    QCOMPARE(reloaded.size(), 3);
}

void TestScriptLibrary::readsAFileAgainThatAnotherProgramReplaces()
{
    add(u"p.js"_s, "one");
    for (const QByteArray &text : {"two"_ba, "three"_ba, "four"_ba}) {
        const QByteArray temporary = put(u"p.js.tmp"_s, text).toLocal8Bit();
        QCOMPARE(std::rename(temporary.constData(), path(u"p.js"_s).toLocal8Bit().constData()), 0);
        QTRY_COMPARE(m_library->at(0).text, text.toStdString());
    }
}

void TestScriptLibrary::readsAHalfWrittenFileTwice()
{
    add(u"p.js"_s, "fromAll().when({})");
    QStringList seen;
    connect(m_library.get(), &ScriptLibrary::textChanged, this,
            [&] { seen += QString::fromStdString(m_library->at(0).text); });
    // The first look finds the beginning of the old text, and somebody goes on writing then.
    ScriptWatch watch;
    watch.add(path(u"p.js"_s));
    connect(
        &watch, &ScriptWatch::changed, this, [&] { put(u"p.js"_s, "fromAll().when({ A: 1 })"); },
        Qt::SingleShotConnection);
    put(u"p.js"_s, "fromAll().when(");
    QTRY_COMPARE(m_library->at(0).text, std::string("fromAll().when({ A: 1 })"));
    QCOMPARE(seen, QStringList{u"fromAll().when({ A: 1 })"_s});
}

void TestScriptLibrary::believesThatAFileIsEmptyIfItStaysEmpty()
{
    add(u"p.js"_s, "fromAll()");
    put(u"p.js"_s, "");
    QTRY_COMPARE(m_library->at(0).text, std::string());
}

void TestScriptLibrary::keepsTheTextOfADeletedFileUntilItIsBack()
{
    add(u"p.js"_s, "one");
    QVERIFY(QFile::remove(path(u"p.js"_s)));
    QTRY_VERIFY(m_library->at(0).isMissing);
    QCOMPARE(m_library->at(0).text, std::string("one"));
    put(u"p.js"_s, "two");
    QTRY_COMPARE(m_library->at(0).text, std::string("two"));
    QVERIFY(!m_library->at(0).isMissing && m_library->at(0).problem.isEmpty());

    QVERIFY(QFile::remove(path(u"p.js"_s)));
    QTRY_VERIFY(m_library->at(0).isMissing);
    QVERIFY(m_library->save(0).has_value());
    QCOMPARE(get(u"p.js"_s), "two"_ba);
    QVERIFY(!m_library->at(0).isMissing);
}

void TestScriptLibrary::findsAFileAgainWhoseFolderWasGone()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"a/b"_s));
    add(u"a/b/p.js"_s, "one");
    QVERIFY(QDir(path(u"a"_s)).removeRecursively());
    QTRY_VERIFY(m_library->at(0).isMissing);
    QVERIFY(QDir(m_folder->path()).mkpath(u"a/b"_s));
    put(u"a/b/p.js"_s, "two");
    QTRY_COMPARE(m_library->at(0).text, std::string("two"));
}

void TestScriptLibrary::keepsBothTextsUntilThePersonChoosesMine()
{
    add(u"p.js"_s, "one");
    m_library->setText(0, "mine");
    const QSignalSpy conflict(m_library.get(), &ScriptLibrary::conflictChanged);
    put(u"p.js"_s, "theirs");
    QTRY_COMPARE(conflict.size(), 1);
    QCOMPARE(m_library->at(0).text, std::string("mine"));
    QCOMPARE(m_library->at(0).theirs, std::optional<std::string>("theirs"));
    QVERIFY(!m_library->save(0).has_value());
    QCOMPARE(get(u"p.js"_s), "theirs"_ba);

    m_library->keepMine(0);
    QCOMPARE(conflict.size(), 2);
    QVERIFY(m_library->at(0).isEdited() && !m_library->at(0).theirs);
    QVERIFY(m_library->save(0).has_value());
    QCOMPARE(get(u"p.js"_s), "mine"_ba);
}

void TestScriptLibrary::keepsBothTextsUntilThePersonChoosesTheirs()
{
    add(u"p.js"_s, "one");
    m_library->setText(0, "mine");
    put(u"p.js"_s, "theirs");
    QTRY_VERIFY(m_library->at(0).theirs);
    put(u"p.js"_s, "theirs again");
    QTRY_COMPARE(m_library->at(0).theirs, std::optional<std::string>("theirs again"));
    m_library->takeTheirs(0);
    QCOMPARE(m_library->at(0).text, std::string("theirs again"));
    QVERIFY(!m_library->at(0).isEdited() && !m_library->at(0).theirs);
}

void TestScriptLibrary::seesNoConflictWhereBothWroteTheSame()
{
    add(u"p.js"_s, "one");
    m_library->setText(0, "two");
    const QSignalSpy edited(m_library.get(), &ScriptLibrary::editedChanged);
    put(u"p.js"_s, "two");
    QTRY_COMPARE(edited.size(), 1);
    QVERIFY(!m_library->at(0).isEdited() && !m_library->at(0).theirs);
}

void TestScriptLibrary::neverSavesOverAChangeThatItHasNotSeen()
{
    add(u"p.js"_s, "one");
    m_library->setText(0, "mine");
    put(u"p.js"_s, "theirs"); // And no event loop runs before the next line.
    const auto saved = m_library->save(0);
    QCOMPARE(saved.error().message,
             u"cannot save the script %1: another program has changed it meanwhile"_s.arg(
                 path(u"p.js"_s)));
    QCOMPARE(get(u"p.js"_s), "theirs"_ba);
    QCOMPARE(m_library->at(0).theirs, std::optional<std::string>("theirs"));
}

void TestScriptLibrary::saysWhatIsWrongWithAFileAndKeepsItsText()
{
    add(u"p.js"_s, "one");
    put(u"p.js"_s, "\xff");
    QTRY_COMPARE(m_library->at(0).problem,
                 u"cannot read the script %1: it is not UTF-8 at byte 1"_s.arg(path(u"p.js"_s)));
    QCOMPARE(m_library->at(0).text, std::string("one"));
    put(u"p.js"_s, "two");
    QTRY_COMPARE(m_library->at(0).text, std::string("two"));
    QCOMPARE(m_library->at(0).problem, QString());
}

void TestScriptLibrary::trustsItsOwnFilesWhenTheyChange()
{
    add(u"u.js"_s, "upcast('A', 1, 2, e => {})");
    put(u"u.js"_s, "upcast('B', 1, 2, e => {})");
    QTRY_COMPARE(m_library->at(0).text, std::string("upcast('B', 1, 2, e => {})"));
    QVERIFY(m_library->at(0).isTrusted);
}

void TestScriptLibrary::trustsAWorkspacesScriptsAfterThePersonHasSaidSo()
{
    put(u"u.js"_s, "upcast('A', 1, 2, e => {})");
    m_library->restore({{ScriptKind::Upcasters, path(u"u.js"_s), true, {}}});
    QVERIFY(!m_library->at(0).isTrusted);
    QVERIFY(m_library->upcastersToRun().empty());

    const QSignalSpy trust(m_library.get(), &ScriptLibrary::trustChanged);
    m_library->trustAll();
    QCOMPARE(m_library->upcastersToRun().size(), std::size_t{1});
    QCOMPARE(trust.size(), 1);

    put(u"u.js"_s, "upcast('B', 1, 2, e => {})");
    QTRY_COMPARE(m_library->at(0).text, std::string("upcast('B', 1, 2, e => {})"));
    QVERIFY(m_library->upcastersToRun().empty());
    QCOMPARE(trust.size(), 2);

    m_library->setText(0, "upcast('C', 1, 2, e => {})");
    QVERIFY(m_library->upcastersToRun().empty());
    QVERIFY(m_library->save(0).has_value());
    QCOMPARE(m_library->upcastersToRun().size(), std::size_t{1});
}

void TestScriptLibrary::writesItsListIntoTheWorkspace()
{
    const std::vector<WorkspaceScript> list{
        {ScriptKind::Projection, put(u"p.js"_s, "fromAll()"), false, {}},
        {ScriptKind::Upcasters, path(u"gone.js"_s), true, Json::parse(R"({"colour":1})").value()},
        {ScriptKind::Upcasters, put(u"u.js"_s, "upcast('A', 1, 2, e => {})"), false, {}}};
    m_library->restore(list);
    QCOMPARE(m_library->count(), 3);
    QVERIFY(m_library->at(1).isMissing);
    QCOMPARE(m_library->at(1).problem,
             u"cannot read the script %1: there is no such file"_s.arg(path(u"gone.js"_s)));
    QVERIFY(m_library->forWorkspace() == list);
    m_library->restore({});
    QCOMPARE(m_library->count(), 0);
}

QTEST_GUILESS_MAIN(TestScriptLibrary)
#include "tst_script_library.moc"
