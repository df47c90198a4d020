// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "draft/draft.hpp"
#include "draft/labels.hpp"
#include "draft/shape.hpp"

namespace okrlint {

/// Where some words stand: the line, cell or part of a cell that they come from.
struct line_place {
  span block;  // what a suppression binds to
  std::uint32_t line = 1;
  item_kind item = item_kind::plain;
  std::uint16_t indent = 0;
  std::uint8_t heading = 0;  // 7: a line all in bold
  bool after_blank = false;
  bool quoted = false;
  bool cell = false;  // a table cell or a part of one: no list, no continuation
};

/// A list or block that gives its unlabelled lines a role.
struct section {
  label role = label::none;
  std::uint8_t heading = 0;  // level of the heading that opened it; 0: a list item or plain line
  bool by_item = false;      // opened by a list item
  bool has_items = false;
  bool plain_items = false;  // its items are bare lines
  bool coded_items = false;  // its items carry labels of their own
  bool grouped = false;      // its items stand under names of groups
  bool same_level = false;   // its items may stand as deep as its opener
  bool suspended = false;    // a sub-heading stands between: the next item goes on, prose ends it
  bool weak = false;         // the word may mean other things: it alone makes no draft
  item_kind item = item_kind::plain;
  std::uint16_t indent = 0;  // of the opener
  std::uint16_t item_indent = 0;
};

/// Turns lines, one after the other, into statements.
class builder {
 public:
  builder(std::string_view bytes, const lexicon& words) : bytes_(bytes), words_(words) {
    doc_.statements.reserve(bytes.size() / 96 + 8);  // touched only as far as it is used
    doc_.pieces.reserve(bytes.size() / 64 + 16);
  }

  void line(const line_shape& shape, std::uint32_t number);
  void blank() { after_blank_ = true; }
  void table_row(span row, span block, std::uint32_t number);
  void table_rule();
  bool tab_row(span row, std::uint32_t number);
  void end_table();
  void enter_fence();
  void leave_fence();
  void heading_text(span words);
  void property(span key, span value);
  void directive(span where);
  void rule();
  document finish(bool declared);

 private:
  friend class table_reader;
  void bind_directives();

  // builder.cpp: what a line is
  void broken_line(span content, line_place where);
  bool words(span content, const line_place& where);
  void labelled(const label_match& match, const front_matter& front, const line_place& where);
  void unlabelled(const front_matter& front, span content, const line_place& where);
  void heading(span words, const line_place& where);
  bool field(const label_match& match, const line_place& where);
  bool fields(span rest, const line_place& where);
  bool lead_in(span words, const line_place& where);

  // section.cpp: which list a line belongs to
  void open_section(label role, const line_place& where, bool weak, bool same_level = true);
  void close_for_heading(std::uint8_t level);
  void close_for_item(const line_place& where);
  section* top() { return sections_.empty() ? nullptr : &sections_.back(); }
  bool item_in_section(span content, const front_matter& front, const line_place& where);
  bool plain_in_section(span content, const front_matter& front, const line_place& where);
  bool implicit_key_result(span content, const front_matter& front, const line_place& where);
  bool continues(span content, const line_place& where);

  // statement.cpp: the statements themselves
  std::int32_t add(statement_kind kind, span label, span words, const front_matter& front,
                   const line_place& where);
  void add_objective(const label_match& match, span words, const front_matter& front,
                     const line_place& where);
  void add_key_result(span label, span words, const front_matter& front, const line_place& where);
  void add_note(span content, const line_place& where);
  void not_understood(span content, const line_place& where);
  void add_remark(statement& s, span words);
  void extend(statement& s, span words);
  void demote(std::int32_t index);
  void demote_implicit();
  bool one_line(const label_match& match, span words, const front_matter& front,
                const line_place& where);
  statement* last() {
    return last_ < 0 ? nullptr : &doc_.statements[static_cast<std::size_t>(last_)];
  }

  struct pending_label {
    label is = label::none;
    span where;
    front_matter front;
    std::uint16_t indent = 0;
    bool weak = false;
    bool coded = false;
    line_place at;
  };
  void leave_pending_empty();
  bool take_pending(span content, const front_matter& front, const line_place& where);

  std::string_view bytes_;
  const lexicon& words_;
  document doc_;
  std::vector<section> sections_;
  std::vector<section> outside_fence_;
  std::vector<std::int32_t> implicit_;  // unlabelled items taken as key results of the objective
  std::vector<std::int32_t> weak_;      // objectives that a common word named ("Goals:")
  pending_label pending_;
  std::int32_t objective_ = -1;
  std::uint8_t objective_heading_ = 0;
  struct title {  // the last heading, when it may turn out to be an objective
    span words;
    front_matter front;
    line_place where;
    std::size_t index = 0;  // of the first statement after it
    bool open = false;
  };
  title title_;
  void promote_title(const line_place& where, bool header);
  std::int32_t provisional_ = -1;  // "OKR 1: …": an objective unless one is named under it
  std::int32_t last_ = -1;         // the statement that the next line may go on
  std::uint16_t last_indent_ = 0;
  std::uint32_t last_end_ = 0;  // of its last piece
  bool last_is_paragraph_ = false;
  bool after_blank_ = true;
  bool objective_open_ = false;  // unlabelled items right under the objective are its key results
  bool objective_labelled_ = false;
  bool in_region_ = false;  // between an objective and the next heading of its rank
  bool okr_word_ = false;
  bool key_result_label_ = false;  // spelled out
  std::uint32_t result_codes_ =
      0;  // "KR1: …", "RC" before words: one alone may be a cipher or a file's "RCS: …"
  bool coded_objective_ = false;  // "Objective 2: …"
  bool plain_objective_ = false;  // "Objective: …"
  bool in_fence_ = false;
  bool in_italics_ = false;
  std::uint8_t carried_heading_ = 0;  // "<h2>" alone on its line
  bool carried_item_ = false;
  std::uint32_t lines_ = 0;

  // table.cpp
  struct column {
    label is = label::none;
    bool plural = false;
  };
  void read_row(bool header, char between = '|');
  bool heads_a_sheet(span row) const;
  void key_result_row(const std::vector<span>& cells);
  struct named_row {
    label is = label::none;  // none: the row has no name of its own
    span name;
    std::size_t code = 0, text = 0;  // the cells of the name and of the words that it names
  };
  named_row name_of_row(const std::vector<span>& cells) const;
  void cell_words(span cell, label role, span name, const line_place& where);
  struct row {
    span whole, block;
    std::uint32_t number = 0;
  };
  std::vector<span> cells_;
  std::vector<column> columns_;
  row held_;
  bool has_held_ = false;
  bool has_columns_ = false;
  bool in_tabs_ = false;
  label table_role_ = label::none;
};

}  // namespace okrlint
