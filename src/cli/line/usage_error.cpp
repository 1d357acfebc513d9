#include "cli/line/usage_error.hpp"

#include "output/utf8.hpp"

#include <ifapilot/rules/nearness.hpp>

namespace ifapilot::cli {

void usage_error(const std::string& message, std::string hint, std::string listing) {
  throw UsageError(message, std::move(hint), std::move(listing));
}

void malformed(std::string_view name, const std::string& word, const std::string& what, const std::string& hint) {
  usage_error(std::string(name) + " " + quoted(word) + " " + what, hint);
}

std::string quoted(const std::string& typed) {
  constexpr std::size_t most = 60;
  auto text = typed;
  if (text.size() > most) {
    std::size_t end = 0;
    while (end < most) end += output::first_scalar(std::string_view(text).substr(end)).length;
    text.resize(end);
    text += "…";
  }
  return "'" + output::escaped(text) + "'";
}

std::optional<std::string> suggestion(std::string_view typed, std::span<const std::string> known) {
  if (typed.empty()) return std::nullopt;
  if (auto near = rules::nearest(typed, known, typed.size() <= 3 ? 1 : 2)) return near;
  const auto* only = only_one(known, [typed](const std::string& word) { return word.starts_with(typed); });
  return only == nullptr ? std::nullopt : std::optional(*only);
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
