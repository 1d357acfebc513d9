#pragma once

#include "runner/transcript.hpp"

#include <filesystem>
#include <string>
#include <vector>

/// Runs the steps of a transcript, in a directory of their own.
namespace golden {

/// A directory under /tmp that only its owner may enter, gone with the object.
class TemporaryDirectory {
 public:
  TemporaryDirectory();
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
  ~TemporaryDirectory();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Puts the environment in the state in which every transcript begins: `binary`'s directory first in PATH, everything
/// of the person who runs the tests (home, locale, zone, terminal) taken out.
void prepare_environment(const std::filesystem::path& binary, const std::filesystem::path& directory);

/// What the command of `step` prints and how it ends, as the lines of a transcript: stdout, then stderr behind `stderr>
/// `, then `exit N` if it is not 0. `export NAME=VALUE` counts for the steps that follow.
[[nodiscard]] std::vector<std::string> run_step(const Block& step, const std::filesystem::path& directory);

/// Whether those lines end with `exit N`.
[[nodiscard]] bool failed(const std::vector<std::string>& printed);

}  // namespace golden
