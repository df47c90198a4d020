// SPDX-License-Identifier: Apache-2.0
#include "output/json_findings.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include "output/json_writer.hpp"
#include "output/names.hpp"

namespace okrlint {
namespace {

constexpr std::string_view name_of(rewrite_kind kind) {
  return kind == rewrite_kind::safe         ? "safe"
         : kind == rewrite_kind::structural ? "structural"
                                            : "template";
}

/// What findings must share to be alike.
std::uint64_t key_of(const finding& f) {
  return static_cast<std::uint64_t>(f.rule) << 32 | static_cast<std::uint64_t>(f.which_case) << 16 |
         static_cast<std::uint64_t>(f.level) << 12 | static_cast<std::uint64_t>(f.kind) << 8 |
         static_cast<std::uint64_t>(spoken(f));
}

cut_sentence escaped(cut_sentence said) {
  for (std::string& literal : said.literals) {
    std::string plain;
    literal.swap(plain);
    append_json_text(literal, plain);
  }
  return said;
}

/// A few constants and figures, put down without a call.
class short_text {
 public:
  short_text& add(std::string_view constant) {
    std::memcpy(end_, constant.data(), constant.size());
    end_ += constant.size();
    return *this;
  }
  short_text& add(std::uint32_t figure) {
    end_ = std::to_chars(end_, room_.data() + room_.size(), figure).ptr;
    return *this;
  }
  std::string_view text() const {
    return {room_.data(), static_cast<std::size_t>(end_ - room_.data())};
  }

 private:
  std::array<char, 256> room_;
  char* end_ = room_.data();
};

}  // namespace

json_findings::json_findings(const file_view& view, std::string_view before)
    : view_(view), before_(before), last_of_(view.knowledge.rules.size()) {}

const json_findings::alike& json_findings::of(const finding& f) {
  const std::uint64_t key = key_of(f);
  std::uint32_t& last = last_of_[f.rule];
  if (last < all_.size() && all_[last].key == key) return all_[last];
  const auto known =
      std::find_if(all_.begin(), all_.end(), [&](const alike& one) { return one.key == key; });
  last = static_cast<std::uint32_t>(known - all_.begin());
  if (known != all_.end()) return *known;
  alike& made = all_.emplace_back();
  made.key = key;
  made.head = "{" + before_;
  json_writer(made.head)
      .field("rule", view_.rule_of(f).id)
      .field("severity", okrlint::name_of(f.level))
      .field("path", view_.file.path)
      .field("kind", okrlint::name_of(f.kind));
  made.head += R"(,"span":{"start":)";
  made.message = escaped(cut_at_slots(message_of(view_, f)));
  made.question = escaped(cut_at_slots(question_of(view_, f)));
  made.language = okrlint::name_of(spoken(f));
  return made;
}

void json_findings::append_sentence(std::string& out, const cut_sentence& said, const finding& f) {
  out += said.literals.front();
  for (std::size_t i = 0; i < said.slots.size(); ++i) {
    text_.clear();
    append_slot(text_, view_, f, said.slots[i]);
    append_json_text(out, text_);
    out += said.literals[i + 1];
  }
}

void json_findings::append_rewrites(std::string& out, const finding& f) {
  if (view_.offers == nullptr) return;
  json_writer json(out);
  for (const rewrite& one : view_.offers->offers(f)) {
    json.open_object().field("kind", name_of(one.kind)).field("title", one.title);
    json.field("text", one.text).key("edits").open_array();
    for (const text_edit& e : one.edits) {
      json.open_object().field("start", e.where.begin).field("end", e.where.end);
      json.field("text", e.text).close_object();
    }
    json.close_array().key("blanks").open_array();
    for (const blank& b : one.blanks)
      json.open_object().field("slot", b.slot).field("question", b.question).close_object();
    json.close_array().close_object();
  }
}

void json_findings::append(std::string& out, const finding& f, const shown_place& at) {
  const alike& known = of(f);
  out += known.head;
  short_text places;
  places.add(f.where.begin).add(R"(,"end":)").add(f.where.end);
  places.add(R"(},"start":{"line":)").add(at.start.line);
  places.add(R"(,"column":)").add(at.start.column);
  places.add(R"(},"end":{"line":)").add(at.end.line);
  places.add(R"(,"column":)").add(at.end.column).add(R"(},"message":")");
  out += places.text();
  append_sentence(out, known.message, f);
  out += R"(","question":")";
  append_sentence(out, known.question, f);
  const auto digits = fingerprint_digits(f);
  short_text rest;
  rest.add(R"(","language":")").add(known.language).add(R"(","fingerprint":")");
  rest.add({digits.data(), digits.size()}).add(R"(","rewrites":[)");
  out += rest.text();
  append_rewrites(out, f);
  out += "]}";
}

}  // namespace okrlint
