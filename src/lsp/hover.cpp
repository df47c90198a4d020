// SPDX-License-Identifier: Apache-2.0
#include "lsp/hover.hpp"

#include <algorithm>

#include "frame/words.hpp"
#include "lsp/find.hpp"
#include "lsp/names.hpp"
#include "output/message.hpp"
#include "output/rule_doc.hpp"

namespace okrlint::lsp {
namespace {

/// What the statement was understood as: its kind and type, then a line a slot.
class portrait {
 public:
  portrait(const view& v, std::size_t index)
      : view_(v), s_(v.doc().statements[index]), f_(v.frame_of(index)) {}

  std::string draw() {
    out_ = "**";
    out_ += kind_in_words(s_.kind, view_.ui);
    out_ += "**";
    if (!s_.label.empty()) {
      out_ += ' ';
      append_escaped(slice(view_.bytes(), s_.label));
    }
    if (f_ == nullptr) return out_;
    if (f_->type != result_type::none) {
      out_.append(": ").append(type_in_words(f_->type, view_.ui));
      out_.append(" (").append(certainty_in_words(f_->sure, view_.ui)).append(")");
    }
    out_ += '\n';
    const lexicon& words = view_.knowledge().words;
    line(say(view_.ui, "verbo", "verb"), [&](std::string& to) {
      append_lead(to, view_.bytes(), view_.found().framed, *f_, words);
    });
    line(say(view_.ui, "mide", "measures"), [&](std::string& to) {
      append_slot(to, view_.bytes(), view_.doc(), s_, view_.found().framed, *f_, f_->metric);
    });
    figure(say(view_.ui, "base", "base"), f_->from, s_.baseline);
    figure(say(view_.ui, "meta", "target"), f_->to, s_.target);
    line(say(view_.ui, "plazo", "deadline"), [&](std::string& to) {
      const span found = view_.found().framed.where(*f_, f_->deadline);
      append_collapsed(to, slice(view_.bytes(), s_.deadline.empty() ? found : s_.deadline));
    });
    line(say(view_.ui, "responsable", "owner"),
         [&](std::string& to) { append_collapsed(to, slice(view_.bytes(), s_.owner)); });
    return out_;
  }

 private:
  void append_escaped(std::string_view text) { append_markdown_text(out_, text); }

  template <class Fill>
  void line(std::string_view name, Fill&& fill) {
    std::string value;
    fill(value);
    if (value.empty()) return;
    out_.append("\n- ").append(name).append(": ");
    append_escaped(value);
  }
  void figure(std::string_view name, std::int16_t index, span cell) {
    line(name, [&](std::string& to) {
      if (const quantity* q = view_.figure(*f_, index)) {
        append_words(to, view_.bytes(), view_.doc(), s_, q->where);
      } else {
        append_collapsed(to, slice(view_.bytes(), cell));
      }
    });
  }

  const view& view_;
  const statement& s_;
  const frame* f_;
  std::string out_;
};

}  // namespace

json hover(const view& v, const json& params) {
  const std::uint32_t offset = v.text().offset_of(place_of(at(params, "position")));
  const std::int32_t index = statement_at(v, offset);
  std::string out;
  span where{offset, offset};
  if (index >= 0) {
    const auto i = static_cast<std::size_t>(index);
    out = portrait(v, i).draw();
    where = extent(v, v.doc().statements[i]);
  }
  for (const finding& f : v.found().findings) {
    if (!is_shown(f) || offset < f.where.begin || offset > f.where.end) continue;
    if (!out.empty()) out += "\n\n---\n\n";
    const rule& r = v.checked().rule_of(f);
    append_rule_markdown(out, v.knowledge(), r, v.ui);
    if (const std::string link = v.pages.link_of(r.id); !link.empty())
      out.append("\n\n[")
          .append(say(v.ui, "La página de la regla", "The rule's page"))
          .append("](")
          .append(link)
          .append(")");
    if (where.begin == where.end || where.contains(f.where)) where = f.where;
  }
  if (out.empty()) return nullptr;
  return {{"contents", {{"kind", v.to.markdown ? "markdown" : "plaintext"}, {"value", out}}},
          {"range", to_json(v.text(), where)}};
}

}  // namespace okrlint::lsp
