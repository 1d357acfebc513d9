#include "store/sql/utf8.hpp"

#include <cstddef>
#include <string_view>

namespace ifapilot::store {
namespace {

/// What may follow a leading byte: how many bytes, and the bounds of the first of them (Unicode, table 3-7).
struct Tail {
  std::size_t length;
  unsigned char first_low = 0x80;
  unsigned char first_high = 0xbf;
};

constexpr std::size_t never = 4;  // no sequence has so long a tail

Tail tail_after(unsigned char lead) {
  if (lead >= 0x01 && lead <= 0x7f) return {0};
  if (lead >= 0xc2 && lead <= 0xdf) return {1};
  if (lead == 0xe0) return {2, 0xa0};
  if (lead == 0xed) return {2, 0x80, 0x9f};
  if (lead >= 0xe1 && lead <= 0xef) return {2};
  if (lead == 0xf0) return {3, 0x90};
  if (lead >= 0xf1 && lead <= 0xf3) return {3};
  if (lead == 0xf4) return {3, 0x80, 0x8f};
  return {never};
}

bool is_tail(std::string_view bytes, const Tail& tail) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte < (i == 0 ? tail.first_low : 0x80) || byte > (i == 0 ? tail.first_high : 0xbf)) return false;
  }
  return true;
}

}  // namespace

bool is_storable_text(std::string_view text) {
  while (!text.empty()) {
    const Tail tail = tail_after(static_cast<unsigned char>(text.front()));
    text.remove_prefix(1);
    if (tail.length == never || text.size() < tail.length || !is_tail(text.substr(0, tail.length), tail)) return false;
    text.remove_prefix(tail.length);
  }
  return true;
}

}  // namespace ifapilot::store
