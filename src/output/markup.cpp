#include "output/markup.hpp"

#include "output/utf8.hpp"

namespace ifapilot::output {

namespace {

void append_markup(std::string& to, char c) {
  switch (c) {
    case '&':
      to += "&amp;";
      break;
    case '<':
      to += "&lt;";
      break;
    case '>':
      to += "&gt;";
      break;
    case '"':
      to += "&quot;";
      break;
    case '\'':
      to += "&#39;";
      break;
    default:
      to += c;
  }
}

}  // namespace

std::string markup(std::string_view text) {
  std::string result;
  for (const char c : with_controls_shown(text)) append_markup(result, c);
  return result;
}

}  // namespace ifapilot::output
