// SPDX-License-Identifier: Apache-2.0
#include "eval/labels.hpp"

#include <algorithm>

#include "rule/json_positions.hpp"
#include "rule/names.hpp"

namespace okrlint {
namespace {

using nlohmann::json;

// A line may have more than these; a name that nearly is one which the line lacks is taken for a
// slip.
constexpr std::string_view keys[] = {"id",    "lang",  "kind", "objective",  "text",
                                     "raw",   "part",  "type", "from",       "to",
                                     "fires", "maybe", "code", "fires_text", "clean_text"};

/// One line of the file. Reads what it can; anything wrong makes `good` false.
class line_reader {
 public:
  line_reader(const json_file& file, const code_book& codes, std::vector<load_error>& errors)
      : file_(file), codes_(codes), errors_(errors) {}

  bool good = true;
  bool is_pair() const {
    return file_.root().contains("fires_text") || file_.root().contains("clean_text");
  }

  void object_with_known_keys() {
    if (!file_.root().is_object())
      return wrong("", "expected an object",
                   R"({"lang": "en", "kind": "key_result", "text": "…", "fires": []})");
    for (const auto& [key, value] : file_.root().items()) {
      if (std::find(std::begin(keys), std::end(keys), key) != std::end(keys)) continue;
      const std::string_view meant = nearest(key, keys);
      if (key.size() > 3 && !meant.empty() && !file_.root().contains(meant))
        wrong(pointer_to("", key), "\"" + key + "\" is no key of a label", did_you_mean(key, keys));
    }
  }

  void common(labelled_statement& out) {
    out.id = string("id", false);
    const std::string lang = file_.root().contains("lang") ? string("lang") : out.id.substr(0, 2);
    const int language = index_in(names::languages(), lang);
    if (language < 0 || language >= static_cast<int>(language_count))
      wrong("/lang", "the language is \"es\" or \"en\"",
            R"(add "lang": "en", or begin the id with it: "en-0001")");
    else
      out.lang = static_cast<okrlint::language>(language);
    const std::string kind = string("kind");
    if (kind == "objective")
      out.kind = statement_kind::objective;
    else if (kind != "key_result")
      wrong("/kind", "the kind is \"objective\" or \"key_result\"", "");
    out.objective = string("objective", false);
    out.raw = flag("raw");
    out.check_part = string("part", false) == "check";
  }

  std::string string(std::string_view key, bool needed = true) {
    const auto found = file_.root().find(key);
    if (found == file_.root().end() || found->is_null()) {
      if (needed) wrong("", "\"" + std::string(key) + "\" is missing", "");
      return {};
    }
    if (found->is_string()) return found->get<std::string>();
    wrong(pointer_to("", key), "expected a string", "");
    return {};
  }

  std::optional<std::string> slot(std::string_view key) {
    const bool given = file_.root().contains(key);
    std::string value = string(key, false);
    if (!given || value == "?") return {};
    return value;
  }

  std::optional<result_type> type() {
    const std::string name = string("type", false);
    if (name.empty()) return {};
    const int found = index_in(names::types(), name);
    if (found < 0)
      wrong("/type", "there is no type \"" + name + "\"", did_you_mean(name, names::types()));
    return static_cast<result_type>(std::max(found, 0));
  }

  std::vector<code_id> codes(std::string_view key, bool needed, statement_kind kind) {
    std::vector<code_id> out;
    const auto found = file_.root().find(key);
    if (found == file_.root().end()) {
      if (needed)
        wrong("", "\"" + std::string(key) + "\" is missing",
              "an empty list says that nothing is wrong with the statement");
      return out;
    }
    const std::string at = pointer_to("", key);
    if (!found->is_array()) {
      wrong(at, "expected a list of codes", R"(["output"])");
      return out;
    }
    for (std::size_t i = 0; i < found->size(); ++i) {
      const json& one = (*found)[i];
      if (const code_id id = code_at(pointer_to(at, i), one, kind); id != no_code)
        out.push_back(id);
    }
    return out;
  }

  code_id code_at(const std::string& at, const json& value, statement_kind kind) {
    if (!value.is_string()) {
      wrong(at, "expected a code", "");
      return no_code;
    }
    const std::string name = value.get<std::string>();
    const code_id id = codes_.named(name);
    std::vector<std::string_view> known;
    for (const code& one : codes_.all()) known.push_back(one.name);
    if (id == no_code)
      wrong(at, "there is no code or rule of statements \"" + name + "\"",
            did_you_mean(name, known));
    else if (!codes_.can_be_said(id, kind))
      wrong(at,
            "\"" + name +
                (kind == statement_kind::objective ? "\" is not said of an objective"
                                                   : "\" is not said of a key result"),
            "");
    else
      return id;
    return no_code;
  }

  void wrong(std::string_view at, std::string message, std::string hint) {
    good = false;
    errors_.push_back(file_.error_at(at, std::move(message), std::move(hint)));
  }

 private:
  bool flag(std::string_view key) {
    const auto found = file_.root().find(key);
    if (found == file_.root().end()) return false;
    if (!found->is_boolean()) wrong(pointer_to("", key), "expected true or false", "");
    return found->is_boolean() && found->get<bool>();
  }

  const json_file& file_;
  const code_book& codes_;
  std::vector<load_error>& errors_;
};

void read_pair(line_reader& line, const json_file& file, labelled_statement base, label_file& out) {
  labelled_pair pair{no_code, base, std::move(base)};
  pair.fires.text = line.string("fires_text");
  pair.clean.text = line.string("clean_text");
  const json code = file.root().value("code", json());
  pair.differs = line.code_at("/code", code, pair.fires.kind);
  if (line.good) out.pairs.push_back(std::move(pair));
}

void read_statement(line_reader& line, labelled_statement one, label_file& out) {
  one.text = line.string("text");
  one.fires = line.codes("fires", true, one.kind);
  one.maybe = line.codes("maybe", false, one.kind);
  one.type = line.type();
  one.from = line.slot("from");
  one.to = line.slot("to");
  if (line.good) out.statements.push_back(std::move(one));
}

std::vector<code_id> scored_by(const label_file& file, const code_book& codes) {
  std::vector<code_id> named;
  for (const labelled_statement& one : file.statements) {
    named.insert(named.end(), one.fires.begin(), one.fires.end());
    named.insert(named.end(), one.maybe.begin(), one.maybe.end());
  }
  const auto of_guide = [&](code_id id) { return codes.of(id).of_guide; };
  const bool guide = named.empty() || std::any_of(named.begin(), named.end(), of_guide);
  std::vector<code_id> out;
  const auto count = static_cast<code_id>(codes.all().size());
  for (code_id id = 0; id < count; ++id) {
    if (of_guide(id) ? guide : std::find(named.begin(), named.end(), id) != named.end())
      out.push_back(id);
  }
  return out;
}

}  // namespace

label_file read_labels(std::string_view path, std::string_view bytes, const code_book& codes,
                       std::vector<load_error>& errors) {
  label_file out;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  for (std::uint32_t number = 1; !bytes.empty(); ++number) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view text = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (text.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const std::size_t known = errors.size();
    const auto file = json_file::read({std::string(path), std::string(text)}, errors);
    if (file && errors.size() == known) {
      line_reader line(*file, codes, errors);
      line.object_with_known_keys();
      labelled_statement one;
      if (line.good) line.common(one);
      one.line = number;
      if (one.id.empty()) one.id = "line " + std::to_string(number);
      if (line.good && line.is_pair())
        read_pair(line, *file, std::move(one), out);
      else if (line.good)
        read_statement(line, std::move(one), out);
    }
    for (std::size_t i = known; i < errors.size(); ++i) errors[i].line = number;
  }
  out.scored = scored_by(out, codes);
  return out;
}

std::string draft_around(const labelled_statement& one) {
  const bool es = one.lang == language::es;
  const std::string label = es ? "Objetivo: " : "Objective: ";
  if (one.kind == statement_kind::objective) return (one.raw ? "" : label) + one.text + "\n";
  const std::string neutral =
      es ? "Ganar la confianza del cliente" : "Earn the trust of our customers";
  return label + (one.objective.empty() ? neutral : one.objective) + "\n- " +
         (one.raw ? "" : "KR1: ") + one.text + "\n";
}

}  // namespace okrlint
