// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace hindcast {

/// A strip above a script that says what the person must decide about it, with a button for each
/// choice. Stays until that is decided.
class ScriptNotice : public QFrame
{
    Q_OBJECT
public:
    struct Choice
    {
        QString text;
        std::function<void()> choose;
    };

    explicit ScriptNotice(QWidget *parent = nullptr);

    /// An empty \a sentence hides the strip.
    void say(const QString &sentence, const std::vector<Choice> &choices);
    [[nodiscard]] QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_row; ///< Owned by the widget tree, as the others.
    QLabel *m_sentence;
    std::vector<QWidget *> m_buttons;
};

} // namespace hindcast
