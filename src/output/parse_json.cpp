// SPDX-License-Identifier: Apache-2.0
#include "output/parse_json.hpp"

#include <fmt/core.h>

#include "output/names.hpp"

namespace okrlint {
namespace {

void append_value(std::string& out, std::string_view bytes, span own, span fallback) {
  append_collapsed(out, slice(bytes, own.empty() ? fallback : own));
}

/// Calls `slot(name, value)` for every slot of contract 3, in its order; absent ones are empty.
template <class Slot>
void each_slot(const parsed_file& file, const statement& s, const frame* f, std::string& text,
               Slot&& slot) {
  const auto filled = [&](std::string_view name, auto&& fill) {
    text.clear();
    fill();
    slot(name, std::string_view(text));
  };
  const auto figure = [&](std::int16_t index) {
    if (f != nullptr && index >= 0) {
      const quantity& q =
          file.all.quantities[f->first_quantity + static_cast<std::uint16_t>(index)];
      append_words(text, file.bytes, file.doc, s, q.where);
    }
  };
  slot("language", f == nullptr ? name_of(language::unknown) : name_of(f->lang));
  slot("type", f == nullptr ? std::string_view{} : name_of(f->type));
  slot("certainty", f == nullptr ? std::string_view{} : name_of(f->sure));
  filled("because", [&] {
    if (f != nullptr && f->type != result_type::none && f->because < file.knowledge.types.size()) {
      text += "types.json:";
      text += file.knowledge.types[f->because].id;
    }
  });
  filled("lead_verb", [&] {
    if (f != nullptr) append_lead(text, file.bytes, file.all, *f, file.knowledge.words);
  });
  filled("metric", [&] {
    if (f != nullptr) append_slot(text, file.bytes, file.doc, s, file.all, *f, f->metric);
  });
  filled("from", [&] { figure(f == nullptr ? std::int16_t{-1} : f->from); });
  filled("to", [&] { figure(f == nullptr ? std::int16_t{-1} : f->to); });
  filled("unit", [&] {
    const std::int16_t index = f == nullptr ? std::int16_t{-1} : f->to >= 0 ? f->to : f->from;
    if (index < 0) return;
    append_unit(text, file.bytes,
                file.all.quantities[f->first_quantity + static_cast<std::uint16_t>(index)],
                file.knowledge.words);
  });
  slot("direction", f == nullptr ? std::string_view{} : name_of(f->moves));
  filled("deadline", [&] {
    const span found = f != nullptr ? file.all.where(*f, f->deadline) : span{};
    append_value(text, file.bytes, s.deadline, found);
  });
  filled("owner", [&] { append_value(text, file.bytes, s.owner, {}); });
  filled("status", [&] { append_value(text, file.bytes, s.status, {}); });
}

const frame* frame_of(const parsed_file& file, std::size_t i) {
  return i < file.all.of.size() ? &file.all.of[i] : nullptr;
}

}  // namespace

void append_parse_json(json_writer& json, const parsed_file& file) {
  std::string text;
  json.open_object().field("path", file.path).field("language", name_of(file.all.lang));
  json.key("statements").open_array();
  for (std::size_t i = 0; i < file.doc.statements.size(); ++i) {
    const statement& s = file.doc.statements[i];
    json.open_object().field("kind", name_of(s.kind));
    json.key("label").string_or_null(slice(file.bytes, s.label));
    text.clear();
    append_statement(text, file.bytes, file.doc, s);
    json.field("text", text).field("line", s.line);
    json.key("span")
        .open_object()
        .field("start", s.text.begin)
        .field("end", s.text.end)
        .close_object();
    json.key("parent");
    s.parent < 0 ? json.null() : json.number(s.parent);
    each_slot(file, s, frame_of(file, i), text, [&](std::string_view name, std::string_view value) {
      json.key(name).string_or_null(value);
    });
    json.close_object();
  }
  json.close_array().close_object();
}

void append_parse_human(std::string& out, const parsed_file& file) {
  std::string text;
  fmt::format_to(std::back_inserter(out), "{} ({})\n", file.path, name_of(file.all.lang));
  for (std::size_t i = 0; i < file.doc.statements.size(); ++i) {
    const statement& s = file.doc.statements[i];
    text.clear();
    append_statement(text, file.bytes, file.doc, s);
    fmt::format_to(std::back_inserter(out), "{}{:>5}  {} {}{}{}\n", s.parent < 0 ? "" : "  ",
                   s.line, name_of(s.kind), slice(file.bytes, s.label), s.label.empty() ? "" : ": ",
                   text);
    std::string line;
    each_slot(file, s, frame_of(file, i), text, [&](std::string_view name, std::string_view value) {
      if (value.empty()) return;
      fmt::format_to(std::back_inserter(line), "{}{}: {}", line.empty() ? "" : " · ", name, value);
    });
    fmt::format_to(std::back_inserter(out), "{}       {}\n", s.parent < 0 ? "" : "  ", line);
  }
  for (const span unread : file.doc.unparsed) {
    fmt::format_to(std::back_inserter(out), "  ?      {}\n", slice(file.bytes, unread));
  }
}

}  // namespace okrlint
