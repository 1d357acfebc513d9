#pragma once

#include <optional>
#include <string>
#include <string_view>

/// The words in which others count children who are looked after.
namespace ifapilot::app {

/// `under 5`, `5-9`, `10-15`, `16 and over`: the bands of the commissioning review (H-share).
[[nodiscard]] std::string_view age_band(int years);

/// The code of a placement in the national return on looked-after children (SSDA903). Always `U6`, with a foster carer
/// who is no relative, not long-term: that a placement is meant to last (`U4`) is agreed at a review later, and not
/// recorded here.
[[nodiscard]] std::string_view placement_code();

/// The same return's code of who provides the placement: `PR4` private, `PR5` voluntary. Nothing if the sector is not
/// recorded.
[[nodiscard]] std::optional<std::string_view> provider_code(const std::optional<std::string>& sector);

}  // namespace ifapilot::app
