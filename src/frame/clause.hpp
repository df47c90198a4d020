// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>

#include "frame/chunks.hpp"

namespace okrlint {

/// How a statement is put, and where its parts stand, in chunks; -1 where a part is absent.
struct clause {
  enum class form : std::uint8_t {
    none,
    cause,
    lead,
    act,
    finished,
    there,
    nominal
  } is = form::none;
  struct range {
    std::int16_t begin = -1, end = -1;
    bool present() const { return begin >= 0 && begin < end; }
  };
  range subject, object;
  std::int16_t cause_verb = -1;
  std::int16_t verb = -1;        // the verb that leads, or the main verb of the subject
  std::int16_t participle = -1;  // "is published", "contratos firmados"
  std::int16_t ready = -1;       // "is live", "en producción"
  std::int16_t quality = -1;     // "is fast"
};

/// Reads chunks as one clause; what follows it is left alone.
clause read_clause(std::span<const std::uint64_t> kinds);

}  // namespace okrlint
