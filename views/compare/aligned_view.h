// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/comparison_request.h"
#include "model/items/aligned_state_model.h"

#include <QWidget>

#include <map>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace hindcast {

class AlignedTree;

/// Two states side by side: opened, selected and scrolled together. What differs is open at first;
/// what a person opens and closes stays so, also in other states.
class AlignedView : public QWidget
{
    Q_OBJECT
public:
    AlignedView(const QString &beforeTitle, const QString &afterTitle, QWidget *parent = nullptr);

    void show(std::optional<Json> before, std::optional<Json> after,
              std::vector<FieldChange> changes, const AlignedLook &look);
    void clear();
    void setOnlyDifferences(bool isOnlyDifferences);
    /// Muted, on the right of the first title: `state at v12`.
    void setNote(const QString &note);
    /// Why a side could not go on, above it; empty: it could.
    void setFailures(const QString &before, const QString &after);

    [[nodiscard]] AlignedStateModel &model() const { return *m_model; }
    [[nodiscard]] AlignedTree &tree(Side side) const
    {
        return side == Side::Before ? *m_before : *m_after;
    }
    /// Goes to the field that differs next, or before; round and round.
    void goToDifference(bool isForward);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeSide(const QString &title, Side side);
    void addSteps(QHBoxLayout *row);
    void connectTrees();
    void setOpen(const QModelIndex &index, bool isOpen);
    void openWhatDiffers();
    void openInside(const QModelIndex &parent, int &budget);
    void restore();
    void showCount();
    void elideFailures();
    void copyPath() const;

    AlignedStateModel *m_model; ///< Owned by the widget tree, as all that follow.
    AlignedTree *m_before;
    AlignedTree *m_after;
    QLabel *m_note;
    QLabel *m_count;
    Both<QLabel *> m_failures;
    Both<QString> m_failureTexts;
    QToolButton *m_previous;
    QToolButton *m_next;
    std::map<std::string, bool> m_opened; ///< By path: what a person has opened or closed.
    std::string m_selected; ///< Its path; empty: nothing.
    bool m_isUpdating = false; ///< What happens now is no choice of a person.
};

} // namespace hindcast
