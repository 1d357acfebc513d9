#include "store/sql/utf8.hpp"

#include <iterator>
#include <string_view>
#include <utf8proc.h>

namespace ifapilot::store {

bool is_storable_text(std::string_view text) {
  while (!text.empty()) {
    utf8proc_int32_t value = 0;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());  // NOLINT: C reads bytes as unsigned
    const auto length = utf8proc_iterate(bytes, std::ssize(text), &value);
    if (length < 0 || value == 0) return false;
    text.remove_prefix(static_cast<std::size_t>(length));
  }
  return true;
}

}  // namespace ifapilot::store
