// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace hindcast {

/// Stands where there is nothing to compare, and says why, with something to do about it.
class CompareMessage : public QWidget
{
    Q_OBJECT
public:
    explicit CompareMessage(QWidget *parent = nullptr);

    void say(const QString &heading, const QString &sentence);
    /// The same with a button.
    void say(const QString &heading, const QString &sentence, const QString &actionText,
             std::function<void()> action);
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString sentence() const;

private:
    QLabel *m_heading; ///< Owned by the widget tree, as all that follow.
    QLabel *m_sentence;
    QPushButton *m_button;
    std::function<void()> m_action;
};

} // namespace hindcast
