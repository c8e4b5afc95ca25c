// SPDX-License-Identifier: MIT
#include "model/session/script_trust.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace hindcast {

namespace {

constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";

QString pathKey(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

bool isHash(const QString &text)
{
    constexpr qsizetype digits = 64;
    return text.size() == digits && std::ranges::all_of(text, [](QChar digit) {
               return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f');
           });
}

/// Puts \a text at the end, and takes from the beginning what is too much.
void keepAsNewest(QStringList &list, const QString &text)
{
    list.removeAll(text);
    list.append(text);
    if (list.size() > ScriptTrust::most)
        list.remove(0, list.size() - ScriptTrust::most);
}

} // namespace

ScriptTrust::ScriptTrust(const Load &load, Save save)
    : m_record(load())
    , m_save(std::move(save))
{
    m_record.hashes.removeIf([](const QString &hash) { return !isHash(hash); });
    m_record.paths.removeIf(
        [](const QString &path) { return path.isEmpty() || QDir::isRelativePath(path); });
}

bool ScriptTrust::isTrusted(const ScriptFile &script) const
{
    return (!script.path.isEmpty() && m_record.paths.contains(pathKey(script.path)))
        || m_record.hashes.contains(scriptHash(script.text));
}

void ScriptTrust::takeAsOwn(const ScriptFile &script)
{
    if (!script.path.isEmpty())
        keepAsNewest(m_record.paths, pathKey(script.path));
    addHash(scriptHash(script.text));
    save();
}

void ScriptTrust::trustTexts(std::span<const ScriptFile> scripts)
{
    for (const ScriptFile &script : scripts)
        addHash(scriptHash(script.text));
    save();
}

void ScriptTrust::addHash(const QString &hash)
{
    keepAsNewest(m_record.hashes, hash);
}

void ScriptTrust::save() const
{
    if (m_save)
        m_save(m_record);
}

QString scriptHash(std::string_view text)
{
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
    bytes.replace("\r\n", "\n");
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace hindcast
