#include "output/markup.hpp"

#include "output/utf8.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace ifapilot::output {

namespace {

constexpr std::array<std::pair<char, std::string_view>, 5> entities{
    {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}}};

}  // namespace

std::string markup(std::string_view text) {
  std::string result;
  for (const char c : with_controls_shown(text)) {
    const auto* found = std::ranges::find(entities, c, [](const auto& entity) { return entity.first; });
    if (found == entities.end()) {
      result += c;
    } else {
      result += found->second;
    }
  }
  return result;
}

}  // namespace ifapilot::output
