// SPDX-License-Identifier: MIT
#include "model/session/workspace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hindcast;
using namespace Qt::StringLiterals;

/// The `.hindcast` file: what is written, what is read, and what is said about a wrong one.
class TestWorkspace : public QObject
{
    Q_OBJECT
private slots:
    void writesOneMemberALineInAFixedOrder();
    void readsWhatItWrites();
    void writesNothingThatTheSchemaLacks();
    void keepsMembersThatItDoesNotKnow();
    void makesPathsBelowTheFileRelativeAndOthersAbsolute();
    void needsNothingButTheFormat();
    void saysWhereAFileIsWrong_data();
    void saysWhereAFileIsWrong();
    void refusesWhatIsNoWorkspaceFile();
    void saysWhyAFileCannotBeWritten();
};

namespace {

Workspace fullWorkspace()
{
    Workspace workspace;
    workspace.store = u"/shop/data/warehouse.db"_s;
    workspace.profile = u"Emmett (SQLite)"_s;
    workspace.stream = "order-1";
    workspace.version = Version{17};
    workspace.partition = "sku-4";
    workspace.projection.script = u"/shop/summary.js"_s;
    workspace.scripts = {{ScriptKind::Projection, u"/shop/summary.js"_s, false, {}},
                         {ScriptKind::Upcasters, u"/lib/up.js"_s, true, {}},
                         {ScriptKind::Upcasters, u"/shop/old.js"_s, false, {}}};
    workspace.before.projection.builtIn = BuiltIn::LastEvent;
    workspace.after.projection.script = u"/shop/summary.js"_s;
    workspace.after.upcasters = QStringList{u"/lib/up.js"_s, u"/shop/old.js"_s};
    workspace.expectedPaths = QStringList{u"/*/postalCode"_s};
    workspace.ignoredPaths = QStringList{u"/$time"_s};
    workspace.itemKeys = QStringList{u"/sku"_s};
    workspace.comparedScope = {ComparisonScope::Kind::Category, "orders"};
    workspace.skipsFailures = true;
    workspace.showsOnlyDifferences = true;
    Branch branch{.name = u"what if"_s, .stream = "order-1", .baseCount = 9};
    branch.skipped = {{1, 1}, {3, 5}};
    branch.changed[2] = {.type = "Paid", .data = Json::number("1.50")};
    branch.placed = {{.behind = -1, .moved = 7},
                     {.behind = 6, .inserted = {.type = "New", .schemaVersion = "2"}}};
    workspace.branches = {branch, {.name = u"all"_s, .partition = ""}};
    workspace.bookmarks = {{"order-1", {3}, {}, u"paid \"twice\""_s, {}}, {{}, {}, {99}, {}, {}}};
    workspace.breakpoints = {{BreakpointKind::Type, "OrderPaid", {}, true, {}},
                             {BreakpointKind::Condition, "event.data.cents > 5", {}, false, {}},
                             {BreakpointKind::BecomesTrue, "s.cents < 0", {}, true, {}},
                             {BreakpointKind::Changes, "/cents", {}, true, {}},
                             {BreakpointKind::Throws, {}, {}, true, {}},
                             {BreakpointKind::Rule, "s.cents >= 0", u"never negative"_s, true, {}}};
    workspace.watches = {"s.cents / 100", "s.\"items\""};
    return workspace;
}

constexpr const char *fullText = R"json({
  "format": "hindcast-workspace/1",
  "store": "data/warehouse.db",
  "profile": "Emmett (SQLite)",
  "place": {
    "stream": "order-1",
    "version": 17,
    "partition": "sku-4"
  },
  "projection": {
    "script": "summary.js"
  },
  "scripts": [
    {
      "kind": "projection",
      "path": "summary.js"
    },
    {
      "kind": "upcasters",
      "path": "/lib/up.js",
      "on": true
    },
    {
      "kind": "upcasters",
      "path": "old.js",
      "on": false
    }
  ],
  "comparison": {
    "before": {
      "projection": {
        "builtIn": "last"
      }
    },
    "after": {
      "projection": {
        "script": "summary.js"
      },
      "upcasters": [
        "/lib/up.js",
        "old.js"
      ]
    },
    "category": "orders",
    "expected": [
      "/*/postalCode"
    ],
    "ignored": [
      "/$time"
    ],
    "itemKeys": [
      "/sku"
    ],
    "skipFailures": true,
    "onlyDifferences": true
  },
  "bookmarks": [
    {
      "stream": "order-1",
      "version": 3,
      "note": "paid \"twice\""
    },
    {
      "position": 99
    }
  ],
  "breakpoints": [
    {
      "kind": "type",
      "type": "OrderPaid"
    },
    {
      "kind": "condition",
      "on": false,
      "condition": "event.data.cents > 5"
    },
    {
      "kind": "becomesTrue",
      "condition": "s.cents < 0"
    },
    {
      "kind": "changes",
      "path": "/cents"
    },
    {
      "kind": "throws"
    },
    {
      "kind": "rule",
      "name": "never negative",
      "condition": "s.cents >= 0"
    }
  ],
  "watches": [
    "s.cents / 100",
    "s.\"items\""
  ],
  "branches": [
    {
      "name": "what if",
      "stream": "order-1",
      "events": 9,
      "skipped": [
        1,
        [
          3,
          5
        ]
      ],
      "changed": [
        {
          "event": 2,
          "type": "Paid",
          "data": 1.50
        }
      ],
      "placed": [
        {
          "behind": -1,
          "moved": 7
        },
        {
          "behind": 6,
          "type": "New",
          "schemaVersion": "2"
        }
      ]
    },
    {
      "name": "all",
      "partition": "",
      "events": 0
    }
  ]
})json";

constexpr const char *textOfTheFuture = R"({
  "format": "hindcast-workspace/1",
  "place": {
    "stream": "a",
    "zoom": 2.50
  },
  "projection": {
    "builtIn": "merge",
    "name": "m"
  },
  "scripts": [
    {
      "kind": "projection",
      "path": "p.js",
      "colour": "red"
    }
  ],
  "comparison": {
    "before": {
      "projection": {
        "builtIn": "merge"
      },
      "title": "Old"
    },
    "after": {
      "projection": {
        "builtIn": "merge"
      }
    },
    "order": null
  },
  "bookmarks": [
    {
      "position": 1,
      "icon": "star"
    }
  ],
  "breakpoints": [
    {
      "kind": "throws",
      "condition": "only of these"
    }
  ],
  "branches": [
    {
      "name": "b",
      "stream": "a",
      "events": 2,
      "changed": [
        {
          "event": 0,
          "type": "T",
          "why": "typo"
        }
      ],
      "placed": [
        {
          "behind": -1,
          "moved": 1,
          "why": "late"
        }
      ],
      "colour": "red"
    }
  ],
  "future": {
    "big": 123456789012345678901234567890
  }
})";

/// Every member of \a value that \a schema does not name, as a JSON pointer.
QStringList unknownTo(const Json &schema, const Json &value, const Json &root, const QString &at)
{
    if (const Json *reference = schema.find("$ref")) {
        const std::string name = reference->text().substr(std::string("#/$defs/").size());
        return unknownTo(*root.find("$defs")->find(name), value, root, at);
    }
    QStringList unknown;
    for (const Json &item : value.items())
        unknown += unknownTo(*schema.find("items"), item, root, at + u"/*"_s);
    for (const JsonMember &member : value.members()) {
        const QString place = at + u'/' + QString::fromStdString(member.key);
        const Json *properties = schema.find("properties");
        const Json *known = properties != nullptr ? properties->find(member.key) : nullptr;
        if (known == nullptr)
            unknown += place;
        else
            unknown += unknownTo(*known, member.value, root, place);
    }
    return unknown;
}

QString messageOf(const std::string &text)
{
    const auto workspace = parseWorkspace(text, u"/shop"_s);
    return workspace ? QString() : workspace.error().message;
}

} // namespace

void TestWorkspace::writesOneMemberALineInAFixedOrder()
{
    QCOMPARE(workspaceText(fullWorkspace(), u"/shop"_s), std::string(fullText));
}

void TestWorkspace::readsWhatItWrites()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"shop.hindcast"_s);
    Workspace workspace = fullWorkspace();
    workspace.store = folder.filePath(u"warehouse.db"_s);
    QVERIFY(writeWorkspace(path, workspace).has_value());
    const auto read = readWorkspace(path);
    QVERIFY2(read.has_value(), qPrintable(messageOf("{}")));
    QVERIFY(read.value() == workspace);
}

void TestWorkspace::writesNothingThatTheSchemaLacks()
{
    QFile file(u"" SCHEMAS "/workspace.schema.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto schema = Json::parse(file.readAll().toStdString());
    QVERIFY(schema.has_value());
    const Json written = Json::parse(fullText).value();
    QCOMPARE(unknownTo(schema.value(), written, schema.value(), {}), QStringList());
    // And the check itself can fail:
    const Json wrong = Json::parse(R"({"scripts":[{"colour":1}]})").value();
    QCOMPARE(unknownTo(schema.value(), wrong, schema.value(), {}),
             QStringList{u"/scripts/*/colour"_s});
}

void TestWorkspace::keepsMembersThatItDoesNotKnow()
{
    const auto workspace = parseWorkspace(textOfTheFuture, u"/shop"_s);
    QVERIFY(workspace.has_value());
    QCOMPARE(workspaceText(workspace.value(), u"/shop"_s), std::string(textOfTheFuture));
}

void TestWorkspace::makesPathsBelowTheFileRelativeAndOthersAbsolute()
{
    const auto written = [](const QString &store) {
        Workspace workspace;
        workspace.store = store;
        const Json json = Json::parse(workspaceText(workspace, u"/home/me/shop"_s)).value();
        return QString::fromStdString(json.find("store")->text());
    };
    QCOMPARE(written(u"/home/me/shop/a.db"_s), u"a.db"_s);
    QCOMPARE(written(u"/home/me/shop/b/a.db"_s), u"b/a.db"_s);
    QCOMPARE(written(u"/home/me/a.db"_s), u"/home/me/a.db"_s);
    QCOMPARE(written(u"/home/me/shopping/a.db"_s), u"/home/me/shopping/a.db"_s);
    QCOMPARE(written(u"/home/me/shop/..a.db"_s), u"..a.db"_s);
    const auto read = parseWorkspace(R"({"format":"hindcast-workspace/1","store":"../a.db"})",
                                     u"/home/me/shop"_s);
    QCOMPARE(read.value().store, u"/home/me/a.db"_s);
}

void TestWorkspace::needsNothingButTheFormat()
{
    const auto workspace
        = parseWorkspace("\xef\xbb\xbf{\"format\":\"hindcast-workspace/1\"}", u"/shop"_s);
    QVERIFY(workspace.has_value());
    QVERIFY(workspace.value() == Workspace());
}

void TestWorkspace::saysWhereAFileIsWrong_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *members, const QString &message) {
        QTest::newRow(name) << QByteArray(members) << message;
    };
    row("a text for an object", R"("place":"order-1")",
        u"/place: expected an object, found \"order-1\""_s);
    row("an unknown kind", R"("scripts":[{"kind":"reducer","path":"p.js"}])",
        u"/scripts/0/kind: expected one of projection, upcasters, found \"reducer\""_s);
    row("no path", R"("scripts":[{"kind":"projection"}])", u"/scripts/0: expected the key path"_s);
    row("an object for a list", R"("bookmarks":{})", u"/bookmarks: expected an array, found {}"_s);
    row("a huge number", R"("place":{"version":1e400})",
        u"/place/version: expected an integer, found 1e400"_s);
    row("a branch of nothing", R"("branches":[{"name":"a","events":1}])",
        u"/branches/0: expected the key stream"_s);
    row("a branch that skips what it has not",
        R"("branches":[{"name":"a","stream":"s","events":3,"skipped":[[1,3]]}])",
        u"/branches/0/skipped/0/1: expected a number from 1 to 2, found 3"_s);
    row("a branch that skips backwards",
        R"("branches":[{"name":"a","stream":"s","events":3,"skipped":[2,1]}])",
        u"/branches/0/skipped/1: expected a number from 3 to 2, found 1"_s);
    row("an event without a type",
        R"("branches":[{"name":"a","stream":"s","events":3,"placed":[{"behind":0}]}])",
        u"/branches/0/placed/0: expected the key type"_s);
    row("an integer beyond 64 bits", R"("bookmarks":[{"position":9223372036854775808}])",
        u"/bookmarks/0/position: expected an integer, found 9223372036854775808"_s);
    row("a path with U+0000", R"("store":"a\u0000b")",
        u"/store: expected a path without the character U+0000, found \"a\\u0000b\""_s);
    row("an unknown projection", R"("projection":{"builtIn":"sum"})",
        u"/projection/builtIn: expected one of merge, last, count, patch, found \"sum\""_s);
    row("a pattern that is no pointer", R"("comparison":{"expected":["/a","b"]})",
        u"/comparison/expected/1: expected a JSON pointer, which begins with /, found \"b\""_s);
    row("an unknown breakpoint", R"("breakpoints":[{"kind":"sometimes"}])",
        u"/breakpoints/0/kind: expected one of type, condition, becomesTrue, changes, throws, "
        u"rule, found \"sometimes\""_s);
    row("a breakpoint without its condition", R"("breakpoints":[{"kind":"rule","name":"x"}])",
        u"/breakpoints/0: expected the key condition"_s);
    row("a field that is no pointer", R"("breakpoints":[{"kind":"changes","path":"cents"}])",
        u"/breakpoints/0/path: expected a JSON pointer, which begins with /, found \"cents\""_s);
    row("a watch that is no text", R"("watches":["s.a",7])",
        u"/watches/1: expected a text, found 7"_s);
    row("a switch that is none", R"("scripts":[{"kind":"upcasters","path":"u.js","on":1}])",
        u"/scripts/0/on: expected true or false, found 1"_s);
}

void TestWorkspace::saysWhereAFileIsWrong()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, message);
    QCOMPARE(messageOf("{\"format\":\"hindcast-workspace/1\"," + members.toStdString() + "}"),
             message);
}

void TestWorkspace::refusesWhatIsNoWorkspaceFile()
{
    QCOMPARE(messageOf("{}"), u"/: expected the key format"_s);
    QCOMPARE(messageOf(R"({"format":"hindcast-workspace/2"})"),
             u"/format: this version of Hindcast reads hindcast-workspace/1, and the file is "
             u"hindcast-workspace/2"_s);
    QCOMPARE(messageOf(R"({"format":"hindcast-profile/1"})"),
             u"/format: expected hindcast-workspace/1, found \"hindcast-profile/1\""_s);
    QCOMPARE(messageOf("[]"), u"/: expected an object, found []"_s);
    QCOMPARE(messageOf("{"), u"not JSON: unexpected end of data at column 2"_s);
    QCOMPARE(messageOf(std::string(100'000, '[')),
             u"not JSON: nested deeper than 512 levels at column 513"_s);

    std::string many = R"({"format":"hindcast-workspace/1","scripts":[0)";
    for (int i = 1; i <= 1000; ++i)
        many += ",0";
    QCOMPARE(messageOf(many + "]}"), u"/scripts: expected at most 1000 scripts, found 1001"_s);

    const QTemporaryDir folder;
    const QString path = folder.filePath(u"big.hindcast"_s);
    QCOMPARE(readWorkspace(path).error().message,
             u"cannot open the workspace %1: there is no such file"_s.arg(path));
    QFile big(path);
    QVERIFY(big.open(QIODevice::WriteOnly));
    QVERIFY(big.resize(qint64{1024} * 1024 * 1024)); // Takes no room: it is one hole.
    QCOMPARE(readWorkspace(path).error().message,
             u"cannot open the workspace %1: it is larger than 64 MB"_s.arg(path));
    QCOMPARE(readWorkspace(folder.path()).error().message,
             u"cannot open the workspace %1: it is a folder"_s.arg(folder.path()));
}

void TestWorkspace::saysWhyAFileCannotBeWritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"gone/shop.hindcast"_s);
    const auto written = writeWorkspace(path, {});
    QVERIFY(!written.has_value());
    QVERIFY2(written.error().message.startsWith(u"cannot save the workspace %1: "_s.arg(path)),
             qPrintable(written.error().message));
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
