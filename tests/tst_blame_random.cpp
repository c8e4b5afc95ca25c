// SPDX-License-Identifier: MIT
// Checks blame against plain diffing of every state with the one before it, on random events and
// handlers of every kind. The seeds are fixed; a failure names its own.
#include "model/compare/blamer.h"
#include "model/compare/exact_equality.h"
#include "model/compare/item_pairs.h"
#include "model/event/json_pointer.h"

#include <QTest>

#include <random>

#include "fake_store.h"

using namespace hindcast;
using namespace Qt::StringLiterals;

class TestBlameRandom : public QObject
{
    Q_OBJECT
private slots:
    void agreesWithPlainDiffing_data();
    void agreesWithPlainDiffing();
};

namespace {

/// Does what the numbers of an event say to its state.
constexpr const char *script = R"js(
let r, at;
const next = n => n > 0 ? r[at++ % r.length] % n : 0;
const begin = e => { r = e.data.r; at = 0; };
const key = () => 'abcdef'[next(6)];
const item = () => ({ id: next(10000), qty: next(4), tags: ['x', 'y'].slice(next(3)) });
const value = depth => {
    switch (next(depth > 2 ? 4 : 7)) {
    case 0: return next(5);
    case 1: return 'xyz'[next(3)];
    case 2: return next(2) === 1;
    case 3: return null;
    case 4: return Array.from({ length: next(4) }, () => value(depth + 1));
    case 5: return [item(), item(), item()];
    default: return { a: value(depth + 1), b: next(3) };
    }
};
const isContainer = v => typeof v === 'object' && v !== null;
const pick = s => {
    let c = s;
    for (let i = next(4); i > 0; --i) {
        const inner = Object.values(c).filter(isContainer);
        if (inner.length > 0)
            c = inner[next(inner.length)];
    }
    return c;
};
const byText = (a, b) => JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
const mutateArray = c => {
    switch (next(11)) {
    case 0: c.push(value(1)); break;
    case 1: c.shift(); break;
    case 2: c.unshift(value(1)); break;
    case 3: c.splice(next(c.length + 1), next(3), value(1)); break;
    case 4: c.sort(byText); break;
    case 5: c.reverse(); break;
    case 6: c[next(c.length)] = value(1); break;
    case 7: c.length = next(c.length + 1); break;
    case 8: c.splice(next(c.length), 1); break;
    case 9: for (const one of c) if (isContainer(one)) one.qty = next(3); break;
    case 10: if (c.length > 1) c.push(c.shift()); break;
    }
};
const mutateObject = (c, s) => {
    const k = key();
    switch (next(9)) {
    case 0: case 1: c[k] = value(1); break;
    case 2: delete c[k]; break;
    case 3: c[k] = c[k]; break;
    case 4: { const moved = c[k]; delete c[k]; s.moved = moved; break; }
    case 5: c.n = (c.n ?? 0) + 1; break;
    case 6: s.copied = c[k]; break;
    case 7: { const made = { a: 1 }; c[k] = made; made.b = [next(3)]; if (c[k] === made) made.c = 1; break; }
    case 8: Object.assign(c, { x: next(3), y: { z: next(2) } }); break;
    }
};
const mutate = s => { const c = pick(s); Array.isArray(c) ? mutateArray(c) : mutateObject(c, s); };
const without = (c, k) => { const { [k]: gone, ...rest } = c; return rest; };
const rebuilt = c => {
    if (Array.isArray(c)) {
        const k = next(c.length);
        switch (next(8)) {
        case 0: return [...c, value(1)];
        case 1: return [value(1), ...c];
        case 2: return c.filter((x, i) => i !== k);
        case 3: return c.map((x, i) => i === k ? value(1) : x);
        case 4: return [...c].sort(byText);
        case 5: return c.map((x, i) => i === k && isContainer(x) ? rebuilt(x) : x);
        case 6: return c.slice(1).concat(c.slice(0, 1));
        default: return c.map(x => isContainer(x) && !Array.isArray(x) ? { ...x } : x);
        }
    }
    const k = key();
    switch (next(6)) {
    case 0: return { ...c, [k]: value(1) };
    case 1: return without(c, k);
    case 2: return { ...c, n: (c.n ?? 0) + 1 };
    default: {
        const inner = Object.keys(c).filter(name => isContainer(c[name]));
        if (inner.length === 0)
            return { ...c, [k]: value(1) };
        const own = inner[next(inner.length)];
        return { ...c, [own]: rebuilt(c[own]) };
    }
    }
};
const bounded = s => JSON.stringify(s).length > 1500 ? { items: [item(), item()] } : undefined;
fromAll().foreachStream().when({
    $init: () => ({ items: [{ id: 1, qty: 1 }, { id: 2, qty: 1 }], a: { b: 1 } }),
    Mutate(s, e) { begin(e); for (let i = next(3); i >= 0; --i) mutate(s); return bounded(s); },
    Return(s, e) { begin(e); return bounded(s) ?? rebuilt(s); },
    Mix(s, e) { begin(e); mutate(s); const c = bounded(s) ?? rebuilt(s); return next(2) ? c : undefined; },
    Freeze(s, e) { begin(e); return Object.freeze(bounded(s) ?? rebuilt(Object.freeze({ ...s }))); },
    Unclean(s, e) { begin(e); mutate(s); s.u = next(2) ? undefined : NaN; },
    Body(s, e) { begin(e); s.items = e.data.items; s.last = e.data; },
    Items(s, e) {
        begin(e);
        s.items = Array.isArray(s.items) ? s.items : [];
        switch (next(6)) {
        case 0: s.items.push(item()); break;
        case 1: s.items.sort((a, b) => a.qty - b.qty); break;
        case 2: s.items = s.items.filter(one => one.qty !== 2); break;
        case 3: if (s.items.length) s.items[next(s.items.length)].qty = next(5); break;
        case 4: s.items.unshift(item()); if (s.items[1]) s.items[1].qty = 7; break;
        case 5: s.items = s.items.map(one => ({ ...one, qty: one.id % 2 ? one.qty : 3 })); break;
        }
    },
});
)js";

std::vector<Event> randomEvents(std::uint32_t seed, const std::vector<std::string> &types)
{
    std::mt19937 random(seed);
    std::vector<Event> events;
    for (int n = 0; n < 25; ++n) {
        std::string numbers;
        for (int i = 0; i < 24; ++i)
            numbers += (i > 0 ? "," : "") + std::to_string(random() % 100'000);
        const std::string items = R"([{"id":7,"qty":1},{"id":8,"qty":)"
            + std::to_string(random() % 3) + R"(,"tags":["x"]}])";
        events.push_back(
            {.stream = "a-1",
             .version = {n + 1},
             .type = types[random() % types.size()],
             .data = {Payload::Kind::Json, R"({"items":)" + items + R"(,"r":[)" + numbers + "]}"}});
    }
    return events;
}

/// The event that last changed each place, by JSON pointer, found out the plain way.
class PlainBlame
{
public:
    using Rows = std::map<std::string, std::int64_t>;
    Rows rows;

    void take(const Json &before, const Json &after, std::int64_t row)
    {
        m_row = row;
        m_old = std::exchange(rows, {});
        compare(before, after, {}, {});
    }

private:
    std::int64_t oldRow(const std::string &pointer) const
    {
        const auto found = m_old.find(pointer);
        return found == m_old.end() ? -1 : found->second;
    }

    std::int64_t add(const Json &value, const std::string &pointer)
    {
        for (const JsonMember &member : value.members())
            add(member.value, pointer + '/' + pointerToken(member.key));
        for (std::size_t i = 0; i < value.items().size(); ++i)
            add(value.items()[i], pointer + '/' + std::to_string(i));
        return rows[pointer] = m_row;
    }

    bool compareMembers(const Json &before, const Json &after, const std::string &from,
                        const std::string &to)
    {
        bool hasChanged = false;
        for (const JsonMember &member : before.members())
            hasChanged |= after.find(member.key) == nullptr;
        for (const JsonMember &member : after.members()) {
            const std::string inside = '/' + pointerToken(member.key);
            if (const Json *old = before.find(member.key); old == nullptr) {
                add(member.value, to + inside);
                hasChanged = true;
            } else {
                hasChanged |= compare(*old, member.value, from + inside, to + inside);
            }
        }
        return hasChanged;
    }

    bool compareItems(const Json &before, const Json &after, const std::string &from,
                      const std::string &to)
    {
        bool hasChanged = false;
        for (const ItemPair &pair : matchItems(before.items(), after.items(), {}).pairs) {
            hasChanged |= pair.before != pair.after;
            if (pair.after < 0)
                continue;
            const Json &own = after.items()[static_cast<std::size_t>(pair.after)];
            const std::string place = to + '/' + std::to_string(pair.after);
            if (pair.before < 0)
                add(own, place);
            else
                hasChanged |= compare(before.items()[static_cast<std::size_t>(pair.before)], own,
                                      from + '/' + std::to_string(pair.before), place);
        }
        return hasChanged;
    }

    bool compare(const Json &before, const Json &after, const std::string &from,
                 const std::string &to)
    {
        bool hasChanged = false;
        if (before.isObject() && after.isObject())
            hasChanged = compareMembers(before, after, from, to);
        else if (before.isArray() && after.isArray())
            hasChanged = compareItems(before, after, from, to);
        else if (!isExactlyEqual(before, after))
            return add(after, to) >= 0;
        rows[to] = hasChanged ? m_row : oldRow(from);
        return hasChanged;
    }

    std::int64_t m_row = -1;
    Rows m_old;
};

void addRows(const BlameNode &node, const Json &value, const std::string &pointer,
             PlainBlame::Rows &rows)
{
    rows[pointer] = node.stamp().changed.value;
    for (const JsonMember &member : value.members())
        addRows(node.member(member.key), member.value, pointer + '/' + pointerToken(member.key),
                rows);
    for (std::size_t i = 0; i < value.items().size(); ++i)
        addRows(node.item(i), value.items()[i], pointer + '/' + std::to_string(i), rows);
}

std::string textOf(const PlainBlame::Rows &rows)
{
    std::string text;
    for (const auto &[pointer, row] : rows)
        text += pointer + ' ' + std::to_string(row) + '\n';
    return text;
}

/// Empty if blame and plain diffing agree behind every event.
std::string disagreement(std::uint32_t seed, const Pipeline &pipeline,
                         const std::vector<std::string> &types)
{
    FakeStore store(randomEvents(seed, types));
    const auto index = store.indexed();
    const auto reader = store.makeReader();
    const auto rows = index->rowsOf({0});
    Replay replay(PipelineRun::start(pipeline).value(), "a-1", OnFailure::Skip);
    const auto blamer = Blamer::start(pipeline, "a-1", OnFailure::Skip).value();
    const auto stateAt = [&](std::int64_t last) {
        return replay.stateAt(*reader.value(), *index, rows, last, {}).value().state;
    };
    PlainBlame plain;
    Json before = stateAt(-1);
    for (std::int64_t last = 0; last < std::ssize(rows); ++last) {
        const Json after = stateAt(last);
        plain.take(before, after, last);
        before = after;
        if (!blamer->moveTo({*reader.value(), *index, rows}, last + 1, {}))
            return "stopped";
        const std::string place
            = "seed " + std::to_string(seed) + ", event " + std::to_string(last);
        if (blamer->isByDiffing())
            return place + ": it has lost track of the state\n" + after.toText();
        PlainBlame::Rows found;
        addRows(blamer->root(), blamer->state(), {}, found);
        if (found != plain.rows)
            return place + ": " + after.toText() + "\nfound\n" + textOf(found) + "instead of\n"
                + textOf(plain.rows);
    }
    return {};
}

} // namespace

void TestBlameRandom::agreesWithPlainDiffing_data()
{
    QTest::addColumn<QStringList>("types");
    QTest::addColumn<bool>("isScript");
    QTest::newRow("handlers that mutate") << QStringList{u"Mutate"_s} << true;
    QTest::newRow("handlers that return new objects")
        << QStringList{u"Return"_s, u"Freeze"_s} << true;
    QTest::newRow("handlers that do both") << QStringList{u"Mix"_s} << true;
    QTest::newRow("arrays of items with ids") << QStringList{u"Items"_s, u"Body"_s} << true;
    QTest::newRow("everything mixed")
        << QStringList{u"Mutate"_s, u"Return"_s, u"Mix"_s, u"Items"_s, u"Unclean"_s, u"Body"_s}
        << true;
    QTest::newRow("the built-in merge") << QStringList{u"Any"_s} << false;
}

void TestBlameRandom::agreesWithPlainDiffing()
{
    QFETCH(QStringList, types);
    QFETCH(bool, isScript);
    std::vector<std::string> names;
    for (const QString &type : types)
        names.push_back(type.toStdString());
    Pipeline pipeline;
    if (isScript)
        pipeline.projection = ScriptFile{u"random.js"_s, script};
    for (std::uint32_t seed = 1; seed <= 25; ++seed) {
        const std::string found = disagreement(seed, pipeline, names);
        QVERIFY2(found.empty(), found.c_str());
    }
}

QTEST_GUILESS_MAIN(TestBlameRandom)
#include "tst_blame_random.moc"
