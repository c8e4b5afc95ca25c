// SPDX-License-Identifier: MIT
#pragma once

#include "model/event/json.h"

#include <QCoreApplication>
#include <QStringList>

#include <initializer_list>
#include <optional>

namespace hindcast {

/// A value in a profile file that knows where it stands, so that whatever is wrong with it is said
/// with its JSON path and what was expected there. The first failure of a file is kept in a place
/// that all its nodes share; after it, reading goes on with empty values and its result is thrown
/// away. The file's Json and that place must outlive the node.
class ProfileNode
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::ProfileNode)
public:
    ProfileNode(const Json &value, std::optional<Error> &failure, QString path = {})
        : m_value(&value)
        , m_failure(&failure)
        , m_path(std::move(path))
    {
    }

    [[nodiscard]] const Json &value() const { return *m_value; }
    /// Its keys as the format has them: \a known ones, and \a later ones, which the format names
    /// and this reader does not follow yet. Anything else is a failure, and those are as well.
    void expectObject(std::initializer_list<const char *> known,
                      std::initializer_list<const char *> later = {}) const;
    /// The member \a key; nothing if it is not there.
    [[nodiscard]] std::optional<ProfileNode> member(const char *key) const;
    /// The same, but it has to be there. Null stands in where it is not.
    [[nodiscard]] ProfileNode required(const char *key) const;
    /// The items of an array; an array without items is a failure.
    [[nodiscard]] std::vector<ProfileNode> items() const;

    [[nodiscard]] std::string text() const; ///< A string that is not empty.
    [[nodiscard]] std::string anyText() const;
    [[nodiscard]] std::vector<std::string> texts() const;
    [[nodiscard]] std::int64_t integer() const;
    [[nodiscard]] bool boolean() const;
    /// Place of the text in \a known. One in \a later is a failure of its own kind.
    [[nodiscard]] int oneOf(std::initializer_list<const char *> known,
                            std::initializer_list<const char *> later = {}) const;

    /// `/events/time: expected …, found …`
    void failExpecting(const QString &what) const;
    void fail(const QString &message) const;

private:
    [[nodiscard]] ProfileNode child(const Json &value, const QString &segment) const;
    void failLater(const QString &what) const;

    const Json *m_value;
    std::optional<Error> *m_failure;
    QString m_path;
};

} // namespace hindcast
