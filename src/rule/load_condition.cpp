// SPDX-License-Identifier: Apache-2.0
#include "finding/suppression.hpp"
#include "rule/names.hpp"
#include "rule/pattern.hpp"
#include "rule/tables.hpp"
#include "text/classes.hpp"

namespace okrlint {
namespace {

using nlohmann::json;
using names_of = std::span<const std::string_view> (*)();

constexpr int deepest = 16;
constexpr std::size_t most_nodes = 4096;

class compiler {
 public:
  compiler(file_reader& in, run params) : in_(in), params_(params) {}

  std::uint32_t object(const json& value, const std::string& pointer, op joined = op::all_of);

 private:
  struct key {
    std::string_view name;
    void (compiler::*read)(const key& self, const json& value, const std::string& pointer);
    op is;
    names_of known = nullptr;
    std::uint8_t part = 0;
  };
  static std::span<const key> keys();

  void choice(const key& self, const json& value, const std::string& pointer);
  void without(const key& self, const json& value, const std::string& pointer);
  void classes_of(const key& self, const json& value, const std::string& pointer);
  void marks(const key& self, const json& value, const std::string& pointer);
  void number(const key& self, const json& value, const std::string& pointer);
  void relation(const key& self, const json& value, const std::string& pointer);
  void similar(const key& self, const json& value, const std::string& pointer);
  void same(const key& self, const json& value, const std::string& pointer);
  void sequence(const key& self, const json& value, const std::string& pointer);
  void regex(const key& self, const json& value, const std::string& pointer);
  void group(const key& self, const json& value, const std::string& pointer);
  void nested(const key& self, const json& value, const std::string& pointer);
  void of_results(const key& self, const json& value, const std::string& pointer);

  std::size_t open(op is) {
    in_.tables.conditions.emplace_back().is = is;
    return in_.tables.conditions.size() - 1;
  }
  condition& at(std::size_t i) { return in_.tables.conditions[i]; }
  void close(std::size_t i) {
    const std::size_t size = in_.tables.conditions.size() - i;
    if (size > most_nodes) {
      in_.fail("", "a condition has too many parts");
      in_.tables.conditions.resize(i + 1);
      return;
    }
    at(i).size = static_cast<std::uint16_t>(size);
  }
  void comparison_node(const key& self, const json& value, const std::string& pointer,
                       comparison how);

  file_reader& in_;
  run params_;
  int depth_ = 0;
};

std::span<const compiler::key> compiler::keys() {
  using c = compiler;
  const auto p = [](auto e) { return static_cast<std::uint8_t>(e); };
  static const key table[] = {
      {"kind", &c::choice, op::kind, &names::kinds},
      {"type", &c::choice, op::type, &names::types},
      {"certainty", &c::choice, op::certainty, &names::certainties},
      {"language", &c::choice, op::language, &names::languages},
      {"direction", &c::choice, op::direction, &names::directions},
      {"agent", &c::choice, op::agent, &names::agents},
      {"form", &c::choice, op::form, &names::forms},
      {"change", &c::choice, op::change, &names::changes},
      {"state", &c::choice, op::state, &names::states},
      {"has", &c::choice, op::has, &names::parts},
      {"lacks", &c::without, op::has, &names::parts},
      {"to.kind", &c::choice, op::to_kind, &names::quantities},
      {"from.kind", &c::choice, op::from_kind, &names::quantities},
      {"lead", &c::classes_of, op::slot_class, nullptr, p(part::lead)},
      {"head", &c::classes_of, op::slot_class, nullptr, p(part::head)},
      {"metric.head", &c::classes_of, op::slot_class, nullptr, p(part::head)},
      {"metric", &c::classes_of, op::slot_class, nullptr, p(part::metric)},
      {"subject", &c::classes_of, op::slot_class, nullptr, p(part::subject)},
      {"means", &c::classes_of, op::slot_class, nullptr, p(part::means)},
      {"purpose", &c::classes_of, op::slot_class, nullptr, p(part::purpose)},
      {"population", &c::classes_of, op::slot_class, nullptr, p(part::population)},
      {"text", &c::classes_of, op::slot_class, nullptr, p(part::text)},
      {"mark", &c::marks, op::mark},
      {"unmarked", &c::without, op::mark},
      {"remark", &c::marks, op::remark_mark},
      {"words", &c::number, op::count, nullptr, p(counted::words)},
      {"content_words", &c::number, op::count, nullptr, p(counted::content_words)},
      {"verbs", &c::number, op::count, nullptr, p(counted::verbs)},
      {"connectors", &c::number, op::count, nullptr, p(counted::connectors)},
      {"targets", &c::number, op::count, nullptr, p(counted::targets)},
      {"figures", &c::number, op::count, nullptr, p(counted::figures)},
      {"kr_count", &c::number, op::count, nullptr, p(counted::kr_count)},
      {"objectives", &c::number, op::count, nullptr, p(counted::objectives)},
      {"key_results", &c::number, op::count, nullptr, p(counted::key_results)},
      {"statements", &c::number, op::count, nullptr, p(counted::statements)},
      {"unparsed", &c::number, op::count, nullptr, p(counted::unparsed)},
      {"from.value", &c::number, op::count, nullptr, p(counted::from_value)},
      {"to.value", &c::number, op::count, nullptr, p(counted::to_value)},
      {"any", &c::group, op::any_of},
      {"all", &c::group, op::all_of},
      {"not", &c::group, op::none_of},
      {"relation", &c::relation, op::relation},
      {"same_metric", &c::same, op::same_metric, &names::peers},
      {"same_text", &c::same, op::same_text, &names::peers},
      {"similar", &c::similar, op::similar, &names::peers},
      {"begins", &c::sequence, op::sequence, nullptr, 1},
      {"sequence", &c::sequence, op::sequence},
      {"matches", &c::regex, op::matches},
      {"objective", &c::nested, op::on_objective},
      {"krs", &c::of_results, op::on_krs},
      {"set_type", &c::choice, op::set_type, &names::types},
      {"in_document", &c::of_results, op::on_statements},
      {"labels", &c::choice, op::labels, &names::label_troubles},
      {"suppression", &c::choice, op::suppression, &names::suppressions},
  };
  return table;
}

std::uint32_t compiler::object(const json& value, const std::string& pointer, op joined) {
  ++depth_;
  const std::size_t node = open(joined);
  if (!value.is_object()) {
    in_.fail(pointer, "a condition is an object", R"(for example {"type": "deliverable"})");
  } else if (depth_ > deepest) {
    in_.fail(pointer, "conditions nest too deeply");
  } else {
    std::vector<std::string_view> known;
    for (const key& k : keys()) {  // the cheap ones stand first in the table, and are asked first
      known.push_back(k.name);
      const auto member = value.find(k.name);
      if (member != value.end()) (this->*k.read)(k, *member, pointer_to(pointer, k.name));
    }
    for (const auto& [name, inner] : value.items()) {
      if (index_in(known, name) < 0) {
        in_.fail_name(pointer_to(pointer, name), "condition", name, known);
      }
    }
  }
  --depth_;
  close(node);
  auto& all = in_.tables.conditions;
  if (at(node).size > 1 && at(node + 1).size + 1 == at(node).size) {
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(node));  // one question needs no "all of"
  }
  return static_cast<std::uint32_t>(node);
}

void compiler::choice(const key& self, const json& value, const std::string& pointer) {
  const std::size_t node = open(self.is);
  for (const auto& [word, where] : in_.texts(value, pointer)) {
    const int i = index_in(self.known(), word);
    if (i < 0) {
      in_.fail_name(where, self.name, word, self.known());
    } else {
      at(node).mask |= 1ULL << i;
    }
  }
}

void compiler::without(const key& self, const json& value, const std::string& pointer) {
  const std::size_t node = open(op::none_of);
  if (self.is == op::mark) {
    marks(self, value, pointer);
  } else {
    choice(self, value, pointer);
  }
  close(node);
}

void compiler::classes_of(const key& self, const json& value, const std::string& pointer) {
  const std::size_t node = open(op::slot_class);
  at(node).part = self.part;
  const bool verbs = self.part == static_cast<std::uint8_t>(part::lead);
  for (const auto& [word, where] : in_.texts(value, pointer)) {
    const classes prefixed = class_named((verbs ? "v_" : "n_") + word);
    const classes found = prefixed ? prefixed : class_named(word);
    if (word == "none") {
      at(node).flag = true;
    } else if (word == "other" || word == "plain") {
      at(node).value = 1;  // a verb, or noun, of no listed kind
    } else if (found == 0) {
      std::vector<std::string_view> known{"none", verbs ? "other" : "plain"};
      for (int bit = 0; bit < 63; ++bit) {
        if (const auto name = class_name(1ULL << bit); !name.empty()) {
          known.push_back(name);
          if (name.starts_with("v_") || name.starts_with("n_")) known.push_back(name.substr(2));
        }
      }
      in_.fail_name(where, "class", word, known);
    } else {
      at(node).mask |= found;
    }
  }
}

void compiler::marks(const key& self, const json& value, const std::string& pointer) {
  const std::size_t node = open(self.is);
  for (const auto& [word, where] : in_.texts(value, pointer)) {
    const std::vector<std::string_view> known = in_.tables.words.mark_names();
    const int i = index_in(known, word);
    if (i < 0) {
      in_.fail_name(where, "mark", word, known);
    } else if (i >= 64) {
      in_.fail(where, "too many marks: conditions know the first 64");
    } else {
      at(node).mask |= 1ULL << i;
    }
  }
}

void compiler::comparison_node(const key& self, const json& value, const std::string& pointer,
                               comparison how) {
  const std::size_t node = open(self.is);
  at(node).part = self.part;
  at(node).compares = how;
  if (value.is_number_integer()) {
    at(node).value = value.get<std::int32_t>();
  } else if (value.is_string() && value.get<std::string>().starts_with('$')) {
    const std::string name = value.get<std::string>().substr(1);
    std::vector<std::string_view> known;
    for (std::uint32_t i = 0; i < params_.count; ++i) {
      const param& p = in_.tables.params[params_.first + i];
      known.push_back(p.name);
      if (p.name == name) at(node).param = static_cast<std::int32_t>(params_.first + i);
    }
    if (at(node).param < 0) in_.fail_name(pointer, "param", name, known);
  } else {
    in_.fail(pointer, "expected a whole number or a \"$param\" of the rule");
  }
}

void compiler::number(const key& self, const json& value, const std::string& pointer) {
  if (value.is_number_integer()) return comparison_node(self, value, pointer, comparison::is);
  if (!value.is_object() || value.empty()) {
    return in_.fail(pointer, "expected a comparison", R"(for example {"over": 8})");
  }
  for (const auto& [name, inner] : value.items()) {
    const std::string where = pointer_to(pointer, name);
    const int i = index_in(names::comparisons(), name);
    if (i < 0) {
      in_.fail_name(where, "comparison", name, names::comparisons());
    } else {
      comparison_node(self, inner, where, static_cast<comparison>(i));
    }
  }
}

void compiler::relation(const key& self, const json& value, const std::string& pointer) {
  static constexpr std::string_view known[] = {"from<to", "from=to", "from>to"};
  const std::size_t node = open(self.is);
  for (const auto& [word, where] : in_.texts(value, pointer)) {
    const int i = index_in(known, word);
    if (i < 0) {
      in_.fail_name(where, "relation", word, known);
    } else {
      at(node).mask |= 1ULL << i;
    }
  }
}

void compiler::same(const key& self, const json& value, const std::string& pointer) {
  const auto wanted = in_.texts(value, pointer);
  const int i = wanted.size() == 1 ? index_in(self.known(), wanted[0].first) : -1;
  const std::size_t node = open(self.is);
  if (i < 0) {
    return in_.fail_name(pointer, self.name, wanted.empty() ? "" : wanted[0].first, self.known());
  }
  at(node).part = static_cast<std::uint8_t>(i);
}

void compiler::similar(const key& self, const json& value, const std::string& pointer) {
  static constexpr std::string_view known[] = {"to", "over"};
  if (!value.is_object() || !value.contains("to")) {
    return in_.fail(pointer, "expected what it is compared with",
                    R"(for example {"to": "sibling", "over": 80})");
  }
  in_.check_keys(value, pointer, known);
  const std::size_t node = in_.tables.conditions.size();
  same(self, value["to"], pointer_to(pointer, "to"));
  if (value.contains("over")) {
    key over = self;
    const std::size_t scratch = in_.tables.conditions.size();
    comparison_node(over, value["over"], pointer_to(pointer, "over"), comparison::over);
    at(node).value = at(scratch).value;
    at(node).param = at(scratch).param;
    in_.tables.conditions.pop_back();
  }
}

void compiler::sequence(const key& self, const json& value, const std::string& pointer) {
  const std::size_t node = open(op::sequence);
  at(node).flag = self.part != 0;
  at(node).value = static_cast<std::int32_t>(in_.tables.sequences.size());
  for (const auto& [text, where] : in_.texts(value, pointer)) {
    const std::uint32_t first = static_cast<std::uint32_t>(in_.tables.elements.size());
    if (std::string wrong = in_.tables.words.compile_pattern(text, in_.tables.elements);
        !wrong.empty()) {
      in_.tables.elements.resize(first);
      in_.fail(where, std::move(wrong));
      continue;
    }
    pattern& p = in_.tables.sequences.emplace_back();
    p.first = first;
    p.size = static_cast<std::uint16_t>(in_.tables.elements.size() - first);
    ++at(node).extra;
  }
}

void compiler::regex(const key&, const json& value, const std::string& pointer) {
  const auto patterns = in_.texts(value, pointer);
  const std::size_t node = open(op::any_of);
  for (const auto& [text, where] : patterns) {
    if (std::string wrong = regex_error(text); !wrong.empty()) {
      in_.fail(where, "not a regular expression: " + wrong);
      continue;
    }
    const std::size_t leaf = open(op::matches);
    at(leaf).value = static_cast<std::int32_t>(in_.tables.regexes.size());
    in_.tables.regexes.push_back(in_.tables.keep(text));
  }
  close(node);
}

void compiler::group(const key& self, const json& value, const std::string& pointer) {
  const std::size_t node = open(self.is);
  if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) object(value[i], pointer_to(pointer, i));
  } else {
    object(value, pointer);
  }
  close(node);
}

void compiler::nested(const key& self, const json& value, const std::string& pointer) {
  const std::size_t node = open(self.is);
  object(value, pointer);
  close(node);
}

void compiler::of_results(const key& self, const json& value, const std::string& pointer) {
  if (!value.is_object() || value.empty()) {
    return in_.fail(pointer, "expected which of them", R"(for example {"all": {…}})");
  }
  for (const auto& [name, inner] : value.items()) {
    const std::string where = pointer_to(pointer, name);
    const int i = index_in(names::quantifiers(), name);
    if (i < 0) {
      in_.fail_name(where, "quantifier", name, names::quantifiers());
      continue;
    }
    const std::size_t node = open(self.is);
    at(node).part = static_cast<std::uint8_t>(i);
    object(inner, where);
    close(node);
  }
}

}  // namespace

std::uint32_t compile_condition(file_reader& in, const json& value, const std::string& pointer,
                                run params) {
  return compiler(in, params).object(value, pointer);
}

}  // namespace okrlint
