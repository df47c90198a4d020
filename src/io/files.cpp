// SPDX-License-Identifier: Apache-2.0
#include "io/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace okrlint {
namespace {

bool read_all(int fd, std::string& bytes, std::string& error) {
  constexpr std::size_t most = std::size_t{1} << 31;  // spans are 32 bits
  struct stat info {};
  std::size_t guess = std::size_t{1} << 16;
  if (::fstat(fd, &info) == 0 && S_ISREG(info.st_mode)) {
    guess = static_cast<std::size_t>(info.st_size) + 1;
  }
  std::size_t have = 0;
  bytes.clear();
  for (;;) {
    if (guess > most || have > most) {
      error = "larger than 2 GB";
      return false;
    }
    if (bytes.size() < have + 1) bytes.resize(bytes.empty() ? guess : bytes.size() * 2);
    const ssize_t got = ::read(fd, bytes.data() + have, bytes.size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      error = std::strerror(errno);
      return false;
    }
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  bytes.resize(have);
  return true;
}

}  // namespace

bool read_bytes(const std::string& path, std::string& bytes, std::string& error) {
  if (path == "-") return read_all(0, bytes, error);
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    error = std::strerror(errno);
    return false;
  }
  const bool read = read_all(fd, bytes, error);
  ::close(fd);
  return read;
}

std::string_view not_text(std::string_view bytes) {
  if (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF") return wide_text;
  // As git does: a zero byte near the start.
  if (bytes.substr(0, 8000).find('\0') != std::string_view::npos) return binary_file;
  return {};
}

bool exists(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0;
}

std::string absolute_path(const std::string& path) {
  std::string whole = path;
  if (path.empty() || path.front() != '/') {
    std::string here(4096, '\0');
    if (::getcwd(here.data(), here.size()) == nullptr) return path;
    here.resize(std::strlen(here.data()));
    whole = here + "/" + path;
  }
  std::string out;
  std::size_t i = 0;
  while (i < whole.size()) {
    const std::size_t end = std::min(whole.find('/', i), whole.size());
    const std::string_view part = std::string_view(whole).substr(i, end - i);
    if (part == "..") {
      const std::size_t slash = out.rfind('/');
      out.resize(slash == std::string::npos ? 0 : slash);
    } else if (!part.empty() && part != ".") {
      out += '/';
      out += part;
    }
    i = end + 1;
  }
  return out.empty() ? "/" : out;
}

std::string shown_path(const std::string& absolute) {
  const std::string here = join_path(absolute_path("."), "");
  return absolute.compare(0, here.size(), here) == 0 ? absolute.substr(here.size()) : absolute;
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos || slash == 0 ? "/" : path.substr(0, slash);
}

std::string join_path(const std::string& folder, std::string_view name) {
  if (!name.empty() && name.front() == '/') return std::string(name);
  std::string out = folder;
  if (out.empty() || out.back() != '/') out += '/';
  return out.append(name);
}

}  // namespace okrlint
