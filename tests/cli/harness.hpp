// SPDX-License-Identifier: Apache-2.0
// Runs the real command in a folder of its own.
#pragma once
#include <fcntl.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/paths.hpp"

namespace okrlint::testing {

struct outcome {
  int code = -1;
  std::string out, err;
};

/// A folder that goes when the test does.
class folder {
 public:
  folder() {
    std::string name = (std::filesystem::temp_directory_path() / "okrlint-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~folder() { std::filesystem::remove_all(path_); }
  folder(const folder&) = delete;
  folder& operator=(const folder&) = delete;

  const std::string& path() const { return path_; }
  std::string operator/(std::string_view name) const { return path_ + "/" + std::string(name); }

  void write(std::string_view name, std::string_view bytes) const {
    const std::filesystem::path file = *this / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }
  std::string read(std::string_view name) const {
    std::ifstream in(*this / name, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
  }

  /// `okrlint ARGUMENTS`, split by spaces, with a fixed environment ("NAME=value …" before the
  /// arguments add to it).
  outcome run(const std::string& line, std::string_view input = {}) const {
    return run_program(okrlint::testing::binary(), line, input);
  }

  /// The same for any program.
  outcome run_program(const std::string& program, const std::string& line,
                      std::string_view input = {}) const {
    const folder scratch;
    scratch.write("in", input);
    std::vector<std::string> words{
        "env", "-i", "-C", path_, "PATH=/usr/bin:/bin", "LANG=en_US.UTF-8"};
    std::istringstream split(line);
    bool named = false;
    for (std::string word; split >> word;) {
      if (!named && word.find('=') == std::string::npos) {
        words.push_back(program);
        named = true;
      }
      words.push_back(word);
    }
    if (!named) words.push_back(program);
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_addopen(&files, 0, (scratch / "in").c_str(), O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&files, 1, (scratch / "out").c_str(), O_WRONLY | O_CREAT,
                                       0600);
    ::posix_spawn_file_actions_addopen(&files, 2, (scratch / "err").c_str(), O_WRONLY | O_CREAT,
                                       0600);
    pid_t child = 0;
    outcome result;
    if (::posix_spawn(&child, "/usr/bin/env", &files, nullptr, arguments.data(), environ) == 0) {
      int status = 0;
      ::waitpid(child, &status, 0);
      result.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    ::posix_spawn_file_actions_destroy(&files);
    result.out = scratch.read("out");
    result.err = scratch.read("err");
    return result;
  }

 private:
  std::string path_;
};

inline bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// A configuration with one rule of its own, so that what the tests expect does not move with ours:
/// it warns of every key result and names its first words.
inline constexpr std::string_view test_config = R"({
  "root": true,
  "select": ["test-rule"],
  "own_rules": [ { "id": "test-rule", "scope": "key_result", "cases": [ { "severity": "warning", "when": {} } ], "at": "lead",
    "es": { "name": "Prueba", "message": "Empieza con «{lead}».", "question": "¿Y después?", "why": "Es una prueba." },
    "en": { "name": "Test", "message": "Begins with “{lead}”.", "question": "And then?", "why": "It is a test." } } ]
})";

inline constexpr std::string_view draft_es =
    "Objetivo: Ganar la confianza del cliente\n"
    "- KR1: Incrementar la tasa de conversión del 9% al 15%\n"
    "- KR2: Reducir el tiempo de respuesta de 8 horas a 2 horas\n";

}  // namespace okrlint::testing
