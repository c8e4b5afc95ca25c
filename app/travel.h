// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/history.h"
#include "model/session/session.h"

#include <QElapsedTimer>

namespace hindcast {

class Explorer;

/// Where in a store the window should begin, as the command line or a workspace says it.
struct OpeningPlace
{
    QString stream; ///< Empty: where the person left this store, else its first stream.
    std::optional<Version> version;
    std::optional<Timestamp> time;
    std::optional<std::string> partition; ///< Of a projection that is not one per stream.
};

/// The way a person takes through a store: where it begins, back and forward as in a browser, and
/// where it ended last time. GUI thread.
class Travel final : public QObject
{
    Q_OBJECT
public:
    /// \a session must outlive this. To be made before the views are, so that it sees how they
    /// stood before a move.
    explicit Travel(Session &session, QObject *parent = nullptr);

    /// The views whose state belongs to a place; they must live until others are set.
    void setViews(Explorer *views) { m_views = views; }
    /// Where the store that is opened next begins.
    void beginAt(const OpeningPlace &place) { m_opening = place; }
    [[nodiscard]] bool canGoBack() const { return m_history.canGoBack(); }
    [[nodiscard]] bool canGoForward() const { return m_history.canGoForward(); }
    void goBack();
    void goForward();
    /// Keeps the place for the next time that this store is opened.
    void remember() const;

signals:
    void historyChanged();
    void failed(const QString &message); ///< The opening place is not there.

private:
    void start();
    void findOpeningPlace();
    void showArrivals();
    void hideArrivals();
    void findOpeningPartition();
    [[nodiscard]] StreamId firstStream() const;
    void noteMove();
    [[nodiscard]] Place here() const;
    void restore(const Place &place);

    Session &m_session;
    Explorer *m_views = nullptr;
    History m_history;
    Place m_here; ///< The place that the next jump leaves.
    QElapsedTimer m_sinceMove;
    bool m_isRestoring = false;
    bool m_showsArrivals = false; ///< The ledger lists all streams because none is selected yet.
    std::optional<OpeningPlace> m_opening; ///< Not found yet, because the store is still loading.
    std::optional<std::string> m_partition; ///< The same, because partitions are still looked for.
};

} // namespace hindcast
