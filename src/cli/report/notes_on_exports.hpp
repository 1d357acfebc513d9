#pragma once

#include "cli/line/arguments.hpp"
#include "cli/report/report.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What everything that leaves with several reports in it says about itself: the bundle and the page.
namespace ifapilot::cli {

inline constexpr std::string_view licence =
    "Confidential: about children in care. For the partners of the pilot; not to be published or passed on without "
    "them.";

/// Which of the options given this report does not go by, in a sentence: nobody may take the whole for a part. Empty if
/// it goes by all.
[[nodiscard]] std::string whole_words(const Report& report, const Arguments& arguments);

/// The options that say over what it was made, with their values; `yes` of a flag.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> made_with(const Arguments& arguments);

}  // namespace ifapilot::cli
