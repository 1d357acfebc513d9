#pragma once

#include <map>
#include <string>
#include <vector>

namespace ifapilot::output {

/// The typed words of a command as one JSON object on one line, for the audit body: a word as a string, several under
/// one name as an array, a flag (no words) as true.
[[nodiscard]] std::string words_to_json(const std::map<std::string, std::vector<std::string>, std::less<>>& words);

}  // namespace ifapilot::output
