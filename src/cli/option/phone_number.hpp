#pragma once

#include <string_view>

/// Telephone numbers as people write them (A-TEXT).
namespace ifapilot::cli {

/// Digits, at least one, and blanks, + ( ) -; behind them maybe an extension: `ext 12`, `ext. 12`, `extension 12`,
/// `x12`, in any letter case.
[[nodiscard]] bool is_phone_number(std::string_view text);

/// Whether a number of nine or ten digits begins without the 0 of a British one and without the + of another.
[[nodiscard]] bool has_lost_its_zero(std::string_view number);

}  // namespace ifapilot::cli
