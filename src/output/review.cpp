// SPDX-License-Identifier: Apache-2.0
#include "output/review.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "frame/words.hpp"
#include "output/cells.hpp"
#include "output/columns.hpp"
#include "output/message.hpp"

namespace okrlint {
namespace {

constexpr std::size_t most_questions = 3;
constexpr std::size_t most_praised = 5;
constexpr std::size_t most_unread = 20;

bool is_linted(const statement& s) {
  return s.kind == statement_kind::objective || s.kind == statement_kind::key_result;
}

// Text of a draft inside Markdown of ours: as it reads, whatever signs it holds.
void append_escaped(std::string& out, std::string_view text) {
  std::string visible;
  append_visible(visible, text);
  for (const char c : visible) {
    if (std::string_view("\\`*_[]<>|#").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
}

class page {
 public:
  page(std::string& out, const file_view& view, language ui)
      : out_(out), view_(view), ui_(ui), places_(view.bytes()) {
    by_statement_.resize(view.result.doc.statements.size());
    remarked_.resize(by_statement_.size());
    for (const finding& f : view.result.findings) {
      if (f.statement >= 0) remarked_[static_cast<std::size_t>(f.statement)] = true;
      if (!is_shown(f)) continue;
      shown_.push_back(&f);
      if (f.statement >= 0) by_statement_[static_cast<std::size_t>(f.statement)].push_back(&f);
    }
  }

  void write() {
    out_ += "## ";
    append_escaped(out_, view_.file.path);
    out_ += "\n\n";
    reads_well();
    questions();
    remarks();
    unread();
  }

 private:
  auto sink() { return std::back_inserter(out_); }

  void name_statement(const statement& s) {
    fmt::format_to(sink(), "{} {}", say(ui_, "línea", "line"), s.line);
    if (!s.label.empty()) {
      out_ += " · ";
      append_escaped(out_, slice(view_.bytes(), s.label));
    }
    out_ += say(ui_, " · «", " · “");
    std::string text;
    append_statement(text, view_.bytes(), view_.result.doc, s);
    append_escaped(out_, text);
    out_ += say(ui_, "»", "”");
  }

  void reads_well() {
    std::size_t total = 0, hinted = 0;
    std::vector<std::size_t> clean;
    for (std::size_t i = 0; i < by_statement_.size(); ++i) {
      if (!is_linted(view_.result.doc.statements[i])) continue;
      ++total;
      if (!remarked_[i])
        clean.push_back(i);
      else if (by_statement_[i].empty())
        ++hinted;  // what has a remark that this page does not show is not held up as a model
    }
    if (total == 0) {
      out_ += say(ui_, "No se encontró ningún objetivo ni resultado clave.\n\n",
                  "No objective or key result was found.\n\n");
      return;
    }
    out_ += say(ui_, "### Lo que se lee bien\n\n", "### What reads well\n\n");
    fmt::format_to(sink(),
                   fmt::runtime(say(ui_, "{} de {} enunciados sin observaciones",
                                    "{} of {} statements with nothing to remark")),
                   clean.size(), total);
    if (hinted > 0)
      fmt::format_to(sink(),
                     fmt::runtime(say(ui_, "; {} más solo con sugerencias (`--level info`)",
                                      "; {} more with hints only (`--level info`)")),
                     hinted);
    out_ += ".\n\n";
    // First those that say from where to where: they are the ones to learn from.
    const auto strength = [&](std::size_t i) {
      if (i >= view_.result.framed.of.size()) return 0;
      const frame& f = view_.result.framed.of[i];
      return (f.from >= 0 ? 2 : 0) + (f.to >= 0 ? 1 : 0);
    };
    std::stable_sort(clean.begin(), clean.end(),
                     [&](std::size_t a, std::size_t b) { return strength(a) > strength(b); });
    clean.resize(std::min(clean.size(), most_praised));
    std::sort(clean.begin(), clean.end());
    for (const std::size_t i : clean) {
      out_ += "- ";
      name_statement(view_.result.doc.statements[i]);
      out_ += '\n';
    }
    if (!clean.empty()) out_ += '\n';
  }

  void questions() {
    std::vector<const finding*> order = shown_;
    std::stable_sort(order.begin(), order.end(),
                     [](const finding* a, const finding* b) { return a->level > b->level; });
    std::vector<std::uint16_t> asked;
    std::string text;
    for (const finding* f : order) {
      if (asked.size() == most_questions) break;
      if (std::find(asked.begin(), asked.end(), f->rule) != asked.end()) continue;
      text.clear();
      append_question(text, view_, *f);
      if (text.empty()) continue;
      if (asked.empty()) out_ += say(ui_, "### Para conversar\n\n", "### To talk about\n\n");
      asked.push_back(f->rule);
      fmt::format_to(sink(), "{}. ", asked.size());
      append_escaped(out_, text);
      fmt::format_to(sink(), " ({} {})\n", say(ui_, "línea", "line"),
                     places_.locate(f->where.begin).line);
    }
    if (!asked.empty()) out_ += '\n';
  }

  void remark(const finding& f) {
    std::string text;
    append_message(text, view_, f);
    append_escaped(out_, text);
    fmt::format_to(sink(), " (`{}`)\n", view_.rule_of(f).id);
  }

  void remarks() {
    if (shown_.empty()) return;
    out_ += say(ui_, "### Enunciados con observaciones\n\n", "### Statements with remarks\n\n");
    for (const finding* f : shown_) {
      if (f->statement >= 0) continue;
      out_ += "- ";
      remark(*f);
    }
    for (std::size_t i = 0; i < by_statement_.size(); ++i) {
      if (by_statement_[i].empty()) continue;
      out_ += "- ";
      name_statement(view_.result.doc.statements[i]);
      out_ += '\n';
      for (const finding* f : by_statement_[i]) {
        out_ += "  - ";
        remark(*f);
      }
    }
    out_ += '\n';
  }

  void unread() {
    const auto& lines = view_.result.doc.unparsed;
    if (lines.empty()) return;
    out_ +=
        say(ui_, "### Líneas que no se entendieron\n\n", "### Lines that were not understood\n\n");
    for (std::size_t i = 0; i < std::min(lines.size(), most_unread); ++i) {
      fmt::format_to(sink(), "- {} {} · ", say(ui_, "línea", "line"),
                     places_.locate(lines[i].begin).line);
      std::string text;
      append_collapsed(text, slice(view_.bytes(), lines[i]));
      append_escaped(out_, text);
      out_ += '\n';
    }
    if (lines.size() > most_unread) {
      fmt::format_to(sink(), "- … {} {}\n", say(ui_, "y otras", "and other"),
                     lines.size() - most_unread);
    }
    out_ += '\n';
  }

  std::string& out_;
  const file_view& view_;
  language ui_;
  place_finder places_;
  std::vector<const finding*> shown_;
  std::vector<std::vector<const finding*>> by_statement_;  // what is shown
  std::vector<bool> remarked_;                             // shown or not
};

}  // namespace

void render_review(rendered& out, const file_view& view, const look& how) {
  if (view.result.doc.is_draft) page(out.findings.next(), view, how.ui).write();
}

void append_review_page(std::string& out, std::span<const rendered> files, const tally& all,
                        const look& how) {
  out += say(how.ui, "# Revisión de OKR\n\n", "# OKR review\n\n");
  append_amount(out, all, how.ui);
  out += ".\n\n";
  append_findings(out, files);
  while (out.size() > 1 && out[out.size() - 1] == '\n' && out[out.size() - 2] == '\n')
    out.pop_back();
}

}  // namespace okrlint
