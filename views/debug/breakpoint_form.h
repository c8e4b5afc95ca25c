// SPDX-License-Identifier: MIT
#pragma once

#include "model/search/breakpoint.h"

#include <QWidget>

class QComboBox;
class QCompleter;
class QLabel;
class QLineEdit;

namespace hindcast {

/// Where a breakpoint is typed: its kind, and what belongs to it. Return takes it, Escape does not.
class BreakpointForm final : public QWidget
{
    Q_OBJECT
public:
    explicit BreakpointForm(QWidget *parent = nullptr);

    /// Shows \a breakpoint to be edited, with \a types and \a fields to choose from.
    void open(const Breakpoint &breakpoint, const QStringList &types, const QStringList &fields);
    /// Says why it was not taken.
    void refuse(const QString &reason);

    /// What a person chooses from: `Event type`, `Condition becomes true`, …
    [[nodiscard]] static QString kindName(BreakpointKind kind);

signals:
    void entered(const hindcast::Breakpoint &breakpoint);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showKind();
    void enter();
    [[nodiscard]] BreakpointKind kind() const;

    Breakpoint m_breakpoint; ///< As it was opened.
    QStringList m_types;
    QStringList m_fields;
    QComboBox *m_kind; ///< Owned by the widget tree, like all that follow.
    QLineEdit *m_name;
    QLineEdit *m_text;
    QLabel *m_refusal;
};

} // namespace hindcast
