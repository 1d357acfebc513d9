#pragma once

#include "cli/line/usage_error.hpp"

#include <optional>
#include <string_view>

namespace ifapilot::cli {

/// Why the bytes of a file are no text that could be CSV, if they are not: a workbook, a web page, another encoding.
[[nodiscard]] std::optional<BadRow> no_text(std::string_view bytes);

}  // namespace ifapilot::cli
