// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace hindcast {

/// A piece of what a FactLabel says.
struct FactPart
{
    QString text;
    QString link; ///< What linkActivated() says; empty: plain text.
    bool operator==(const FactPart &) const = default;
};

/// One line of facts, some of them links that the keyboard reaches. What does not fit is elided or
/// counted; the whole of it is in the tool tip and goes to the clipboard. Text from a store is
/// never taken for HTML.
class FactLabel : public QLabel
{
    Q_OBJECT
public:
    /// \a caption says what the facts are about, to people who hear them.
    FactLabel(const QString &caption, QWidget *parent);

    /// \a whole is copied and shown as the tool tip; by default what is said.
    void setFacts(const QList<FactPart> &parts, const QString &whole = {});
    void setFact(const QString &text, const QString &link = {}, const QString &whole = {});
    [[nodiscard]] QString facts() const; ///< As plain text, not elided.
    void setElideMode(Qt::TextElideMode mode) { m_elideMode = mode; }

    [[nodiscard]] QSize sizeHint() const override; ///< Room for all of it.
    [[nodiscard]] QSize minimumSizeHint() const override;

public slots:
    void copy(); ///< The selected text, or the whole of it.

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    [[nodiscard]] QString htmlOf(qsizetype count, qsizetype left, int lastWidth) const;

    QString m_caption;
    QList<FactPart> m_parts;
    QString m_whole;
    Qt::TextElideMode m_elideMode = Qt::ElideRight;
};

} // namespace hindcast
