// SPDX-License-Identifier: MIT
// Makes the sample stores, the same bytes on every run: make_samples FOLDER
#include "tools/make_samples/accounts.h"
#include "tools/make_samples/background.h"
#include "tools/make_samples/emmett_file.h"
#include "tools/make_samples/order_plan.h"
#include "tools/make_samples/order_tale.h"
#include "tools/make_samples/story.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>

using namespace hindcast::samples;

namespace {

constexpr int eventCount = 88'640;

/// Early orders that were cancelled are put away.
void archiveSome(Journal &journal)
{
    std::vector<std::string> streams;
    for (const Message &message : journal.messages()) {
        if (message.type == "OrderCancelled" && streams.size() < 4)
            streams.push_back(message.stream);
    }
    for (const std::string &stream : streams)
        journal.archive(stream);
}

Journal tellWarehouse()
{
    Random random(20931);
    Journal journal(1345693);
    tellStory(journal);
    for (const OrderPlan &plan : planOrders(random)) {
        if (plan.number != storyOrder)
            OrderTale(journal, random, plan).tell();
    }
    archiveSome(journal);
    tellPaymentBatches(journal);
    tellDepots(journal, random);
    tellStock(journal, random, eventCount - static_cast<int>(journal.messages().size()));
    journal.number();
    journal.slowClock("carrier-gls-north", 301, 306, 180);
    return journal;
}

bool writeFile(const std::string &path, const std::string &content)
{
    std::ofstream file(path, std::ios::binary);
    file << content;
    file.close();
    return !file.fail();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("Usage: make_samples FOLDER\n", stderr);
        return 2;
    }
    const std::string folder = argv[1];
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    const std::string problem
        = writeEmmettFile(folder + "/warehouse.db", tellWarehouse().messages());
    if (!problem.empty() || !writeFile(folder + "/accounts.jsonl", accountLines())) {
        std::fprintf(stderr, "make_samples: %s\n",
                     problem.empty() ? "cannot write accounts.jsonl" : problem.c_str());
        return 1;
    }
    return 0;
}
