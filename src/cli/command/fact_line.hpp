#pragma once

#include "output/screen.hpp"
#include "output/value.hpp"

#include <string>

namespace ifapilot::cli {

/// The screen of a write with the number of its fact (A-APPEND), which stands before what to do next: whoever notices a
/// slip at once has what `void` asks for. Unchanged if `record` has no fact, as on a dry run.
[[nodiscard]] std::string with_fact_line(std::string screen, const output::Fields& record, const output::Style& style);

/// The same screen, ending with `Next: ifapilot agenda` if it names nothing better to do: nobody is left wondering.
[[nodiscard]] std::string with_way_on(const std::string& screen, const output::Style& style);

}  // namespace ifapilot::cli
