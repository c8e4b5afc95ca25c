// SPDX-License-Identifier: MIT
#include "views/debug/export_dialog.h"

#include "model/session/note_desk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QStyle>
#include <QVBoxLayout>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

using What = ExportChoice::What;

QString endingOf(ExportFormat format)
{
    return u'.' + exportFormatKey(format);
}

} // namespace

ExportDialog::ExportDialog(Session &session, NoteDesk &notes, std::string field, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_notes(notes)
    , m_field(std::move(field))
    , m_what(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_file(new QLineEdit(this))
    , m_browse(new QPushButton(tr("&Browse…"), this))
    , m_mark(new QCheckBox(tr("Begin with a &mark by which Excel knows UTF-8"), this))
    , m_progress(new QProgressBar(this))
    , m_message(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setWindowTitle(tr("Export"));
    m_show = m_buttons->addButton(tr("Show in &folder"), QDialogButtonBox::ActionRole);
    m_start = m_buttons->addButton(tr("&Export"), QDialogButtonBox::ActionRole);
    fillChoices();
    layOut();
    connect(m_what, &QComboBox::currentIndexChanged, this, &ExportDialog::suggestFile);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::suggestFile);
    connect(m_file, &QLineEdit::textEdited, this, [this] {
        m_isNamed = true;
        update();
    });
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_start, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_show, &QPushButton::clicked, this, [this] { emit folderAsked(m_done); });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(&m_exporter, &Exporter::progressed, this, &ExportDialog::showProgress);
    connect(&m_exporter, &Exporter::finished, this, &ExportDialog::showFinished);
    connect(&m_exporter, &Exporter::failed, this, &ExportDialog::showFailed);
    connect(&m_exporter, &Exporter::cancelled, this,
            [this] { tell(tr("Cancelled. Nothing was written."), {}); });
    connect(&m_session, &Session::storeOpened, this, [this] { m_exporter.cancel(); });
    suggestFile();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::fillChoices()
{
    const auto add
        = [this](const QString &text, What what) { m_what->addItem(text, static_cast<int>(what)); };
    const bool isStream = m_session.ledgerView().scope == LedgerView::Scope::Stream;
    const QString filter = m_session.ledgerView().filter.trimmed();
    const QString scope
        = isStream ? QString::fromStdString(m_session.track().partition) : tr("all streams");
    add(filter.isEmpty() ? tr("Events of %1").arg(scope)
                         : tr("Events of %1 with the filter %2").arg(scope, filter),
        What::LedgerEvents);
    add(tr("States at the moment that is looked at"), What::StatesHere);
    add(tr("States at the end"), What::StatesAtEnd);
    add(m_field.empty() ? tr("History of a field")
                        : tr("History of %1").arg(QString::fromStdString(m_field)),
        What::FieldHistory);
    add(tr("Bookmarks and notes"), What::Notes);
    m_format->addItem(tr("CSV, for spreadsheets"), static_cast<int>(ExportFormat::Csv));
    m_format->addItem(tr("JSON lines, for programs and for Hindcast"),
                      static_cast<int>(ExportFormat::JsonLines));
    m_format->addItem(tr("SQLite, a database with one table"),
                      static_cast<int>(ExportFormat::Sqlite));
}

void ExportDialog::layOut()
{
    m_what->setAccessibleName(tr("What to export"));
    m_format->setAccessibleName(tr("Format"));
    m_file->setAccessibleName(tr("File"));
    m_browse->setAccessibleName(tr("Browse for the file"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_browse->setAutoDefault(false);
    m_show->setAutoDefault(false);
    m_start->setDefault(true);

    auto *file = new QHBoxLayout;
    file->addWidget(m_file, 1);
    file->addWidget(m_browse);
    auto *form = new QFormLayout;
    form->addRow(tr("&What"), m_what);
    form->addRow(tr("F&ormat"), m_format);
    auto *name = new QLabel(tr("File &name"));
    name->setBuddy(m_file);
    form->addRow(name, file);
    form->addRow(QString(), m_mark);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addStretch();
    layout->addWidget(m_buttons);
    resize(620, sizeHint().height());
}

void ExportDialog::choose(What what)
{
    m_what->setCurrentIndex(m_what->findData(static_cast<int>(what)));
}

ExportChoice ExportDialog::choice() const
{
    return {.what = static_cast<What>(m_what->currentData().toInt()),
            .field = m_field,
            .notesOfRows = m_notes.byRow(),
            .notes = m_notes.exported()};
}

ExportFormat ExportDialog::format() const
{
    return static_cast<ExportFormat>(m_format->currentData().toInt());
}

/// As long as nobody has said another name. Of one that somebody has said only the end changes.
void ExportDialog::suggestFile()
{
    QString path = m_file->text();
    if (m_isNamed) {
        if (const auto old = exportFormatOfFile(path))
            path = path.left(path.lastIndexOf(u'.')) + endingOf(format());
    } else {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        path = QDir(folder).filePath(suggestedFileName(choice(), m_session) + endingOf(format()));
    }
    m_file->setText(path);
    if (!m_exporter.isRunning())
        tell({}, {});
}

void ExportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export to"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(endingOf(format()).mid(1));
    dialog->selectFile(m_file->text());
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::takeFile);
    dialog->open();
}

void ExportDialog::takeFile(const QString &path)
{
    m_isNamed = true;
    m_file->setText(path);
    update();
}

void ExportDialog::start()
{
    const ExportChoice chosen = choice();
    if (!reasonAgainst(chosen, m_session).isEmpty() || m_exporter.isRunning())
        return;
    m_done.clear();
    m_progress->setRange(0, 0);
    m_exporter.start(exportSource(chosen, m_session),
                     {.path = m_file->text().trimmed(),
                      .format = format(),
                      .options = {.hasByteOrderMark = m_mark->isChecked()},
                      .store = m_session.store().path});
    tell(tr("Writing…"), {});
}

void ExportDialog::showProgress(qint64 done, qint64 total)
{
    constexpr int steps = 1'000; // The bar counts in int.
    m_progress->setRange(0, total > 0 ? steps : 0);
    if (total > 0)
        m_progress->setValue(static_cast<int>(done * steps / total));
}

void ExportDialog::showFinished(const QString &path, qint64 rows)
{
    m_done = path;
    tell(tr("%n row(s) written to %1.", nullptr, static_cast<int>(rows)).arg(path), u"good"_s);
}

void ExportDialog::showFailed(const QString &message)
{
    tell(message, u"danger"_s);
}

void ExportDialog::tell(const QString &message, const QString &chip)
{
    m_message->setProperty("chip", chip.isEmpty() ? QVariant() : QVariant(chip));
    m_message->style()->polish(m_message); // So that the property counts.
    m_message->setText(message);
    update();
}

void ExportDialog::update()
{
    const bool isRunning = m_exporter.isRunning();
    const QString reason = reasonAgainst(choice(), m_session);
    const QList<QWidget *> asked{m_what, m_format, m_file, m_browse};
    for (QWidget *widget : asked)
        widget->setEnabled(!isRunning);
    m_mark->setEnabled(!isRunning && format() == ExportFormat::Csv);
    m_start->setEnabled(!isRunning && reason.isEmpty() && !m_file->text().trimmed().isEmpty());
    m_start->setToolTip(reason);
    m_progress->setVisible(isRunning);
    m_show->setVisible(!m_done.isEmpty());
    m_buttons->button(QDialogButtonBox::Close)->setText(isRunning ? tr("&Cancel") : tr("&Close"));
    if (!reason.isEmpty() && !isRunning && m_done.isEmpty())
        m_message->setText(reason);
}

void ExportDialog::reject()
{
    if (m_exporter.isRunning())
        m_exporter.cancel();
    else
        QDialog::reject();
}

} // namespace hindcast
