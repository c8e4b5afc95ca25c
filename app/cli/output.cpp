// SPDX-License-Identifier: MIT
#include "app/cli/output.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

namespace hindcast {

namespace {

struct OutputText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::OutputText)
};

} // namespace

void Output::write(std::string_view text)
{
    if (!isWanted())
        return;
    if (std::fwrite(text.data(), 1, text.size(), m_results) != text.size())
        m_failure = errno;
}

void Output::complain(const QString &sentence)
{
    constexpr qsizetype longest = 1'000; // A script may throw megabytes.
    const QString shown
        = sentence.size() > longest ? QString(sentence.left(longest) + u'\u2026') : sentence;
    const std::string text = "hindcast: " + printable(shown.toStdString()).toStdString() + "\n";
    std::fwrite(text.data(), 1, text.size(), m_complaints);
}

int Output::finish(int code)
{
    if (isWanted() && std::fflush(m_results) != 0)
        m_failure = errno;
    if (m_failure == 0 || m_failure == EPIPE)
        return code;
    complain(OutputText::tr("cannot write the result: %1")
                 .arg(QString::fromLocal8Bit(std::strerror(m_failure))));
    return Unusable;
}

QString printable(std::string_view text)
{
    QString shown = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (QChar &c : shown) {
        if (c.category() == QChar::Other_Control)
            c = QChar::ReplacementCharacter;
    }
    return shown;
}

} // namespace hindcast
