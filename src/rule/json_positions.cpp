// SPDX-License-Identifier: Apache-2.0
#include "rule/json_positions.hpp"

#include <utility>

namespace okrlint {
namespace {

constexpr std::size_t deepest =
    64;  // no file of the pack nests like that; keeps hostile text linear

struct level {
  std::string pointer;
  bool object = false;
  std::size_t index = 0;
};

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// The byte after the string that opens at `i`.
std::size_t skip_string(std::string_view text, std::size_t i) {
  for (++i; i < text.size() && text[i] != '"'; ++i) {
    if (text[i] == '\\') ++i;
  }
  return i < text.size() ? i + 1 : text.size();
}

std::string decoded(std::string_view quoted) {
  const auto value = nlohmann::json::parse(quoted, nullptr, false);
  return value.is_string() ? value.get<std::string>() : std::string(quoted);
}

load_error located(const std::string& path, std::string_view bytes, std::size_t offset,
                   std::string message, std::string hint) {
  load_error error{path, 1, 1, std::move(message), std::move(hint)};
  for (std::size_t i = 0; i < offset && i < bytes.size(); ++i) {
    if (bytes[i] == '\n') {
      ++error.line;
      error.column = 1;
    } else if ((static_cast<unsigned char>(bytes[i]) & 0xC0U) != 0x80U) {
      ++error.column;
    }
  }
  return error;
}

}  // namespace

std::string pointer_to(std::string_view pointer, std::string_view key) {
  std::string out(pointer);
  out += '/';
  for (const char c : key) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

std::string pointer_to(std::string_view pointer, std::size_t index) {
  return std::string(pointer) + '/' + std::to_string(index);
}

json_positions::json_positions(std::string_view text) {
  std::vector<level> open;
  std::string here;                       // pointer of the value that comes next
  bool key_next = false, placed = false;  // placed: the key has already given the position
  const auto place = [&](std::size_t offset) {
    if (!placed) at_.emplace(here, offset);
    placed = false;
  };
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (is_space(c) || c == ':') {
      ++i;
    } else if (c == '"' && key_next) {
      const std::size_t end = skip_string(text, i);
      here = pointer_to(open.back().pointer, decoded(text.substr(i, end - i)));
      if (!at_.emplace(here, i).second) doubled_.push_back(here);
      at_[here] = i;
      key_next = false;
      placed = true;
      i = end;
    } else if (c == '{' || c == '[') {
      place(i++);
      if (open.size() == deepest) return;
      open.push_back({here, c == '{', 0});
      key_next = c == '{';
      if (c == '[') here = pointer_to(open.back().pointer, std::size_t{0});
    } else if (c == '}' || c == ']') {
      if (open.empty()) return;
      open.pop_back();
      key_next = false;
      ++i;
    } else if (c == ',') {
      if (open.empty()) return;
      level& top = open.back();
      key_next = top.object;
      if (!top.object) here = pointer_to(top.pointer, ++top.index);
      ++i;
    } else {
      place(i);
      i = c == '"' ? skip_string(text, i) : i + 1;
      while (i < text.size() && c != '"' && !is_space(text[i]) && text[i] != ',' &&
             text[i] != ']' && text[i] != '}')
        ++i;
    }
  }
}

std::size_t json_positions::of(std::string_view pointer) const {
  for (;;) {
    const auto found = at_.find(pointer);
    if (found != at_.end()) return found->second;
    const std::size_t cut = pointer.rfind('/');
    if (cut == std::string_view::npos) return 0;
    pointer = pointer.substr(0, cut);
  }
}

std::string blank_comments(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size();) {
    if (out[i] == '"') {
      i = skip_string(text, i);
    } else if (out[i] == '/' && i + 1 < out.size() && (out[i + 1] == '/' || out[i + 1] == '*')) {
      const bool line = out[i + 1] == '/';
      std::size_t end = text.find(line ? "\n" : "*/", i + 2);
      end = end == std::string_view::npos ? out.size() : (line ? end : end + 2);
      for (; i < end; ++i) {
        if (out[i] != '\n') out[i] = ' ';
      }
    } else {
      ++i;
    }
  }
  return out;
}

std::optional<json_file> json_file::read(const pack_file& file, std::vector<load_error>& errors) {
  json_file out;
  out.path_ = file.path;
  out.bytes_ = blank_comments(file.bytes);
  try {
    out.root_ = nlohmann::json::parse(out.bytes_);
  } catch (const nlohmann::json::parse_error& broken) {
    const std::size_t at = broken.byte > 0 ? broken.byte - 1 : 0;
    errors.push_back(located(out.path_, out.bytes_, at, std::string(not_json),
                             "look at what stands just before"));
    return std::nullopt;
  }
  out.where_ = json_positions(out.bytes_);
  for (const std::string& pointer : out.where_.doubled()) {
    errors.push_back(out.error_at(pointer, "key given twice", "put both into one"));
  }
  return out;
}

load_error json_file::error_at(std::string_view pointer, std::string message,
                               std::string hint) const {
  return located(path_, bytes_, where_.of(pointer), std::move(message), std::move(hint));
}

}  // namespace okrlint
