// SPDX-License-Identifier: Apache-2.0
#include "io/write_file.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace okrlint {
namespace {

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// What a new file of this process gets; there is no other way to ask.
mode_t mode_of_new_files() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

}  // namespace

bool write_bytes(const std::string& path, std::string_view bytes, std::string& error) {
  std::error_code ignored;
  std::filesystem::path target = std::filesystem::canonical(path, ignored);
  if (ignored) target = path;
  struct stat old {};
  const bool replaces = ::stat(target.c_str(), &old) == 0;
  if (replaces && !S_ISREG(old.st_mode)) {  // a device or a pipe is written as it stands
    std::FILE* out = std::fopen(target.c_str(), "wb");
    const bool written =
        out != nullptr && std::fwrite(bytes.data(), 1, bytes.size(), out) == bytes.size();
    const bool closed = out != nullptr && std::fclose(out) == 0;
    if (!written || !closed) error = std::strerror(errno);
    return written && closed;
  }
  std::string beside = target.string() + ".XXXXXX";
  const int file = ::mkstemp(beside.data());
  if (file < 0) {
    error = std::strerror(errno);
    return false;
  }
  bool written = write_all(file, bytes) && ::fsync(file) == 0 &&
                 ::fchmod(file, replaces ? old.st_mode & 07777 : mode_of_new_files()) == 0;
  if (!written) error = std::strerror(errno);
  if (::close(file) != 0 && written) {
    written = false;
    error = std::strerror(errno);
  }
  if (written && ::rename(beside.c_str(), target.c_str()) != 0) {
    written = false;
    error = std::strerror(errno);
  }
  if (!written) ::unlink(beside.c_str());
  return written;
}

}  // namespace okrlint
