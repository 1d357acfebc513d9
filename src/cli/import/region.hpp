#pragma once

#include "app/setup/initialise.hpp"

#include <span>
#include <string>
#include <string_view>

/// Regions as files of authorities: those of England come with the program, and any other is typed as a file.
namespace ifapilot::cli {

/// A region that the program brings. Its file stands in examples/regions.
struct KnownRegion {
  std::string_view name;   ///< `em`
  std::string_view title;  ///< `East Midlands`
  std::string_view gss;    ///< E12000004
  std::string_view file;   ///< CSV: code, name, gss; in the order of the rota.
};

/// The nine of England, from north to south.
[[nodiscard]] std::span<const KnownRegion> known_regions();

/// What a region's file says. `file`: what it is called; everything that is wrong with it is told at once (BadRows).
[[nodiscard]] std::vector<app::RegionAuthority> read_region(std::string_view bytes, const std::string& file);

/// The region that was typed: one of those, or FILE.csv. Usage error for what is neither.
[[nodiscard]] app::Region region_from(const std::string& typed);

}  // namespace ifapilot::cli
