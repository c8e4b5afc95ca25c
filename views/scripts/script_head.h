// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace hindcast {

class ElidedLabel;

/// The line above a script: its name, whether it is saved, what it runs on, and what to do with it.
class ScriptHead : public QWidget
{
    Q_OBJECT
public:
    explicit ScriptHead(QWidget *parent = nullptr);

    /// \a path is said on hover; \a facts are joined by dots.
    void present(const QString &name, const QString &path, const QStringList &facts);
    void setCanInsert(bool canInsert); ///< Only into a script.
    void setCanCompare(bool canCompare);
    [[nodiscard]] QMenu &insertMenu() const
    {
        return *m_menu;
    } ///< Filled when it is about to show.

signals:
    void compareAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *m_name; ///< Owned by the widget tree, as all that follow.
    ElidedLabel *m_facts;
    QPushButton *m_insert;
    QPushButton *m_compare;
    QMenu *m_menu;
};

} // namespace hindcast
