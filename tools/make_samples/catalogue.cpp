// SPDX-License-Identifier: MIT
#include "tools/make_samples/catalogue.h"

namespace hindcast::samples {

namespace {

struct Thing
{
    const char *sku;
    const char *name;
    int priceCents;
};

constexpr std::array<Thing, 10> things{{
    {"MUG", "mug", 2450},
    {"BOWL", "bowl", 2200},
    {"PLATE", "plate", 1800},
    {"TEAPOT", "teapot", 5600},
    {"VASE", "vase", 3900},
    {"CUP", "cup", 1450},
    {"JUG", "jug", 2900},
    {"TRAY", "tray", 2600},
    {"LAMP", "lamp", 7450},
    {"CANDLE", "candle", 745},
}};

constexpr std::array<std::array<const char *, 2>, 6> colours{{
    {"BLUE", "Blue"},
    {"RED", "Red"},
    {"GREEN", "Green"},
    {"WHITE", "White"},
    {"BLACK", "Black"},
    {"GREY", "Grey"},
}};

constexpr std::array<Address, 16> addresses{{
    {"Invalidenstr. 43", "10115", "Berlin"},
    {"Oderberger Str. 7", "10435", "Berlin"},
    {"Speersort 10", "20095", "Hamburg"},
    {"Große Bergstr. 22", "22767", "Hamburg"},
    {"Kaufingerstr. 5", "80331", "München"},
    {"Domstr. 18", "50668", "Köln"},
    {"Zeil 91", "60313", "Frankfurt am Main"},
    {"Königstr. 30", "70173", "Stuttgart"},
    {"Schadowstr. 12", "40212", "Düsseldorf"},
    {"Grimmaische Str. 2", "04109", "Leipzig"},
    {"Prager Str. 9", "01069", "Dresden"},
    {"Obernstr. 16", "28195", "Bremen"},
    {"Georgstr. 24", "30159", "Hannover"},
    {"Breite Gasse 44", "90402", "Nürnberg"},
    {"Rathausgasse 3", "79098", "Freiburg"},
    {"Herrengasse 8", "1010", "Wien"},
}};

constexpr std::array<const char *, 18> firstNames{
    "Ada",  "Grace",  "Edsger", "Barbara", "Donald", "Jürgen", "Aylin", "Fatima", "Søren",
    "Lena", "Tomasz", "Chloé",  "Yusuf",   "Ingrid", "Paul",   "Marie", "Anton",  "Zoë"};
constexpr std::array<const char *, 18> lastNames{
    "Novak",  "Hopper",  "Dijkstra",    "Liskov", "Knuth",    "Müller",
    "Yılmaz", "Hassan",  "Kierkegaard", "Krüger", "Kowalski", "Dubois",
    "Demir",  "Larsson", "Weber",       "Curie",  "Bauer",    "van Dam"};

constexpr std::array<const char *, 6> workers{"mark", "judy", "rick", "anna", "tarik", "system"};

} // namespace

const std::vector<Article> &articles()
{
    static const std::vector<Article> all = [] {
        std::vector<Article> list{{"POSTCARD-SET", "Postcards, set of 12", 900}};
        for (const Thing &thing : things) {
            for (const auto &[code, colour] : colours)
                list.push_back({std::string(thing.sku) + '-' + code,
                                std::string(colour) + ' ' + thing.name, thing.priceCents});
        }
        return list;
    }();
    return all;
}

const Article &anyArticle(Random &random)
{
    return articles()[static_cast<std::size_t>(random.below(static_cast<int>(articles().size())))];
}

const Address &anyAddress(Random &random)
{
    return random.pick(addresses);
}

const Customer &anyCustomer(Random &random)
{
    static const std::vector<Customer> all = [] {
        std::vector<Customer> list;
        for (const char *first : firstNames) {
            for (const char *last : lastNames)
                list.push_back({first, last});
        }
        return list;
    }();
    return all[static_cast<std::size_t>(random.below(static_cast<int>(all.size())))];
}

std::string anyWorker(Random &random)
{
    return random.pick(workers);
}

const std::vector<std::string> &depots()
{
    static const std::vector<std::string> all = [] {
        std::vector<std::string> list;
        for (const char *carrier : {"ups", "dhl", "dpd", "gls", "hermes", "fedex"}) {
            for (const char *region : {"", "-north", "-south", "-east", "-west"})
                list.push_back(std::string("carrier-") + carrier + region);
        }
        return list;
    }();
    return all;
}

std::string carrierOf(const std::string &depot)
{
    const std::size_t begin = depot.find('-') + 1;
    return depot.substr(begin, depot.find('-', begin) - begin);
}

std::string paymentBatch(Moment time)
{
    constexpr int firstBatch = 47;
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const int days = static_cast<int>((day - firstDay).count());
    const int businessDays = days / 7 * 5 + std::min(days % 7, 5); // Saturday, Sunday: Monday's.
    return "payment-" + std::to_string(firstBatch + businessDays);
}

} // namespace hindcast::samples
