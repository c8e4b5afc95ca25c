// SPDX-License-Identifier: MIT
#include "app/cli/opened_store.h"

#include "model/store/index_cache.h"
#include "model/store/mapped_store.h"
#include "model/store/store_choice.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindcast {

using namespace Qt::StringLiterals;

namespace {

struct OpenedStoreText
{
    Q_DECLARE_TR_FUNCTIONS(hindcast::OpenedStoreText)
};

/// \a word as a shell takes it.
QString quoted(const std::string &word)
{
    const QString text = QString::fromStdString(word);
    const auto isPlain
        = [](QChar c) { return c.isLetterOrNumber() || u"_-./:=,@%+~"_s.contains(c); };
    if (!text.isEmpty() && std::ranges::all_of(text, isPlain))
        return text;
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace

StoreOpener openerOf(const Arguments &arguments)
{
    const QString table = arguments.value(u"table"_s);
    if (arguments.has(u"map"_s)) {
        return [table, map = arguments.values(u"map"_s).join(u',')](const QString &path) {
            return openMapped(path, {map.toStdString(), table.toStdString()});
        };
    }
    if (!arguments.has(u"table"_s))
        return {};
    return [table](const QString &path) -> Result<std::unique_ptr<EventStore>> {
        auto store = openStore(path, StoreChoice{.table = table});
        const auto ways = storeCandidates(path);
        if (store && ways && ways.value().empty())
            return Error{OpenedStoreText::tr("%1 is no database, so there is no table %2 in it")
                             .arg(path, table)};
        return store;
    };
}

QString suggestedOptions(const QString &path)
{
    const auto suggested = suggestMapping(path);
    if (!suggested)
        return {};
    const QString map = u"--map "_s + quoted(suggested->mapping);
    return suggested->table.empty()
        ? map
        : QString(u"--table "_s + quoted(suggested->table) + u' ' + map);
}

std::optional<OpenedStore> openIndexed(const StoreOpener &open, const QString &path, Output &output)
{
    auto store = open(path);
    if (!store) {
        output.complain(store.error().message);
        if (const QString options = suggestedOptions(path); !options.isEmpty())
            output.complain(OpenedStoreText::tr("if it holds events, try %1").arg(options));
        return {};
    }
    auto reader = store.value()->makeReader();
    if (!reader) {
        output.complain(reader.error().message);
        return {};
    }
    OpenedStore opened{.store = std::move(store).value(), .reader = std::move(reader).value()};
    auto builder = std::make_unique<IndexBuilder>(opened.store->rules());
    const IndexCache cache;
    const QByteArray identity = opened.store->identity();
    const bool isRestored = cache.restore(*opened.store, builder);
    const auto ignoreProgress = [](std::int64_t, std::int64_t) {};
    if (const auto indexed = opened.store->index(*builder, ignoreProgress, {}); !indexed) {
        output.complain(indexed.error().message);
        opened.failure = indexed.error();
    } else if (!isRestored) {
        cache.keep(*opened.store, identity, *builder);
    }
    opened.index = builder->snapshot();
    return opened;
}

} // namespace hindcast
