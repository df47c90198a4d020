// SPDX-License-Identifier: Apache-2.0
#include "fuzz/targets.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "io/config_file.hpp"
#include "okrlint.hpp"
#include "output/concise.hpp"
#include "output/human.hpp"
#include "output/json.hpp"
#include "output/parse_json.hpp"
#include "output/review.hpp"
#include "rule/builtin.hpp"
#include "rule/load.hpp"
#include "text/fold.hpp"

namespace okrlint::fuzz {
namespace {

void must(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

bool inside(span s, std::string_view bytes) {
  return s.begin <= s.end && s.end <= bytes.size();
}

void must_stand(const document& doc, std::string_view bytes) {
  for (std::size_t i = 0; i < doc.statements.size(); ++i) {
    const statement& s = doc.statements[i];
    must(inside(s.text, bytes) && inside(s.label, bytes) && inside(s.block, bytes),
         "spans of a statement lie in the file");
    for (const span one : {s.owner, s.status, s.score, s.priority, s.deadline, s.baseline,
                           s.current, s.target, s.unit, s.metric}) {
      must(inside(one, bytes), "spans of a statement's cells lie in the file");
    }
    must(s.first_piece + s.piece_count <= doc.pieces.size(), "pieces of a statement are there");
    must(s.first_remark + s.remark_count <= doc.pieces.size(), "remarks of a statement are there");
    must(s.parent >= -1 && s.parent < static_cast<std::int32_t>(doc.statements.size()),
         "the parent is a statement");
    must(s.parent < 0 ||
             doc.statements[static_cast<std::size_t>(s.parent)].kind == statement_kind::objective,
         "the parent is an objective");
    must(s.line >= 1, "lines count from one");
  }
  for (const span one : doc.pieces) must(inside(one, bytes), "pieces lie in the file");
  for (const span one : doc.headings) must(inside(one, bytes), "headings lie in the file");
  for (const span one : doc.unparsed) must(inside(one, bytes), "unparsed lines lie in the file");
  for (const directive& one : doc.directives)
    must(inside(one.where, bytes), "directives lie in the file");
}

void must_stand(const frames& all, const document& doc, std::string_view bytes) {
  must(all.of.size() == doc.statements.size(), "a frame for every statement");
  for (const token& t : all.tokens) must(inside(t.where, bytes), "tokens lie in the file");
  for (const quantity& q : all.quantities)
    must(inside(q.where, bytes), "quantities lie in the file");
  for (const okrlint::frame& f : all.of) {
    must(f.first_token + f.token_count <= all.tokens.size(), "tokens of a frame are there");
    must(f.first_quantity + f.quantity_count <= all.quantities.size(),
         "quantities of a frame are there");
    must(f.first_mark + f.mark_count <= all.marks.size(), "marks of a frame are there");
    for (const slot s : {f.lead, f.metric, f.head, f.subject, f.means, f.purpose, f.population,
                         f.deadline, f.connector}) {
      must(!s.present() || s.end <= f.token_count, "slots are made of the frame's tokens");
    }
    must(f.from < static_cast<std::int32_t>(f.quantity_count) &&
             f.to < static_cast<std::int32_t>(f.quantity_count),
         "from and to are the frame's");
  }
}

std::string all_formats(const okrlint::pack& knowledge, const plan& how, const source& file,
                        const report& found) {
  const file_view view{knowledge, how, file, found};
  look as;
  as.colour = true;
  rendered json, lines, page;
  render_json(json, view);
  render_jsonl(lines, view);
  render_review(page, view, as);
  std::string out;
  use_json_page(std::array{json}, "0", [&](std::string_view text) { out += text; });
  must(nlohmann::json::accept(out), "JSON is JSON");
  std::string people;
  append_human(people, view, as);
  append_concise(people, view);
  append_parse_human(people, {file.path, file.bytes, found.doc, found.framed, knowledge});
  tally counted;
  counted.add(view);
  append_summary(people, counted, language::es);
  append_findings(out, std::array{lines, page});
  return out + people;
}

std::string whole(const okrlint::pack& knowledge, std::string_view bytes) {
  settings wanted;
  wanted.level = severity::info;
  const plan how = resolve(knowledge, wanted);
  const source file{"fuzz.okr.md", std::string(bytes)};
  const report found = okrlint::check(knowledge, how, file, {file.path, true});
  must_stand(found.doc, bytes);
  for (const finding& f : found.findings) {
    must(inside(f.where, bytes) && inside(f.related, bytes), "findings lie in the file");
    must(f.rule < knowledge.rules.size(), "findings are of a rule");
  }
  return all_formats(knowledge, how, file, found);
}

}  // namespace

void text(std::string_view bytes) {
  const std::string once = folded(bytes);
  must(folded(once) == once, "folding twice is folding once");
  std::string buffer(once.size() + 16, '\0');
  const std::size_t size = fold_token(bytes, buffer.data(), buffer.size());
  must(size <= buffer.size() && once == std::string_view(buffer.data(), size),
       "a token folds as a text does");
  const line_index lines(bytes);
  must(lines.count() >= 1, "there is a line");
  for (std::uint32_t n = 1; n <= lines.count(); ++n)
    must(inside(lines.line(n), bytes), "lines lie in the file");
  for (std::size_t at = 0; at <= bytes.size(); at += 1 + bytes.size() / 64) {
    const position p = lines.locate(static_cast<std::uint32_t>(at));
    must(p.line >= 1 && p.line <= lines.count() && p.column >= 1 && p.column <= bytes.size() + 1,
         "places are in the file");
  }
}

void draft(std::string_view bytes) {
  const document doc = read_draft(bytes, builtin_pack().words, {"fuzz.okr.md", true});
  must_stand(doc, bytes);
  read_draft(bytes, builtin_pack().words, {"fuzz.md", false});
}

void frame(std::string_view bytes) {
  const lexicon& words = builtin_pack().words;
  document doc;  // each line a key result
  const line_index lines(bytes);
  for (std::uint32_t n = 1; n <= lines.count(); ++n) {
    statement s;
    s.kind = statement_kind::key_result;
    s.text = s.block = lines.line(n);
    s.line = n;
    s.first_piece = static_cast<std::uint32_t>(doc.pieces.size());
    s.piece_count = 1;
    doc.pieces.push_back(s.text);
    if (!s.text.empty()) doc.statements.push_back(s);
  }
  doc.is_draft = true;
  for (const language forced : {language::unknown, language::es}) {
    must_stand(build_frames(bytes, doc, words, forced), doc, bytes);
  }
}

void pack(std::string_view bytes) {
  if (bytes.empty()) return;
  static constexpr std::array parts{pack_part::rule, pack_part::types, pack_part::lexicon,
                                    pack_part::profile, pack_part::order};
  const std::size_t which = static_cast<unsigned char>(bytes[0]) % (parts.size() + 1);
  bytes.remove_prefix(1);
  if (which == parts.size()) {
    std::vector<problem> problems;
    read_config_file("/fuzz/.okrlint.json", std::string(bytes), problems);
    for (const problem& p : problems) must(!p.message.empty(), "a problem says what it is");
    return;
  }
  const pack_file file{"fuzz.json", std::string(bytes), parts[which]};
  const load_result read = load_pack({&file, 1}, &builtin_pack());
  for (const load_error& e : read.errors)
    must(!e.message.empty() && e.line >= 1 && e.column >= 1, "an error says what and where");
  whole(read.loaded.get(),
        "Objective: Earn trust\n- KR1: Make 10 calls\n- KR2: Reducir la espera de 9 a 4 horas\n");
}

void check(std::string_view bytes) {
  const std::string once = whole(builtin_pack(), bytes);
  must(whole(builtin_pack(), bytes) == once, "same text, same answer");
}

std::span<const target> targets() {
  static constexpr std::array<target, 5> all{
      {{"text", text}, {"draft", draft}, {"frame", frame}, {"pack", pack}, {"check", check}}};
  return all;
}

}  // namespace okrlint::fuzz
