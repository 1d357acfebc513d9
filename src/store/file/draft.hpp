#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace ifapilot::store {

/// The number of the group called `name`. Throws Error: bad_group.
[[nodiscard]] gid_t group_number(const std::string& name);

/// A pilot file in the making: an empty file of a passing name in the directory where it is to stay. Until it is
/// published it, its journal and the directories that were made for it vanish with the object.
class Draft {
 public:
  /// Throws Error: exists if there is anything at `target`, and nothing is touched then.
  Draft(const std::filesystem::path& target, std::optional<gid_t> group);
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// Gives it its name, if that is still free, and sees to it that a power cut does not take it back.
  void publish();

 private:
  void make_directories(const std::filesystem::path& directory);
  void make_file();
  void share(int descriptor) const;
  void clean_up() noexcept;

  std::filesystem::path target_;
  std::optional<gid_t> group_;
  std::vector<std::filesystem::path> made_;  // directories, the outermost first
  std::filesystem::path path_;
};

}  // namespace ifapilot::store
