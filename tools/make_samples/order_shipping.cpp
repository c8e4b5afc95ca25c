// SPDX-License-Identifier: MIT
// The part of an order's tale in which its package travels.
#include "tools/make_samples/order_tale.h"

namespace hindcast::samples {

namespace {

std::string lane(const std::string &depot, const char *city)
{
    return carrierOf(depot) + ' ' + city;
}

} // namespace

void OrderTale::ship()
{
    m_depot = depots()[static_cast<std::size_t>(m_random.below(static_cast<int>(depots().size())))];
    m_tracking = "1Z88459303" + std::to_string(m_random.between(10'000'000, 99'999'999));
    pack();
    handOver();
    travel();
    deliver();
}

void OrderTale::pack()
{
    m_process.wait(60, 600);
    const std::string packer = anyWorker(m_random);
    JsonText label;
    label.text("carrier", carrierOf(m_depot)).text("lane", lane(m_depot, m_address.city));
    label.text("postalCode", m_address.postalCode).text("city", m_address.city);
    label.text("tracking", m_tracking).number("fromOrderVersion", m_version);
    label.text("service", m_random.chance(80) ? "standard" : "express");
    onOrder("LabelPrinted", packer, JsonText().object("label", label));

    m_process.wait(20, 240);
    JsonText packed;
    packed.text("status", "ReadyToShip").number("packages", 1);
    packed.raw("packageIds", "[\"PKG-" + m_package + "\"]");
    packed.number("weightGrams", m_random.between(200, 6'800));
    onOrder("OrderPacked", packer, packed);

    m_process.wait(1, 2);
    JsonText package;
    package.text("packageId", "PKG-" + m_package).text("orderId", m_number);
    package.text("status", "Created");
    package.object(
        "address",
        JsonText().text("postalCode", m_address.postalCode).text("city", m_address.city));
    onPackage("PackageCreated", packer, package);
    m_process.wait(20, 120);
    JsonText labelled;
    labelled.text("status", "Labelled").object("label", label);
    onPackage("PackageLabelled", packer, labelled);
}

void OrderTale::handOver()
{
    m_process.wait(60, 1'800);
    onOrder("HandedToCarrier", "system",
            JsonText().text("status", "Shipped").text("depot", m_depot));
    m_process.wait(1, 30);
    onPackage("PackageMoved", "system",
              JsonText().text("status", "OnBelt").text("lane", lane(m_depot, m_address.city)));
    m_process.wait(30, 900);
    JsonText parcel;
    parcel.text("tracking", m_tracking).text("for", m_address.city);
    m_process.tell(m_depot, "ParcelAccepted", "system", JsonText().object("lastParcel", parcel));
    m_process.wait(900, 9'000);
    const std::string truck = carrierOf(m_depot) + "-T" + std::to_string(m_random.between(1, 40));
    onPackage("PackageLoaded", anyWorker(m_random),
              JsonText().text("status", "OnTruck").text("truck", truck));
}

void OrderTale::travel()
{
    constexpr std::array<const char *, 5> places{"Depot Nord", "Hub Kassel", "Hub Erfurt",
                                                 "Depot Süd", "Depot Mitte"};
    const int stops = 1 + m_random.few(8);
    for (int i = 0; i < stops; ++i) {
        m_process.wait(3'600, 22'000);
        JsonText scan;
        scan.text("place", m_random.pick(places)).number("number", ++m_scans);
        scan.text("scanner", "S-" + std::to_string(m_random.between(100, 499)));
        onPackage("PackageScanned", "system", JsonText().object("lastScan", scan));
        if (m_random.chance(60)) {
            m_process.wait(1, 20);
            onOrder("ScanRecorded", "system", JsonText().object("lastScan", scan));
        }
    }
}

void OrderTale::deliver()
{
    m_process.sleep(1);
    onPackage("PackageOutForDelivery", "system", JsonText().text("status", "OutForDelivery"));
    if (m_random.chance(9)) {
        m_process.wait(3'600, 12'000);
        onPackage("DeliveryFailed", "system",
                  JsonText().text("status", "DeliveryFailed").text("reason", "nobody at home"));
        m_process.sleep(1);
    }
    m_process.wait(1'200, 14'000);
    onPackage("PackageDelivered", "system", JsonText().text("status", "Delivered"));
    m_process.wait(1, 5);
    m_process.tell(m_depot, "ParcelDelivered", "system",
                   JsonText().object("lastDelivery", JsonText().text("tracking", m_tracking)));
    onOrder("OrderDelivered", "system", JsonText().text("status", "Delivered"));
    JsonText payment;
    payment.text("status", "Captured").number("amountCents", payableCents());
    m_process.wait(2, 40);
    m_process.tell(paymentBatch(m_process.clock), "PaymentCaptured", "system",
                   JsonText()
                       .text("lastOrder", m_number)
                       .object("payments", JsonText().object(m_number, payment)));
}

void OrderTale::onPackage(const char *type, const std::string &actor, const JsonText &data)
{
    m_process.tell("package-" + m_package, type, actor, data);
}

} // namespace hindcast::samples
