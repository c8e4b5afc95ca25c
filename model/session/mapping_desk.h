// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/worker.h"
#include "model/store/column_mapping.h"
#include "model/store/mapping_preview.h"

#include <QObject>

#include <memory>

namespace hindcast {

/// What a survey found, and what speaks for a mapping of each table.
struct SurveyedStore
{
    StoreSurvey survey;
    std::vector<ColumnMapping> proposals; ///< One for each table.
    /// Of each table: its columns, each followed by the pointers into it.
    std::vector<std::vector<MappedPlace>> places;
    std::size_t likeliest = 0; ///< The table that looks most like one of events.
};

/// Looks into a store that nobody has a profile for, and shows what a mapping makes of it. What
/// takes time happens on a thread of its own; a new mapping cancels the preview of the one before.
/// Lives on the GUI thread.
class MappingDesk final : public QObject
{
    Q_OBJECT
public:
    explicit MappingDesk(QString path, QObject *parent = nullptr);
    ~MappingDesk() override;

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Ends in surveyed() or failed().
    void survey();
    /// Ends in previewed(), unless another one is asked for before.
    void preview(const ColumnMapping &mapping);

signals:
    /// The store has at least one table.
    void surveyed(const std::shared_ptr<const hindcast::SurveyedStore> &store);
    void failed(const QString &message);
    void previewed(const std::shared_ptr<const hindcast::MappingPreview> &preview);

private:
    QString m_path;
    std::uint64_t m_asked = 0; ///< Counts previews; an older one is dropped.
    Worker m_worker; ///< Last, so that the thread ends before what it uses.
};

} // namespace hindcast
