// SPDX-License-Identifier: Apache-2.0
#include "cli/run.hpp"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <system_error>
#include <thread>

#include "cli/spanish.hpp"
#include "output/cells.hpp"
#include "output/view.hpp"

namespace okrlint {
namespace {

/// A line on a terminal that says how far a long run is; silent elsewhere and in the first second.
class progress {
 public:
  progress(std::size_t total, language ui)
      : total_(total), ui_(ui), on_(total > 1 && ::isatty(2) == 1) {}
  ~progress() {
    if (drawn_) std::fputs("\r\x1b[K", stderr);
  }
  progress(const progress&) = delete;
  progress& operator=(const progress&) = delete;

  void step() {
    if (!on_) return;
    const std::lock_guard lock(mutex_);
    ++done_;
    const auto now = std::chrono::steady_clock::now();
    if (now < next_) return;
    next_ = now + std::chrono::milliseconds(100);
    drawn_ = true;
    std::fprintf(stderr, "\r\x1b[K%zu/%zu %s", done_, total_, say(ui_, "archivos", "files").data());
    std::fflush(stderr);
  }

 private:
  std::size_t total_;
  language ui_;
  bool on_;
  bool drawn_ = false;
  std::size_t done_ = 0;
  std::chrono::steady_clock::time_point next_ =
      std::chrono::steady_clock::now() + std::chrono::seconds(1);
  std::mutex mutex_;
};

struct task {
  input from;
  std::string shown;
  const setup* how = nullptr;
};

std::size_t threads_for(const arguments& args, std::size_t files) {
  const std::string asked = args.value("--jobs");
  const std::size_t most = asked.empty() ? std::thread::hardware_concurrency() : std::stoul(asked);
  return std::clamp<std::size_t>(most, 1,
                                 std::min<std::size_t>(std::max<std::size_t>(files, 1), 256));
}

}  // namespace

intake read_files(const arguments& args, setups& all, inputs found, const byte_reader& read,
                  const std::function<void(std::size_t)>& slots,
                  const std::function<void(std::size_t, const source&, const setup&, bool)>& use) {
  intake out;
  out.problems = std::move(found.problems);
  std::sort(found.files.begin(), found.files.end(),
            [](const input& a, const input& b) { return a.path < b.path; });
  std::vector<task> tasks;
  for (input& one : found.files) {
    const bool spared = one.named && !args.has("--force-exclude");
    if (!spared &&
        (all.excluded(one.path) || (one.named && one.path != "-" && is_ignored(one.path))))
      continue;
    const setup& how = all.of(one.path);
    std::string shown = one.path == "-" ? args.value("--stdin-filename", "<stdin>") : one.path;
    tasks.push_back({std::move(one), std::move(shown), &how});
  }
  slots(tasks.size());
  std::vector<std::string> errors(tasks.size());
  std::atomic<std::size_t> next{0};
  std::atomic<std::size_t> binary{0};
  progress told(tasks.size(), args.ui);
  const auto work = [&] {
    for (std::size_t i = next++; i < tasks.size(); i = next++) {
      const task& one = tasks[i];
      source file{one.shown, {}};
      if (read(one.from.path, file.bytes, errors[i])) {
        const std::string_view kind = not_text(file.bytes);
        if (kind.empty()) {
          use(i, file, *one.how, one.from.path == "-");
        } else if (one.from.named || kind == wide_text) {
          errors[i] = kind;
        } else {
          ++binary;
        }
      }
      told.step();
    }
  };
  std::vector<std::thread> others;
  try {
    for (std::size_t i = threads_for(args, tasks.size()); i > 1; --i) others.emplace_back(work);
  } catch (const std::system_error&) {
    // Fewer threads than asked for; the result is the same.
  }
  work();
  for (std::thread& one : others) one.join();
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (errors[i].empty()) continue;
    if (errors[i] == wide_text && !tasks[i].from.named) {
      out.wide.push_back(std::move(tasks[i].shown));
      continue;
    }
    std::string hint;
    if (errors[i] == wide_text)
      hint = say(args.ui, "guárdelo como UTF-8", "save it as UTF-8");
    else if (errors[i] == binary_file)
      hint = say(args.ui, "okrlint lee texto y Markdown; exporte antes el documento",
                 "okrlint reads text and Markdown; export the document first");
    out.problems.push_back({tasks[i].shown, std::move(errors[i]), std::move(hint)});
  }
  out.binary = binary;
  return out;
}

bool write_out(std::string_view bytes, language ui) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(1, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      const std::string reason = std::strerror(errno);
      tell({{say(ui, "salida estándar", "standard output").data(), reason}}, ui);
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

void tell(const std::vector<problem>& problems, language ui) {
  const auto in = [&](const std::string& told) {
    return ui == language::es ? in_spanish(told) : told;
  };
  std::string out;
  for (const problem& p : problems) {
    out += "okrlint: ";
    append_visible(out, p.place);
    if (!p.place.empty()) out += ": ";
    append_visible(out, in(p.message));
    out += '\n';
    if (p.hint.empty()) continue;
    out += say(ui, "  pista: ", "  hint: ");
    append_visible(out, in(p.hint));
    out += '\n';
  }
  std::fwrite(out.data(), 1, out.size(), stderr);
}

int give(std::string_view out, const std::vector<problem>& problems, language ui) {
  const bool written = write_out(out, ui);
  tell(problems, ui);
  return problems.empty() && written ? clean : trouble;
}

}  // namespace okrlint
