#include "cli/import/cell_reader.hpp"

#include "cli/line/door.hpp"
#include "output/letters.hpp"
#include "text/spoiled.hpp"

#include <algorithm>

namespace ifapilot::cli {

bool CellReader::is_good() const { return row_.bad.empty() && bad_.size() == first_; }

void CellReader::refuse_if(bool wrong, const std::string& column, const std::string& reason, const std::string& hint) {
  if (!wrong) return;
  const auto own = bad_.begin() + static_cast<std::ptrdiff_t>(first_);
  const bool known = std::ranges::find(row_.bad, column) != row_.bad.end() ||
                     std::ranges::find(own, bad_.end(), column, &BadRow::column) != bad_.end();
  if (known) return;  // once is enough for a cell
  bad_.push_back({row_.line, column, row_.typed(column), reason, hint});
}

std::string CellReader::unseen_in(const std::string& column) const {
  const auto came = row_.as_it_came.find(column);
  return came == row_.as_it_came.end() ? "" : with_unseen(came->second);
}

std::string CellReader::hint_for(const std::string& column, const std::string& hint) const {
  return text::is_placeholder(row_.typed(column)) ? "leave the cell empty until it is known" : hint;
}

std::optional<rules::Instant> CellReader::instant(const std::string& column) {
  return read(column, [&]() -> std::optional<rules::Instant> {
    if (!cells().optional_text(column)) return std::nullopt;
    if (!is_day_alone(column)) return cells().instant(column);
    return rules::at_time(cells().day(column), policy_.working_day_opens);
  });
}

bool CellReader::is_day_alone(const std::string& column) const {
  constexpr std::size_t longest_date = 10;
  const auto typed = row_.typed(column);
  return !typed.empty() && typed.size() <= longest_date && typed.find('T') == std::string::npos;
}

bool CellReader::truth(const std::string& column) {
  return read(column, [&] {
    const auto typed = cells().optional_text(column).value_or("no");
    const auto word = output::lower(typed);
    if (word == "yes" || word == "y" || word == "true") return true;
    if (word == "no" || word == "n" || word == "false") return false;
    usage_error(column + " cannot be " + quoted(typed), "type yes or no");
  });
}

}  // namespace ifapilot::cli
