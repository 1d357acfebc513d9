#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace ifapilot::output {

/// What becomes of a file that has the name already.
enum class Existing { kept, replaced };

/// Writes `text` into a new file of mode 0600: under a passing name first, made safe on the disk, then renamed, so that
/// nobody meets half a report. Over an existing file only if that is to be `replaced`, and
/// never over what is no plain file. Returns nothing if all is well,
/// else the number of the system's error (EEXIST if there is something of that name).
[[nodiscard]] std::optional<int> write_new_file(const std::filesystem::path& file, std::string_view text,
                                                Existing existing = Existing::kept);

/// The error with which `write_new_file` would fail as things stand; nothing if nothing is in its way.
[[nodiscard]] std::optional<int> in_the_way_of_file(const std::filesystem::path& file, Existing existing);

/// Whether `target` could be made where it is to be: the directory above it is one, and may be written.
[[nodiscard]] std::optional<int> in_the_way_above(const std::filesystem::path& target);

}  // namespace ifapilot::output
