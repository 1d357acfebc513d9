#pragma once

#include <filesystem>

namespace ifapilot::store {

/// `file` with its directory's real name in front, so that SQLite can be told to follow no links at all. The last
/// component stays as it is. Throws Error if there is no such directory, or `file` names none but a directory.
[[nodiscard]] std::filesystem::path real_path(const std::filesystem::path& file);

/// Looks at `file`, a real_path, without opening it: opening a FIFO would hang. Throws Error: missing, unsafe,
/// not_ours.
void refuse_unfit(const std::filesystem::path& file);

/// Refuses a pilot file that users other than its owner and group may touch. Asked once it is known to be one: nobody
/// is told to change the rights of a file that is not ours. Throws Error: unsafe.
void refuse_open_to_all(const std::filesystem::path& file);

}  // namespace ifapilot::store
