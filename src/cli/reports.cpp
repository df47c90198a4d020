// SPDX-License-Identifier: Apache-2.0
#include "cli/reports.hpp"

#include "cli/run.hpp"
#include "cli/terminal.hpp"
#include "io/write_file.hpp"

namespace okrlint {

std::vector<wanted_report> reports_of(const arguments& args, std::vector<problem>& problems) {
  std::vector<wanted_report> out;
  const auto given = args.given.find("--format");
  if (given == args.given.end()) return {{format_named("human"), {}, look_of_terminal(args)}};
  bool printed = false;
  for (const std::string& value : given->second) {
    const std::size_t colon = value.find(':');
    wanted_report one;
    one.as = format_named(value.substr(0, colon));
    if (colon != std::string::npos) one.file = value.substr(colon + 1);
    if (one.file.empty()) {
      one.how = look_of_terminal(args);
    } else {
      one.how.ui = args.ui;
    }
    if (one.file.empty() && printed) {
      problems.push_back({"--format",
                          std::string(say(args.ui, "la salida estándar lleva un solo formato",
                                          "standard output takes one format only")),
                          std::string(say(args.ui, "dé un archivo a los demás: --format ",
                                          "give the others a file: --format ")) +
                              value.substr(0, colon) + ":FILE"});
      continue;
    }
    printed = printed || one.file.empty();
    out.push_back(std::move(one));
  }
  return out;
}

bool write_report(const wanted_report& report, language ui,
                  const std::function<void(const text_use&)>& give) {
  constexpr std::size_t much = 1 << 16;  // goes out by itself; less is gathered
  std::string gathered;
  if (report.file.empty()) {
    bool written = true;
    const auto put = [&](std::string_view text) { written = written && write_out(text, ui); };
    give([&](std::string_view text) {
      if (gathered.size() + text.size() >= much) {
        put(gathered);
        gathered.clear();
      }
      if (text.size() >= much)
        put(text);
      else
        gathered += text;
    });
    put(gathered);
    return written;
  }
  give([&](std::string_view text) { gathered += text; });
  std::string error;
  if (write_bytes(report.file, gathered, error)) return true;
  tell({{report.file, error}}, ui);
  return false;
}

}  // namespace okrlint
