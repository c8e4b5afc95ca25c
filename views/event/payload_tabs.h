// SPDX-License-Identifier: MIT
#pragma once

#include "model/session/moment.h"

#include <QTabWidget>

#include <array>
#include <memory>

namespace hindcast {

class JsonPane;

/// An event's data, its metadata, and the record as it stands in the store. Only the tab that is
/// seen is laid out.
class PayloadTabs : public QTabWidget
{
    Q_OBJECT
public:
    explicit PayloadTabs(QWidget *parent = nullptr);

    void showMoment(std::shared_ptr<const Moment> moment);

private:
    enum Tab { DataTab, MetadataTab, RawTab };

    void layOutCurrent();
    void copyCurrent();
    [[nodiscard]] JsonPane *paneAt(int tab) const;

    std::shared_ptr<const Moment> m_moment;
    std::array<bool, RawTab + 1> m_isOld{}; ///< By tab: it shows an earlier moment.
};

} // namespace hindcast
