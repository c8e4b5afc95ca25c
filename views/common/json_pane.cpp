// SPDX-License-Identifier: MIT
#include "views/common/json_pane.h"

#include "model/event/json_scanner.h"
#include "model/session/whole_file.h"
#include "views/common/theme.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

constexpr int boxMargin = 12;
constexpr int boxRadius = 5;

QByteArray bytesOf(const std::string &text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

JsonPane::JsonPane(const QString &name, Look look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_view(new JsonView(this))
    , m_notice(new QWidget(this))
    , m_noticeText(new QLabel(m_notice))
    , m_showAll(new QPushButton(tr("Show all"), m_notice))
{
    m_view->setAccessibleName(name);
    m_notice->setProperty("panel", true);
    m_notice->setAttribute(Qt::WA_StyledBackground);
    m_noticeText->setWordWrap(true);
    m_showAll->setAccessibleName(tr("Show all of it"));
    auto *saveButton = new QPushButton(tr("Save as…"), m_notice);
    saveButton->setAccessibleName(tr("Save it as a file"));

    auto *row = new QHBoxLayout(m_notice);
    row->setContentsMargins(8, 4, 8, 4);
    row->addWidget(m_noticeText, 1);
    row->addWidget(m_showAll);
    row->addWidget(saveButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (look == Look::Boxed) {
        column->setContentsMargins(boxMargin, boxMargin, boxMargin, boxMargin);
        m_view->viewport()->setAutoFillBackground(false);
    }
    column->addWidget(m_view, 1);
    column->addWidget(m_notice);
    m_notice->hide();

    connect(m_showAll, &QPushButton::clicked, this, &JsonPane::showAll);
    connect(saveButton, &QPushButton::clicked, this, &JsonPane::saveAs);
}

void JsonPane::paintEvent(QPaintEvent *)
{
    if (m_look == Look::Plain)
        return;
    const ThemeColors theme = themeColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.divider);
    painter.setBrush(theme.panel);
    const QRectF box = QRectF(m_view->geometry()).adjusted(-1.5, -1.5, 1.5, 1.5);
    painter.drawRoundedRect(box, boxRadius, boxRadius);
}

void JsonPane::showPayload(std::shared_ptr<const Payload> payload, const QString &emptyText)
{
    m_view->setPlaceholderText(emptyText);
    Content content;
    content.bytes = [payload] { return bytesOf(payload->bytes); };
    content.size = [payload] { return payload->bytes.size(); };
    switch (payload->kind) {
    case Payload::Kind::Absent:
        content.layOut = [](const TextLimit &) { return ShownText(); };
        break;
    case Payload::Kind::Json:
        content.layOut
            = [payload](const TextLimit &limit) { return indentedJson(payload->bytes, limit); };
        content.colors = JsonView::Colors::Json;
        content.fileName = u"payload.json"_s;
        break;
    case Payload::Kind::Text:
        content.layOut
            = [payload](const TextLimit &limit) { return plainText(payload->bytes, limit); };
        content.fileName = u"payload.txt"_s;
        break;
    case Payload::Kind::Bytes:
        content.layOut
            = [payload](const TextLimit &limit) { return hexDump(payload->bytes, limit); };
        content.fileName = u"payload.bin"_s;
        break;
    }
    present(std::move(content));
}

void JsonPane::showText(std::shared_ptr<const std::string> text)
{
    present({.layOut = [text](const TextLimit &limit) { return plainText(*text, limit); },
             .bytes = [text] { return bytesOf(*text); },
             .size = [text] { return text->size(); },
             .colors = text->starts_with('{') ? JsonView::Colors::Json : JsonView::Colors::None,
             .fileName = u"record.txt"_s});
}

void JsonPane::showState(std::shared_ptr<const Moment> moment)
{
    present({.layOut =
                 [moment](const TextLimit &limit) {
                     return indentedJson(moment->after, moment->changes, limit);
                 },
             .bytes = [moment] { return bytesOf(moment->after.toText(2)); },
             .size = [moment] { return moment->after.toText().size(); },
             .colors = JsonView::Colors::Json,
             .fileName = u"state.json"_s});
}

void JsonPane::present(Content content)
{
    m_content = std::move(content);
    layOut(part);
}

void JsonPane::layOut(const TextLimit &limit)
{
    const ShownText shown = m_content.layOut(limit);
    m_view->showText(shown, m_content.colors);
    m_notice->setVisible(!shown.isWhole);
    if (shown.isWhole)
        return;
    const std::size_t size = m_content.size();
    m_noticeText->setText(tr("Only the beginning is shown: all of it is %1.")
                              .arg(QLocale().formattedDataSize(static_cast<qint64>(size))));
    m_showAll->setVisible(limit.bytes < whole.bytes && size < whole.bytes);
}

void JsonPane::showAll()
{
    layOut(whole);
}

void JsonPane::copyAll() const
{
    if (!m_content.bytes)
        return;
    const QByteArray bytes = m_content.bytes();
    const bool isText = findInvalidUtf8({bytes.data(), static_cast<std::size_t>(bytes.size())})
        == std::string_view::npos;
    QGuiApplication::clipboard()->setText(isText ? QString::fromUtf8(bytes)
                                                 : QString::fromLatin1(bytes.toHex(' ')));
}

void JsonPane::saveAs()
{
    auto *dialog = new QFileDialog(this, tr("Save as"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_content.fileName);
    connect(dialog, &QFileDialog::fileSelected, this, &JsonPane::save);
    dialog->open();
}

void JsonPane::save(const QString &path)
{
    const auto saved = replaceWholeFile(path, m_content.bytes());
    m_noticeText->setText(saved ? tr("Saved to %1.").arg(path)
                                : tr("Cannot save to %1: %2.").arg(path, saved.error().message));
}

} // namespace hindcast
