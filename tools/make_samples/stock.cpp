// SPDX-License-Identifier: MIT
#include "tools/make_samples/background.h"
#include "tools/make_samples/catalogue.h"

#include <algorithm>
#include <deque>

namespace hindcast::samples {

namespace {

/// A reservation that waits to be shipped or released.
struct Reservation
{
    std::string correlation;
    std::string cause;
    int quantity = 0;
};

/// Tells one article's stock; onHand and reserved always add up.
class StockTale
{
public:
    StockTale(Journal &journal, Random &random, const Article &article)
        : m_journal(journal)
        , m_random(random)
        , m_article(article)
    {
    }

    void list(Moment time)
    {
        m_onHand = m_random.between(150, 400);
        JsonText data;
        data.text("sku", m_article.sku).text("name", m_article.name);
        data.number("priceCents", m_article.priceCents).text("bin", bin());
        data.number("onHand", m_onHand).number("reserved", 0);
        tell(time, "StockListed", data, m_random.uuid(), {});
    }

    void next(Moment time)
    {
        if (m_onHand - m_reserved < 25)
            return receive(time);
        if (!m_open.empty() && (m_open.size() > 6 || m_random.chance(45)))
            return m_random.chance(92) ? ship(time) : release(time);
        if (m_random.chance(3))
            return m_random.chance(70) ? count(time) : move(time);
        reserve(time);
    }

private:
    void reserve(Moment time)
    {
        const int quantity = m_random.between(1, 5);
        m_reserved += quantity;
        JsonText reservation;
        reservation.text("id", "R-" + std::to_string(++m_reservations));
        reservation.number("quantity", quantity)
            .text("channel", m_random.chance(70) ? "web" : "shop");
        JsonText data;
        data.number("reserved", m_reserved).number("available", m_onHand - m_reserved);
        data.object("lastReservation", reservation);
        const std::string correlation = m_random.uuid();
        m_open.push_back(
            {correlation, tell(time, "StockReserved", data, correlation, {}), quantity});
    }

    void ship(Moment time)
    {
        const Reservation reservation = takeOldest();
        m_onHand -= reservation.quantity;
        JsonText data;
        data.number("onHand", m_onHand).number("reserved", m_reserved);
        data.number("available", m_onHand - m_reserved);
        JsonText shipment;
        shipment.number("quantity", reservation.quantity);
        shipment.text("dock", "dock " + std::to_string(m_random.between(1, 8)));
        data.object("lastShipment", shipment);
        tell(time, "StockShipped", data, reservation.correlation, reservation.cause);
    }

    void release(Moment time)
    {
        const Reservation reservation = takeOldest();
        JsonText data;
        data.number("reserved", m_reserved).number("available", m_onHand - m_reserved);
        data.object("lastRelease",
                    JsonText().number("quantity", reservation.quantity).text("reason", "expired"));
        tell(time, "StockReleased", data, reservation.correlation, reservation.cause);
    }

    void receive(Moment time)
    {
        const int quantity = 24 * m_random.between(6, 20);
        m_onHand += quantity;
        JsonText delivery;
        delivery.number("quantity", quantity);
        delivery.text("note", "D-" + std::to_string(m_random.between(20'000, 79'999)));
        JsonText data;
        data.number("onHand", m_onHand).object("lastDelivery", delivery);
        tell(time, "StockReceived", data, m_random.uuid(), {});
    }

    void count(Moment time)
    {
        const int difference = m_random.between(-2, 1);
        m_onHand += difference;
        JsonText data;
        data.number("onHand", m_onHand).number("lastCountDifference", difference);
        tell(time, "StockCounted", data, m_random.uuid(), {});
    }

    void move(Moment time)
    {
        JsonText data;
        data.text("bin", bin());
        tell(time, "StockMoved", data, m_random.uuid(), {});
    }

    Reservation takeOldest()
    {
        Reservation reservation = std::move(m_open.front());
        m_open.pop_front();
        m_reserved -= reservation.quantity;
        return reservation;
    }

    std::string bin()
    {
        std::string text(1, static_cast<char>('A' + m_random.below(6)));
        text += '-' + std::to_string(m_random.between(1, 24));
        text += '-' + std::to_string(m_random.between(1, 5));
        return text;
    }

    std::string tell(Moment time, const char *type, const JsonText &data,
                     const std::string &correlation, const std::string &cause)
    {
        return m_journal.add({.created = time,
                              .stream = "stock-" + m_article.sku,
                              .type = type,
                              .actor = anyWorker(m_random),
                              .data = data.str(),
                              .correlation = correlation,
                              .causation = cause});
    }

    Journal &m_journal;
    Random &m_random;
    const Article &m_article;
    int m_onHand = 0;
    int m_reserved = 0;
    int m_reservations = 0;
    std::deque<Reservation> m_open;
};

} // namespace

void tellStock(Journal &journal, Random &random, int events)
{
    std::vector<int> counts(articles().size());
    for (int i = 0; i < events; ++i) { // The first articles of the list sell better.
        const int any = random.below(static_cast<int>(counts.size()));
        const int better = random.below(90);
        ++counts[static_cast<std::size_t>(std::min(any, better))];
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        StockTale tale(journal, random, articles()[i]);
        std::vector<Moment> times(static_cast<std::size_t>(counts[i] - 1));
        std::ranges::generate(times, [&] { return busyMoment(random); });
        std::ranges::sort(times);
        tale.list(firstDay + std::chrono::milliseconds(random.below(1'000)));
        for (const Moment time : times)
            tale.next(std::max(time, firstDay + Moment::duration(1'000)));
    }
}

} // namespace hindcast::samples
