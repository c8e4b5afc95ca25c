// SPDX-License-Identifier: MIT
#include "views/common/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

/// The translators of the language that is on; they live as long as the program.
struct Translators
{
    QTranslator ours;
    QTranslator qt;
};

Translators &translators()
{
    static Translators both;
    return both;
}

} // namespace

void applyLanguage(const QString &key)
{
    const bool isSystem = key.isEmpty() || key == "system"_L1;
    const QLocale locale = isSystem ? QLocale::system() : QLocale(key);
    QLocale::setDefault(locale);
    auto &[ours, qt] = translators();
    QCoreApplication::removeTranslator(&ours);
    QCoreApplication::removeTranslator(&qt);
    if (qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt);
    // English is in the source, all but its plurals; so it also stands in for what is not
    // translated.
    if (ours.load(locale, u"hindcast"_s, u"_"_s, u":/i18n"_s) || ours.load(u":/i18n/hindcast_en"_s))
        QCoreApplication::installTranslator(&ours);
}

QList<std::pair<QString, QString>> languages()
{
    return {{u"system"_s, QCoreApplication::translate("hindcast::languages", "As the system")},
            {u"en"_s, u"English"_s},
            {u"de"_s, u"Deutsch"_s}};
}

} // namespace hindcast
