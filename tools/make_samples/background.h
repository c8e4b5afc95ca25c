// SPDX-License-Identifier: MIT
#pragma once

#include "tools/make_samples/journal.h"

namespace hindcast::samples {

/// What goes on in the warehouse whatever is ordered: long streams.

/// The payment batches of the business days are opened and settled.
void tellPaymentBatches(Journal &journal);
/// The carriers' depots fill and send their trucks, day by day.
void tellDepots(Journal &journal, Random &random);
/// Articles are reserved, shipped, counted and received, \a events times altogether.
void tellStock(Journal &journal, Random &random, int events);

} // namespace hindcast::samples
