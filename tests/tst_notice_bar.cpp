// SPDX-License-Identifier: MIT
#include "views/common/notice_bar.h"
#include "views/common/theme.h"

#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestNoticeBar : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void isHiddenUntilThereIsSomethingToSay();
    void saysAnErrorInTheColourOfDanger();
    void showsMarkupAsItStands();
    void closesByItsButtonAndByEscape();
    void callsItsActionOnce();
    void replacesTheSentenceBefore();

private:
    std::unique_ptr<QWidget> m_window;
    NoticeBar *m_bar = nullptr; // Owned by the window.
};

void TestNoticeBar::init()
{
    applyTheme(Theme::Light);
    m_window = std::make_unique<QWidget>();
    m_bar = new NoticeBar;
    auto *layout = new QVBoxLayout(m_window.get());
    layout->setContentsMargins({});
    layout->addWidget(m_bar);
    m_window->resize(600, 60);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestNoticeBar::isHiddenUntilThereIsSomethingToSay()
{
    QVERIFY(!m_bar->isVisible());
    m_bar->say(NoticeBar::Kind::Notice, u"The store has grown."_s);
    QVERIFY(m_bar->isVisible());
    QCOMPARE(m_bar->accessibleName(), u"The store has grown."_s);
    QVERIFY(!m_bar->findChild<QPushButton *>()->isVisible());
}

void TestNoticeBar::saysAnErrorInTheColourOfDanger()
{
    m_bar->say(NoticeBar::Kind::Error, u"cannot open nowhere.db: no such file"_s);
    QCOMPARE(m_bar->accessibleName(), u"Error: cannot open nowhere.db: no such file"_s);
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        applyTheme(theme);
        const QImage image = m_bar->grab().toImage();
        QCOMPARE(image.pixelColor(14, image.height() / 2),
                 themeColors(m_bar->palette()).dangerBackground);
    }
}

void TestNoticeBar::showsMarkupAsItStands()
{
    m_bar->say(NoticeBar::Kind::Error, u"cannot open <b>x</b>"_s);
    QCOMPARE(m_bar->sentence(), u"cannot open <b>x</b>"_s);
}

void TestNoticeBar::closesByItsButtonAndByEscape()
{
    m_bar->say(NoticeBar::Kind::Error, u"One."_s);
    QTest::mouseClick(m_bar->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(!m_bar->isVisible());

    m_bar->say(NoticeBar::Kind::Error, u"Two."_s);
    QTest::keyClick(m_bar->findChild<QToolButton *>(), Qt::Key_Escape);
    QVERIFY(!m_bar->isVisible());
}

void TestNoticeBar::callsItsActionOnce()
{
    int calls = 0;
    m_bar->say(NoticeBar::Kind::Error, u"Gone."_s, u"Try again"_s, [&] {
        ++calls;
        m_bar->say(NoticeBar::Kind::Error, u"Still gone."_s);
    });
    auto *button = m_bar->findChild<QPushButton *>();
    QCOMPARE(button->text(), u"Try again"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(calls, 1);
    QCOMPARE(m_bar->sentence(), u"Still gone."_s);
    QVERIFY(m_bar->isVisible() && !button->isVisible());
}

void TestNoticeBar::replacesTheSentenceBefore()
{
    m_bar->say(NoticeBar::Kind::Error, u"One."_s, u"Act"_s, [] {});
    m_bar->say(NoticeBar::Kind::Notice, u"Two."_s);
    QCOMPARE(m_bar->sentence(), u"Two."_s);
    QVERIFY(!m_bar->findChild<QPushButton *>()->isVisible());
}

QTEST_MAIN(TestNoticeBar)
#include "tst_notice_bar.moc"
