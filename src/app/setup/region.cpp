#include "app/setup/region.hpp"

#include <array>

namespace ifapilot::app {

std::span<const RegionAuthority> east_midlands() {
  static constexpr std::array<RegionAuthority, 10> authorities{{
      {"derby", "Derby City Council", "E06000015"},
      {"derbyshire", "Derbyshire County Council", "E10000007"},
      {"leicester", "Leicester City Council", "E06000016"},
      {"leicestershire", "Leicestershire County Council", "E10000018"},
      {"lincolnshire", "Lincolnshire County Council", "E10000019"},
      {"north-northamptonshire", "North Northamptonshire Council", "E06000061"},
      {"nottingham", "Nottingham City Council", "E06000018"},
      {"nottinghamshire", "Nottinghamshire County Council", "E10000024"},
      {"rutland", "Rutland County Council", "E06000017"},
      {"west-northamptonshire", "West Northamptonshire Council", "E06000062"},
  }};
  return authorities;
}

}  // namespace ifapilot::app
