// SPDX-License-Identifier: MIT
#include "views/common/json_pane.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestJsonView : public QObject
{
    Q_OBJECT
private slots:
    void showsOtherTextInPlaceOfTheOldOne_data();
    void showsOtherTextInPlaceOfTheOldOne();
    void keepsItsPlaceWhenALineChanges();
    void coloursOnlyWhatIsSeen();
    void coloursALineAgainThatHasChanged();
    void paintsABarBesideChangedLines();
    void fillsLongTextInPieces();
    void wrapsLongLines();
    void showsALargePayloadInPart();
    void copiesThePayloadAsItIsStored();
    void savesThePayloadAsItIsStored();
    void showsEachKindOfPayload_data();
    void showsEachKindOfPayload();
};

namespace {

std::shared_ptr<const Payload> payload(Payload::Kind kind, std::string bytes)
{
    return std::make_shared<const Payload>(Payload{kind, std::move(bytes)});
}

QString lines(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += u"\"line\": %1\n"_s.arg(i);
    return text;
}

QPushButton *buttonNamed(const QWidget &parent, const QString &name)
{
    for (QPushButton *button : parent.findChildren<QPushButton *>()) {
        if (button->accessibleName() == name)
            return button;
    }
    return nullptr;
}

} // namespace

void TestJsonView::showsOtherTextInPlaceOfTheOldOne_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("first text") << QString() << u"{\n  \"a\": 1\n}"_s;
    QTest::newRow("one line") << u"{\n  \"a\": 1\n}"_s << u"{\n  \"a\": 2\n}"_s;
    QTest::newRow("lines more") << u"[\n1\n]"_s << u"[\n1,\n2,\n3\n]"_s;
    QTest::newRow("lines less") << u"[\n1,\n1,\n1\n]"_s << u"[\n1,\n1\n]"_s;
    QTest::newRow("the same again and again") << u"a\na\na"_s << u"a\na\na\na"_s;
    QTest::newRow("a prefix") << u"abc"_s << u"abcdef"_s;
    QTest::newRow("to nothing") << u"abc\ndef"_s << QString();
    QTest::newRow("long to long") << lines(3'000) << lines(9'000).mid(20'000);
    QTest::newRow("long to a long middle") << lines(3'000) << lines(500) + lines(3'000);
    QTest::newRow("long to short") << lines(3'000) << lines(30);
    QTest::newRow("to the same") << u"abc"_s << u"abc"_s;
}

void TestJsonView::showsOtherTextInPlaceOfTheOldOne()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    JsonView view;
    view.showText({before}, JsonView::Colors::Json);
    view.showText({after}, JsonView::Colors::Json); // Perhaps before the first is all there.
    QTRY_COMPARE(view.toPlainText(), after);
    view.showText({before}, JsonView::Colors::Json);
    QTRY_COMPARE(view.toPlainText(), before);
    QVERIFY(!view.isFilling());
}

void TestJsonView::keepsItsPlaceWhenALineChanges()
{
    JsonView view;
    view.resize(300, 200);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QString text = lines(500);
    view.showText({text}, JsonView::Colors::Json);
    view.verticalScrollBar()->setValue(200);
    view.showText({QString(text).replace(u"\"line\": 10\n"_s, u"\"line\": 7\n\"more\": 1\n"_s)},
                  JsonView::Colors::Json);
    QCOMPARE(view.verticalScrollBar()->value(), 200);
}

void TestJsonView::coloursOnlyWhatIsSeen()
{
    JsonView view;
    view.resize(300, 200);
    view.showText({lines(500)}, JsonView::Colors::Json);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTRY_COMPARE(view.document()->firstBlock().layout()->formats().size(), 2);
    QCOMPARE(view.document()->firstBlock().layout()->formats().first().format.foreground().color(),
             themeColors(view.palette()).key);
    QVERIFY(view.document()->findBlockByNumber(400).layout()->formats().isEmpty());
    view.verticalScrollBar()->setValue(395);
    QTRY_COMPARE(view.document()->findBlockByNumber(400).layout()->formats().size(), 2);
}

void TestJsonView::coloursALineAgainThatHasChanged()
{
    JsonView view;
    view.resize(400, 200);
    view.showText({u"{\n  \"status\": \"New\"\n}"_s}, JsonView::Colors::Json);
    view.grab();
    view.showText({u"{\n  \"status\": \"ReadyToShip\"\n}"_s}, JsonView::Colors::Json);
    view.grab();
    const auto formats = view.document()->findBlockByNumber(1).layout()->formats();
    QCOMPARE(formats.size(), 2); // The key and the string …
    QCOMPARE(formats.last().start, 12);
    QCOMPARE(formats.last().length, 13); // … with both its quotes.
}

void TestJsonView::paintsABarBesideChangedLines()
{
    JsonView view;
    view.resize(300, 200);
    ShownText shown{u"{\n  \"a\": 2\n}"_s};
    shown.changedLines = {false, true, false};
    view.showText(shown, JsonView::Colors::Json);
    const QImage image = view.grab().toImage();
    const ThemeColors theme = themeColors(view.palette());
    const int lineHeight = view.fontMetrics().lineSpacing();
    const int second = static_cast<int>(view.document()->documentMargin()) + lineHeight * 3 / 2;
    QCOMPARE(image.pixelColor(1, second), theme.warning);
    QCOMPARE(image.pixelColor(250, second), theme.changed);
    QVERIFY(image.pixelColor(1, second - lineHeight) != theme.warning);
}

void TestJsonView::fillsLongTextInPieces()
{
    const QString text = lines(20'000);
    JsonView view;
    view.resize(300, 200);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QElapsedTimer timer;
    timer.start();
    view.showText({text}, JsonView::Colors::Json);
    qInfo("%lld us until the first piece of %lld characters is there", timer.nsecsElapsed() / 1'000,
          qlonglong{text.size()});
    QVERIFY(view.isFilling());
    QTRY_VERIFY(!view.isFilling());
    QCOMPARE(view.toPlainText(), text);
}

void TestJsonView::wrapsLongLines()
{
    JsonView view;
    view.resize(300, 200);
    view.showText({u"\"%1\""_s.arg(QString(500, u'x'))}, JsonView::Colors::Json);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(view.document()->firstBlock().layout()->lineCount() > 5);
    QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
}

void TestJsonView::showsALargePayloadInPart()
{
    std::string json = "[0";
    for (int i = 0; i < 200'000; ++i)
        json += ",12345";
    json += "]";
    JsonPane pane(u"Data"_s, JsonPane::Look::Boxed);
    pane.resize(300, 200);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    pane.showPayload(payload(Payload::Kind::Json, json), {});
    QPushButton *showAll = buttonNamed(pane, u"Show all of it"_s);
    QVERIFY(showAll->isVisible());
    QTRY_VERIFY(!pane.view().isFilling());
    QVERIFY(pane.view().blockCount() < 150'000);

    QTest::mouseClick(showAll, Qt::LeftButton);
    QTRY_VERIFY(!pane.view().isFilling());
    QCOMPARE(pane.view().blockCount(), 200'003);
    QVERIFY(!showAll->isVisible());
}

void TestJsonView::copiesThePayloadAsItIsStored()
{
    JsonPane pane(u"Data"_s, JsonPane::Look::Boxed);
    pane.showPayload(payload(Payload::Kind::Json, R"({ "a":1.50 })"), {});
    pane.copyAll();
    QCOMPARE(QGuiApplication::clipboard()->text(), uR"({ "a":1.50 })"_s);
    pane.showPayload(payload(Payload::Kind::Bytes, "\xff\x01"), {});
    pane.copyAll();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"ff 01"_s);
}

void TestJsonView::savesThePayloadAsItIsStored()
{
    const QTemporaryDir dir;
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    JsonPane pane(u"Data"_s, JsonPane::Look::Boxed);
    pane.show();
    const std::string large(2 * JsonPane::part.bytes, '\xfe');
    pane.showPayload(payload(Payload::Kind::Bytes, large), {});
    QTest::mouseClick(buttonNamed(pane, u"Save it as a file"_s), Qt::LeftButton);
    auto *dialog = pane.findChild<QFileDialog *>();
    QVERIFY(dialog != nullptr);
    const QString path = dir.filePath(u"payload.bin"_s);
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");

    QFile file(path);
    QTRY_VERIFY(file.exists());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().toStdString(), large);
}

void TestJsonView::showsEachKindOfPayload_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row
        = [](const char *name, Payload::Kind kind, const char *bytes, const char *expected) {
              QTest::newRow(name) << static_cast<int>(kind) << QByteArray(bytes)
                                  << QString::fromUtf8(expected);
          };
    row("JSON", Payload::Kind::Json, R"({"a":1})", "{\n  \"a\": 1\n}");
    row("text", Payload::Kind::Text, "<a>\r\n</a>", "<a>\n</a>");
    row("bytes", Payload::Kind::Bytes, "\xff",
        "00000000  ff                                                |.|");
    row("none", Payload::Kind::Absent, "", "");
}

void TestJsonView::showsEachKindOfPayload()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    JsonPane pane(u"Data"_s, JsonPane::Look::Boxed);
    pane.showPayload(payload(static_cast<Payload::Kind>(kind), bytes.toStdString()), u"No data"_s);
    QCOMPARE(pane.view().toPlainText(), expected);
    QCOMPARE(pane.view().placeholderText(), u"No data"_s);
}

QTEST_MAIN(TestJsonView)
#include "tst_json_view.moc"
