// SPDX-License-Identifier: MIT
#include "views/scripts/script_error_box.h"

#include "views/common/theme_colors.h"

#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int outerMargin = 12;
constexpr int innerMargin = 8;
constexpr qsizetype longestMessage = 600; ///< A message may quote half a script.

} // namespace

ScriptErrorBox::ScriptErrorBox(QWidget *parent)
    : QFrame(parent)
    , m_label(new QLabel(this))
{
    m_label->setTextFormat(Qt::RichText);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_label->setFocusPolicy(Qt::StrongFocus);
    m_label->setAccessibleName(tr("Error in the script"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(outerMargin + innerMargin + 2, innerMargin, // As far as the text.
                               outerMargin + innerMargin + 2, outerMargin + innerMargin);
    column->addWidget(m_label);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_label, &QLabel::linkActivated, this, &ScriptErrorBox::follow);
    hide();
}

void ScriptErrorBox::say(const ScriptErrorText &text)
{
    m_text = text;
    showText();
    show();
}

QString ScriptErrorBox::sentence() const
{
    return QTextDocumentFragment::fromHtml(m_label->text()).toPlainText();
}

void ScriptErrorBox::showText()
{
    const QString color = palette().color(QPalette::Text).name();
    const auto link = [&color](const QString &target, const QString &text) {
        return u"<a href='%1' style='color:%2'>%3</a>"_s.arg(target, color, text.toHtmlEscaped());
    };
    QStringList parts;
    const ScriptError &error = m_text.error;
    if (!error.file.isEmpty()) {
        QString place = QFileInfo(error.file).fileName();
        if (error.line > 0)
            place += u":%1"_s.arg(error.line);
        if (error.line > 0 && error.column > 0)
            place += u":%1"_s.arg(error.column);
        parts += u"<a href='place' style='color:%1; text-decoration:none'><b>%2</b></a>"_s.arg(
            color, place.toHtmlEscaped());
    }
    const QString message
        = (error.message.size() > longestMessage ? error.message.left(longestMessage) + u'…'
                                                 : error.message)
              .toHtmlEscaped();
    parts += m_text.event.isEmpty()
        ? message
        : tr("%1, at event %2").arg(message, m_text.event.toHtmlEscaped());
    if (!m_text.event.isEmpty())
        parts += link(u"event"_s, tr("go to event"));
    if (m_text.isUpcast)
        parts += tr("the projection got it as it is stored");
    if (m_text.canSkip)
        parts += link(u"skip"_s, tr("skip and go on"));
    if (m_text.more > 0)
        parts += tr("and %1 more").arg(QLocale().toString(m_text.more));
    m_label->setText(parts.join(u" · "_s));
}

void ScriptErrorBox::follow(const QString &link)
{
    if (link == u"place"_s)
        emit placeAsked();
    else if (link == u"event"_s)
        emit eventAsked();
    else
        emit skipAsked();
}

void ScriptErrorBox::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showText();
}

void ScriptErrorBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColors(palette()).dangerBackground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(outerMargin, 0, -outerMargin, -outerMargin), 6,
                            6);
}

} // namespace hindcast
