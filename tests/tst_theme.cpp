// SPDX-License-Identifier: MIT
#include "views/common/icons.h"
#include "views/common/theme.h"
#include "views/common/type_colors.h"

#include <QApplication>
#include <QLineEdit>
#include <QPalette>
#include <QTest>
#include <QWindow>

#include <cmath>

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestTheme : public QObject
{
    Q_OBJECT
private slots:
    void hasAKeyForEachTheme();
    void takesAnUnknownKeyForTheSystem();
    void keepsEveryTextReadable_data();
    void keepsEveryTextReadable();
    void paintsWidgetsInTheChosenTheme();
    void followsTheDesktopOnlyInTheSystemTheme();
    void drawsEveryIconInTheColourOfText();
};

namespace {

/// Relative luminance as WCAG 2.1 defines it.
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor middleOf(QWidget &widget)
{
    const QImage image = widget.grab().toImage();
    return image.pixelColor(image.rect().center());
}

} // namespace

void TestTheme::hasAKeyForEachTheme()
{
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark})
        QCOMPARE(themeFromKey(themeKey(theme)), theme);
}

void TestTheme::takesAnUnknownKeyForTheSystem()
{
    QCOMPARE(themeFromKey(u"purple"_s), Theme::System);
}

void TestTheme::keepsEveryTextReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::keepsEveryTextReadable()
{
    QFETCH(bool, dark);
    const QPalette palette = themePalette(dark);
    const ThemeColors colors = themeColors(palette);
    const std::pair<const char *, QColor> texts[] = {
        {"text", palette.color(QPalette::Text)},
        {"muted", colors.mutedText},
        {"placeholder", palette.color(QPalette::PlaceholderText)},
        {"accent", colors.accent},
        {"good", colors.good},
        {"warning", colors.warning},
        {"danger", colors.danger},
        {"key", colors.key},
        {"string", colors.stringValue},
        {"number", colors.numberValue},
        {"keyword", colors.keyword},
    };
    const std::pair<const char *, QColor> grounds[] = {
        {"base", palette.color(QPalette::Base)},
        {"window", palette.color(QPalette::Window)},
        {"panel", colors.panel},
        {"selection", palette.color(QPalette::Highlight)},
        {"chip", colors.chipBackground},
        {"changed", colors.changed},
        {"added", colors.added},
        {"removed", colors.removed},
        {"dangerBackground", colors.dangerBackground},
    };
    for (const auto &[text, color] : texts) {
        for (const auto &[ground, background] : grounds)
            QVERIFY2(
                contrast(color, background) >= 4.5,
                qPrintable(u"%1 on %2: %3"_s.arg(QLatin1StringView(text), QLatin1StringView(ground))
                               .arg(contrast(color, background))));
    }
    QVERIFY(contrast(colors.accentText, colors.accent) >= 4.5);
    QVERIFY(contrast(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)) >= 4.5);
    QVERIFY(contrast(colors.related, palette.color(QPalette::Base)) >= 3.0); // A mark, not a text.
}

void TestTheme::paintsWidgetsInTheChosenTheme()
{
    QLineEdit edit;
    edit.resize(100, 30);
    edit.show();
    QVERIFY(QTest::qWaitForWindowExposed(&edit));

    applyTheme(Theme::Light);
    QCOMPARE(middleOf(edit), QColor(0xffffff));
    applyTheme(Theme::Dark);
    QCOMPARE(middleOf(edit), QColor(0x1d2128));
    QVERIFY(isDark(edit.palette()));
}

void TestTheme::followsTheDesktopOnlyInTheSystemTheme()
{
    QWidget window; // The offscreen desktop is light.
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QEvent changed(QEvent::ThemeChange);

    applyTheme(Theme::Dark);
    QCoreApplication::sendEvent(window.windowHandle(), &changed);
    QCoreApplication::processEvents();
    QVERIFY(isDark(QApplication::palette()));

    applyTheme(Theme::System);
    QVERIFY(!isDark(QApplication::palette()));
    QApplication::setPalette(themePalette(true)); // As if it had been dark until now.
    QCoreApplication::sendEvent(window.windowHandle(), &changed);
    QTRY_VERIFY(!isDark(QApplication::palette()));
}

void TestTheme::drawsEveryIconInTheColourOfText()
{
    for (const bool dark : {false, true}) {
        applyTheme(dark ? Theme::Dark : Theme::Light);
        const QColor text = QApplication::palette().color(QPalette::ButtonText);
        for (int name = 0; name <= int(IconName::Theme); ++name) {
            const QImage image = icon(IconName(name)).pixmap(QSize(64, 64)).toImage();
            const QColor expected = IconName(name) == IconName::Warning
                ? themeColors(QApplication::palette()).danger
                : text;
            int inked = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    inked += image.pixelColor(x, y) == expected ? 1 : 0;
            }
            QVERIFY2(inked > 80, qPrintable(u"icon %1: %2 pixels"_s.arg(name).arg(inked)));
        }
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
