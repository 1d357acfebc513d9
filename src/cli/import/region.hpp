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

/// What a region's file says, and what there is to be said of it.
struct RegionFile {
  std::vector<app::RegionAuthority> authorities;
  std::vector<rules::Sentence> remarks = {};
};

/// `file`: what it is called; everything that is wrong with it is told at once (BadRows).
[[nodiscard]] RegionFile read_region(std::string_view bytes, const std::string& file);

/// A region, and what there is to be said of its file.
struct RegionTyped {
  app::Region region;
  std::vector<rules::Sentence> remarks = {};
};

/// The region that was typed: one of those, or FILE.csv. Usage error for what is neither.
[[nodiscard]] RegionTyped region_from(const std::string& typed);

}  // namespace ifapilot::cli
