#include "output/worded_rows.hpp"

#include <cstring>
#include <vector>

namespace ifapilot::output {

namespace {

constexpr std::size_t spooled_at_once = 65'536;

/// What stands before the bytes of a cell, and with `size` alone in mind before those of a row.
struct Head {
  std::size_t size;
  int width;
};

void add_head(std::string& text, Head head) {
  text.append(reinterpret_cast<const char*>(&head), sizeof head);  // read back by this very process
}

/// The head and what follows it, taken off the front of `text`.
struct Taken {
  Head head{};
  std::string_view bytes = {};
};

/// Nothing if not all of it is there yet.
bool take_off(std::string_view& text, Taken& taken) {
  if (text.size() < sizeof(Head)) return false;
  std::memcpy(&taken.head, text.data(), sizeof(Head));
  if (text.size() - sizeof(Head) < taken.head.size) return false;
  taken.bytes = text.substr(sizeof(Head), taken.head.size);
  text.remove_prefix(sizeof(Head) + taken.head.size);
  return true;
}

}  // namespace

void WordedRows::add(const WordedCell& cell) {
  add_head(row_, {cell.text.size(), cell.width});
  row_ += cell.text;
}

void WordedRows::end_row() {
  add_head(ended_, {row_.size(), 0});
  ended_ += row_;
  row_.clear();
  ++count_;
  if (ended_.size() >= spooled_at_once) spool_ended();
}

void WordedRows::spool_ended() {
  spool_.append(ended_);
  ended_.clear();
}

void WordedRows::each(const std::function<void(std::span<const WordedCell>)>& take) {
  spool_ended();
  std::string pending;
  std::vector<WordedCell> cells;
  spool_.hand_to([&](std::string_view piece) {
    pending += piece;
    std::string_view left = pending;
    for (Taken row; take_off(left, row);) {
      cells.clear();
      for (Taken cell; take_off(row.bytes, cell);) cells.push_back({cell.bytes, cell.head.width});
      take(cells);
    }
    pending.erase(0, pending.size() - left.size());
  });
}

}  // namespace ifapilot::output
