// SPDX-License-Identifier: Apache-2.0
// Latency of one OKR, bytes a second of each stage and of all, allocations a statement.
//   build/bench/tests/bench/okrlint_bench [--benchmark_filter=REGEX]
#include <benchmark/benchmark.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <span>
#include <string>
#include <vector>

#include "bench/texts.hpp"
#include "frame/tokenize.hpp"
#include "io/large_arrays.hpp"
#include "okrlint.hpp"
#include "output/json.hpp"
#include "rule/builtin.hpp"
#include "text/fold.hpp"

namespace {
std::atomic<std::size_t> allocations{0};
}

void* operator new(std::size_t size) {
  allocations.fetch_add(1, std::memory_order_relaxed);
  if (void* p = okrlint::allocate(size)) return p;
  throw std::bad_alloc();
}
void operator delete(void* p) noexcept {
  std::free(p);
}
void operator delete(void* p, std::size_t) noexcept {
  std::free(p);
}

using namespace okrlint;

namespace {

constexpr std::string_view small_es =
    "Objetivo: Ganar la confianza de los vecinos\n"
    "- KR1: Reducir la espera en ventanilla de 45 a 20 minutos\n"
    "- KR2: Realizar 10 llamadas de seguimiento\n"
    "- KR3: Aumentar la tasa de trámites en línea de 22% a 60%\n";
constexpr std::string_view small_en =
    "Objective: Earn the trust of our neighbours\n"
    "- KR1: Reduce waiting time at the counter from 45 to 20 minutes\n"
    "- KR2: Make 10 follow-up calls\n"
    "- KR3: Raise the rate of online applications from 22% to 60%\n";

const std::string& mixed() {
  static const std::string text = bench::mixed(4 << 20);
  return text;
}
const plan& usual() {
  static const plan how = resolve(builtin_pack(), settings{});
  return how;
}
constexpr draft_context context{"mixed.md", true};

void small_okr(benchmark::State& state) {
  const source file{"okr.md", std::string(state.range(0) == 0 ? small_es : small_en)};
  std::vector<double> times;
  std::size_t allocated = 0;
  for (auto _ : state) {
    const std::size_t before = allocations.load(std::memory_order_relaxed);
    const auto begin = std::chrono::steady_clock::now();
    benchmark::DoNotOptimize(check(builtin_pack(), usual(), file, context));
    times.push_back(
        std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin)
            .count());
    allocated += allocations.load(std::memory_order_relaxed) - before;
  }
  std::sort(times.begin(), times.end());
  state.counters["p50_us"] = times[times.size() / 2];
  state.counters["p99_us"] = times[times.size() * 99 / 100];
  state.counters["allocations"] =
      static_cast<double>(allocated) / static_cast<double>(times.size());
}
BENCHMARK(small_okr)->Arg(0)->Arg(1)->Iterations(20000)->Unit(benchmark::kMicrosecond);

void read_as(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
}

void stage_lines(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(line_index(mixed()).count());
  read_as(state, mixed().size());
}
void stage_fold(benchmark::State& state) {
  std::string out;
  for (auto _ : state) {
    out.clear();
    fold(mixed(), out);
    benchmark::DoNotOptimize(out.data());
  }
  read_as(state, mixed().size());
}
void stage_tokens(benchmark::State& state) {
  const document doc = read_draft(mixed(), builtin_pack().words, context);
  std::size_t bytes = 0;
  for (const statement& s : doc.statements) bytes += s.text.size();
  std::vector<token> tokens;
  std::vector<quantity> figures;
  for (auto _ : state) {
    tokens.clear();
    figures.clear();
    for (const statement& s : doc.statements)
      tokenizer(mixed(), builtin_pack().words, tokens, figures).run(s.text);
    benchmark::DoNotOptimize(tokens.data());
  }
  read_as(state, bytes);  // of the statements' own text
}
void stage_draft(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(read_draft(mixed(), builtin_pack().words, context));
  read_as(state, mixed().size());
}
void stage_frames(benchmark::State& state) {
  const document doc = read_draft(mixed(), builtin_pack().words, context);
  for (auto _ : state)
    benchmark::DoNotOptimize(build_frames(mixed(), doc, builtin_pack().words, language::unknown));
  read_as(state, mixed().size());
}
void all_stages(benchmark::State& state) {
  const source file{"mixed.md", mixed()};
  std::size_t statements = 0, found = 0, allocated = 0;
  for (auto _ : state) {
    const std::size_t before = allocations.load(std::memory_order_relaxed);
    const report r = check(builtin_pack(), usual(), file, context);
    allocated = allocations.load(std::memory_order_relaxed) - before;
    statements = static_cast<std::size_t>(
        std::count_if(r.doc.statements.begin(), r.doc.statements.end(), [](const statement& s) {
          return s.kind == statement_kind::objective || s.kind == statement_kind::key_result;
        }));
    found = static_cast<std::size_t>(std::count_if(r.findings.begin(), r.findings.end(), is_shown));
  }
  state.counters["findings_a_statement"] =
      static_cast<double>(found) / static_cast<double>(statements);
  state.counters["allocations_a_statement"] =
      static_cast<double>(allocated) / static_cast<double>(statements);
  read_as(state, mixed().size());
}
void all_stages_and_json(benchmark::State& state) {
  const source file{"mixed.md", mixed()};
  std::FILE* nowhere = std::fopen("/dev/null", "w");
  rendered out;  // its room is used again
  for (auto _ : state) {
    const report r = check(builtin_pack(), usual(), file, context);
    out.row.clear();
    out.findings.clear();
    render_json(out, {builtin_pack(), usual(), file, r});
    use_json_page(std::span(&out, 1), "0", [&](std::string_view text) {
      std::fwrite(text.data(), 1, text.size(), nowhere);
    });
  }
  std::fclose(nowhere);
  read_as(state, mixed().size());
}
BENCHMARK(stage_lines)->Unit(benchmark::kMillisecond);
BENCHMARK(stage_fold)->Unit(benchmark::kMillisecond);
BENCHMARK(stage_tokens)->Unit(benchmark::kMillisecond);
BENCHMARK(stage_draft)->Unit(benchmark::kMillisecond);
BENCHMARK(stage_frames)->Unit(benchmark::kMillisecond);
BENCHMARK(all_stages)->Unit(benchmark::kMillisecond);
BENCHMARK(all_stages_and_json)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
