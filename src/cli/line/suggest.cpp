#include "cli/line/suggest.hpp"

#include <ifapilot/rules/nearness.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ifapilot::cli {
namespace {

std::optional<std::string> only_one_beginning_with(std::string_view typed, std::span<const std::string> known) {
  std::optional<std::string> found;
  for (const auto& word : known) {
    if (!word.starts_with(typed)) continue;
    if (found) return std::nullopt;
    found = word;
  }
  return found;
}

}  // namespace

std::optional<std::string> suggestion(std::string_view typed, std::span<const std::string> known) {
  if (typed.empty()) return std::nullopt;
  if (auto near = rules::nearest(typed, known, typed.size() <= 3 ? 1 : 2)) return near;
  return only_one_beginning_with(typed, known);
}

std::string one_of_words(std::span<const std::string> words, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i != 0) text += i + 1 == words.size() ? last : ", ";
    text += words[i];
  }
  return text;
}

}  // namespace ifapilot::cli
