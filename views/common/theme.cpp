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
QLabel[chip] { border-radius: 8px; padding: 1px 8px; color: @mutedText;
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
    const SurfaceColors s = surfaceColors(dark);
    const ThemeColors c = themeColors(dark);
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

} // namespace hindcast
