// SPDX-License-Identifier: MIT
#include "tools/make_samples/background.h"
#include "tools/make_samples/catalogue.h"

#include <algorithm>

namespace hindcast::samples {

namespace {

constexpr int sunday = 6;
constexpr int saturday = 5;

std::string dayText(std::chrono::sys_days day)
{
    return toText(Moment(day)).substr(0, 10);
}

/// One day of one depot: a manifest, parcels, a truck.
void tellDay(Journal &journal, Random &random, const std::string &depot, std::chrono::sys_days day)
{
    Process process{journal, random, day + std::chrono::hours(5), random.uuid(), {}};
    process.wait(0, 5'000);
    JsonText manifest;
    manifest.text("date", dayText(day)).text("status", "Open").number("parcels", 0);
    process.tell(depot, "ManifestOpened", "system", JsonText().object("manifest", manifest));

    std::vector<Moment> times(static_cast<std::size_t>(random.between(3, 9)));
    std::ranges::generate(times, [&] { return busyMoment(random, day); });
    std::ranges::sort(times);
    int parcels = 0;
    for (const Moment time : times) {
        process.clock = std::max(process.clock + std::chrono::milliseconds(1), time);
        JsonText count;
        count.number("parcels", ++parcels);
        JsonText parcel;
        parcel.text("tracking",
                    "1Z77201143" + std::to_string(random.between(10'000'000, 99'999'999)));
        parcel.text("for", anyAddress(random).city);
        parcel.number("weightGrams", random.between(150, 18'000));
        parcel.text("service", random.chance(80) ? "standard" : "express");
        process.tell(depot, "ParcelAccepted", anyWorker(random),
                     JsonText().object("manifest", count).object("lastParcel", parcel));
    }

    const std::string truck = carrierOf(depot) + "-T" + std::to_string(random.between(1, 40));
    process.wait(300, 1'800);
    process.tell(
        depot, "TruckDeparted", anyWorker(random),
        JsonText().object("truck", JsonText().text("id", truck).text("status", "OnTheRoad")));
    if (random.chance(7)) {
        process.wait(1'000, 4'000);
        JsonText delay;
        delay.text("reason", random.chance(50) ? "traffic" : "snow");
        delay.number("minutes", random.between(10, 150));
        process.tell(depot, "DelayReported", "system", JsonText().object("lastDelay", delay));
    }
    process.wait(3'600, 9'000);
    process.tell(depot, "TruckArrived", "system",
                 JsonText().object("truck", JsonText().text("status", "Arrived")));
    process.wait(60, 600);
    process.tell(depot, "ManifestClosed", "system",
                 JsonText().object("manifest", JsonText().text("status", "Closed")));
}

} // namespace

void tellPaymentBatches(Journal &journal)
{
    using namespace std::chrono_literals;
    for (std::chrono::sys_days day = firstDay; day < endDay; day += std::chrono::days(1)) {
        if (weekday(day) >= saturday)
            continue;
        const bool isMonday = weekday(day) == 0;
        const bool isFirst = day == firstDay;
        // A batch opens when the one before it is settled, so that nothing falls in between.
        const Moment opening = isFirst ? Moment(day) : Moment(day) - (isMonday ? 48h : 0h) + 5ms;
        const std::string batch = paymentBatch(day);
        JsonText opened;
        opened.text("date", dayText(day)).text("status", "Open");
        const std::string id = journal.add({.created = opening,
                                            .stream = batch,
                                            .type = "BatchOpened",
                                            .actor = "system",
                                            .data = opened.str()});
        journal.add({.created = Moment(day) + 24h - 1ms,
                     .stream = batch,
                     .type = "BatchSettled",
                     .actor = "system",
                     .data = JsonText().text("status", "Settled").str(),
                     .causation = id});
    }
}

void tellDepots(Journal &journal, Random &random)
{
    for (const std::string &depot : depots()) {
        for (std::chrono::sys_days day = firstDay; day < endDay; day += std::chrono::days(1)) {
            if (weekday(day) != sunday)
                tellDay(journal, random, depot, day);
        }
    }
}

} // namespace hindcast::samples
