#include "output/csv_guard.hpp"

namespace ifapilot::output {

namespace {

/// What follows the apostrophes in front; NUL if nothing does.
char first_of(std::string_view text) {
  const auto first = text.find_first_not_of('\'');
  return first == std::string_view::npos ? '\0' : text[first];
}

bool runs(char first) { return first != '\0' && std::string_view("=+-@\t\r").find(first) != std::string_view::npos; }

bool is_digit(char first) { return first >= '0' && first <= '9'; }

}  // namespace

bool needs_guard(std::string_view text) {
  return runs(first_of(text)) || (text.starts_with('\'') && is_digit(first_of(text)));
}

std::string_view without_guard(std::string_view cell) {
  const auto first = first_of(cell);
  return cell.starts_with('\'') && (runs(first) || is_digit(first)) ? cell.substr(1) : cell;
}

}  // namespace ifapilot::output
