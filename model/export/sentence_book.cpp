// SPDX-License-Identifier: MIT
#include "model/export/sentence_book.h"

#include "model/event/json_scanner.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

/// Outside of any namespace, as the macro wants it.
static void initializeSentenceResources()
{
    Q_INIT_RESOURCE(sentences);
}

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct BookText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::SentenceBook)
};

bool isLanguage(const QString &text)
{
    return text.size() == 2
        && std::ranges::all_of(text, [](QChar c) { return c >= u'a' && c <= u'z'; });
}

QString placed(const QString &name, int line, const QString &what)
{
    return u"%1:%2: %3"_s.arg(name).arg(line).arg(what);
}

SentenceBook readBuiltIn()
{
    initializeSentenceResources();
    SentenceBook book;
    QFile file(u":/sentences/samples.txt"_s);
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
    [[maybe_unused]] const QStringList problems = book.add({}, file.readAll());
    Q_ASSERT(isOpen && problems.isEmpty()); // It is ours; a test reads it.
    return book;
}

} // namespace

SentenceBook SentenceBook::builtIn()
{
    static const SentenceBook book = readBuiltIn();
    return book;
}

QStringList SentenceBook::add(const QString &name, const QByteArray &text)
{
    if (!name.isEmpty())
        m_names += name;
    const std::size_t bad
        = findInvalidUtf8({text.constData(), static_cast<std::size_t>(text.size())});
    if (bad != std::string_view::npos) {
        const auto line = text.first(static_cast<qsizetype>(bad)).count('\n') + 1;
        return {placed(name, static_cast<int>(line), BookText::tr("this is not UTF-8"))};
    }
    QStringList problems;
    Layer layer{.sections = std::vector<Section>(1), .isOurs = name.isEmpty()};
    int number = 0;
    QString content = QString::fromUtf8(text);
    if (content.startsWith(QChar::ByteOrderMark))
        content.remove(0, 1);
    for (const QString &raw : content.split(u'\n')) {
        ++number;
        const QString line = raw.trimmed();
        const qsizetype equals = line.indexOf(u'=');
        const QString type = line.left(std::max<qsizetype>(equals, 0)).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (line.startsWith(u'[') && line.endsWith(u']')) {
            layer.sections.push_back({.language = line.mid(1, line.size() - 2).trimmed()});
            if (!isLanguage(layer.sections.back().language))
                problems += placed(
                    name, number,
                    BookText::tr("expected a language such as [en] or [de], not %1").arg(line));
            continue;
        }
        if (type.isEmpty()) {
            problems += placed(
                name, number,
                BookText::tr("expected \"Type = sentence\", not \"%1\"").arg(line.left(60)));
            continue;
        }
        auto sentence = Sentence::parse(line.mid(equals + 1).trimmed());
        Section &section = layer.sections.back();
        if (!sentence)
            problems += placed(name, number, type + u": "_s + sentence.error().message);
        else if (type.endsWith(u'*'))
            section.beginnings.insert_or_assign(type.chopped(1), std::move(sentence).value());
        else
            section.whole.insert_or_assign(type, std::move(sentence).value());
    }
    m_layers.push_back(std::move(layer));
    return problems;
}

const Sentence *SentenceBook::find(const Section &section, const QString &type)
{
    if (const auto whole = section.whole.find(type); whole != section.whole.end())
        return &whole->second;
    // The longest beginning comes last.
    const auto found
        = std::find_if(section.beginnings.rbegin(), section.beginnings.rend(),
                       [&type](const auto &beginning) { return type.startsWith(beginning.first); });
    return found == section.beginnings.rend() ? nullptr : &found->second;
}

const Sentence *SentenceBook::sentenceFor(const ToldEvent &event, const QString &language) const
{
    const QString type = QString::fromStdString(event.event.type);
    for (auto layer = m_layers.rbegin(); layer != m_layers.rend(); ++layer) {
        for (const QString &wanted : {language, QString(), u"en"_s}) {
            for (const Section &section : layer->sections) {
                const Sentence *found = section.language == wanted ? find(section, type) : nullptr;
                if (found != nullptr && (!layer->isOurs || found->isFilledBy(event)))
                    return found;
            }
        }
    }
    return nullptr;
}

ToldSentence SentenceBook::told(const ToldEvent &event, const Wording &wording) const
{
    const Sentence *sentence = event.event.isBad() ? nullptr : sentenceFor(event, wording.language);
    if (sentence == nullptr)
        return {plainSentence(event, wording), false};
    return {sentence->told(event, wording), sentence->namesActor()};
}

} // namespace hindcast
