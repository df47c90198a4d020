// SPDX-License-Identifier: Apache-2.0
// What `--fix` may do to any file: once is enough, and nothing changes but the lines of what it
// fixes. Asked of every file of the corpus, and of the labelled statements as drafts of all shapes.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <functional>

#include "eval/corpus.hpp"
#include "property/changes.hpp"
#include "rewrite/rewrite.hpp"
#include "rule/builtin.hpp"

using namespace okrlint;

namespace {

namespace fs = std::filesystem;

settings all_levels() {
  settings out;
  out.level = severity::info;
  return out;
}

const plan& how() {
  static const plan made = resolve(builtin_pack(), all_levels());
  return made;
}

std::vector<std::string> lines_of(const std::string& bytes) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1);
    out.push_back(bytes.substr(at, end + 1 - at));
    at = end + 1;
  }
  return out;
}

/// Are the lines all there, in their order, whatever stands between them?
bool in_order(const std::vector<std::string>& lines, const std::vector<std::string>& in) {
  auto at = in.begin();
  for (const std::string& one : lines) {
    at = std::find_if(at, in.end(), [&](const std::string& other) {
      return other == one || other == one + "\n" || other == one + "\r\n";  // it was the last
    });
    if (at == in.end()) return false;
    ++at;
  }
  return true;
}

/// Lines that no safe offer touches, the breaks of lines included.
std::vector<std::string> untouched(const source& file, const report& found) {
  const rewriter all(builtin_pack(), how(), file, found);
  const std::vector<std::string> lines = lines_of(file.bytes);
  std::vector<bool> touched(lines.size(), false);
  const auto line_at = [&](std::uint32_t at) {
    return static_cast<std::size_t>(std::count(file.bytes.begin(), file.bytes.begin() + at, '\n'));
  };
  for (const finding& f : found.findings) {
    if (f.statement < 0) continue;
    const statement& s = found.doc.statements[static_cast<std::size_t>(f.statement)];
    for (const rewrite& offer : all.offers(f)) {
      if (offer.kind != rewrite_kind::safe) continue;
      for (std::size_t l = line_at(s.text.begin); l <= line_at(s.text.end - 1); ++l)
        touched[l] = true;
    }
  }
  std::vector<std::string> out;
  for (std::size_t l = 0; l < lines.size(); ++l) {
    if (!touched[l]) out.push_back(lines[l]);
  }
  return out;
}

/// Number of changes made.
std::size_t check_file(const source& file) {
  const draft_context context{file.path, false};
  const report found = check(builtin_pack(), how(), file, context);
  const safe_result once = fix_safely(builtin_pack(), how(), file, context);
  INFO(file.path << "\n" << file.bytes << "\nbecomes\n" << once.bytes);
  CHECK((once.changes != 0) == (once.bytes != file.bytes));
  if (once.changes == 0) return 0;
  CHECK(fix_safely(builtin_pack(), how(), {file.path, once.bytes}, context).bytes == once.bytes);
  CHECK(in_order(untouched(file, found), lines_of(once.bytes)));
  const bool carriage = file.bytes.find("\r\n") != std::string::npos;
  CHECK(std::count(once.bytes.begin(), once.bytes.end(), '\r') ==
        (carriage ? std::count(once.bytes.begin(), once.bytes.end(), '\n') : 0));
  CHECK(once.bytes.starts_with("\xEF\xBB\xBF") == file.bytes.starts_with("\xEF\xBB\xBF"));
  CHECK(once.bytes.ends_with('\n') == file.bytes.ends_with('\n'));
  return once.changes;
}

std::string with_crlf(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? "\r\n" : std::string(1, c);
  return out;
}

/// A set around each statement, written as `line(label, text)`.
using line_writer = std::function<std::string(const std::string&, const std::string&)>;
std::string draft_of(const std::vector<labelled_statement>& some, language in,
                     const std::string& opening, const line_writer& line) {
  const bool spanish = in == language::es;
  std::string out = "# OKR 2027 Q1\n\n" + opening;
  std::size_t set = 0;
  for (const labelled_statement& one : some) {
    const std::string n = std::to_string(++set);
    const bool leads = one.kind == statement_kind::objective;
    const std::string objective =
        spanish ? "Ganar la confianza de los vecinos" : "Earn the trust of our neighbours";
    out += line((spanish ? "Objetivo " : "Objective ") + n, leads ? one.text : objective);
    if (!leads) out += line("KR" + n + ".1", one.text);
    out += line("KR" + n + (leads ? ".1" : ".2"), spanish ? "Subir la puntualidad de 70% a 85%"
                                                          : "Raise punctuality from 70% to 85%");
  }
  return out;
}

std::string plain(const std::string& label, const std::string& text) {
  return "- " + label + ": " + text + "\n";
}
std::string nested(const std::string& label, const std::string& text) {
  return (label.starts_with("KR") ? "  * " : "1. ") + label + ": " + text + "\n";
}
std::string cells(const std::string& label, const std::string& text) {
  return "| " + label + " | " + text + " | @ana |\n";
}

}  // namespace

TEST_CASE("fix: twice is once, and no other byte changes, on every file of the corpus") {
  std::size_t files = 0;
  for (const auto& entry :
       fs::recursive_directory_iterator(okrlint::testing::source_dir("/corpus"))) {
    if (!entry.is_regular_file()) continue;
    check_file(
        {entry.path().filename().string(), okrlint::testing::file_bytes(entry.path().string())});
    ++files;
  }
  CHECK(files > 50);
}

TEST_CASE("fix: twice is once, and no other byte changes, in drafts of all shapes") {
  struct shape {
    const char* name;
    std::function<std::string(const std::vector<labelled_statement>&, language)> draft;
  };
  const auto listed = [](const auto& some, language in) { return draft_of(some, in, "", plain); };
  const shape shapes[] = {
      {"list", listed},
      {"nested list", [](const auto& some, language in) { return draft_of(some, in, "", nested); }},
      {"table",
       [](const auto& some, language in) {
         return draft_of(some, in, "| ID | OKR | Owner |\n|---|---|---|\n", cells);
       }},
      {"CRLF", [&](const auto& some, language in) { return with_crlf(listed(some, in)); }},
      {"BOM", [&](const auto& some, language in) { return "\xEF\xBB\xBF" + listed(some, in); }},
      {"NFD", [&](const auto& some,
                  language in) { return okrlint::testing::decomposed(listed(some, in)); }},
      {"no final newline",
       [&](const auto& some, language in) {
         std::string out = listed(some, in);
         out.pop_back();
         return out;
       }},
  };
  const code_book codes(builtin_pack());
  std::vector<std::size_t> changes(std::size(shapes));
  std::size_t turn = 0;
  for (const std::string lang : {"es", "en"}) {
    std::vector<labelled_statement> some;
    for (const labelled_statement& one :
         okrlint::testing::corpus_labels("labelled", lang, codes).statements) {
      if (one.text.find_first_of("\r\n|") != std::string::npos) continue;
      some.push_back(one);
      if (some.size() < 12) continue;
      const shape& as = shapes[turn % std::size(shapes)];
      const source file{std::string(as.name) + ".okr.md", as.draft(some, some.front().lang)};
      changes[turn++ % std::size(shapes)] += check_file(file);
      some.clear();
    }
  }
  for (std::size_t i = 0; i < std::size(shapes); ++i) {
    INFO(shapes[i].name);
    CHECK(changes[i] > 0);
  }
}
