// SPDX-License-Identifier: MIT
#include "views/debug/explain_document.h"

#include "model/event/replaced_file.h"
#include "model/export/explanation_report.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextOption>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ExplainDocument)
};

/// What a text document understands of the page's style.
constexpr const char *style = R"(
body { color: #1d2127; }
h1 { font-size: 16pt; }
h2 { font-size: 11pt; margin-top: 14px; }
p { margin-top: 2px; margin-bottom: 4px; }
th { color: #5c6470; text-align: left; padding-right: 8px; padding-bottom: 2px; }
td { padding-right: 8px; padding-bottom: 3px; }
code { font-family: monospace; }
.dim { color: #5c6470; } .removed { color: #a32222; }
)";

/// Draws page after page of a document.
class PagePainter
{
public:
    PagePainter(QPdfWriter &writer, QTextDocument &document, QString title)
        : m_writer(writer)
        , m_document(document)
        , m_title(std::move(title))
        , m_painter(&writer)
    {
    }

    /// False if the device cannot be painted on.
    [[nodiscard]] bool paint()
    {
        if (!m_painter.isActive())
            return false;
        const QFontMetrics metrics(m_document.defaultFont(), &m_writer);
        m_footHeight = 2 * metrics.height();
        m_page = QSizeF(m_writer.width(), m_writer.height() - m_footHeight);
        m_document.documentLayout()->setPaintDevice(&m_writer);
        m_document.setPageSize(m_page);
        for (int page = 0; page < m_document.pageCount(); ++page) {
            if (page > 0)
                m_writer.newPage();
            paintPage(page);
        }
        return m_painter.end();
    }

private:
    void paintPage(int page)
    {
        const QRectF clip(QPointF(0, page * m_page.height()), m_page);
        m_painter.save();
        m_painter.translate(0, -clip.top());
        m_painter.setClipRect(clip);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = clip;
        context.palette.setColor(QPalette::Text, Qt::black);
        m_document.documentLayout()->draw(&m_painter, context);
        m_painter.restore();
        const QRectF foot(0, m_page.height(), m_page.width(), m_footHeight);
        m_painter.setFont(m_document.defaultFont());
        const QString number = Words::tr("Page %1 of %2").arg(page + 1).arg(m_document.pageCount());
        const QFontMetricsF metrics(m_document.defaultFont(), &m_writer);
        const double room = m_page.width() - metrics.horizontalAdvance(number) - m_footHeight;
        m_painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom,
                           metrics.elidedText(m_title, Qt::ElideRight, room));
        m_painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, number);
    }

    QPdfWriter &m_writer;
    QTextDocument &m_document;
    QString m_title;
    QPainter m_painter;
    QSizeF m_page;
    int m_footHeight = 0;
};

} // namespace

std::unique_ptr<QTextDocument> documentOf(const ExplanationOutline &outline)
{
    auto document = std::make_unique<QTextDocument>();
    document->setDefaultStyleSheet(QString::fromLatin1(style));
    document->setHtml(u"<body>"_s + QString::fromStdString(explanationBody(outline))
                      + u"</body>"_s);
    QTextOption option = document->defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // A checksum is one long word.
    document->setDefaultTextOption(option);
    document->setMetaInformation(QTextDocument::DocumentTitle, outline.title);
    return document;
}

Result<void> writePdf(const ExplanationOutline &outline, const QString &path)
{
    const auto failed = [&path](const QString &reason) {
        return Error{Words::tr("%1 cannot be written: %2").arg(path, reason)};
    };
    ReplacedFile file(path);
    if (const auto opened = file.open(); !opened)
        return failed(opened.error().message);
    {
        QPdfWriter writer(&file.device());
        writer.setResolution(300);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter);
        writer.setTitle(outline.title);
        writer.setCreator(u"Hindcast"_s);
        const auto document = documentOf(outline);
        QFont font = document->defaultFont();
        font.setPointSizeF(8.5);
        document->setDefaultFont(font);
        if (!PagePainter(writer, *document, outline.title).paint())
            return failed(file.device().errorString());
    }
    if (const auto committed = file.commit(); !committed)
        return failed(committed.error().message);
    return {};
}

} // namespace hindcast
