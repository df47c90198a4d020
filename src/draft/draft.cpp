// SPDX-License-Identifier: Apache-2.0
// The reader's loop: lines, comments, fences, front matter and tables on their way to the builder.
#include "draft/draft.hpp"

#include <algorithm>

#include "draft/builder.hpp"
#include "draft/lines.hpp"
#include "draft/shape.hpp"

namespace okrlint {
namespace {

constexpr std::string_view comment_open = "<!--";
constexpr std::string_view comment_close = "-->";

class reader {
 public:
  reader(std::string_view bytes, const lexicon& words)
      : bytes_(bytes), builder_(bytes, words), lines_(bytes) {}

  document run(bool declared) {
    span line;
    while (lines_.next(line)) {
      line = without_comments(line);
      read(line);
    }
    builder_.end_table();
    return builder_.finish(declared);
  }

 private:
  // Comments at the end of a line are cut; those that fill lines leave blanks. A directive is kept.
  span without_comments(span line) {
    if (in_comment_) {
      const std::size_t close = slice(bytes_, line).find(comment_close);
      if (close == std::string_view::npos) return {line.end, line.end};
      in_comment_ = false;
      line.begin += static_cast<std::uint32_t>(close + comment_close.size());
    }
    for (std::size_t open = slice(bytes_, line).find(comment_open);
         open != std::string_view::npos;) {
      const std::uint32_t begin = line.begin + static_cast<std::uint32_t>(open);
      const std::size_t close = slice(bytes_, {begin, line.end}).find(comment_close);
      const span comment{begin,
                         close == std::string_view::npos
                             ? line.end
                             : begin + static_cast<std::uint32_t>(close + comment_close.size())};
      if (is_directive(slice(bytes_, comment))) builder_.directive(comment);
      in_comment_ = close == std::string_view::npos;
      if (trimmed(bytes_, {line.begin, begin}).empty()) {  // words may follow the comment
        line.begin = comment.end;
        open = slice(bytes_, line).find(comment_open);
      } else {
        if (!trimmed(bytes_, {comment.end, line.end}).empty()) return line;
        line.end = begin;
        return line;
      }
    }
    return line;
  }

  void read(span line) {
    line_shape shape = read_shape(bytes_, line);
    if (lines_.number() == 1 && shape.kind == shape_kind::rule &&
        bytes_[shape.whole.begin] == '-') {
      in_front_matter_ = true;
      return;
    }
    if (in_front_matter_) {
      if (shape.kind == shape_kind::rule || lines_.number() > 100)
        in_front_matter_ = false;
      else if (shape.kind == shape_kind::text)
        front_matter_line(shape);
      return;
    }
    if (shape.kind == shape_kind::table_row || shape.kind == shape_kind::table_rule) {
      if (shape.kind == shape_kind::table_rule)
        builder_.table_rule();
      else
        builder_.table_row(shape.content, shape.whole, lines_.number());
      was_text_ = false;
      in_table_ = true;
      return;
    }
    if (in_table_) {
      builder_.end_table();
      in_table_ = false;
    }
    if (builder_.tab_row(line, lines_.number())) {
      was_text_ = false;
      return;
    }
    switch (shape.kind) {
      case shape_kind::blank:
        builder_.blank();
        break;
      case shape_kind::fence:
        fence(shape);
        break;
      case shape_kind::rule:
        if (!in_fence_ && was_text_)
          builder_.heading_text(previous_);  // underlined title
        else if (bytes_[shape.whole.begin] == '~')
          fence(shape);
        else
          builder_.rule();
        break;
      default:
        builder_.line(shape, lines_.number());
        previous_ = shape.content;
    }
    was_text_ =
        shape.kind == shape_kind::text && shape.item == item_kind::plain && shape.heading == 0;
  }

  void fence(const line_shape& shape) {
    const char sign = bytes_[shape.whole.begin];
    const std::string_view after = slice(bytes_, shape.whole).substr(3);
    const bool bare = after.find_first_not_of(sign) == std::string_view::npos;
    if (in_fence_ && sign == fence_sign_ && bare) {
      in_fence_ = false;
      builder_.leave_fence();
    } else if (!in_fence_) {
      in_fence_ = true;
      fence_sign_ = sign;
      builder_.enter_fence();
    }
  }

  void front_matter_line(const line_shape& shape) {
    const std::string_view text = slice(bytes_, shape.content);
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return;
    const std::uint32_t at = shape.content.begin + static_cast<std::uint32_t>(colon);
    const span value = trimmed(bytes_, {at + 1, shape.content.end});
    if (!value.empty()) builder_.property({shape.content.begin, at}, value);
  }

  std::string_view bytes_;
  builder builder_;
  line_cutter lines_;
  span previous_;
  bool was_text_ = false;
  bool in_comment_ = false;
  bool in_front_matter_ = false;
  bool in_fence_ = false;
  bool in_table_ = false;
  char fence_sign_ = '`';
};

bool named_as_draft(std::string_view name) {
  return name.ends_with(".okr") || name.ends_with(".okr.md");
}

}  // namespace

document read_draft(std::string_view bytes, const lexicon& words, const draft_context& context) {
  return reader(bytes, words).run(context.declared_draft || named_as_draft(context.file_name));
}

}  // namespace okrlint
