#pragma once

#include "output/spool.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>

/// The cells of a table for people, between the first reading, which tells how wide its columns are, and the printing.
/// For screen_table.cpp alone.
namespace ifapilot::output {

struct WordedCell {
  std::string_view text;
  int width = 0;  ///< Columns on a screen; of a text of several lines it says nothing.
};

/// Rows of them, kept as bytes in a spool: a table for people may be as long as any.
class WordedRows {
 public:
  explicit WordedRows(const std::filesystem::path& spool_in) : spool_(spool_in) {}

  void add(const WordedCell& cell);  ///< The next of the row.
  void end_row();

  [[nodiscard]] bool empty() const { return count_ == 0; }

  /// Hands over every row in order. After the last was added.
  void each(const std::function<void(std::span<const WordedCell>)>& take);

 private:
  void spool_ended();

  Spool spool_;
  std::string ended_ = {};  ///< Rows on their way into it.
  std::string row_ = {};
  std::size_t count_ = 0;
};

}  // namespace ifapilot::output
