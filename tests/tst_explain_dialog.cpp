// SPDX-License-Identifier: MIT
#include "views/debug/explain_dialog.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBrowser>

#include "comparison_text.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

/// The page about a moment, on the screen and in files.
class TestExplainDialog : public QObject
{
    Q_OBJECT
private slots:
    void showsTheMomentOfTheSession();
    void staysAsItIsUntilAsked();
    void anotherStoreEndsTheWaiting();
    void showsNoMarkupOfTheStore();
    void copiesText();
    void savesHtml();
    void savesPdfWithPageNumbers();
    void saysWhyItCannotBeSaved();
    void saysThatThereIsNothingToExplain();
};

namespace {

std::vector<Event> orders()
{
    QByteArray lines = "order-1 Placed {\"total\":\"<b>149</b>\"}\n";
    for (int i = 0; i < 30; ++i)
        lines += "order-1 ItemAdded {\"item" + QByteArray::number(i)
            + "\":\"something that is long enough to break its line on paper\"}\n";
    auto events = eventsOf(lines);
    events[1].actor = {"judy", false};
    return events;
}

class Fixture
{
public:
    Fixture()
    {
        QSignalSpy finished(&session, &Session::loadingFinished);
        session.openWith([]() -> Result<std::unique_ptr<EventStore>> {
            return std::unique_ptr<EventStore>(std::make_unique<FakeStore>(orders()));
        });
        isReady = finished.wait();
        static_cast<QWidget &>(dialog).show();
        isReady = isReady && QTest::qWaitForWindowExposed(&dialog);
        session.selectStream({session.index()->streams.find("order-1")});
    }

    /// Whether there is a page, or a reason, for the version.
    bool explain(int version)
    {
        session.goToVersion({version});
        QSignalSpy shown(&dialog, &ExplainDialog::shown);
        QTest::mouseClick(button(u"Explain the moment that is looked at now"_s), Qt::LeftButton);
        return shown.count() > 0 || shown.wait();
    }

    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] QString page() const { return dialog.findChild<QTextBrowser *>()->toPlainText(); }
    [[nodiscard]] QString message() const
    {
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible())
                return label->text();
        }
        return {};
    }

    Session session;
    ExplainDialog dialog{session};
    bool isReady = false;
};

} // namespace

void TestExplainDialog::showsTheMomentOfTheSession()
{
    Fixture f;
    QVERIFY(f.isReady);
    f.dialog.desk().setNotes({{Row{1}, u"why this?"_s}});
    QVERIFY(f.explain(2));
    const QString page = f.page();
    QVERIFY2(page.startsWith(u"order-1 at version 2\n"_s), qPrintable(page));
    QVERIFY(page.contains(u"by judy"_s));
    QVERIFY(page.contains(u"Note: why this?"_s));
    QVERIFY(page.contains(u"item added: item0 something that is long"_s));
    QCOMPARE(f.message(), QString());
    QCOMPARE(f.dialog.windowTitle(), u"Explanation of order-1 at version 2"_s);
}

void TestExplainDialog::staysAsItIsUntilAsked()
{
    Fixture f;
    QVERIFY(f.explain(2));
    f.session.goToVersion({5});
    QTRY_VERIFY(f.session.moment() && f.session.moment()->row == f.session.row());
    QVERIFY(f.page().startsWith(u"order-1 at version 2\n"_s));
    QVERIFY(f.explain(5));
    QVERIFY(f.page().startsWith(u"order-1 at version 5\n"_s));
}

void TestExplainDialog::anotherStoreEndsTheWaiting()
{
    Fixture f;
    QVERIFY(f.isReady);
    f.session.goToVersion({2});
    f.dialog.explain();
    QCOMPARE(f.message(), u"Going through the events…"_s);
    emit f.session.storeOpened(); // Before the answer can come.
    QVERIFY(!f.dialog.desk().isWorking());
    QCOMPARE(f.message(), QString());
}

void TestExplainDialog::showsNoMarkupOfTheStore()
{
    Fixture f;
    QVERIFY(f.explain(1));
    QVERIFY(f.page().contains(u"placed: total <b>149</b>"_s));
}

void TestExplainDialog::copiesText()
{
    Fixture f;
    QVERIFY(f.explain(2));
    QTest::mouseClick(f.button(u"Copy the explanation"_s), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"order-1 at version 2\n"_s));
}

void TestExplainDialog::savesHtml()
{
    Fixture f;
    const QTemporaryDir folder;
    QVERIFY(f.explain(2));
    const QString path = folder.filePath(u"page.html"_s);
    f.dialog.saveHtml(path);
    QCOMPARE(f.message(), u"Saved as %1."_s.arg(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("<h1>order-1 at version 2</h1>"));
}

void TestExplainDialog::savesPdfWithPageNumbers()
{
    Fixture f;
    const QTemporaryDir folder;
    QVERIFY(f.explain(31));
    const QString path = folder.filePath(u"page.pdf"_s);
    f.dialog.savePdf(path);
    QCOMPARE(f.message(), u"Saved as %1."_s.arg(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-"));
    // A4 is 210 by 297 mm, which is 595 by 842 points.
    const QRegularExpression a4(u"/MediaBox \\[0 0 595[.0]* 842[.0]*\\]"_s);
    QVERIFY2(QString::fromLatin1(pdf).contains(a4), "the paper must be A4");
    const auto pages = pdf.count("/Type /Page\n") + pdf.count("/Type /Page ");
    QVERIFY2(pages >= 2, qPrintable(QString::number(pages)));
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    if (!reader.waitForStarted())
        QSKIP("needs pdftotext for the rest");
    QVERIFY(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    for (int page = 1; page <= pages; ++page)
        QVERIFY2(text.contains(u"Page %1 of %2"_s.arg(page).arg(pages)), qPrintable(text));
    QVERIFY(text.contains(u"order-1 at version 31"_s));
}

void TestExplainDialog::saysWhyItCannotBeSaved()
{
    Fixture f;
    QVERIFY(f.explain(2));
    f.dialog.saveHtml(u"/proc/page.html"_s);
    QVERIFY2(f.message().startsWith(u"/proc/page.html cannot be written: "_s),
             qPrintable(f.message()));
    f.dialog.savePdf(u"/proc/page.pdf"_s);
    QVERIFY2(f.message().startsWith(u"/proc/page.pdf cannot be written: "_s),
             qPrintable(f.message()));
    f.dialog.savePdf(u"fake"_s); // As the store is called.
    QCOMPARE(f.message(), u"fake cannot be written: it is the store that is open"_s);
}

void TestExplainDialog::saysThatThereIsNothingToExplain()
{
    Session session;
    ExplainDialog dialog(session);
    QSignalSpy shown(&dialog, &ExplainDialog::shown);
    dialog.explain();
    QCOMPARE(shown.count(), 1);
    QStringList said;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        said += label->text();
    QVERIFY(said.contains(u"There is no event to explain."_s));
}

QTEST_MAIN(TestExplainDialog)
#include "tst_explain_dialog.moc"
