// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace hindcast::samples {

/// `accounts.jsonl`: account-42 as the literature knows it (opened, 10000 in, 3000 out, 2000 out,
/// so 5000 is left), and transfers between other accounts.
[[nodiscard]] std::string accountLines();

} // namespace hindcast::samples
