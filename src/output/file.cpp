#include "output/file.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <set>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace ifapilot::output {

namespace {

namespace fs = std::filesystem;
using SystemError = std::optional<int>;

/// What a call of the system that answers 0 if all is well says otherwise.
SystemError error_of(int answer) { return answer == 0 ? SystemError() : errno; }

/// What a file is to hold: the text, then the rest.
struct Contents {
  std::string_view text;
  const Spool* rest = nullptr;

  [[nodiscard]] SystemError write_to(int descriptor) const {
    if (const auto error = write_whole(descriptor, text)) return error;
    const auto write_piece = [descriptor](std::string_view piece) { return write_whole(descriptor, piece); };
    if (rest == nullptr) return std::nullopt;
    return rest->each(write_piece);
  }
};

/// Fills the passing file, makes it safe on the disk and closes it; some file systems tell of a full disk only then.
SystemError fill(int descriptor, const Contents& contents) {
  auto error = contents.write_to(descriptor);
  if (!error) error = error_of(::fsync(descriptor));
  const auto unclosed = error_of(::close(descriptor));
  return error ? error : unclosed;
}

SystemError moved(const std::string& from, const fs::path& to, unsigned flags) {
  return error_of(::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags));
}

/// A device, a pipe or a link is nobody's earlier report.
bool is_other_than_a_file(const fs::file_status& status) { return fs::exists(status) && !fs::is_regular_file(status); }

fs::file_status status_of(const fs::path& path) {
  std::error_code none;
  return fs::symlink_status(path, none);
}

fs::path above(const fs::path& target) { return target.has_parent_path() ? target.parent_path() : fs::path("."); }

/// Whether `target` could be made where it is to be: the directory above it is one, and may be written.
SystemError in_the_way_above(const fs::path& target) {
  const auto directory = above(target);
  const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  ::close(descriptor);
  return error_of(::access(directory.c_str(), W_OK | X_OK));
}

/// Takes what was written so far away again, unless it arrived.
class Passing {
 public:
  explicit Passing(const fs::path& beside)
      : path_((beside / ".ifapilot-bundle-XXXXXX").string()), error_(error_of(::mkdtemp(path_.data()) ? 0 : -1)) {}
  Passing(const Passing&) = delete;
  Passing& operator=(const Passing&) = delete;
  ~Passing() {
    std::error_code ignored;  // there is nobody left to tell
    if (!error_) fs::remove_all(path_, ignored);
  }

  [[nodiscard]] SystemError error() const { return error_; }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
  SystemError error_;
};

SystemError write_contents(const fs::path& file, const Contents& contents, Existing existing) {
  if (is_other_than_a_file(status_of(file))) return EEXIST;
  std::string passing = (file.parent_path() / ".ifapilot-report-XXXXXX").string();
  const int descriptor = ::mkostemp(passing.data(), O_CLOEXEC);
  if (descriptor < 0) return errno;
  auto error = fill(descriptor, contents);
  if (!error) error = moved(passing, file, existing == Existing::kept ? RENAME_NOREPLACE : 0);
  if (error) ::unlink(passing.c_str());
  return error;
}

SystemError synced(const std::string& directory) {
  const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  const auto error = error_of(::fsync(descriptor));
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
  for (const auto& entry : fs::recursive_directory_iterator(directory, none)) {
    const auto name = entry.path().lexically_relative(directory).string();
    const auto status = entry.symlink_status(none);
    const bool is_file = fs::is_regular_file(status);
    // Of a directory the names in it begin so.
    const bool is_named =
        name == files.front().name || named.find('"' + name + (is_file ? "\"" : "/")) != std::string::npos;
    if (!is_named || !(is_file || fs::is_directory(status))) return false;
  }
  return !none;
}

/// Makes a directory for those of `files` that stand in one.
SystemError fill_directory(const fs::path& directory, const std::vector<NamedText>& files) {
  std::set<fs::path> within{directory};
  for (const auto& file : files) {
    const auto path = directory / file.name;
    const bool is_new = within.insert(path.parent_path()).second;
    if (is_new && ::mkdir(path.parent_path().c_str(), S_IRWXU) != 0) return errno;
    if (const auto error = write_contents(path, {file.text, file.rest.get()}, Existing::kept)) return error;
  }
  for (const auto& each : within) {
    if (const auto error = synced(each)) return error;
  }
  return std::nullopt;
}

/// A name may be typed with a / at its end.
fs::path without_slash(const fs::path& directory) {
  return directory.has_filename() ? directory : directory.parent_path();
}

}  // namespace

std::optional<int> in_the_way_of_file(const fs::path& file, Existing existing) {
  if (const auto error = in_the_way_above(file)) return error;
  const auto status = status_of(file);
  const bool stays = existing == Existing::kept || is_other_than_a_file(status);
  return fs::exists(status) && stays ? SystemError(EEXIST) : SystemError();
}

std::optional<int> write_new_file(const fs::path& file, std::string_view text, Existing existing) {
  return write_contents(file, {text}, existing);
}

std::optional<int> write_new_file(const fs::path& file, const Spool& text, Existing existing) {
  return write_contents(file, {"", &text}, existing);
}

std::optional<int> in_the_way_of_directory(const fs::path& directory, const std::vector<NamedText>& files,
                                           Existing existing) {
  const auto target = without_slash(directory);
  if (const auto error = in_the_way_above(target)) return error;
  const bool stays = existing == Existing::kept || !is_of_the_kind(target, files);
  return fs::exists(status_of(target)) && stays ? SystemError(EEXIST) : SystemError();
}

std::optional<int> write_new_directory(const fs::path& directory, const std::vector<NamedText>& files,
                                       Existing existing) {
  const auto target = without_slash(directory);
  const Passing passing(above(target));
  if (passing.error()) return passing.error();
  if (const auto error = fill_directory(passing.path(), files)) return error;
  const auto error = moved(passing.path(), target, RENAME_NOREPLACE);
  if (error != EEXIST || existing == Existing::kept || !is_of_the_kind(target, files)) return error;
  return moved(passing.path(), target, RENAME_EXCHANGE);  // what was there goes with the passing name
}

}  // namespace ifapilot::output
