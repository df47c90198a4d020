// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "rewrite/proposal.hpp"

namespace okrlint {

/// Does the offer have the author's figures, all of them and no other, and the author's names? What
/// the finding is about may go: a placeholder, the words that tie a result to pay.
bool is_honest(const rewrite_template& t, const author& who, const finding& f, const proposal& p);

}  // namespace okrlint
