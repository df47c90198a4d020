// SPDX-License-Identifier: Apache-2.0
// The server's side of one keystroke in a draft of 300 lines: the edit arrives as bytes, and the
// findings leave as bytes, pulled and pushed. Prints the median and the 99th percentile, and how
// much memory is held after 1 000 and after 10 000 edits.
//   build/bench/tests/bench/okrlint_keystrokes [MICROSECONDS]   fails when a median is over them
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "lsp/framing.hpp"
#include "lsp/server.hpp"

using namespace okrlint;
using nlohmann::json;

namespace {

constexpr const char* uri = "file:///nowhere/equipo.okr.md";

std::string draft() {
  constexpr const char* results[] = {
      "Incrementar la tasa de conversión de visitas a pedido de 9% a 15%",
      "Realizar 10 llamadas de ventas por semana", "Mejorar la satisfacción del cliente",
      "Reducir el ciclo de venta de 40 a 52 días"};
  std::string out = "# OKR T3 2026\n\n";
  for (int lines = 2, set = 1; lines < 300; lines += 7, ++set) {
    out += "## Objetivo " + std::to_string(set) + ": Ser el proveedor preferido del distrito " +
           std::to_string(set) + "\n\n";
    for (int kr = 0; kr < 4; ++kr) {
      out += "- KR" + std::to_string(kr + 1) + ": " + results[(kr + set) % 4] + " en la región " +
             std::to_string(set) + "\n";
    }
    out += '\n';
  }
  return out;
}

std::size_t held() {
  long pages = 0, resident = 0;
  if (std::FILE* file = std::fopen("/proc/self/statm", "r")) {
    if (std::fscanf(file, "%ld %ld", &pages, &resident) != 2) resident = 0;
    std::fclose(file);
  }
  return static_cast<std::size_t>(resident) * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

class typist {
 public:
  explicit typist(bool pulls)
      : pulls_(pulls),
        server_({}, [this](std::string_view body) { sent_ += lsp::framed(body).size(); }) {
    json text = json::object();
    if (pulls) text["diagnostic"] = json::object();
    say("initialize", {{"capabilities", {{"textDocument", text}}}}, 1);
    say("textDocument/didOpen",
        {{"textDocument",
          {{"uri", uri}, {"languageId", "markdown"}, {"version", 1}, {"text", draft()}}}});
  }

  /// Types one character into the middle of the draft, or takes it back; gives the microseconds.
  double key(int number) {
    const bool types = number % 2 == 0;
    const json begin = {{"line", 2 + 7 * (number / 2 % 40) + 3}, {"character", 20}};
    json end = begin;
    end["character"] = types ? 20 : 21;
    const std::string edit =
        message("textDocument/didChange",
                {{"textDocument", {{"uri", uri}, {"version", number + 2}}},
                 {"contentChanges",
                  {{{"range", {{"start", begin}, {"end", end}}}, {"text", types ? "x" : ""}}}}});
    const std::string ask =
        message("textDocument/diagnostic", {{"textDocument", {{"uri", uri}}}}, number + 10);
    const auto from = std::chrono::steady_clock::now();
    take(edit);
    if (pulls_) take(ask);
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - from)
        .count();
  }
  std::size_t sent() const { return sent_; }

 private:
  static std::string message(std::string_view method, json params, int id = 0) {
    json out = {{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}};
    if (id != 0) out["id"] = id;
    return lsp::framed(out.dump());
  }
  void say(std::string_view method, json params, int id = 0) {
    take(message(method, std::move(params), id));
  }
  void take(std::string_view bytes) {
    frames_.feed(bytes);
    for (std::string_view body; frames_.next(body) == lsp::frame_reader::outcome::body;)
      server_.receive(body);
    while (server_.work()) {
    }
  }

  bool pulls_;
  std::size_t sent_ = 0;
  lsp::server server_;
  lsp::frame_reader frames_;
};

}  // namespace

int main(int argc, char** argv) {
  const double most = argc > 1 ? std::atof(argv[1]) : 1e9;
  bool holds = true;
  for (const bool pulls : {true, false}) {
    typist user(pulls);
    std::vector<double> times;
    std::size_t early = 0;
    for (int i = 0; i < 10000; ++i) {
      times.push_back(user.key(i));
      if (i == 999) early = held();
    }
    const std::size_t late = held();
    std::sort(times.begin(), times.end());
    std::printf(
        "%s: median %.0f us, p99 %.0f us, min %.0f us; %zu bytes an answer; memory %.1f MB after "
        "1000 edits, %.1f after 10000\n",
        pulls ? "pulled" : "pushed", times[5000], times[9900], times[0], user.sent() / 10000,
        static_cast<double>(early) / 1e6, static_cast<double>(late) / 1e6);
    holds = holds && times[5000] <= most && late <= early + early / 20;
  }
  return holds ? 0 : 1;
}
