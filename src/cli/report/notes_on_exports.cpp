#include "cli/report/notes_on_exports.hpp"

#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

std::string whole_words(const Report& report, const Arguments& arguments) {
  std::vector<std::string> unheeded;
  const auto add = [&](const char* option, bool heeded) {
    if (arguments.given(option) && !heeded) unheeded.emplace_back(option);
  };
  add("--from", report.by_date);
  add("--to", report.by_date);
  add("--authority", report.by_authority);
  add("--provider", report.by_provider);
  if (unheeded.empty()) return "";
  return "All that is recorded is counted here: it does not go by " + either_of(unheeded) + ".";
}

std::vector<std::pair<std::string, std::string>> made_with(const Arguments& arguments) {
  std::vector<std::pair<std::string, std::string>> given;
  for (const auto* option : {"--from", "--to", "--authority", "--provider"}) {
    if (const auto value = arguments.optional_text(option)) given.emplace_back(option, *value);
  }
  for (const auto* flag : {"--suppress-small", "--free-text", "--identifiable"}) {
    if (arguments.given(flag)) given.emplace_back(flag, "yes");
  }
  return given;
}

}  // namespace ifapilot::cli
