// SPDX-License-Identifier: Apache-2.0
#include "io/baseline.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <tuple>

#include "rule/json_positions.hpp"

namespace okrlint {
namespace {

using nlohmann::json;

bool read_entry(const json& entry, known_finding& out) {
  const auto text = [&](const char* key, std::string& into) {
    const auto found = entry.find(key);
    if (found == entry.end() || !found->is_string()) return false;
    into = found->get<std::string>();
    return true;
  };
  std::string digits;
  if (!entry.is_object() || !text("fingerprint", digits) || !text("rule", out.rule) ||
      !text("path", out.path) || digits.size() != 16) {
    return false;
  }
  const auto read = std::from_chars(digits.data(), digits.data() + 16, out.fingerprint, 16);
  return read.ec == std::errc() && read.ptr == digits.data() + 16;
}

}  // namespace

std::string write_baseline(std::vector<known_finding> all) {
  const auto key = [](const known_finding& k) { return std::tie(k.path, k.rule, k.fingerprint); };
  std::sort(all.begin(), all.end(),
            [&](const known_finding& a, const known_finding& b) { return key(a) < key(b); });
  std::string out = "{\n  \"schema_version\": 1,\n  \"findings\": [";
  std::string_view before = "\n";
  for (const known_finding& one : all) {
    out += fmt::format("{}    {{ \"path\": {}, \"rule\": {}, \"fingerprint\": \"{:016x}\" }}",
                       before, json(one.path).dump(-1, ' ', false, json::error_handler_t::replace),
                       json(one.rule).dump(), one.fingerprint);
    before = ",\n";
  }
  out += all.empty() ? "]\n}\n" : "\n  ]\n}\n";
  return out;
}

std::vector<known_finding> read_baseline(const std::string& path, std::string_view text,
                                         std::vector<problem>& problems) {
  std::vector<known_finding> out;
  std::vector<load_error> errors;
  const auto file = json_file::read({path, std::string(text)}, errors);
  const auto wrong = [&](std::string_view at, std::string message) {
    errors.push_back(file->error_at(at, std::move(message),
                                    "okrlint check --baseline FILE --write-baseline makes one"));
  };
  if (file) {
    const json& root = file->root();
    if (!root.is_object() || root.value("schema_version", json()) != 1) {
      wrong("", "this is no baseline of okrlint (schema_version 1)");
    } else if (!root.contains("findings") || !root["findings"].is_array()) {
      wrong("", "a baseline has a list of \"findings\"");
    } else {
      const json& list = root["findings"];
      for (std::size_t i = 0; i < list.size(); ++i) {
        known_finding one;
        if (read_entry(list[i], one))
          out.push_back(std::move(one));
        else
          wrong(pointer_to("/findings", i), "expected path, rule and fingerprint (16 hex digits)");
      }
    }
  }
  for (const load_error& e : errors)
    problems.push_back({fmt::format("{}:{}:{}", e.file, e.line, e.column), e.message, e.hint});
  return out;
}

std::vector<std::uint64_t> fingerprints_of(const std::vector<known_finding>& all) {
  std::vector<std::uint64_t> out;
  out.reserve(all.size());
  for (const known_finding& one : all) out.push_back(one.fingerprint);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace okrlint
