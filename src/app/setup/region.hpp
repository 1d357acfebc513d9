#pragma once

#include <span>
#include <string_view>

namespace ifapilot::app {

/// An authority that a region's `init` brings, in rota order.
struct RegionAuthority {
  std::string_view code;
  std::string_view name;
  std::string_view gss;  ///< The ONS code of its area.
};

/// The ten authorities of the East Midlands (GSS E12000004), in the order of the published rota.
[[nodiscard]] std::span<const RegionAuthority> east_midlands();

}  // namespace ifapilot::app
