#include "output/layout.hpp"
#include "output/screen.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <vector>

namespace ifapilot::output {

int total(const std::vector<int>& widths) {
  const int gaps = column_gap * std::max(0, static_cast<int>(widths.size()) - 1);
  return std::accumulate(widths.begin(), widths.end(), gaps);
}

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
      if (i != 0) text.append(column_gap, ' ');
      text += padded(line < columns[i].size() ? columns[i][line] : "", widths[i], lanes[i].right_aligned);
    }
    result += text.erase(text.find_last_not_of(' ') + 1) + "\n";
  }
  return result;
}

}  // namespace ifapilot::output
