// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/moment.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace hindcast {

class FactLabel;
class TypeSquare;

/// What event it is: version, type with its colour, schema version; and the ways to the next and
/// the previous event of the same type.
class EventHeader : public QWidget
{
    Q_OBJECT
public:
    explicit EventHeader(QWidget *parent = nullptr);

    /// \a lastVersion is the stream's.
    void present(const Event &event, Version lastVersion);
    /// Says beside the buttons that there is no such event.
    void sayNotFound(const QString &text);

signals:
    void otherOfTypeAsked(bool isNext, bool inStore);

private:
    [[nodiscard]] QToolButton *makeButton(bool isNext);

    QToolButton *m_previous; ///< Owned by the widget tree, like all that follow.
    QToolButton *m_next;
    QLabel *m_version;
    TypeSquare *m_square;
    FactLabel *m_type;
    QLabel *m_schema;
    QLabel *m_archived;
};

} // namespace hindcast
