// SPDX-License-Identifier: MIT
#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>

#include <utility>

namespace hindcast {

/// One thing that is remembered from one run to the next, under \a key of the user's settings file.
/// GUI thread only.
template<typename T>
class Setting
{
public:
    explicit Setting(QString key, T fallback = {})
        : m_key(std::move(key))
        , m_fallback(std::move(fallback))
    {
    }

    [[nodiscard]] T value() const
    {
        const QVariant stored = QSettings().value(m_key);
        return stored.canConvert<T>() ? stored.value<T>() : m_fallback;
    }

    void set(const T &value) const { QSettings().setValue(m_key, QVariant::fromValue(value)); }

private:
    QString m_key;
    T m_fallback;
};

} // namespace hindcast
