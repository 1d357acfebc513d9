#include "output/csv_guard.hpp"

namespace ifapilot::output {

bool runs_in_a_spreadsheet(std::string_view text) {
  const auto first = text.find_first_not_of('\'');
  return first != std::string_view::npos && std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
}

std::string_view without_guard(std::string_view cell) {
  return cell.starts_with('\'') && runs_in_a_spreadsheet(cell) ? cell.substr(1) : cell;
}

}  // namespace ifapilot::output
