#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ifapilot::cli {

/// A file, and which region's it says it is.
struct NamedFile {
  std::optional<std::string> region;
  std::filesystem::path file;
};

/// What each of `files`, no two of which are the same, is called among the others: `em` by its region; `em (old.db)`
/// where another is of that region too; `old.db` if it names none. A file is told by as many of its directories as it
/// takes to tell it from the others, mostly by none: they are nobody's business.
[[nodiscard]] std::vector<std::string> region_names(const std::vector<NamedFile>& files);

/// The same for people: `East Midlands (old.db)`.
[[nodiscard]] std::vector<std::string> region_titles(const std::vector<NamedFile>& files);

}  // namespace ifapilot::cli
