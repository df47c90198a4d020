// SPDX-License-Identifier: Apache-2.0
#include "rule/packer/print.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace okrlint {
namespace {

/// Every text once, in one pool.
class text_pool {
 public:
  std::string view(std::string_view text) {
    if (text.empty()) return "{}";
    const auto [found, added] = at_.try_emplace(std::string(text), bytes_.size());
    if (added) bytes_ += text;
    return fmt::format("{{texts+{},{}}}", found->second, text.size());
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::unordered_map<std::string, std::size_t> at_;
  std::string bytes_;
};

std::string literal(std::string_view bytes) {
  std::string out = "\"";
  std::size_t column = 0;
  for (const char c : bytes) {
    const auto u = static_cast<unsigned char>(c);
    if (++column % 120 == 0) out += "\"\n\"";
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (u >= 0x20 && u < 0x7F && c != '?') {
      out += c;
    } else {
      out += fmt::format("\\{:03o}", u);
    }
  }
  return out + '"';
}

template <class E>
int n(E value) {
  return static_cast<int>(value);
}
std::string n(run r) {
  return fmt::format("{{{},{}}}", r.first, r.count);
}
std::string n(const reading& r) {
  return fmt::format("{{{}ULL,{}}}", r.set, r.lemma);
}

template <std::size_t Size>
std::string n(const std::array<std::uint64_t, Size>& bits) {
  std::string out = "{{";
  for (const std::uint64_t one : bits) out += fmt::format("{}ULL,", one);
  return out + "}}";
}

/// Without the outer braces, which a table writes.
std::string inside(const std::string& braced) {
  return braced.substr(1, braced.size() - 2);
}

class printer {
 public:
  explicit printer(const pack& p) : pack_(p) {}

  std::string all() {
    lexicon_tables();
    rule_tables();
    profile_tables();
    offer_tables();
    guard_tables();
    link_tables();
    return head() + body_ + foot();
  }

 private:
  /// A table of one row an element; empty ones are left out, and their span is empty.
  template <class T, class F>
  void table(const char* type, const char* name, std::span<const T> rows, F&& row) {
    spans_ += rows.empty() ? "{}," : fmt::format("{},", name);
    if (rows.empty()) return;
    body_ += fmt::format("constexpr {} {}[] = {{\n", type, name);
    for (const T& r : rows) {
      body_ += '{';
      body_ += row(r);
      body_ += "},\n";
    }
    body_ += "};\n";
  }
  void numbers(const char* type, const char* name, auto rows) {
    spans_ += rows.empty() ? "{}," : fmt::format("{},", name);
    if (rows.empty()) return;
    body_ += fmt::format("constexpr {} {}[] = {{", type, name);
    std::size_t i = 0;
    const char* suffix = sizeof(rows[0]) == 8 ? "ULL" : "";
    for (const auto r : rows) body_ += fmt::format("{}{}{},", i++ % 24 == 0 ? "\n" : "", r, suffix);
    body_ += "};\n";
  }
  void views(const char* name, std::span<const std::string_view> rows) {
    table("std::string_view", name, rows,
          [this](std::string_view t) { return inside(texts_.view(t)); });
  }
  std::string texts_of(const rule_text& t) {
    return fmt::format("{{{},{},{},{},{},{},{}}}", texts_.view(t.name), texts_.view(t.message),
                       texts_.view(t.question), texts_.view(t.why), n(t.bad), n(t.good), n(t.near));
  }

  void lexicon_tables() {
    const lexicon& w = pack_.words;
    spans_ += "{{lexicon_pool," + std::to_string(w.pool.size()) + "},";
    body_ += "constexpr char lexicon_pool[] =\n" + literal(w.pool) + ";\n";
    table("word", "words", w.words, [](const word& x) {
      return fmt::format(
          "{},{},{},{},{},{{{{{},{}}}}},{{{{{},{}}}}},{},label({}),{},{},{}ULL,{},{},{},{{{},{},"
          "measure({})}}",
          x.text, x.display, x.text_size, x.display_size, x.first_phrase, n(x.readings[0]),
          n(x.readings[1]), x.evidence[0], x.evidence[1], x.foreign, n(x.as_label), x.begins_label,
          x.phrase_count, x.anchors, x.first_pattern, x.literal_patterns, x.lemma_patterns,
          x.value.mantissa, x.value.exponent, n(x.value.of));
    });
    numbers("std::uint32_t", "word_slots", w.slots);
    table("phrase", "phrases", w.phrases, [](const phrase& x) {
      return fmt::format("{},{},language({}),{}", x.first, x.size, n(x.in), n(x.as));
    });
    numbers("std::uint32_t", "phrase_words", w.phrase_words);
    numbers("std::uint64_t", "phrase_pairs", w.phrase_pairs);
    table("ending", "endings", w.endings, [](const ending& x) {
      return fmt::format("{},{},language({}),char({}),{}ULL", x.text, x.text_size, n(x.in),
                         static_cast<int>(x.last), x.set);
    });
    table("narrowing", "narrowings", w.narrowings, [](const narrowing& x) {
      std::string when;
      for (const neighbour& one : x.when)
        when += fmt::format("{{{},{},{}ULL}},", n(one.offset), one.negated, one.set);
      return fmt::format("language({}),{}ULL,{}ULL,{}ULL,{{{{{}}}}},{}", n(x.in), x.at, x.drop,
                         x.keep, when, x.when_count);
    });
    numbers("std::uint64_t", "narrowing_rows", w.narrowing_rows);
    numbers("classes", "narrowing_sets", w.narrowing_sets);
    numbers("std::uint64_t", "narrowing_of_sets", w.narrowing_of_sets);
    table("element", "elements", w.elements, element_row);
    table("pattern", "patterns", w.patterns, pattern_row);
    views("marks", w.marks);
    spans_ += fmt::format("{{{},{}ULL,{}}}}},\n", w.open.first, w.open.marks, n(w.open.begin));
  }

  static std::string element_row(const element& x) {
    return fmt::format("element::kind({}),{}ULL", n(x.is), x.value);
  }
  static std::string pattern_row(const pattern& x) {
    return fmt::format("{},{},{},language({}),{},{},{},{},{}ULL", x.first, x.size, x.mark, n(x.in),
                       x.except, x.opens, x.anchor, x.before, x.says);
  }

  void rule_tables() {
    table("rule", "rules", pack_.rules, [this](const rule& r) {
      return fmt::format("{},{},rule_scope({}),{},place({}),{},{},{},{},{},{},{},{},{{{{{},{}}}}}",
                         texts_.view(r.id), texts_.view(r.file), n(r.scope), r.scopes, n(r.at),
                         r.at_mark, r.rank, r.unless, r.has_unless, n(r.cases), n(r.yields_to),
                         n(r.params), n(r.sources), texts_of(r.texts[0]), texts_of(r.texts[1]));
    });
    table("rule_case", "cases", pack_.cases, [this](const rule_case& c) {
      return fmt::format("severity({}),{},{{{{{{{},{},{}}},{{{},{},{}}}}}}}", n(c.level), c.when,
                         texts_.view(c.texts[0].message), texts_.view(c.texts[0].question),
                         n(c.texts[0].bad), texts_.view(c.texts[1].message),
                         texts_.view(c.texts[1].question), n(c.texts[1].bad));
    });
    table("condition", "conditions", pack_.conditions, [](const condition& c) {
      return fmt::format("op({}),{},comparison({}),{},{},{},{},{},{}ULL", n(c.is), c.part,
                         n(c.compares), c.flag, c.size, c.extra, c.value, c.param, c.mask);
    });
    table("element", "sequence_elements", pack_.elements, element_row);
    table("pattern", "sequences", pack_.sequences, pattern_row);
    views("patterns_of_text", pack_.regexes);
    table("example", "examples", pack_.examples, [](const example& e) { return n(e.lines); });
    views("strings", pack_.strings);
    table("param", "params", pack_.params,
          [this](const param& p) { return fmt::format("{},{}", texts_.view(p.name), p.value); });
    numbers("std::uint16_t", "references", pack_.references);
    table("type_line", "types", pack_.types, [this](const type_line& t) {
      return fmt::format("{},result_type({}),certainty({}),{},{{{{{},{}}}}}", texts_.view(t.id),
                         n(t.type), n(t.sure), t.when, n(t.examples[0]), n(t.examples[1]));
    });
  }

  void profile_tables() {
    table("profile", "profiles", pack_.profiles, [this](const profile& p) {
      return fmt::format("{},{},{{{{{},{}}}}},{}", texts_.view(p.name), texts_.view(p.extends),
                         texts_.view(p.descriptions[0]), texts_.view(p.descriptions[1]),
                         n(p.settings));
    });
    table("profile_setting", "profile_settings", pack_.profile_settings,
          [](const profile_setting& s) {
            return fmt::format("{},{},severity({}),{}", s.rule, s.sets_level, n(s.level),
                               n(s.values));
          });
    table("param_value", "param_values", pack_.param_values,
          [](const param_value& v) { return fmt::format("{},{}", v.param, v.value); });
  }

  void offer_tables() {
    table("outcome_metric", "outcomes", pack_.outcomes, [this](const outcome_metric& m) {
      return fmt::format(
          "{},{},{},{},{},language({}),{},{},{},noun_sort({}),metric_unit({}),metric_goal({}),{}",
          texts_.view(m.id), texts_.view(m.name), texts_.view(m.plain), texts_.view(m.spain),
          texts_.view(m.formula), n(m.in), m.feminine, m.plural, m.bare, n(m.of), n(m.unit),
          n(m.goal), n(m.says));
    });
    table("metric_link", "links", pack_.links, [this](const metric_link& l) {
      return fmt::format("{},language({}),{},{},{},{},{},{},{}", texts_.view(l.id), n(l.in),
                         l.head_only, l.last, n(l.words), n(l.with), n(l.without), n(l.serves),
                         n(l.states));
    });
    numbers("std::uint32_t", "served", pack_.served);
    table("gendered_noun", "genders", pack_.genders, [this](const gendered_noun& g) {
      return fmt::format("{},{}", texts_.view(g.noun), g.feminine);
    });
    table("styled_verb", "styled_verbs", pack_.verbs, [this](const styled_verb& v) {
      std::string forms;
      for (const std::string_view form : v.forms) forms += texts_.view(form) + ",";
      return fmt::format("{},language({}),{{{{{}}}}}", texts_.view(v.name), n(v.in), forms);
    });
    table("opposite_pair", "opposites", pack_.opposites, [this](const opposite_pair& o) {
      return fmt::format("language({}),{},{}", n(o.in), texts_.view(o.up), texts_.view(o.down));
    });
    table("counted_share", "counted_shares", pack_.counted_shares, [this](const counted_share& c) {
      return fmt::format("language({}),{},{},{}", n(c.in), texts_.view(c.share),
                         texts_.view(c.number), texts_.view(c.period));
    });
    table("rewrite_template", "templates", pack_.templates, [this](const rewrite_template& t) {
      const auto in = [this](const template_text& x) {
        return fmt::format("{{{},{},{},{},{},{}}}", texts_.view(x.title), texts_.view(x.text),
                           texts_.view(x.noun), texts_.view(x.kept), n(x.edits), n(x.asks));
      };
      return fmt::format(
          "{},{},rewrite_kind({}),rewrite_way({}),line_kind({}),{},{},{},{},{},{{{{{},{}}}}}",
          texts_.view(t.id), t.rule, n(t.kind), n(t.way), n(t.keeps), t.needs_outcome,
          t.needs_state, t.needs_words, t.needs_plain, t.when, in(t.texts[0]), in(t.texts[1]));
    });
    table("template_edit", "template_edits", pack_.template_edits, [this](const template_edit& e) {
      return fmt::format("edit_place({}),edit_action({}),line_kind({}),{}", n(e.at), n(e.does),
                         n(e.to), texts_.view(e.text));
    });
    table("template_ask", "asks", pack_.asks, [this](const template_ask& a) {
      return fmt::format("{},{}", texts_.view(a.blank), texts_.view(a.question));
    });
  }

  void guard_tables() {
    const auto& g = pack_.guarded;
    spans_ += "{";
    table("guard", "guards_of_all", g.all, guard_row);
    table("run", "guards_of", g.of,
          [](const run& r) { return fmt::format("{},{}", r.first, r.count); });
    table("guard_teller", "tellers", g.tellers, [](const guard_teller& t) {
      return fmt::format("{}ULL,{},guard_teller::told({}),guard_teller::told({})", t.bits, t.word,
                         n(t.there), n(t.absent));
    });
    numbers("std::uint16_t", "rules_of_cases", g.rule_of);
    table("guard_question", "questions", g.questions, [](const guard_question& q) {
      return fmt::format("{},{},{},{},{}ULL,{}", q.asked, n(q.leaves), n(q.when_absent),
                         n(q.when_open), q.listed, q.by_class);
    });
    table("guard_leaf", "leaves", g.leaves,
          [](const guard_leaf& l) { return fmt::format("{},{},{}", l.asked, l.word, l.bit); });
    table("glance", "by_class", g.by_class, [](const glance& x) { return inside(n(x)); });
    spans_ += "{";
    table("word_trigger", "word_triggers", g.sequences.words,
          [](const word_trigger& t) { return fmt::format("{},{}", t.key, n(t.sets)); });
    table("class_trigger", "class_triggers", g.sequences.classes,
          [](const class_trigger& t) { return fmt::format("{}ULL,{}", t.set, n(t.sets)); });
    numbers("std::uint64_t", "maybe_triggers", g.sequences.maybe);
    spans_ += n(g.sequences.begins) + "},";
    shortlist("types", g.types);
    spans_ += "{{";
    for (std::size_t i = 0; i < g.cases.size(); ++i)
      shortlist("cases_" + std::to_string(i), g.cases[i]);
    spans_ += "}}," + n(g.around) + "},";
  }
  void link_tables() {
    const auto opening = [](const link_opening& o) {
      return fmt::format("{}ULL,{}", o.by, o.link);
    };
    spans_ += "{";
    table("link_opening", "links_by_word", pack_.openings.by_word, opening);
    table("link_opening", "links_by_class", pack_.openings.by_class, opening);
    spans_ += "},";
  }
  void shortlist(const std::string& name, const shortlist_tables& s) {
    spans_ += "{";
    numbers("std::uint64_t", (name + "_always").c_str(), s.always);
    numbers("std::uint64_t", (name + "_waiting").c_str(), s.rows);
    numbers("std::uint64_t", (name + "_barred").c_str(), s.barring);
    spans_ += n(s.waited) + "," + n(s.barred) + "},";
  }
  static std::string guard_row(const guard& g) {
    return fmt::format("{},{},{},{}", n(g.there), n(g.absent), g.telling, g.others);
  }

  std::string head() const {
    return "// Printed by okrlint_packer from rules/ and corpus/; do not edit.\n"
           "#include \"rule/builtin.hpp\"\n\nnamespace okrlint {\nnamespace {\n"
           "constexpr char texts[] =\n" +
           literal(texts_.bytes()) + ";\n";
  }
  std::string foot() const {
    return "constexpr pack all{\n" + spans_ +
           "};\n}  // namespace\n\nconst pack& builtin_pack() { return all; }\n\n" +
           "}  // namespace okrlint\n";
  }

  const pack& pack_;
  text_pool texts_;
  std::string body_, spans_;
};

}  // namespace

std::string print_pack(const pack& p) {
  return printer(p).all();
}

}  // namespace okrlint
