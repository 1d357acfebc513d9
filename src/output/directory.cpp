#include "output/directory.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <system_error>
#include <unistd.h>

namespace ifapilot::output {

namespace {

namespace fs = std::filesystem;
using SystemError = std::optional<int>;

/// Takes what was written so far away again, unless it arrived.
class Passing {
 public:
  explicit Passing(const fs::path& beside)
      : path_((beside / ".ifapilot-bundle-XXXXXX").string()), made_(::mkdtemp(path_.data()) != nullptr) {
    if (!made_) error_ = errno;
  }
  Passing(const Passing&) = delete;
  Passing& operator=(const Passing&) = delete;
  ~Passing() {
    std::error_code ignored;  // there is nobody left to tell
    if (made_) fs::remove_all(path_, ignored);
  }

  [[nodiscard]] SystemError error() const { return error_; }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
  bool made_;
  SystemError error_;
};

SystemError synced(const std::string& directory) {
  const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  const SystemError error = ::fsync(descriptor) == 0 ? SystemError() : errno;
  ::close(descriptor);
  return error;
}

/// Whether an earlier one of the kind stands there, and nothing else: a file that its first one does not name is
/// somebody's.
bool is_of_the_kind(const fs::path& directory, const std::vector<NamedText>& files) {
  std::error_code none;
  if (files.empty() || !fs::is_regular_file(fs::symlink_status(directory / files.front().name, none))) return false;
  std::ifstream first(directory / files.front().name, std::ios::binary);
  const std::string named{std::istreambuf_iterator<char>(first), std::istreambuf_iterator<char>()};
  for (const auto& entry : fs::directory_iterator(directory, none)) {
    const auto name = entry.path().filename().string();
    const bool is_named = name == files.front().name || named.find('"' + name + '"') != std::string::npos;
    if (!is_named || !entry.is_regular_file(none)) return false;
  }
  return !none;
}

SystemError moved(const std::string& from, const fs::path& to, unsigned flags) {
  return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags) == 0 ? SystemError() : errno;
}

/// A name may be typed with a / at its end.
fs::path without_slash(const fs::path& directory) {
  return directory.has_filename() ? directory : directory.parent_path();
}

}  // namespace

std::optional<int> in_the_way_of_directory(const fs::path& directory, const std::vector<NamedText>& files,
                                           Existing existing) {
  const auto target = without_slash(directory);
  if (const auto error = in_the_way_above(target)) return error;
  std::error_code none;
  const bool stays = existing == Existing::kept || !is_of_the_kind(target, files);
  return fs::exists(fs::symlink_status(target, none)) && stays ? SystemError(EEXIST) : SystemError();
}

std::optional<int> write_new_directory(const fs::path& directory, const std::vector<NamedText>& files,
                                       Existing existing) {
  const auto target = without_slash(directory);
  const Passing passing(target.has_parent_path() ? target.parent_path() : fs::path("."));
  if (passing.error()) return passing.error();
  for (const auto& file : files) {
    if (const auto error = write_new_file(fs::path(passing.path()) / file.name, file.text)) return error;
  }
  if (const auto error = synced(passing.path())) return error;
  const auto error = moved(passing.path(), target, RENAME_NOREPLACE);
  if (error != EEXIST || existing == Existing::kept || !is_of_the_kind(target, files)) return error;
  return moved(passing.path(), target, RENAME_EXCHANGE);  // what was there goes with the passing name
}

}  // namespace ifapilot::output
