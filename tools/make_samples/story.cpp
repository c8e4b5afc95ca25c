// SPDX-License-Identifier: MIT
#include "tools/make_samples/story.h"

#include <map>

namespace hindcast::samples {

namespace {

/// One event of the story. The streams are named by a letter: the order, its package, the payment
/// batch of the day and the carrier. `o16` is the order's 16th event.
struct StoryLine
{
    const char *time;
    char stream;
    const char *type;
    const char *actor;
    const char *cause;
    const char *data;
};

constexpr std::array storyLines{
    StoryLine{storyCreated, 'o', "OrderCreated", "mark", "",
              R"({"orderId":"1345693","status":"Created",)"
              R"("customer":{"first":"Ada","last":"Lovelace"},"channel":"web",)"
              R"("address":{"street":"Invalidenstr. 117","postalCode":"10115","city":"Berlin"},)"
              R"("currency":"EUR","items":{},"packages":0,"totalCents":0})"},
    StoryLine{"2026-03-03 09:14:26.094", 'o', "ItemPicked", "system", "o1",
              R"({"items":{"POSTCARD-SET":{"name":"Postcards, set of 12","qty":1,)"
              R"("priceCents":900}},"totalCents":900})"},
    StoryLine{"2026-03-03 09:18:39.141", 'o', "ItemPicked", "rick", "o2",
              R"({"items":{"MUG-BLUE":{"name":"Blue mug","qty":1,"priceCents":2450}},)"
              R"("totalCents":3350})"},
    StoryLine{"2026-03-03 09:22:52.188", 'o', "QtyChanged", "judy", "o3",
              R"({"items":{"POSTCARD-SET":null},"totalCents":2450})"},
    StoryLine{"2026-03-03 09:26:05.235", 'o', "ItemPicked", "mark", "o4",
              R"({"items":{"TEAPOT-RED":{"name":"Red teapot","qty":1,"priceCents":5600}},)"
              R"("totalCents":8050})"},
    StoryLine{"2026-03-03 09:30:18.282", 'o', "QtyChanged", "system", "o5",
              R"({"items":{"MUG-BLUE":{"qty":2}},"totalCents":10500})"},
    StoryLine{"2026-03-03 09:34:31.329", 'o', "AddressChanged", "rick", "o6",
              R"({"address":{"street":"Speersort 1","postalCode":"20095","city":"Hamburg"}})"},
    StoryLine{"2026-03-03 09:38:44.376", 'o', "NoteAdded", "judy", "o7",
              R"({"noteCount":1,"lastNote":{"text":"Moved to Hamburg, uses the new address.",)"
              R"("by":"judy"}})"},
    StoryLine{"2026-03-03 09:42:57.423", 'o', "ItemPicked", "mark", "o8",
              R"({"items":{"BOWL-GREEN":{"name":"Green bowl","qty":2,"priceCents":2200}},)"
              R"("totalCents":14900})"},
    StoryLine{"2026-03-03 09:46:10.470", 'o', "CouponApplied", "system", "o9",
              R"({"coupon":{"code":"SPRING5","percent":5},"discountCents":745,)"
              R"("payableCents":14155})"},
    StoryLine{"2026-03-03 09:50:23.517", 'o', "NoteAdded", "rick", "o10",
              R"({"noteCount":2,"lastNote":{"text":"The teapot needs extra paper.","by":"rick"}})"},
    StoryLine{"2026-03-03 09:54:21.300", 'm', "PaymentRequested", "system", "o10",
              R"({"lastOrder":"1345693","payments":{"1345693":{"status":"Requested",)"
              R"("amountCents":14155}}})"},
    StoryLine{"2026-03-03 09:54:35.910", 'm', "PaymentAuthorized", "system", "m1",
              R"({"lastOrder":"1345693","payments":{"1345693":{"status":"Authorized",)"
              R"("amountCents":14155}}})"},
    StoryLine{"2026-03-03 09:54:36.564", 'o', "PaymentAuthorized", "judy", "m2",
              R"({"status":"Paid","payment":{"status":"Authorized","batch":"payment-88",)"
              R"("amountCents":14155}})"},
    StoryLine{"2026-03-03 09:58:49.611", 'o', "NoteAdded", "mark", "o12",
              R"({"noteCount":3,"lastNote":{"text":"Paid, goes out today.","by":"mark"}})"},
    StoryLine{"2026-03-03 10:00:02.658", 'o', "PickingStarted", "system", "o12",
              R"({"status":"Picking","picking":{"wave":"W-2"}})"},
    StoryLine{"2026-03-03 10:02:15.705", 'o', "PickingFinished", "rick", "o14",
              R"({"picking":{"finishedBy":"rick","weightGrams":1840}})"},
    // The mistake: the label was made from version 6, before the address changed.
    StoryLine{"2026-03-03 10:04:28.752", 'o', "LabelPrinted", "judy", "o15",
              R"({"label":{"carrier":"ups","lane":"ups Berlin","postalCode":"10115",)"
              R"("city":"Berlin","tracking":"1Z8845930393120931","fromOrderVersion":6}})"},
    StoryLine{"2026-03-03 10:05:12.481", 'o', "OrderPacked", "judy", "o16",
              R"({"status":"ReadyToShip","packages":1,"packageIds":["PKG-20931"],)"
              R"("weightGrams":1840})"},
    StoryLine{"2026-03-03 10:05:13.020", 'p', "PackageCreated", "judy", "o17",
              R"({"packageId":"PKG-20931","orderId":"1345693","status":"Created",)"
              R"("address":{"postalCode":"20095","city":"Hamburg"}})"},
    StoryLine{"2026-03-03 10:05:14.233", 'm', "PaymentCaptured", "system", "o17",
              R"({"lastOrder":"1345693","payments":{"1345693":{"status":"Captured",)"
              R"("amountCents":14155}}})"},
    StoryLine{"2026-03-03 10:07:54.846", 'o', "HandedToCarrier", "system", "p1",
              R"({"status":"Shipped","depot":"carrier-ups"})"},
    StoryLine{"2026-03-03 10:07:55.102", 'p', "PackageMoved", "system", "o18",
              R"({"status":"OnBelt","lane":"ups Berlin"})"},
    StoryLine{"2026-03-03 10:08:07.893", 'o', "ScanRecorded", "rick", "p2",
              R"({"lastScan":{"place":"Belt 2","number":1}})"},
    StoryLine{"2026-03-03 10:08:41.377", 'p', "PackageLabelled", "rick", "p2",
              R"({"status":"Labelled","label":{"carrier":"ups","lane":"ups Berlin",)"
              R"("postalCode":"10115","city":"Berlin","tracking":"1Z8845930393120931",)"
              R"("fromOrderVersion":6}})"},
    StoryLine{"2026-03-03 10:09:20.940", 'o', "ScanRecorded", "judy", "p3",
              R"({"lastScan":{"place":"Gate ups Berlin","number":2}})"},
    StoryLine{"2026-03-03 10:12:31.640", 'c', "ParcelAccepted", "system", "p3",
              R"({"lastParcel":{"tracking":"1Z8845930393120931","for":"Berlin"}})"},
    StoryLine{"2026-03-03 10:15:42.017", 'o', "InvoiceSent", "system", "m3",
              R"({"invoice":{"number":"R-2026-04417","cents":14155}})"},
    StoryLine{"2026-03-03 16:40:05.518", 'p', "PackageLoaded", "mark", "c1",
              R"({"status":"OnTruck","truck":"ups-T18"})"},
    StoryLine{"2026-03-04 05:47:58.430", 'p', "PackageScanned", "system", "p4",
              R"({"lastScan":{"place":"Depot Berlin-Mitte","number":3}})"},
    StoryLine{"2026-03-04 05:48:30.112", 'o', "ScanRecorded", "system", "p5",
              R"({"lastScan":{"place":"Depot Berlin-Mitte","number":3}})"},
    StoryLine{"2026-03-04 14:20:47.018", 'p', "DeliveryFailed", "system", "p5",
              R"({"status":"DeliveryFailed","reason":"recipient unknown at this address"})"},
    StoryLine{"2026-03-04 14:21:09.664", 'o', "DeliveryFailed", "system", "p6",
              R"({"status":"DeliveryFailed","reason":"recipient unknown at this address"})"},
    StoryLine{"2026-03-06 09:31:44.205", 'o', "CustomerAsked", "mark", "o23",
              R"({"lastQuestion":{"text":"Where is my parcel? Nobody rang here in Hamburg.",)"
              R"("channel":"phone"}})"},
    StoryLine{"2026-03-06 09:44:55.271", 'p', "PackageReportedMissing", "judy", "o24",
              R"({"status":"Missing","missing":{"reportedBy":"judy",)"
              R"("searchedFirst":"Depot Hamburg-Altona"}})"},
    StoryLine{"2026-03-06 09:45:10.730", 'o', "OrderOnHold", "judy", "p7",
              R"({"status":"OnHold","hold":{"reason":"package missing","package":"PKG-20931"}})"},
    StoryLine{"2026-03-06 13:20:18.904", 'p', "SearchStarted", "rick", "p7",
              R"({"search":{"depots":["Hamburg-Altona","Hamburg-Wilhelmsburg"]}})"},
    StoryLine{"2026-03-09 08:05:33.147", 'p', "PackageFound", "rick", "p8",
              R"({"status":"Found","found":{"place":"Depot Berlin-Mitte","shelf":"R12"}})"},
    StoryLine{"2026-03-09 08:12:27.318", 'o', "LabelPrinted", "judy", "p9",
              R"({"label":{"carrier":"ups","lane":"ups Hamburg","postalCode":"20095",)"
              R"("city":"Hamburg","tracking":"1Z8845930394206177","fromOrderVersion":25}})"},
    StoryLine{"2026-03-09 08:13:10.006", 'p', "PackageLabelled", "judy", "o26",
              R"({"status":"Labelled","label":{"lane":"ups Hamburg","postalCode":"20095",)"
              R"("city":"Hamburg","tracking":"1Z8845930394206177","fromOrderVersion":25}})"},
    StoryLine{"2026-03-09 08:14:02.590", 'o', "HandedToCarrier", "system", "p10",
              R"({"status":"Shipped","hold":null})"},
    StoryLine{"2026-03-09 08:40:51.733", 'p', "PackageMoved", "system", "o27",
              R"({"status":"OnBelt","lane":"ups Hamburg"})"},
    StoryLine{"2026-03-09 09:02:14.480", 'c', "ParcelAccepted", "system", "p11",
              R"({"lastParcel":{"tracking":"1Z8845930394206177","for":"Hamburg"}})"},
    StoryLine{"2026-03-10 06:10:26.259", 'p', "PackageScanned", "system", "p11",
              R"({"lastScan":{"place":"Depot Hamburg-Altona","number":4}})"},
    StoryLine{"2026-03-10 11:02:10.550", 'p', "PackageDelivered", "system", "p12",
              R"({"status":"Delivered"})"},
    StoryLine{"2026-03-10 11:02:11.301", 'c', "ParcelDelivered", "system", "p13",
              R"({"lastDelivery":{"tracking":"1Z8845930394206177"}})"},
    StoryLine{"2026-03-10 11:02:36.901", 'o', "OrderDelivered", "system", "p13",
              R"({"status":"Delivered"})"},
};

const char *streamOf(char letter)
{
    switch (letter) {
    case 'o':
        return "order-1345693";
    case 'p':
        return "package-20931";
    case 'm':
        return "payment-88";
    default:
        return "carrier-ups";
    }
}

/// What the order service keeps for itself, so that it need not read all events again.
void tellSnapshots(Journal &journal)
{
    const auto take = [&](const char *time, const char *data) {
        journal.add({.created = moment(time),
                     .stream = "$snapshots-order-1345693",
                     .type = "OrderSnapshot",
                     .actor = "system",
                     .data = data});
    };
    take("2026-03-03 09:46:10.512",
         R"({"streamVersion":10,"state":{"orderId":"1345693","status":"Created",)"
         R"("totalCents":14900,"packages":0}})");
    take("2026-03-03 10:09:20.981",
         R"({"streamVersion":20,"state":{"orderId":"1345693","status":"Shipped",)"
         R"("totalCents":14900,"packages":1}})");
}

} // namespace

void tellStory(Journal &journal)
{
    std::map<std::string, std::string> ids; // By `o16`.
    std::map<char, int> counts;
    for (const StoryLine &line : storyLines) {
        const bool isNewSchema = std::string_view(line.type) == "OrderCreated"
            || std::string_view(line.type) == "ItemPicked";
        const std::string id = journal.add({
            .created = moment(line.time),
            .stream = streamOf(line.stream),
            .type = line.type,
            .actor = line.actor,
            .data = line.data,
            .schemaVersion = isNewSchema ? 2 : 1,
            .correlation = "7d1c4b02-5a3e-4f61-9c8d-2f6b1ad3e09a",
            .causation = ids[line.cause],
            .isTraced = true,
        });
        ids[line.stream + std::to_string(++counts[line.stream])] = id;
    }
    tellSnapshots(journal);
}

} // namespace hindcast::samples
