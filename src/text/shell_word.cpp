#include "text/shell_word.hpp"

namespace ifapilot::text {

std::string shell_word(const std::string& word) {
  if (!word.empty() && word.find_first_of(" '\"$`\\&|;<>()*?[]{}~#!\t\n") == std::string::npos) return word;
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

}  // namespace ifapilot::text
