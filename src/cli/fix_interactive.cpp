// SPDX-License-Identifier: Apache-2.0
#include "cli/fix_interactive.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <set>

#include "cli/commands.hpp"
#include "cli/line_editor.hpp"
#include "cli/run.hpp"
#include "cli/setup.hpp"
#include "cli/terminal.hpp"
#include "io/write_file.hpp"
#include "output/cells.hpp"
#include "output/human.hpp"
#include "rewrite/editing.hpp"
#include "rewrite/rewrite.hpp"

namespace okrlint {
namespace {

enum class step { next, again, quit };

/// One file being walked. Every choice is written at once, so that nothing chosen can be lost.
class walk {
 public:
  walk(const setup& with, source file, const arguments& args)
      : with_(with), file_(std::move(file)), ui_(args.ui), look_(look_of_terminal(args)) {}

  /// False when the writer quits or interrupts.
  bool run(std::vector<problem>& problems) {
    for (;;) {
      const report found = check(*with_.knowledge, with_.how, file_, {file_.path, false});
      const auto f = std::find_if(found.findings.begin(), found.findings.end(), [&](const auto& x) {
        return is_shown(x) && passed_.count(x.fingerprint) == 0;
      });
      if (f == found.findings.end()) return true;
      const rewriter all(*with_.knowledge, with_.how, file_, found);
      const step after = one(found, *f, all.offers(*f));
      if (!error_.empty()) {
        problems.push_back({file_.path, error_});
        return false;
      }
      if (after == step::quit) return false;
      if (after == step::next) passed_.insert(f->fingerprint);
    }
  }

  std::size_t changes() const { return past_.size(); }

 private:
  void print(std::string_view text) const { std::fwrite(text.data(), 1, text.size(), stdout); }

  void show(const report& found, const finding& f, const std::vector<rewrite>& offers) const {
    report only;
    only.doc = found.doc;
    only.framed = found.framed;
    only.findings = {f};
    std::string out = "\n";
    append_human(out, {*with_.knowledge, with_.how, file_, only}, look_);
    for (std::size_t i = 0; i < offers.size(); ++i) {
      out += "  " + std::to_string(i + 1) + ") ";
      append_visible(out, offers[i].title);
      out += "\n";
      std::string_view rest = offers[i].text;
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        out += "       ";
        append_visible(out, rest.substr(0, end));
        out += '\n';
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
      for (const blank& b : offers[i].blanks) {
        if (b.question.empty()) continue;
        out += "       __ ";
        append_visible(out, b.question);
        out += '\n';
      }
    }
    print(out);
  }

  step one(const report& found, const finding& f, const std::vector<rewrite>& offers) {
    show(found, f, offers);
    std::string prompt = offers.empty()       ? ""
                         : offers.size() == 1 ? "[1] "
                                              : "[1-" + std::to_string(offers.size()) + "] ";
    prompt += say(ui_, "elegir · [e]ditar · [s]altar · [i]gnorar · [d]eshacer · [q] salir > ",
                  "choose · [e]dit · [s]kip · [i]gnore · [u]ndo · [q]uit > ");
    const auto answer = ask_line(prompt);
    if (!answer || *answer == "q") return step::quit;
    if (answer->empty() || *answer == "s") return step::next;
    if (*answer == "u" || *answer == "d") return undo();
    if (*answer == "e") return edit(found, f, offers);
    if (*answer == "i") return ignore(found, f);
    const std::size_t pick = answer->size() == 1 ? static_cast<std::size_t>((*answer)[0] - '1') : 9;
    if (pick < offers.size()) {
      write(apply_edits(file_.bytes, offers[pick].edits));
      return step::next;
    }
    print(say(ui_, "No entendí; escriba un número o una letra de las que se ofrecen.\n",
              "Not understood; type a number or one of the letters.\n"));
    return step::again;
  }

  step undo() {
    if (past_.empty()) {
      print(say(ui_, "No hay nada que deshacer.\n", "There is nothing to undo.\n"));
      return step::again;
    }
    put(past_.back());
    if (!error_.empty()) return step::quit;
    past_.pop_back();
    passed_.clear();
    return step::again;
  }

  step edit(const report& found, const finding& f, const std::vector<rewrite>& offers) {
    if (f.statement < 0) return step::again;
    const author who(*with_.knowledge, file_.bytes, found, f.statement);
    std::string start = offers.empty() ? who.text() : offers[0].text;
    start.resize(std::min(start.find('\n'), start.size()));
    const auto text = edit_line("> ", std::move(start));
    if (interrupted()) return step::quit;
    if (!text || text->empty()) return step::again;
    write(apply_edits(file_.bytes, {{who.said().text, *text}}));
    return step::again;
  }

  step ignore(const report& found, const finding& f) {
    const auto reason = ask_line(say(ui_, "¿Por qué puede quedarse así? ", "Why may it stay? "));
    if (!reason || interrupted()) return step::quit;
    if (reason->empty() || reason->find("--") != std::string::npos) {
      print(say(ui_, "Hace falta un motivo, sin «--».\n", "A reason is needed, without \"--\".\n"));
      return step::again;
    }
    std::uint32_t at = f.where.begin;
    if (f.statement >= 0) {
      const statement& s = found.doc.statements[static_cast<std::size_t>(f.statement)];
      at = std::min(s.text.begin, s.block.begin);
    }
    const auto line_end = [&](char c) { return c == '\n' || c == '\r'; };
    while (at > 0 && !line_end(file_.bytes[at - 1])) --at;
    std::uint32_t word = at;
    while (word < file_.bytes.size() && (file_.bytes[word] == ' ' || file_.bytes[word] == '\t'))
      ++word;
    const std::string indent = file_.bytes.substr(at, word - at);
    const bool carriage = file_.bytes.find("\r\n") != std::string::npos;
    write(apply_edits(file_.bytes, {{{at, at},
                                     indent + "<!-- okrlint-disable-next " +
                                         std::string(with_.knowledge->rules[f.rule].id) + ": " +
                                         *reason + " -->" + (carriage ? "\r\n" : "\n")}}));
    return step::next;
  }

  void write(std::string bytes) {
    std::string before = file_.bytes;
    put(std::move(bytes));
    if (error_.empty()) past_.push_back(std::move(before));
  }

  void put(std::string bytes) {
    if (write_bytes(file_.path, bytes, error_)) file_.bytes = std::move(bytes);
  }

  const setup& with_;
  source file_;
  language ui_;
  look look_;
  std::vector<std::string> past_;  // the file before each change
  std::set<std::uint64_t> passed_;
  std::string error_;
};

}  // namespace

int run_fix_interactive(const arguments& args) {
  std::vector<problem> problems;
  setups all(choices_of(args), problems);
  inputs from = find_files(args.positional);
  problems.insert(problems.end(), from.problems.begin(), from.problems.end());
  catch_interrupts();
  std::size_t changes = 0;
  for (const input& one : from.files) {
    if (one.path == "-") {
      problems.push_back({"-", "fix -i needs a file to write to"});
      continue;
    }
    source file{one.path, {}};
    std::string error;
    if (!read_bytes(one.path, file.bytes, error)) {
      problems.push_back({one.path, error});
      continue;
    }
    if (!not_text(file.bytes).empty() || all.excluded(one.path)) continue;
    walk walked(all.of(one.path), std::move(file), args);
    const bool on = walked.run(problems);
    changes += walked.changes();
    if (!on) break;
  }
  const std::string n = std::to_string(changes);
  const std::string told =
      args.ui == language::es ? "\n" + n + " cambios guardados.\n" : "\n" + n + " changes saved.\n";
  std::fwrite(told.data(), 1, told.size(), stdout);
  tell(problems, args.ui);
  return problems.empty() ? clean : trouble;
}

}  // namespace okrlint
