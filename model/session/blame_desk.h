// SPDX-License-Identifier: MIT
#pragma once

#include "model/compare/change_origin.h"
#include "model/session/session.h"
#include "model/session/worker.h"

#include <QObject>
#include <QTimer>

namespace hindcast {

/// Who set what in the state that a session shows, and how one field of it came about. Asked behind
/// the session's moment, on a thread of its own, so that the state never waits for it; the newest
/// question wins. Lives on the GUI thread.
class BlameDesk : public QObject
{
    Q_OBJECT
public:
    /// \a session must outlive the desk.
    explicit BlameDesk(Session &session, QObject *parent = nullptr);
    ~BlameDesk() override;

    /// The blame of the session's moment; null pointer while it is not known. For a moment after a
    /// step it is still that of the event before, so that nothing flickers.
    [[nodiscard]] const std::shared_ptr<const Blame> &blame() const { return m_blame; }

    /// The field whose history is wanted, as JSON pointer; empty: none.
    [[nodiscard]] const std::string &field() const { return m_field; }
    void setField(const std::string &pointer);
    /// The changes of that field in all events of the track; null pointer while they are not known.
    [[nodiscard]] const std::shared_ptr<const FieldHistory> &history() const { return m_history; }
    /// Where the field's last change up to the current event came from; null pointer while that is
    /// not known, and if there was none.
    [[nodiscard]] const std::shared_ptr<const ChangeOrigin> &origin() const { return m_origin; }
    [[nodiscard]] bool isSearchingHistory() const { return m_isSearching; }
    [[nodiscard]] const QString &historyFailure() const { return m_historyFailure; }
    /// Goes to the event before or behind the current one that changed the field. Waits for the
    /// history, if it is not there yet.
    void goToPreviousChange() { step(-1); }
    void goToNextChange() { step(1); }

signals:
    void blameChanged();
    void fieldChanged();
    void historyChanged(); ///< Or that it is being searched for.
    void originChanged();

private:
    enum Job { BlameJob, HistoryJob, OriginJob };
    struct Question;
    class Clerk;

    [[nodiscard]] std::optional<Question> question() const;
    void forget();
    void ask();
    void setBlame(const std::shared_ptr<const Blame> &blame);
    void askForHistory();
    void askForOrigin();
    void forgetHistory();
    void step(int direction);
    void receive(const std::shared_ptr<const FieldHistory> &history, const QString &failure);

    Session &m_session;
    std::shared_ptr<const Blame> m_blame;
    Row m_blamed; ///< The event that the blame is of.
    std::string m_field;
    std::shared_ptr<const FieldHistory> m_history;
    std::int64_t m_historyCount = 0; ///< How many events of the track it was made from.
    Row m_historyRow; ///< The event whose field was meant.
    bool m_isSearching = false;
    QString m_historyFailure;
    std::shared_ptr<const ChangeOrigin> m_origin;
    Row m_originRow; ///< The change that is followed back; invalid: none.
    int m_waitingStep = 0; ///< A step that waits for the history.
    QTimer m_patience; ///< Runs as long as the blame of an event before is shown.
    std::uint64_t m_epoch = 0; ///< Counts tracks, lenses and stores, …
    std::uint64_t m_fieldEpoch = 0; ///< … and fields: older answers are dropped.

    std::unique_ptr<Clerk> m_clerk; ///< What the thread works with.
    Worker m_histories;
    Worker m_worker; ///< Last, so that the threads end before what they use.
};

} // namespace hindcast
