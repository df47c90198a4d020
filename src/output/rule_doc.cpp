// SPDX-License-Identifier: Apache-2.0
#include "output/rule_doc.hpp"

#include "output/rule_page.hpp"

namespace okrlint {
namespace {

const rule_text& text_of(const rule& r, language ui) {
  return r.texts[static_cast<std::size_t>(ui == language::es ? language::es : language::en)];
}

void append_html_text(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
}

void append_element(std::string& out, std::string_view name, std::string_view text) {
  out.append("<").append(name).append(">");
  append_html_text(out, text);
  out.append("</").append(name).append(">\n");
}

struct example_list {
  run rule_text::*lines;
  std::string_view es, en;
};
constexpr example_list lists[] = {
    {&rule_text::bad, "La regla habla («…»: lo que subraya)",
     "The rule speaks («…»: what it underlines)"},
    {&rule_text::good, "Mejor así", "Better"},
    {&rule_text::near, "Se parecen, y la regla calla", "Alike, and the rule is silent"},
};

std::string silence(const rule& r, language ui) {
  std::string out = "<!-- okrlint-disable-next ";
  out.append(r.id).append(": ").append(say(ui, "motivo", "reason"));
  return out + " -->";
}

void append_html_part(std::string& out, const pack& p, const rule& r, language ui) {
  const rule_text& text = text_of(r, ui);
  out.append("<section lang=\"")
      .append(say(ui, "es", "en"))
      .append("\" id=\"")
      .append(say(ui, "es", "en"))
      .append("\">\n");
  append_element(out, "h2", text.name);
  append_element(out, "p", text.message);
  append_element(out, "p", text.question);
  append_element(out, "h3", say(ui, "Por qué", "Why"));
  append_element(out, "p", text.why);
  for (const example_list& list : lists) {
    const run examples = text.*list.lines;
    if (examples.count == 0) continue;
    append_element(out, "h3", say(ui, list.es, list.en));
    out += "<ul>\n";
    for (const example& one : part_of(p.examples, examples)) {
      out += "<li>";
      bool first = true;
      for (const std::string_view line : part_of(p.strings, one.lines)) {
        if (!first) out += "<br>";
        first = false;
        append_html_text(out, line);
      }
      out += "</li>\n";
    }
    out += "</ul>\n";
  }
  append_element(out, "h3", say(ui, "Nivel por perfil", "Level by profile"));
  out += "<ul>\n";
  const auto index = static_cast<std::uint16_t>(&r - p.rules.data());
  for (const profile& one : p.profiles) {
    settings wanted;
    wanted.profile = one.name;
    std::string line(one.name);
    append_element(out, "li", line.append(": ").append(levels_of(p, resolve(p, wanted), index)));
  }
  out += "</ul>\n";
  append_element(out, "h3",
                 say(ui, "Para callarla en un enunciado", "To silence it for one statement"));
  append_element(out, "pre", silence(r, ui));
  out += "</section>\n";
}

}  // namespace

void append_markdown_text(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (std::string_view("\\`*_{}[]<>#|~").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
}

void append_rule_markdown(std::string& out, const pack& p, const rule& r, language ui) {
  const rule_text& text = text_of(r, ui);
  out.append("**").append(r.id).append("**: ");
  append_markdown_text(out, text.name);
  for (const std::string_view part : {text.question, text.why}) {
    if (part.empty()) continue;
    out += "\n\n";
    append_markdown_text(out, part);
  }
  for (const example_list& list : lists) {
    const run examples = text.*list.lines;
    if (examples.count == 0) continue;
    out.append("\n\n").append(say(ui, list.es, list.en)).append(":\n");
    for (const example& one : part_of(p.examples, examples)) {
      std::string_view mark = "\n- ";
      for (const std::string_view line : part_of(p.strings, one.lines)) {
        out += mark;
        append_markdown_text(out, line);
        mark = "  \n  ";
      }
    }
  }
}

void append_rule_html(std::string& out, const pack& p, const rule& r) {
  out += "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>";
  append_html_text(out, r.id);
  out +=
      "</title>\n<style>body{font:16px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em}"
      "pre{background:#8881;padding:.5em;overflow:auto}</style>\n</head>\n<body>\n";
  append_element(out, "h1", r.id);
  append_html_part(out, p, r, language::es);
  append_html_part(out, p, r, language::en);
  out += "</body>\n</html>\n";
}

}  // namespace okrlint
