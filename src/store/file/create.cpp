#include "store/file/database.hpp"
#include "store/sql/transaction.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <functional>
#include <grp.h>
#include <optional>
#include <string>
#include <sys/stat.h>
#include <sys/types.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace ifapilot::store {
namespace {

namespace fs = std::filesystem;

class Descriptor : Pinned {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { ::close(number_); }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

bool is_there(const fs::path& file) {
  struct stat status {};
  return ::lstat(file.c_str(), &status) == 0;  // a link that leads nowhere is there as well
}

void refuse_existing(const fs::path& target) {
  if (is_there(target)) {
    fail(Fault::exists, fmt::format("{} exists already", target.string()), "use it, or choose another name");
  }
  for (const char* suffix : {"-journal", "-wal", "-shm"}) {
    const auto leftover = target.string() + suffix;
    if (!is_there(leftover)) continue;
    // SQLite would play it back into the new file.
    fail(Fault::exists, fmt::format("{} is left over from another database", leftover),
         "move it away together with the database it belongs to, or choose another name");
  }
}

void give_to_group(int descriptor, gid_t group) {
  if (::fchown(descriptor, static_cast<uid_t>(-1), group) == 0) return;
  fail(Fault::bad_group, "you may not give files to that group",
       "`id` shows the groups that you are in; ask the person who runs the machine");
}

/// FAT, exFAT and a Windows disk as WSL mounts it give every file the same permissions, whatever is asked for: others
/// could read the pilot's file, and `check` would refuse it as unsafe from the first command on.
[[noreturn]] void refuse_without_modes(const fs::path& target) {
  fail(Fault::unsafe,
       fmt::format("{} keeps no permissions, so that everyone on this computer could read the pilot's file there; "
                   "nothing was made",
                   target.parent_path().string()),
       "choose a place in your home directory: ifapilot --db ~/pilot.db init, and set IFAPILOT_DB to it; in WSL one "
       "under ~, not under /mnt/c");
}

/// Sets the permissions of the file that is to be `target`, and looks whether they are what was asked for.
void set_mode(int descriptor, mode_t mode, const fs::path& target) {
  constexpr mode_t permissions = S_IRWXU | S_IRWXG | S_IRWXO;
  if (::fchmod(descriptor, mode) != 0) {
    // It is ours, made this moment: who is not allowed to is told so by the file system's kind.
    if (errno == EPERM || errno == ENOTSUP || errno == ENOSYS) refuse_without_modes(target);
    fail_system(errno, fmt::format("make {}", target.string()));
  }
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) fail_system(errno, fmt::format("make {}", target.string()));
  if ((status.st_mode & permissions) != mode) refuse_without_modes(target);
}

/// A file that cannot be synced to disk may still be there; a directory on some file systems cannot be, by its kind.
void sync_directory(const fs::path& directory, const fs::path& target) {
  const Descriptor opened(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (::fsync(opened.number()) == 0 || errno == EINVAL || errno == ENOTSUP) return;
  fail(Fault::outcome_unknown,
       fmt::format("{} was made, but the disk did not confirm it: {}", target.string(),
                   std::generic_category().message(errno)),
       "look whether the file is there before typing it again");
}

/// Never replaces, also if another process was faster.
int rename_into_gap(const fs::path& from, const fs::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  // Some network file systems do not know that flag; a link does not replace either.
  if (::link(from.c_str(), to.c_str()) != 0) return errno;
  ::unlink(from.c_str());
  return 0;
}

fs::path absolute_target(const fs::path& target) {
  std::error_code error;
  auto absolute = fs::absolute(target, error);
  if (!error && absolute.has_filename()) return absolute;
  fail(Fault::not_ours, fmt::format("{} names a directory", target.string()), "name the file to be made in it");
}

/// The number of the group called `name`.
gid_t group_number(const std::string& name) {
  group entry{};
  group* found = nullptr;
  std::vector<char> buffer(1024);
  while (::getgrnam_r(name.c_str(), &entry, buffer.data(), buffer.size(), &found) == ERANGE) {
    buffer.resize(buffer.size() * 2);
  }
  if (found != nullptr) return entry.gr_gid;
  fail(Fault::bad_group, fmt::format("there is no group {}", name), "`getent group` lists the groups of this machine");
}

/// A pilot file in the making: an empty file of a passing name in the directory where it is to stay. Until it is
/// published it, its journal and the directories that were made for it vanish with the object.
class Draft : Pinned {
 public:
  /// Throws Error: exists if there is anything at `target`, and nothing is touched then.
  Draft(const fs::path& target, std::optional<gid_t> group) : Draft(absolute_target(target)) {
    // The object counts as made by now: if one of these throws, the destructor cleans up.
    refuse_existing(target_);
    make_directories(target_.parent_path());
    target_ = real_path(target_);
    make_file(group);
  }
  ~Draft() {
    if (!path_.empty()) {
      ::unlink(path_.c_str());
      ::unlink((path_.string() + "-journal").c_str());
    }
    for (; !made_.empty(); made_.pop_back()) ::rmdir(made_.back().c_str());
  }

  [[nodiscard]] const fs::path& path() const { return path_; }

  /// Gives it its name, if that is still free, and sees to it that a power cut does not take it back.
  void publish() {
    const int error = rename_into_gap(path_, target_);
    if (error == EEXIST) refuse_existing(target_);
    if (error != 0) fail_system(error, fmt::format("make {}", target_.string()));
    path_.clear();
    const auto made = std::exchange(made_, {});
    sync_directory(target_.parent_path(), target_);
    for (const auto& directory : made) sync_directory(directory.parent_path(), target_);
  }

 private:
  explicit Draft(fs::path target) : target_(std::move(target)) {}

  void make_directories(const fs::path& directory) {
    std::error_code error;
    if (fs::exists(directory, error)) return;
    if (error) fail_system(error.value(), fmt::format("look into {}", directory.parent_path().string()));
    make_directories(directory.parent_path());
    if (::mkdir(directory.c_str(), S_IRWXU) != 0) fail_system(errno, fmt::format("make {}", directory.string()));
    made_.push_back(directory);
  }

  void make_file(std::optional<gid_t> group) {
    auto name = (target_.parent_path() / ".ifapilot-init-XXXXXX").string();
    const Descriptor opened(::mkostemp(name.data(), O_CLOEXEC));
    if (opened.number() < 0) fail_system(errno, fmt::format("make {}", target_.string()));
    path_ = name;
    set_mode(opened.number(), S_IRUSR | S_IWUSR,
             target_);  // before a group is asked for, which those do not keep either
    if (!group) return;
    give_to_group(opened.number(), *group);
    set_mode(opened.number(), S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP, target_);
    if (made_.empty()) return;
    // The group needs the directory as well, and its journals need the group.
    const Descriptor directory(::open(made_.back().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    give_to_group(directory.number(), *group);
    ::fchmod(directory.number(), S_ISGID | S_IRWXU | S_IRWXG);
  }

  fs::path target_;
  std::vector<fs::path> made_;  // directories, the outermost first
  fs::path path_;
};

}  // namespace

void Database::create(const std::filesystem::path& file, const std::optional<std::string>& group, bool keep,
                      const std::function<void(Database&)>& fill, const Setup& setup) {
  Draft draft(file, group ? std::optional(group_number(*group)) : std::nullopt);
  {
    // Closed before the file is renamed: SQLite must never see its file move.
    Database database(connect(draft.path(), SQLITE_OPEN_READWRITE, setup.patience), draft.path());
    make_durable(database.handle());
    migrate(database, setup.schema);
    Transaction transaction(database);
    fill(database);
    transaction.commit([](Database&) { return false; });  // in doubt it is thrown away: nobody has seen it yet
  }
  if (keep) draft.publish();
}

}  // namespace ifapilot::store
