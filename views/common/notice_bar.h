// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace hindcast {

/// A strip above what is shown that says one sentence: what went wrong, or what one should know.
/// Hidden until there is something to say. A new sentence replaces the one before.
class NoticeBar final : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Notice, Error };
    using Action = std::function<void()>;

    explicit NoticeBar(QWidget *parent = nullptr);

    /// Says \a sentence, which is plain text, until somebody closes it.
    void say(Kind kind, const QString &sentence);
    /// The same with a button; \a action is called once, and then the bar closes.
    void say(Kind kind, const QString &sentence, const QString &actionText, Action action);
    [[nodiscard]] QString sentence() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void act();

    Kind m_kind = Kind::Notice;
    Action m_action;
    QLabel *m_sentence; ///< Owned by the widget tree, as below.
    QPushButton *m_button;
};

} // namespace hindcast
