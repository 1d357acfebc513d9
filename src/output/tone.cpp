#include "output/screen.hpp"

#include <string>
#include <string_view>

namespace ifapilot::output {
namespace {

std::string_view sequence(Tone tone) {
  switch (tone) {
    case Tone::plain: return "";
    case Tone::strong: return "\x1b[1m";
    case Tone::good: return "\x1b[32m";
    case Tone::warning: return "\x1b[33m";
    case Tone::bad: return "\x1b[31m";
    case Tone::faint: return "\x1b[2m";
  }
  return "";
}

}  // namespace

std::string toned(std::string_view text, Tone tone, const Style& style) {
  if (!style.colour || text.empty() || tone == Tone::plain) return std::string(text);
  return std::string(sequence(tone)).append(text).append("\x1b[0m");
}

}  // namespace ifapilot::output
