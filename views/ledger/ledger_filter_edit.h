// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>
#include <QTimer>

#include <memory>

class QStringListModel;

namespace hindcast {

class StoreIndex;

/// The line that says which events the ledger lists. It says so a moment after the last key, or at
/// once with Enter; Esc empties it. Completes names of fields, types and actors.
class LedgerFilterEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit LedgerFilterEdit(QWidget *parent = nullptr);

    /// Shows \a line without saying that it has changed.
    void showLine(const QString &line);
    /// Shows \a line and says so at once.
    void enterLine(const QString &line);
    /// Takes the names that are completed from \a index; the first few thousand of each kind.
    void setNames(const StoreIndex &index);

    /// What can be written into the line, in short; for a tool tip.
    [[nodiscard]] static QString help();

signals:
    void lineChanged(const QString &line);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void sendLine();

    QTimer m_pause;
    QStringListModel *m_names; ///< Owned by the widget tree.
    std::size_t m_typeCount = 0; ///< In m_names.
    std::size_t m_actorCount = 0; ///< In m_names.
};

} // namespace hindcast
