// SPDX-License-Identifier: MIT
#include "views/debug/breakpoint_form.h"

#include <QComboBox>
#include <QCompleter>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <initializer_list>

namespace hindcast {

BreakpointForm::BreakpointForm(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_text(new QLineEdit(this))
    , m_refusal(new QLabel(this))
{
    m_kind->setAccessibleName(tr("Kind of the breakpoint"));
    for (const BreakpointKind kind : allBreakpointKinds)
        m_kind->addItem(kindName(kind), static_cast<int>(kind));
    m_name->setAccessibleName(tr("Name of the rule"));
    m_name->setPlaceholderText(tr("Name of the rule, if you like"));
    m_text->setAccessibleName(tr("Where to stop"));
    m_refusal->setProperty("chip", QStringLiteral("danger"));
    m_refusal->setTextFormat(Qt::PlainText);
    m_refusal->setWordWrap(true);
    m_refusal->setAccessibleName(tr("Why there is no such breakpoint"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(4);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_kind, m_name, m_text, m_refusal})
        column->addWidget(widget);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BreakpointForm::showKind);
    connect(m_text, &QLineEdit::returnPressed, this, &BreakpointForm::enter);
    connect(m_name, &QLineEdit::returnPressed, this, &BreakpointForm::enter);
    connect(m_text, &QLineEdit::textEdited, m_refusal, &QWidget::hide);
    hide();
}

QString BreakpointForm::kindName(BreakpointKind kind)
{
    switch (kind) {
    case BreakpointKind::Type:
        return tr("Event type");
    case BreakpointKind::Condition:
        return tr("Condition holds");
    case BreakpointKind::BecomesTrue:
        return tr("Condition becomes true");
    case BreakpointKind::Changes:
        return tr("Field changes");
    case BreakpointKind::Throws:
        return tr("Handler throws");
    case BreakpointKind::Rule:
        break;
    }
    return tr("Rule is broken");
}

BreakpointKind BreakpointForm::kind() const
{
    return static_cast<BreakpointKind>(m_kind->currentData().toInt());
}

void BreakpointForm::open(const Breakpoint &breakpoint, const QStringList &types,
                          const QStringList &fields)
{
    m_breakpoint = breakpoint;
    m_types = types;
    m_fields = fields;
    m_text->setText(QString::fromStdString(breakpoint.text));
    m_name->setText(breakpoint.name);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(breakpoint.kind)));
    m_refusal->hide();
    showKind();
    show();
    QWidget *first = m_text->isEnabled() ? static_cast<QWidget *>(m_text) : m_kind;
    first->setFocus(Qt::OtherFocusReason);
    m_text->selectAll();
}

void BreakpointForm::showKind()
{
    const BreakpointKind kind = this->kind();
    m_name->setVisible(kind == BreakpointKind::Rule);
    m_text->setVisible(kind != BreakpointKind::Throws);
    m_text->setEnabled(kind != BreakpointKind::Throws);
    m_refusal->hide();
    const bool isCode = kind != BreakpointKind::Type;
    m_text->setFont(isCode ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QFont());
    const QStringList offered = kind == BreakpointKind::Type ? m_types
        : kind == BreakpointKind::Changes                    ? m_fields
                                                             : QStringList();
    auto *completer = new QCompleter(offered, m_text); // Takes the place of the one before.
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_text->setCompleter(completer);
    switch (kind) {
    case BreakpointKind::Type:
        m_text->setPlaceholderText(tr("OrderPaid"));
        break;
    case BreakpointKind::Changes:
        m_text->setPlaceholderText(tr("/items/0/price"));
        break;
    case BreakpointKind::Rule:
        m_text->setPlaceholderText(tr("s.balance >= 0, which always has to hold"));
        break;
    default:
        m_text->setPlaceholderText(tr("s.balance < 0"));
        break;
    }
}

void BreakpointForm::enter()
{
    Breakpoint breakpoint = m_breakpoint;
    breakpoint.kind = kind();
    const bool hasText = breakpoint.kind != BreakpointKind::Throws;
    breakpoint.text = hasText ? m_text->text().trimmed().toStdString() : std::string();
    breakpoint.name
        = breakpoint.kind == BreakpointKind::Rule ? m_name->text().trimmed() : QString();
    emit entered(breakpoint);
}

void BreakpointForm::refuse(const QString &reason)
{
    m_refusal->setText(reason);
    m_refusal->show();
}

/// A line edit has taken its own Return before; a combo box leaves it.
void BreakpointForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
             && m_kind->hasFocus())
        enter();
    else
        QWidget::keyPressEvent(event);
}

} // namespace hindcast
