// SPDX-License-Identifier: MIT
#pragma once

#include "model/store/profile_value.h"
#include "model/store/stored_value.h"
#include "model/store/value_inflater.h"

namespace hindcast {

/// Brings the values of one column into the form that roles look into: unpacks them, and makes
/// JSON of YAML and of JSON that stands in a JSON string. A value for which that fails stays as it
/// is stored, and problem() says why.
class ValueDecoder
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ValueDecoder)
public:
    explicit ValueDecoder(const ColumnCoding &coding)
        : m_coding(coding)
    {
    }

    /// Valid as long as \a stored is and until the next call.
    [[nodiscard]] StoredValue decode(const StoredValue &stored);
    /// What was wrong with the last one; empty if nothing was.
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    [[nodiscard]] StoredValue unpack(const StoredValue &packed);
    [[nodiscard]] StoredValue fromYaml(const StoredValue &value);
    [[nodiscard]] StoredValue fromJsonString(const StoredValue &value);

    ColumnCoding m_coding;
    ValueInflater m_inflater;
    std::string m_unpacked;
    std::string m_json;
    QString m_problem;
};

} // namespace hindcast
