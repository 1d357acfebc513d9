#include "output/file.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <system_error>
#include <unistd.h>

namespace ifapilot::output {

namespace {

using SystemError = std::optional<int>;

SystemError write_whole(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const auto written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno != EINTR) return errno;
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(descriptor) == 0 ? SystemError() : errno;
}

/// Fills the passing file and closes it; some file systems tell of a full disk only then.
SystemError fill(int descriptor, std::string_view text) {
  const auto error = write_whole(descriptor, text);
  const bool closed = ::close(descriptor) == 0;
  return error || closed ? error : SystemError(errno);
}

SystemError rename_to(const std::string& from, const std::filesystem::path& to, Existing existing) {
  const unsigned flags = existing == Existing::kept ? RENAME_NOREPLACE : 0;
  const int done = ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags);
  return done == 0 ? SystemError() : errno;
}

/// A device, a pipe or a link is nobody's earlier report.
bool is_other_than_a_file(const std::filesystem::path& file) {
  std::error_code none;
  const auto status = std::filesystem::symlink_status(file, none);
  return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
}

}  // namespace

std::optional<int> in_the_way_above(const std::filesystem::path& target) {
  const auto above = target.has_parent_path() ? target.parent_path() : std::filesystem::path(".");
  const int descriptor = ::open(above.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  ::close(descriptor);
  return ::access(above.c_str(), W_OK | X_OK) == 0 ? SystemError() : errno;
}

std::optional<int> in_the_way_of_file(const std::filesystem::path& file, Existing existing) {
  if (const auto error = in_the_way_above(file)) return error;
  std::error_code none;
  const auto status = std::filesystem::symlink_status(file, none);
  const bool stays = existing == Existing::kept || !std::filesystem::is_regular_file(status);
  return std::filesystem::exists(status) && stays ? SystemError(EEXIST) : SystemError();
}

std::optional<int> write_new_file(const std::filesystem::path& file, std::string_view text, Existing existing) {
  if (is_other_than_a_file(file)) return EEXIST;
  std::string passing = (file.parent_path() / ".ifapilot-report-XXXXXX").string();
  const int descriptor = ::mkostemp(passing.data(), O_CLOEXEC);
  if (descriptor < 0) return errno;
  auto error = fill(descriptor, text);
  if (!error) error = rename_to(passing, file, existing);
  if (error) ::unlink(passing.c_str());
  return error;
}

}  // namespace ifapilot::output
