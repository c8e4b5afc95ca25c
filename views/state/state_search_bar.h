// SPDX-License-Identifier: MIT
#pragma once

#include "model/items/state_search.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace hindcast {

/// Looks for text in a state and says which of how many hits is shown. Searches a few milliseconds
/// at a time.
class StateSearchBar : public QWidget
{
    Q_OBJECT
public:
    explicit StateSearchBar(QWidget *parent = nullptr);

    /// Searches \a state from now on; the hit that is shown stays if it is still one.
    void setState(const Json &state);
    void open(); ///< Shows the bar, ready to type.
    void close();

public slots:
    void findNext();
    void findPrevious();

signals:
    /// Show the field at \a pointer.
    void hitChosen(const std::string &pointer);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restart();
    void searchOn();
    void choose(std::size_t hit);
    void step(std::size_t by);
    void say();

    QLineEdit *m_text; ///< Owned by the widget tree.
    QLabel *m_count;
    QTimer m_timer;
    Json m_state;
    StateSearch m_search;
    std::string m_chosen; ///< The pointer of the hit that is shown, if m_hasChosen.
    bool m_hasChosen = false;
};

} // namespace hindcast
