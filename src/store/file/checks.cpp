#include "store/file/connection.hpp"
#include "store/sql/error.hpp"
#include "text/shell_word.hpp"

#include <ifapilot/rules/nearness.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <vector>

namespace ifapilot::store {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> databases_beside(const fs::path& file) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(file.parent_path(), error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    if (entry->path().extension() == ".db") names.push_back(entry->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

[[noreturn]] void fail_missing(const fs::path& file) {
  auto hint = fmt::format("check the path, or make a new pilot file with `ifapilot --db {} init --region em`",
                          text::shell_word(file.string()));
  if (const auto near = rules::nearest(file.filename().string(), databases_beside(file))) {
    hint = fmt::format("did you mean {}? If not, {}", (file.parent_path() / *near).string(), hint);
  }
  fail(Fault::missing, fmt::format("there is no file {}", file.string()), hint);
}

struct stat look_at(const fs::path& file) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) == 0) return status;
  if (errno == ENOENT || errno == ENOTDIR) fail_missing(file);
  fail_system(errno, fmt::format("open {}", file.string()));
}

void refuse_unfit_kind(const fs::path& file, const struct stat& status) {
  if (S_ISLNK(status.st_mode)) {
    fail(Fault::unsafe, fmt::format("{} is a symbolic link", file.string()), "name the file that it points to");
  }
  if (S_ISDIR(status.st_mode)) {
    fail(Fault::not_ours, fmt::format("{} is a directory", file.string()), "name the file in it");
  }
  if (!S_ISREG(status.st_mode)) {
    fail(Fault::not_ours, fmt::format("{} is not a regular file", file.string()), "check the path");
  }
}

}  // namespace

fs::path real_path(const fs::path& file) {
  if (file.empty()) fail(Fault::missing, "no file is named", "`--db FILE` or IFAPILOT_DB names the pilot's file");
  std::error_code error;
  const auto absolute = fs::absolute(file, error);
  const auto directory = fs::canonical(absolute.parent_path(), error);
  if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory) fail_missing(absolute);
  if (error) fail_system(error.value(), fmt::format("open {}", file.string()));
  return file.has_filename() ? directory / file.filename() : directory;
}

void refuse_unfit(const fs::path& file) {
  const auto status = look_at(file);
  refuse_unfit_kind(file, status);
  if (status.st_nlink > 1) {
    fail(Fault::unsafe, fmt::format("{} has a second name (a hard link)", file.string()),
         fmt::format("two names keep two journals and ruin the file: `find / -xdev -samefile {}` finds the other one",
                     file.string()));
  }
  if (status.st_size == 0) {
    fail(Fault::not_ours, fmt::format("{} is empty", file.string()),
         "it is no pilot file: delete it and run `ifapilot init`, or go back to a backup");
  }
}

void refuse_open_to_all(const fs::path& file) {
  if ((look_at(file).st_mode & S_IRWXO) == 0) return;
  fail(Fault::unsafe, fmt::format("{} is open to every user of this machine", file.string()),
       fmt::format("`chmod o= {}`", file.string()));
}

}  // namespace ifapilot::store
