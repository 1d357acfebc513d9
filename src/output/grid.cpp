#include "output/layout.hpp"
#include "output/screen.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace ifapilot::output {
namespace {

constexpr int gap = 2;

int total(const std::vector<int>& widths) {
  const int gaps = gap * std::max(0, static_cast<int>(widths.size()) - 1);
  return std::accumulate(widths.begin(), widths.end(), gaps);
}

std::string without_end_blanks(std::string line) {
  line.erase(std::find_if(line.rbegin(), line.rend(), [](char c) { return c != ' '; }).base(), line.end());
  return line;
}

std::vector<Lane> lanes_of(const Grid& grid) {
  std::vector<Lane> lanes;
  const auto widen = [&lanes](const std::vector<std::string>& row) {
    if (lanes.size() < row.size()) lanes.resize(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
      lanes[i].natural = std::max(lanes[i].natural, display_width(row[i]));
      lanes[i].least = std::max(lanes[i].least, widest_word(row[i]));
    }
  };
  widen(grid.headings);
  for (const auto& row : grid.rows) widen(row);
  for (std::size_t i = 0; i < std::min(lanes.size(), grid.right_aligned.size()); ++i) {
    lanes[i].right_aligned = grid.right_aligned[i];
    if (lanes[i].right_aligned) lanes[i].least = lanes[i].natural;
  }
  return lanes;
}

}  // namespace

bool fits(const std::vector<int>& widths, int width) { return total(widths) <= width; }

std::vector<int> fitted(const std::vector<Lane>& lanes, int width) {
  std::vector<int> widths;
  for (const auto& lane : lanes) widths.push_back(lane.natural);
  while (total(widths) > width) {
    std::size_t widest = lanes.size();
    for (std::size_t i = 0; i < lanes.size(); ++i) {
      if (widths[i] > lanes[i].least && (widest == lanes.size() || widths[i] >= widths[widest])) widest = i;
    }
    if (widest == lanes.size()) break;
    --widths[widest];
  }
  return widths;
}

std::string row_of(const std::vector<std::string>& cells, const std::vector<Lane>& lanes,
                   const std::vector<int>& widths, int indent) {
  std::vector<std::vector<std::string>> columns;
  std::size_t height = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    columns.push_back(lines_of(cells[i], widths[i]));
    height = std::max(height, columns.back().size());
  }
  std::string result;
  for (std::size_t line = 0; line < height; ++line) {
    std::string text(static_cast<std::size_t>(indent), ' ');
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (i != 0) text.append(gap, ' ');
      text += padded(line < columns[i].size() ? columns[i][line] : "", widths[i], lanes[i].right_aligned);
    }
    result += without_end_blanks(std::move(text)) + "\n";
  }
  return result;
}

std::string to_screen(const Grid& grid, const Style& style) {
  const auto lanes = lanes_of(grid);
  const auto widths = fitted(lanes, style.width - grid.indent);
  std::string result;
  if (!grid.headings.empty()) result += row_of(grid.headings, lanes, widths, grid.indent);
  for (const auto& row : grid.rows) result += row_of(row, lanes, widths, grid.indent);
  return result;
}

}  // namespace ifapilot::output
