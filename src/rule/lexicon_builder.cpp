// SPDX-License-Identifier: Apache-2.0
#include "rule/lexicon_builder.hpp"

#include <algorithm>
#include <bit>
#include <tuple>
#include <utility>

#include "text/fold.hpp"

namespace okrlint {
namespace {

constexpr classes function_words =
    cls::det | cls::poss | cls::prep_of | cls::prep_to | cls::prep_from | cls::prep_by | cls::prep |
    cls::purpose | cls::conj_and | cls::conj_or | cls::rel | cls::neg | cls::pron | cls::comparator;

constexpr std::pair<std::string_view, classes> groups[] = {
    {"v_any", cls::v_any}, {"n_any", cls::n_any}, {"figure", cls::figure}};

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, i), text.size());
    if (end > i) out.push_back(text.substr(i, end - i));
    i = end + 1;
  }
  return out;
}

bool carries_reading(const word& w, language in) {
  return w.readings[static_cast<std::size_t>(in)].set != 0;
}

}  // namespace

classes parse_classes(std::string_view text, std::string& unknown) {
  classes set = 0;
  for (const std::string_view name : split(text, "+| ")) {
    classes one = class_named(name);
    for (const auto& [group, members] : groups) {
      if (group == name) one = members;
    }
    if (one == 0) {
      unknown = name;
      return 0;
    }
    set |= one;
  }
  if (set == 0) unknown = text;
  return set;
}

std::vector<std::string_view> all_class_names() {
  std::vector<std::string_view> out;
  for (unsigned bit = 0; bit < 64; ++bit) out.push_back(class_name(classes{1} << bit));
  for (const auto& [group, members] : groups) out.push_back(group);
  return out;
}

lexicon lexicon_tables::view() const {
  return {{pool.data(), pool.size()},
          words,
          slots,
          phrases,
          phrase_words,
          phrase_pairs,
          endings,
          narrowings,
          narrowing_rows,
          narrowing_sets,
          narrowing_of_sets,
          elements,
          patterns,
          marks,
          open};
}

lexicon_builder::lexicon_builder(const lexicon& base)
    : pool_(base.pool.begin(), base.pool.end()),
      words_(base.words.begin(), base.words.end()),
      endings_(base.endings.begin(), base.endings.end()),
      narrowings_(base.narrowings.begin(), base.narrowings.end()),
      elements_(base.elements.begin(), base.elements.end()),
      patterns_(base.patterns.begin(), base.patterns.end()) {
  if (words_.empty()) words_.emplace_back();
  for (std::uint32_t i = 1; i < words_.size(); ++i) index_.emplace(base.text(words_[i]), i);
  for (const phrase& p : base.phrases) {
    const auto first = base.phrase_words.begin() + p.first;
    phrases_.push_back({{first, first + p.size}, p.in, p.as});
    phrase_index_.emplace(std::pair(phrases_.back().words, p.in), phrases_.size() - 1);
    phrase_lemmas_.insert(p.as.lemma);
  }
  for (const std::string_view name : base.marks) marks_.push_back(store(name));
}

lexicon_builder::pool_text lexicon_builder::store(std::string_view text) {
  const pool_text out{static_cast<std::uint32_t>(pool_.size()),
                      static_cast<std::uint16_t>(text.size())};
  pool_.insert(pool_.end(), text.begin(), text.end());
  return out;
}

std::uint32_t lexicon_builder::word_index(std::string_view written) {
  std::string key = folded(written);
  const auto found = index_.find(key);
  if (found != index_.end()) return found->second;
  const auto index = static_cast<std::uint32_t>(words_.size());
  word& w = words_.emplace_back();
  const pool_text text = store(key);
  const pool_text display = key == written ? text : store(written);
  w.text = text.at, w.text_size = text.size;
  w.display = display.at, w.display_size = display.size;
  index_.emplace(std::move(key), index);
  return index;
}

void lexicon_builder::add_reading(language in, std::string_view written, std::uint32_t lemma,
                                  classes set, source from) {
  const std::uint32_t index = word_index(written);
  word& w = words_[index];
  reading& r = w.readings[static_cast<std::size_t>(in)];
  if (from == source::generated && index != lemma && (r.set & function_words) != 0) return;
  const bool was_lemma = (w.readings[0].set != 0 && w.readings[0].lemma == index) ||
                         (w.readings[1].set != 0 && w.readings[1].lemma == index);
  // Of several lemmas a word's own wins, unless it is only listed as a form of a verb beside its
  // noun ("costs"), then a noun's (llamadas: llamada rather than llamar), then the first.
  const auto is_form = [](classes of) {
    return (of & (cls::verb | cls::noun | cls::f_inf)) == cls::verb;
  };
  const bool own = r.lemma == index && !is_form(r.set);
  const bool noun_first = (set & cls::noun) != 0 && (r.set & cls::noun) == 0 && !own;
  const bool beside = from == source::listed && is_form(set) && (r.set & cls::noun) != 0;
  if (r.set == 0 || (index == lemma && !beside) || noun_first) r.lemma = lemma;
  r.set |= set;
  const std::string_view shown(pool_.data() + w.display, w.display_size);
  if (index == lemma && !was_lemma && shown != written) {
    const pool_text display = store(written);
    w.display = display.at, w.display_size = display.size;
  }
}

bool lexicon_builder::links(language in, std::string_view written) {
  constexpr classes linking = cls::prep_of | cls::prep_to | cls::prep_from | cls::prep_by |
                              cls::prep | cls::purpose | cls::conj_and | cls::conj_or | cls::det;
  const auto found = index_.find(folded(written));
  return found != index_.end() &&
         (words_[found->second].readings[static_cast<std::size_t>(in)].set & linking) != 0;
}

void lexicon_builder::add_phrase(language in, std::string_view written, std::uint32_t lemma,
                                 classes set) {
  open_phrase p{{}, in, {set, lemma}};
  for (const std::string_view part : split(written, " ")) p.words.push_back(word_index(part));
  if (p.words.size() < 2) return add_reading(in, written, lemma, set, source::listed);
  phrase_lemmas_.insert(lemma);
  const auto [known, added] = phrase_index_.try_emplace({p.words, in}, phrases_.size());
  if (added) {
    phrases_.push_back(std::move(p));
  } else {
    phrases_[known->second].as.set |= set;
  }
}

void lexicon_builder::add_evidence(language in, std::string_view written, unsigned weight) {
  word& w = words_[word_index(written)];
  std::uint8_t& kept = in == language::other ? w.foreign : w.evidence[static_cast<std::size_t>(in)];
  kept = std::max(kept, static_cast<std::uint8_t>(weight));
}

void lexicon_builder::add_worth(std::string_view written, worth value) {
  word& w = words_[word_index(written)];
  if (w.value.of == measure::none) w.value = value;
}

void lexicon_builder::add_label(std::string_view written, label as) {
  word& w = words_[word_index(written)];
  if (w.as_label == label::none) w.as_label = as;
  const std::string key = folded(written);
  if (const std::size_t space = key.find(' '); space != std::string::npos)
    words_[word_index(std::string_view(key).substr(0, space))].begins_label = true;
}

void lexicon_builder::add_ending(language in, std::string_view written, classes set) {
  const pool_text text = store(folded(written));
  const char last = text.size == 0 ? '\0' : pool_[text.at + text.size - 1U];
  endings_.push_back({text.at, text.size, in, last, set});
}

std::pair<std::uint32_t, std::size_t> lexicon_builder::longest_lemma(
    std::span<const std::string_view> parts) const {
  std::pair<std::uint32_t, std::size_t> out{0, 1};
  std::string written = folded(parts[0].substr(1));
  for (std::size_t i = 1; i < parts.size(); ++i) {
    written += ' ' + folded(parts[i]);
    const auto known = index_.find(written);
    if (known != index_.end() && phrase_lemmas_.count(known->second) != 0)
      out = {known->second, i + 1};
  }
  return out;
}

std::string lexicon_builder::compile_pattern(std::string_view text, std::vector<element>& out) {
  const std::size_t before = out.size();
  const std::vector<std::string_view> parts = split(text, " ");
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string_view part = parts[i];
    element e;
    if (part.front() == '<' && part.back() == '>') {
      std::string unknown;
      e = {element::kind::any_of, parse_classes(part.substr(1, part.size() - 2), unknown)};
      if (e.value == 0) return "no class is called \"" + unknown + "\"";
    } else if (part.front() == '*' && part.size() > 1) {
      e.is = element::kind::gap;
      for (const char digit : part.substr(1)) {
        if (digit < '0' || digit > '9' || e.value > 25) return "a gap is written *1 to *255";
        e.value = e.value * 10 + static_cast<unsigned>(digit - '0');
      }
    } else if (part.front() == '=' && part.size() > 1) {
      const auto [several, words] = longest_lemma({parts.data() + i, parts.size() - i});
      if (words > 1) {
        out.push_back({element::kind::lemma, several});
        i += words - 1;
        continue;
      }
      const std::uint32_t lemma = word_index(part.substr(1));
      if (!carries_reading(words_[lemma], language::es) &&
          !carries_reading(words_[lemma], language::en)) {
        return "no word of the lexicon has the lemma \"" + std::string(part.substr(1)) + "\"";
      }
      e = {element::kind::lemma, lemma};
    } else if (part == "^" || (part.front() == '@' && part.size() > 1)) {
      return "\"^\" and groups (\"@name\") stand only in the marks of a lexicon";
    } else {
      e = {element::kind::literal, word_index(part)};
    }
    out.push_back(e);
  }
  if (out.size() == before) return "the pattern is empty";
  if (out[before].is == element::kind::gap || out.back().is == element::kind::gap)
    return "a gap stands between words";
  return {};
}

std::string lexicon_builder::add_mark(std::string_view name, std::string_view text, language in,
                                      bool except) {
  pattern p;
  p.first = static_cast<std::uint32_t>(elements_.size());
  p.opens = text.starts_with("^ ");
  if (p.opens) text.remove_prefix(2);
  std::string wrong = compile_pattern(text, elements_);
  if (!wrong.empty()) {
    elements_.resize(p.first);
    return wrong;
  }
  p.size = static_cast<std::uint16_t>(elements_.size() - p.first);
  p.in = in;
  p.except = except;
  const auto known = std::find_if(marks_.begin(), marks_.end(), [&](const pool_text& mark) {
    return std::string_view(pool_.data() + mark.at, mark.size) == name;
  });
  p.mark = static_cast<std::uint16_t>(known - marks_.begin());
  if (known == marks_.end()) marks_.push_back(store(name));
  patterns_.push_back(p);
  return {};
}

std::vector<std::string_view> lexicon_builder::mark_names() const {
  std::vector<std::string_view> out;
  for (const pool_text& mark : marks_) out.emplace_back(pool_.data() + mark.at, mark.size);
  return out;
}

void lexicon_builder::index_phrases(lexicon_tables& out) const {
  std::vector<const open_phrase*> order;
  for (const open_phrase& p : phrases_) order.push_back(&p);
  std::stable_sort(order.begin(), order.end(), [](const open_phrase* a, const open_phrase* b) {
    if (a->words[0] != b->words[0]) return a->words[0] < b->words[0];
    if (a->words[1] != b->words[1]) return a->words[1] < b->words[1];
    return a->words.size() > b->words.size();
  });
  for (word& w : out.words) w.first_phrase = 0, w.phrase_count = 0;
  out.phrase_pairs.assign(pair_bits / 64, 0);
  for (const open_phrase* p : order) {
    const std::size_t pair = pair_bit(p->words[0], p->words[1]);
    out.phrase_pairs[pair / 64] |= std::uint64_t{1} << (pair % 64);
    word& first = out.words[p->words[0]];
    if (first.phrase_count++ == 0)
      first.first_phrase = static_cast<std::uint32_t>(out.phrases.size());
    out.phrases.push_back({static_cast<std::uint32_t>(out.phrase_words.size()),
                           static_cast<std::uint16_t>(p->words.size()), p->in, p->as});
    out.phrase_words.insert(out.phrase_words.end(), p->words.begin(), p->words.end());
  }
}

void lexicon_builder::index_open_patterns(lexicon_tables& out) {
  const auto is_open = [&](const pattern& p) {
    return out.elements[p.first + p.anchor].is == element::kind::any_of;
  };
  const auto first = std::find_if(out.patterns.begin(), out.patterns.end(), is_open);
  out.open.first = static_cast<std::uint32_t>(first - out.patterns.begin());
  for (auto p = first; p != out.patterns.end(); ++p) {
    out.open.marks |= mark_bit(p->mark);
    for (std::size_t l = 0; l < out.open.begin.size(); ++l)
      if (p->in == language::unknown || static_cast<std::size_t>(p->in) == l)
        out.open.begin[l] |= out.elements[p->first].value;
  }
}

/// Patterns stand by the word that anchors them, and each word knows its own. `anchors` also has
/// those of its lemmas and of phrases that it begins: most words anchor none, and are passed over
/// by the search for marks.
void lexicon_builder::index_patterns(lexicon_tables& out) {
  for (pattern& p : out.patterns) {
    const std::span<const element> own(out.elements.data() + p.first, p.size);
    p.anchor = static_cast<std::uint16_t>(anchor_of(out.words, own));
    p.says = words_of(own);
    p.before = 0;
    for (const element& e : own.first(p.anchor))
      p.before = static_cast<std::uint16_t>(p.before + (e.is == element::kind::gap ? e.value : 1));
  }
  const auto anchor = [&](const pattern& p) { return out.elements[p.first + p.anchor]; };
  const auto key = [&](const pattern& p) {
    const element e = anchor(p);
    return std::tuple(e.is == element::kind::any_of, e.value, static_cast<int>(e.is));
  };
  std::stable_sort(out.patterns.begin(), out.patterns.end(),
                   [&](const pattern& a, const pattern& b) { return key(a) < key(b); });
  index_open_patterns(out);
  std::vector<std::uint64_t> by_lemma(out.words.size());
  for (word& w : out.words) w.anchors = 0, w.literal_patterns = w.lemma_patterns = 0;
  for (std::uint32_t i = 0; i < out.patterns.size(); ++i) {
    const element e = anchor(out.patterns[i]);
    if (e.is == element::kind::any_of) break;
    word& w = out.words[e.value];
    if (w.literal_patterns + w.lemma_patterns == 0) w.first_pattern = i;
    const std::uint64_t bit = mark_bit(out.patterns[i].mark);
    if (e.is == element::kind::literal)
      ++w.literal_patterns, w.anchors |= bit;
    else
      ++w.lemma_patterns, by_lemma[e.value] |= bit;
  }
  for (word& w : out.words) {
    for (const reading& r : w.readings) w.anchors |= by_lemma[r.lemma];
    for (std::uint32_t i = 0; i < w.phrase_count; ++i)
      w.anchors |= by_lemma[out.phrases[w.first_phrase + i].as.lemma];
  }
}

lexicon_tables lexicon_builder::finish() {
  lexicon_tables out;
  pool_.insert(pool_.end(), 8, '\0');  // words are compared eight bytes at a time
  out.pool = std::move(pool_);
  out.words = std::move(words_);
  out.endings = std::move(endings_);
  out.narrowings = std::move(narrowings_);
  out.elements = std::move(elements_);
  out.patterns = std::move(patterns_);
  for (const pool_text& mark : marks_) out.marks.emplace_back(out.pool.data() + mark.at, mark.size);
  index_phrases(out);
  std::stable_sort(out.endings.begin(), out.endings.end(), [](const ending& a, const ending& b) {
    return a.last != b.last ? a.last < b.last : a.text_size > b.text_size;
  });
  out.slots.assign(std::bit_ceil(out.words.size() * 2), 0);
  const std::size_t mask = out.slots.size() - 1;
  for (std::uint32_t i = 1; i < out.words.size(); ++i) {
    word& w = out.words[i];
    // A word that only one language knows speaks for that language; a proper name for none.
    const bool es = carries_reading(w, language::es), en = carries_reading(w, language::en);
    const bool name = ((w.readings[0].set | w.readings[1].set) & cls::name) != 0;
    if (es != en && !name && w.text_size > 2 && w.evidence[0] + w.evidence[1] == 0)
      w.evidence[es ? 0 : 1] = 1;
    std::size_t slot = hash_folded({out.pool.data() + w.text, w.text_size}) & mask;
    while (out.slots[slot] != 0) slot = (slot + 1) & mask;
    out.slots[slot] = i;
  }
  index_patterns(out);
  index_narrowings(out);
  index_narrowed_sets(out);
  return out;
}

}  // namespace okrlint
