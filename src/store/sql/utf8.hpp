#pragma once

#include <string_view>

namespace ifapilot::store {

/// Whether `text` is well-formed UTF-8 (no overlong forms, no surrogates, at most U+10FFFF) without a NUL.
[[nodiscard]] bool is_storable_text(std::string_view text);

}  // namespace ifapilot::store
