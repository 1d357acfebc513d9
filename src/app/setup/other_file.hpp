#pragma once

#include <optional>
#include <string_view>

/// What a person saves in the place of a JSON file.
namespace ifapilot::app {

/// What a file is that is no JSON, and what to do about it.
struct OtherFile {
  std::string_view what;    ///< A sentence without a full stop, about `the file`.
  std::string_view remedy;  ///< What to do, as a hint says it.
};

/// Told by the first bytes of `content`, whatever its name says; nothing if it may be JSON in UTF-8, with a byte order
/// mark or without. A table is one only where the first line cannot begin JSON.
[[nodiscard]] std::optional<OtherFile> other_file(std::string_view content);

}  // namespace ifapilot::app
