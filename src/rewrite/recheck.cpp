// SPDX-License-Identifier: Apache-2.0
#include "rewrite/recheck.hpp"

#include <algorithm>

#include "draft/fields.hpp"
#include "frame/words.hpp"

namespace okrlint {
namespace {

constexpr std::size_t window = 16;  // key results before and behind that are judged with it

/// A document that is told statement by statement.
class teller {
 public:
  explicit teller(std::string& bytes) : bytes_(bytes) {
    bytes_.clear();
    doc.is_draft = true;
  }

  /// `like`: the statement whose fields stay, in `from`; nullptr for a new one.
  void say(statement_kind kind, std::string_view text, const statement* like, std::string_view from,
           const document* old) {
    statement s;
    s.kind = kind;
    s.line = ++line_;
    s.in_okr_section = like == nullptr || like->in_okr_section;
    if (kind == statement_kind::objective)
      objective_ = static_cast<std::int32_t>(doc.statements.size());
    else
      s.parent = objective_;
    s.block.begin = place();
    s.text = add(text);
    s.first_piece = static_cast<std::uint32_t>(doc.pieces.size());
    s.piece_count = s.text.empty() ? 0 : 1;
    if (s.piece_count != 0) doc.pieces.push_back(s.text);
    if (like != nullptr) {
      s.label = add(slice(from, like->label));
      for (const auto& [by, at] : labelled_fields)
        if ((s.*at).empty()) s.*at = add(slice(from, like->*at));
      s.first_remark = static_cast<std::uint32_t>(doc.pieces.size());
      for (std::uint32_t r = 0; r < like->remark_count; ++r) {
        doc.pieces.push_back(add(slice(from, old->pieces[like->first_remark + r])));
        ++s.remark_count;
      }
    }
    s.block.end = place();
    bytes_ += '\n';
    doc.statements.push_back(s);
  }

  document doc;

 private:
  std::uint32_t place() const { return static_cast<std::uint32_t>(bytes_.size()); }
  span add(std::string_view text) {
    if (text.empty()) return {};
    const span out{place(), static_cast<std::uint32_t>(place() + text.size())};
    bytes_ += text;
    bytes_ += '\n';
    return out;
  }

  std::string& bytes_;
  std::uint32_t line_ = 0;
  std::int32_t objective_ = -1;
};

/// Are all placeholders of the statement blanks of ours?
bool only_blanks(const report& r, std::size_t statement, std::string_view bytes) {
  const frame& f = r.framed.of[statement];
  const token* first = r.framed.begin(f);
  for (std::uint32_t i = 0; i < f.token_count; ++i) {
    if ((first[i].set & cls::placeholder) != 0 &&
        slice(bytes, first[i].where).find_first_not_of('_') != std::string_view::npos)
      return false;
  }
  return true;
}

}  // namespace

recheck::recheck(const pack& p, const plan& how, std::string_view bytes, const report& found,
                 const finding& f)
    : pack_(p),
      how_(how),
      bytes_(bytes),
      found_(found),
      about_(f),
      at_(static_cast<std::size_t>(f.statement)) {
  const language in = found.framed.of[at_].lang;
  if (how_.forced == language::unknown && (in == language::es || in == language::en))
    how_.forced = in;
  const auto& all = found.doc.statements;
  const auto here = [&](std::size_t i) { return static_cast<std::int32_t>(i); };
  const bool leads = all[at_].kind == statement_kind::objective;
  const std::int32_t objective = leads ? here(at_) : all[at_].parent;
  if (objective >= 0 && !leads) members_.push_back(static_cast<std::size_t>(objective));
  std::size_t first = at_, last = at_ + 1;
  std::size_t seen = 0;
  for (; !leads && first > 0 && seen < window; --first) {
    if (all[first - 1].kind == statement_kind::objective) break;
    seen += all[first - 1].kind == statement_kind::key_result;
  }
  for (seen = 0; last < all.size() && seen < window; ++last) {
    if (all[last].kind == statement_kind::objective) break;
    seen += all[last].kind == statement_kind::key_result;
  }
  for (std::size_t i = first; i < last; ++i) {
    if (i == at_ || (all[i].kind == statement_kind::key_result && all[i].parent == objective))
      members_.push_back(i);
  }
}

recheck::verdict recheck::judge(const std::vector<told>& first, const std::vector<told>& last) {
  teller all(told_bytes_);
  std::vector<bool> own;  // by statement told
  const auto tell = [&](const std::vector<told>& those, const statement* like) {
    for (const told& one : those) {
      if (one.moved >= 0) like = &found_.doc.statements[static_cast<std::size_t>(one.moved)];
      all.say(one.kind, one.text, like, bytes_, &found_.doc);
      own.push_back(one.moved < 0);
      like = nullptr;
    }
  };
  const auto moves = [&](std::size_t i) {
    return std::any_of(last.begin(), last.end(),
                       [&](const told& one) { return one.moved == static_cast<std::int32_t>(i); });
  };
  std::string text;
  for (const std::size_t i : members_) {
    const statement& s = found_.doc.statements[i];
    if (i == at_) {
      tell(first, &s);
    } else if (!moves(i)) {
      text.clear();
      append_statement(text, bytes_, found_.doc, s);
      all.say(s.kind, text, &s, bytes_, &found_.doc);
      own.push_back(false);
    }
  }
  tell(last, nullptr);

  std::optional<earlier_check> earlier;
  if (before_report_) earlier.emplace(earlier_check{before_bytes_, *before_report_});
  report r =
      check(pack_, how_, told_bytes_, std::move(all.doc), {}, {}, earlier ? &*earlier : nullptr);
  verdict out{std::vector<std::uint32_t>(pack_.rules.size()),
              std::vector<std::uint32_t>(pack_.rules.size())};
  for (const finding& one : r.findings) {
    if (!counts(one) || (one.level < about_.level && one.rule != about_.rule)) continue;
    const auto statement = static_cast<std::size_t>(std::max(one.statement, 0));
    if (pack_.rules[one.rule].at == place::placeholder && one.statement >= 0 &&
        only_blanks(r, statement, told_bytes_))
      continue;
    ++(one.statement >= 0 && own[statement] ? out.own : out.others)[one.rule];
  }
  if (!before_report_) {
    before_bytes_ = told_bytes_;
    before_report_ = std::move(r);
  }
  return out;
}

bool recheck::is_work(const std::string& text) const {
  std::string bytes;
  teller alone(bytes);
  alone.say(statement_kind::key_result, text, nullptr, {}, nullptr);
  const report r = check(pack_, how_, bytes, std::move(alone.doc), {});
  if (r.framed.of.empty()) return false;
  const result_type type = r.framed.of[0].type;
  return type == result_type::activity_count || type == result_type::deliverable;
}

bool recheck::closes(const std::vector<told>& first, const std::vector<told>& last) {
  if (!before_) {
    std::string text;
    const statement& s = found_.doc.statements[at_];
    append_statement(text, bytes_, found_.doc, s);
    before_ = judge({{s.kind, text}}, {});
  }
  const verdict after = judge(first, last);
  const auto added = static_cast<std::uint32_t>(first.size() + last.size() - 1);
  for (std::size_t i = 0; i < after.own.size(); ++i) {
    // What the statement had, each of those made of it may have, but for the finding itself.
    const std::uint32_t may = before_->own[i] == 0 ? 0 : before_->own[i] + added;
    if (after.own[i] > (i == about_.rule ? 0 : may)) return false;
    if (after.others[i] > before_->others[i]) return false;
  }
  return true;
}

}  // namespace okrlint
