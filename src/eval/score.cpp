// SPDX-License-Identifier: Apache-2.0
#include "eval/score.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace okrlint {
namespace {

using code_set = std::vector<code_id>;

bool has(const code_set& set, code_id id) {
  return std::find(set.begin(), set.end(), id) != set.end();
}

/// Own work goes by two names, and a stronger finding stands for the missing figure.
struct guide_codes {
  explicit guide_codes(const code_book& codes)
      : output(codes.named("output")),
        disguised(codes.named("disguised")),
        no_number(codes.named("no-number")),
        bare_metric(codes.named("bare-metric")),
        placeholder(codes.named("placeholder")) {}
  code_id output, disguised, no_number, bare_metric, placeholder;

  bool is_work(code_id id) const { return id == output || id == disguised; }
};

/// Figures are the same when they differ in white space and case alone.
std::string comparable(std::string_view figure) {
  std::string out = folded(figure);
  std::erase_if(out, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
  return out;
}

void count(agreement& slot, const std::string& wanted, const std::string& given) {
  const std::string want = comparable(wanted), have = comparable(given);
  const bool right = !want.empty() && want == have;
  slot.right += right ? 1 : 0;
  slot.false_alarms += !have.empty() && !right ? 1 : 0;
  slot.misses += !want.empty() && !right ? 1 : 0;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

code_set joined(code_set a, const code_set& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

/// Says "output" where the label says "disguised" and the other way round, when one of them is
/// right.
code_set settled(code_set got, const code_set& must, const guide_codes& guide) {
  const auto work = [&](code_id id) { return guide.is_work(id); };
  const auto agreed = [&](code_id id) { return work(id) && has(must, id); };
  if (std::none_of(must.begin(), must.end(), work) || std::none_of(got.begin(), got.end(), work) ||
      std::any_of(got.begin(), got.end(), agreed))
    return got;
  std::erase_if(got, work);
  std::copy_if(must.begin(), must.end(), std::back_inserter(got), work);
  return got;
}

class scorer {
 public:
  scorer(const pack& p, const plan& how, const code_book& codes, std::string_view path, score& into)
      : pack_(p), how_(how), codes_(codes), guide_(codes), path_(path), into_(into) {}

  void add(const labelled_statement& one, const code_set& scored) {
    const answer said = ask(pack_, how_, codes_, one);
    language_score& sum = into_.in(one.lang);
    ++sum.statements;
    add_codes(one, scored, settled(said.fired, one.fires, guide_), sum);
    if (one.kind != statement_kind::key_result) return;
    sum.lost += said.read_as_one ? 0 : 1;
    if (one.from) count(sum.from, *one.from, said.from);
    if (one.to) count(sum.to, *one.to, said.to);
    if (one.type) {
      ++sum.type.all;
      sum.type.right += said.read_as_one && said.type == *one.type ? 1 : 0;
    }
  }

  void add(const labelled_pair& pair) {
    const auto says = [&](const labelled_statement& one, bool either_name) {
      const answer said = ask(pack_, how_, codes_, one);
      const bool work = either_name && guide_.is_work(pair.differs);
      return said.says(pair.differs) ||
             (work && (said.says(guide_.output) || said.says(guide_.disguised)));
    };
    const bool hit = says(pair.fires, true), alarm = says(pair.clean, false);
    const std::string name(codes_.of(pair.differs).name);
    share& sum = into_.in(pair.fires.lang).pairs[name];
    ++sum.all;
    sum.right += hit && !alarm ? 1 : 0;
    if (!hit) tell(false, true, name, pair.fires);
    if (alarm) tell(true, true, name, pair.clean);
  }

 private:
  void add_codes(const labelled_statement& one, const code_set& scored, const code_set& got,
                 language_score& sum) {
    const code_set said = joined(one.fires, one.maybe);
    const bool excused = std::any_of(got.begin(), got.end(), [&](code_id id) {
      return has(said, id) &&
             (guide_.is_work(id) || id == guide_.bare_metric || id == guide_.placeholder);
    });
    for (const code_id id : scored) {
      if (!codes_.can_be_said(id, one.kind)) continue;
      const bool wanted = has(one.fires, id), given = has(got, id);
      if (id == guide_.no_number && excused && wanted && !given) continue;
      if (has(one.maybe, id) && !(wanted && given)) continue;
      if (!wanted && !given) continue;
      const agreement cell{wanted && given, given && !wanted, wanted && !given};
      const std::string name(codes_.of(id).name);
      sum.codes[name].add(cell);
      if (guide_.is_work(id) && has_digit(one.text)) sum.codes["+" + name].add(cell);
      if (wanted != given) tell(given, false, name, one);
    }
  }

  void tell(bool false_alarm, bool of_pair, const std::string& name,
            const labelled_statement& one) {
    if (one.check_part) return;
    into_.errors.push_back(
        {false_alarm, of_pair, name, one.id, one.text, std::string(path_), one.line});
  }

  const pack& pack_;
  const plan& how_;
  const code_book& codes_;
  guide_codes guide_;
  std::string_view path_;
  score& into_;
};

std::optional<double> ratio(std::uint32_t part, std::uint32_t whole) {
  if (whole == 0) return {};
  return static_cast<double>(part) / whole;
}

}  // namespace

void agreement::add(const agreement& other) {
  right += other.right;
  false_alarms += other.false_alarms;
  misses += other.misses;
}
std::optional<double> agreement::precision() const {
  return ratio(right, right + false_alarms);
}
std::optional<double> agreement::recall() const {
  return ratio(right, right + misses);
}
std::optional<double> agreement::f1() const {
  return ratio(2 * right, 2 * right + false_alarms + misses);
}
std::optional<double> share::value() const {
  return ratio(right, all);
}

agreement language_score::all() const {
  agreement sum;
  for (const auto& [name, one] : codes) {
    if (name.front() != '+') sum.add(one);
  }
  return sum;
}

double language_score::macro() const {
  double sum = 0;
  std::size_t often = 0;
  for (const auto& [name, one] : codes) {
    if (name.front() == '+' || one.right + one.misses < 5) continue;
    sum += one.f1().value_or(0);
    ++often;
  }
  return often == 0 ? 0 : sum / static_cast<double>(often);
}

share language_score::all_pairs() const {
  share sum;
  for (const auto& [name, one] : pairs) {
    sum.right += one.right;
    sum.all += one.all;
  }
  return sum;
}

bool selection::takes(const labelled_statement& one) const {
  const bool within = of == part::all || one.check_part == (of == part::check);
  return within && (lang == language::unknown || lang == one.lang);
}

void measure(const pack& p, const plan& how, const code_book& codes, std::string_view path,
             const label_file& labels, const selection& chosen, score& into) {
  scorer all(p, how, codes, path, into);
  for (const labelled_statement& one : labels.statements) {
    if (chosen.takes(one)) all.add(one, labels.scored);
  }
  for (const labelled_pair& pair : labels.pairs) {
    if (chosen.takes(pair.fires)) all.add(pair);
  }
}

}  // namespace okrlint
