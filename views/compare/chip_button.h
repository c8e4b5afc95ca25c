// SPDX-License-Identifier: MIT
#pragma once

#include <QToolButton>

namespace hindcast {

/// A rounded button with a menu that says what has been chosen. Long text is elided where there is
/// no room, and is then the tool tip.
class ChipButton : public QToolButton
{
    Q_OBJECT
public:
    /// \a accessibleName: what is chosen here.
    explicit ChipButton(const QString &accessibleName, QWidget *parent = nullptr);

    void setChoice(const QString &text);
    [[nodiscard]] const QString &choice() const { return m_choice; }
    /// Stands out from the others.
    void setAccented(bool isAccented);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QString m_choice;
    bool m_isAccented = false;
};

} // namespace hindcast
