// SPDX-License-Identifier: MIT
#include "views/common/theme.h"

#include "views/common/flat_style.h"
#include "views/common/type_colors.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

/// What the style sheet and the palette need beside ThemeColors.
struct Surface
{
    QColor base;
    QColor text;
    QColor disabledText;
    QColor selection;
    QColor button;
    QColor hover; ///< Background of what the pointer is over.
    QColor border; ///< Around line edits and buttons.
    QColor handle; ///< Of a scroll bar.
};

Surface surface(bool dark)
{
    if (dark)
        return {.base = 0x1d2128,
                .text = 0xe6e9ee,
                .disabledText = 0x6b7482,
                .selection = 0x26344f,
                .button = 0x272d35,
                .hover = 0x303741,
                .border = 0x3b434e,
                .handle = 0x4a5361};
    return {.base = 0xffffff,
            .text = 0x1f2733,
            .disabledText = 0xa3aab8,
            .selection = 0xe6edfc,
            .button = 0xffffff,
            .hover = 0xf0f3f8,
            .border = 0xd5dbe3,
            .handle = 0xc3cad4};
}

ThemeColors colors(bool dark)
{
    if (dark)
        return {.panel = 0x23282f,
                .divider = 0x333a43,
                .accent = 0x76a0ff,
                .accentText = 0x10141a,
                .mutedText = 0x98a2b0,
                .chipBackground = 0x303741,
                .changed = 0x3d331a,
                .added = 0x17382a,
                .removed = 0x42232a,
                .good = 0x7fd99a,
                .warning = 0xf0b93c,
                .danger = 0xff8a85,
                .dangerBackground = 0x42232a,
                .key = 0xcf9df0,
                .stringValue = 0x8ddb8c,
                .numberValue = 0x86baff,
                .keyword = 0xf0b45a,
                .related = 0xb294ff};
    return {.panel = 0xf7f9fb,
            .divider = 0xdfe5ec,
            .accent = 0x2563d9,
            .accentText = 0xffffff,
            .mutedText = 0x5d6878,
            .chipBackground = 0xeef1f6,
            .changed = 0xfff3d6,
            .added = 0xe3f6e8,
            .removed = 0xfde7e7,
            .good = 0x15713a,
            .warning = 0x865700,
            .danger = 0xb42323,
            .dangerBackground = 0xfde7e7,
            .key = 0x7a2f9e,
            .stringValue = 0x15713a,
            .numberValue = 0x0b5cad,
            .keyword = 0x8a4b08,
            .related = 0x7c4dff};
}

constexpr QStringView boxes = uR"(
QToolTip { background: @panel; color: @text; border: 1px solid @border; padding: 3px 5px; }
QLineEdit {
    background: @base; border: 1px solid @border; border-radius: 6px; padding: 3px 7px; }
QLineEdit:focus { border-color: @accent; }
QLineEdit:disabled { background: @panel; }
QPushButton, QToolButton {
    background: @button; border: 1px solid @border; border-radius: 6px; padding: 4px 10px; }
QToolButton { padding: 4px; }
QToolButton[popupMode="1"], QToolButton[popupMode="2"] { padding-right: 16px; }
QPushButton:hover, QToolButton:hover { background: @hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: @selection; }
QPushButton:focus, QToolButton:focus { border-color: @accent; }
QPushButton:disabled, QToolButton:disabled { color: @disabledText; }
QPushButton[flat="true"], QToolButton[autoRaise="true"] {
    background: transparent; border-color: transparent; }
QPushButton[flat="true"]:hover, QToolButton[autoRaise="true"]:hover { background: @hover; }
QPushButton[flat="true"]:focus, QToolButton[autoRaise="true"]:focus { border-color: @accent; }
QToolButton[autoRaise="true"]:checked { background: @selection; }
QPushButton[primary="true"] { background: @accent; color: @accentText; border-color: @accent; }
QPushButton[primary="true"]:focus { border-color: @text; }
QPushButton[primary="true"]:disabled { background: @chipBackground; color: @disabledText; }
QPushButton::menu-indicator, QToolButton::menu-indicator {
    width: 8px; right: 5px; subcontrol-origin: padding; subcontrol-position: right center; }
QLabel[chip] { border-radius: 11px; padding: 2px 8px; color: @mutedText;
    background: @chipBackground; }
QLabel[chip="good"] { color: @good; background: @added; }
QLabel[chip="danger"] { color: @danger; background: @dangerBackground; }
QLabel[muted="true"] { color: @mutedText; }
QLabel[heading="true"] { font-weight: bold; }
QWidget[panel="true"] { background: @panel; }
)";

constexpr QStringView frames = uR"(
QAbstractItemView { border: none; background: @base; outline: none; }
QTableView { gridline-color: @divider; }
QHeaderView { background: @base; border: none; }
QHeaderView::section { background: @base; color: @mutedText; border: none;
    border-bottom: 1px solid @divider; padding: 5px 8px; font-weight: normal; }
QHeaderView::section:checked { font-weight: normal; }
QHeaderView::section:hover { background: @hover; }
QTabWidget::pane { border: none; border-top: 1px solid @divider; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @mutedText; border: none;
    border-bottom: 2px solid transparent; padding: 6px 11px; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { color: @text; background: @selection; }
QSplitter::handle { background: @divider; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: @accent; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: @handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::handle:hover { background: @mutedText; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: @base; }
QMenuBar { background: @base; border-bottom: 1px solid @divider; padding: 2px 4px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected { background: @selection; }
QMenu { background: @base; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 4px 24px; border-radius: 4px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @disabledText; }
QMenu::separator { height: 1px; background: @divider; margin: 4px 8px; }
QToolBar { background: @base; border: none; border-bottom: 1px solid @divider; spacing: 8px;
    padding: 6px 10px; }
QStatusBar { background: @panel; color: @mutedText; border-top: 1px solid @divider; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @mutedText; }
)";

QString styleSheet(bool dark)
{
    const Surface s = surface(dark);
    const ThemeColors c = colors(dark);
    // Names that begin with another one come first.
    const std::pair<QString, QColor> names[] = {
        {u"@accentText"_s, c.accentText},
        {u"@accent"_s, c.accent},
        {u"@added"_s, c.added},
        {u"@base"_s, s.base},
        {u"@border"_s, s.border},
        {u"@button"_s, s.button},
        {u"@chipBackground"_s, c.chipBackground},
        {u"@dangerBackground"_s, c.dangerBackground},
        {u"@danger"_s, c.danger},
        {u"@disabledText"_s, s.disabledText},
        {u"@divider"_s, c.divider},
        {u"@good"_s, c.good},
        {u"@handle"_s, s.handle},
        {u"@hover"_s, s.hover},
        {u"@mutedText"_s, c.mutedText},
        {u"@panel"_s, c.panel},
        {u"@selection"_s, s.selection},
        {u"@text"_s, s.text},
    };
    QString sheet = boxes.toString() + frames;
    for (const auto &[name, color] : names)
        sheet.replace(name, color.name());
    return sheet;
}

/// The theme that was asked for, and the desktop's changes while it is System.
class Follower : public QObject
{
public:
    using QObject::QObject;

    void apply(Theme theme)
    {
        m_theme = theme;
        bool dark = theme == Theme::Dark;
        if (theme == Theme::System) {
            QApplication::setPalette(QPalette()); // So that it is the desktop's own.
            dark = isDark(QApplication::palette());
        }
        QApplication::setPalette(themePalette(dark));
        qApp->setStyleSheet(styleSheet(dark));
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ThemeChange && m_theme == Theme::System && !m_isPending) {
            m_isPending = true; // Every window gets the event; once is enough.
            QMetaObject::invokeMethod(this, &Follower::applyAgain, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void applyAgain()
    {
        m_isPending = false;
        if (m_theme == Theme::System)
            apply(Theme::System);
    }

    Theme m_theme = Theme::System;
    bool m_isPending = false;
};

} // namespace

Theme themeFromKey(const QString &key)
{
    if (key == u"light"_s)
        return Theme::Light;
    return key == u"dark"_s ? Theme::Dark : Theme::System;
}

QString themeKey(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return u"light"_s;
    case Theme::Dark:
        return u"dark"_s;
    case Theme::System:
        break;
    }
    return u"system"_s;
}

void applyTheme(Theme theme)
{
    static const QString name = u"themeFollower"_s;
    auto *follower
        = static_cast<Follower *>(qApp->findChild<QObject *>(name, Qt::FindDirectChildrenOnly));
    if (!follower) {
        QApplication::setStyle(new FlatStyle); // The application owns it.
        follower = new Follower(qApp);
        follower->setObjectName(name);
        qApp->installEventFilter(follower);
    }
    follower->apply(theme);
}

ThemeColors themeColors(const QPalette &palette)
{
    return colors(isDark(palette));
}

QPalette themePalette(bool dark)
{
    const Surface s = surface(dark);
    const ThemeColors c = colors(dark);
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) {
        palette.setColor(QPalette::All, role, color);
    };
    set(QPalette::Window, s.base);
    set(QPalette::WindowText, s.text);
    set(QPalette::Base, s.base);
    set(QPalette::AlternateBase, c.panel);
    set(QPalette::Text, s.text);
    set(QPalette::PlaceholderText, c.mutedText);
    set(QPalette::Button, s.button);
    set(QPalette::ButtonText, s.text);
    set(QPalette::BrightText, c.danger);
    set(QPalette::Highlight, s.selection);
    set(QPalette::HighlightedText, s.text);
    set(QPalette::Link, c.accent);
    set(QPalette::LinkVisited, c.accent);
    set(QPalette::ToolTipBase, c.panel);
    set(QPalette::ToolTipText, s.text);
    set(QPalette::Light, s.hover);
    set(QPalette::Midlight, c.chipBackground);
    set(QPalette::Mid, c.divider);
    set(QPalette::Dark, s.border);
    set(QPalette::Shadow, dark ? QColor(Qt::black) : QColor(0x8d97a5));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, s.disabledText);
    return palette;
}

} // namespace hindcast
