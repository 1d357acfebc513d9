#pragma once

#include "output/spool.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ifapilot::output {

/// What becomes of a file that has the name already.
enum class Existing { kept, replaced };

/// Writes `text` into a new file of mode 0600: under a passing name first, made safe on the disk, then renamed, so that
/// nobody meets half a report. Over an existing file only if that is to be `replaced`, and
/// never over what is no plain file. Returns nothing if all is well,
/// else the number of the system's error (EEXIST if there is something of that name).
[[nodiscard]] std::optional<int> write_new_file(const std::filesystem::path& file, std::string_view text,
                                                Existing existing = Existing::kept);
[[nodiscard]] std::optional<int> write_new_file(const std::filesystem::path& file, const Spool& text,
                                                Existing existing = Existing::kept);

/// The error with which `write_new_file` would fail as things stand; nothing if nothing is in its way.
[[nodiscard]] std::optional<int> in_the_way_of_file(const std::filesystem::path& file, Existing existing);

/// A file of a directory that is written as a whole.
struct NamedText {
  std::string name;  ///< `offers.csv`, or `excel/offers.csv`: at most one directory within the one that is written.
  std::string text = {};
  std::shared_ptr<const Spool> rest = nullptr;  ///< What follows that, if it may be long.
};

/// Writes `files` (mode 0600) into a new directory (mode 0700): under a passing name first, made safe on the disk, then
/// renamed, so that nobody meets half of them. An existing directory is replaced only if it is to be, and only if it
/// has the first of `files` already, and no other that is not named in that one, in whatever directory: then it is an
/// earlier one of the kind.
/// Returns nothing if all is well, else the number of the system's error (EEXIST if there is something of that name
/// that stays).
[[nodiscard]] std::optional<int> write_new_directory(const std::filesystem::path& directory,
                                                     const std::vector<NamedText>& files,
                                                     Existing existing = Existing::kept);

/// The error with which `write_new_directory` would fail as things stand; nothing if nothing is in its way.
[[nodiscard]] std::optional<int> in_the_way_of_directory(const std::filesystem::path& directory,
                                                         const std::vector<NamedText>& files, Existing existing);

}  // namespace ifapilot::output
