// SPDX-License-Identifier: MIT
#pragma once

#include "model/script/script.h"

#include <QFrame>

class QLabel;

namespace hindcast {

/// What went wrong in a script, below its text.
struct ScriptErrorText
{
    ScriptError error;
    QString event; ///< `v7 CustomerRenamed of order-1345710`; empty: it is not about an event.
    bool isUpcast = false; ///< The projection got the event as it is stored.
    bool canSkip = false; ///< The partition stopped here.
    qlonglong more = 0; ///< How many other events failed.
};

/// A box that says where and why a script failed, and offers to go there or to go on. Hidden while
/// there is nothing to say.
class ScriptErrorBox : public QFrame
{
    Q_OBJECT
public:
    explicit ScriptErrorBox(QWidget *parent = nullptr);

    void say(const ScriptErrorText &text);
    [[nodiscard]] QString sentence() const; ///< As plain text.

signals:
    void placeAsked(); ///< Go to the line.
    void eventAsked();
    void skipAsked();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showText();
    void follow(const QString &link);

    QLabel *m_label; ///< Owned by the widget tree.
    ScriptErrorText m_text;
};

} // namespace hindcast
