// SPDX-License-Identifier: Apache-2.0
#include "lsp/labels.hpp"

#include <algorithm>
#include <charconv>
#include <map>

namespace okrlint::lsp {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::optional<label_code> code_of(const view& v, const statement& s) {
  return label_code::read(slice(v.bytes(), s.label));
}

/// The letters that most numbered labels of a kind have, the first of them in a tie; and whether
/// they carry the objective's number.
struct manner {
  std::string letters;
  bool dotted = false;
};
std::optional<manner> manner_of(const view& v, statement_kind kind) {
  std::map<std::string, std::size_t> letters;
  std::size_t dotted = 0, plain = 0, most = 0;
  std::optional<manner> out;
  for (const statement& s : v.doc().statements) {
    if (s.kind != kind) continue;
    if (const auto code = code_of(v, s)) {
      ++letters[code->letters];
      ++(code->numbers.size() > 1 ? dotted : plain);
    }
  }
  for (const statement& s : v.doc().statements) {
    const auto code = s.kind == kind ? code_of(v, s) : std::nullopt;
    if (!code || letters[code->letters] <= most) continue;
    most = letters[code->letters];
    out = manner{code->letters, dotted > plain};
  }
  return out;
}

/// Numbers the labels of one kind, one after the other.
class numberer {
 public:
  explicit numberer(std::optional<manner> how) : how_(std::move(how)) {}

  void begin_set() { first_ = true; }

  /// The label as it should be; `objective` is the number of the objective above, 0 for none.
  std::optional<std::string> next(const std::optional<label_code>& written,
                                  std::uint32_t objective) {
    if (!written || !how_) return std::nullopt;
    label_code out = *written;
    const std::uint32_t own = written->numbers.back();
    const bool starts_again = own == 1 && last_written_ != 1;
    number_ = first_ || starts_again ? own : number_ + 1;
    first_ = false;
    last_written_ = own;
    out.letters = how_->letters;
    out.numbers.assign(1, number_);
    const bool kept = written->numbers.size() > 1 && objective == 0;
    if (kept && how_->dotted) out.numbers.insert(out.numbers.begin(), written->numbers.front());
    if (objective != 0 && how_->dotted) out.numbers.insert(out.numbers.begin(), objective);
    return out.written();
  }
  std::uint32_t number() const { return number_; }

 private:
  std::optional<manner> how_;
  bool first_ = true;
  std::uint32_t number_ = 0, last_written_ = 0;
};

std::vector<text_edit> relabelled(const view& v) {
  std::vector<text_edit> out;
  numberer objectives(manner_of(v, statement_kind::objective));
  const auto how = manner_of(v, statement_kind::key_result);
  const auto& all = v.doc().statements;
  std::map<std::int32_t, numberer> sets;  // key results of an objective may stand apart in a table
  std::map<std::int32_t, std::uint32_t> number_of;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const statement& s = all[i];
    std::optional<std::string> wanted;
    if (s.kind == statement_kind::objective) {
      const auto code = code_of(v, s);
      wanted = objectives.next(code, 0);
      number_of[static_cast<std::int32_t>(i)] = code ? objectives.number() : 0;
    } else if (s.kind == statement_kind::key_result) {
      numberer& own = sets.try_emplace(s.parent, how).first->second;
      wanted = own.next(code_of(v, s), s.parent < 0 ? 0 : number_of[s.parent]);
    }
    if (wanted && *wanted != slice(v.bytes(), s.label))
      out.push_back({s.label, std::move(*wanted)});
  }
  std::sort(out.begin(), out.end(),
            [](const text_edit& a, const text_edit& b) { return a.where.begin < b.where.begin; });
  return out;
}

}  // namespace

std::optional<label_code> label_code::read(std::string_view label) {
  label_code out;
  std::size_t i = 0;
  while (i < label.size() && !is_digit(label[i])) ++i;
  out.letters = label.substr(0, i);
  if (out.letters.empty()) return std::nullopt;
  while (i < label.size()) {
    std::uint32_t number = 0;
    const auto [end, error] =
        std::from_chars(label.data() + i, label.data() + label.size(), number);
    if (error != std::errc{} || number > 9999) return std::nullopt;
    const auto next = static_cast<std::size_t>(end - label.data());
    out.width = next - i;
    out.numbers.push_back(number);
    i = next;
    if (i == label.size()) break;
    if (label[i] != '.' || ++i == label.size() || !is_digit(label[i])) return std::nullopt;
  }
  if (out.numbers.empty() || out.numbers.size() > 2) return std::nullopt;
  return out;
}

std::string label_code::written() const {
  std::string out = letters;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0) out += '.';
    const std::string digits = std::to_string(numbers[i]);
    if (i + 1 == numbers.size() && digits.size() < width) out.append(width - digits.size(), '0');
    out += digits;
  }
  return out;
}

std::string next_label(const view& v, statement_kind kind, std::uint32_t offset) {
  const bool result = kind == statement_kind::key_result;
  std::optional<label_code> last, above;  // of the kind; of the objective over the place
  bool same_set = !result;
  for (const statement& s : v.doc().statements) {
    if (s.text.begin >= offset) break;
    const auto code = code_of(v, s);
    if (result && s.kind == statement_kind::objective) {
      above = code;
      same_set = false;
    }
    if (s.kind != kind) continue;
    if (code) last = code;
    same_set = true;
  }
  if (!last) {
    const bool spanish = v.found().framed.lang == language::es ||
                         (v.found().framed.lang != language::en && v.ui == language::es);
    return result ? "KR1" : spanish ? "Objetivo 1" : "Objective 1";
  }
  last->numbers.back() = same_set ? last->numbers.back() + 1 : 1;
  if (!same_set && above && last->numbers.size() > 1) last->numbers.front() = above->numbers.back();
  return last->written();
}

json formatted(const view& v, const json& params) {
  std::vector<text_edit> edits = relabelled(v);
  const json& range = at(params, "range");
  if (range.is_object()) {
    const span asked = span_of(v.text(), range);
    std::erase_if(edits, [&](const text_edit& e) {
      return e.where.end < asked.begin || e.where.begin > asked.end;
    });
  }
  return to_json(v, edits);
}

}  // namespace okrlint::lsp
