// SPDX-License-Identifier: Apache-2.0
// An objective that joins two aims: which of them is of another sort.
#pragma once
#include <cstddef>

#include "rewrite/halves.hpp"

namespace okrlint {

/// "Modernise the lab and serve patients better": which half alone is work; 2: none, or both.
std::size_t half_of_work(const author& who);

/// "Cut churn from 4% to 2% and delight new customers": the aim without a number, then the one with
/// it; no texts when both have one, or none, or one has no verb of its own.
parts_of_statement number_apart(const author& who);

}  // namespace okrlint
